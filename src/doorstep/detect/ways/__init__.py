"""Ways out: a number, an address or a name by which somebody can be reached."""
