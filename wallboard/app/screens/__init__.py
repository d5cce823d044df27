"""Which windows there are, what each shows and where, and what they share."""
