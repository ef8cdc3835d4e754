"""Find ways out, and tell what is done with them from the sentence and the talk."""
