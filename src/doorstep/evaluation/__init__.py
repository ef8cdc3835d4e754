"""How good the guard is: labelled conversations against what was found in them."""
