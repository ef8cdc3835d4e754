"""Archives of conversations: read in many forms, checked on all cores, written line by line."""
