"""The nouns that the stages share: frozen values without behaviour of their own."""
