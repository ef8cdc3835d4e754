"""Words, numbers and signs of each language, as people write them."""
