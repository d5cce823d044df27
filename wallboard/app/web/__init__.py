"""Other programs on the web: one careful way to ask them."""
