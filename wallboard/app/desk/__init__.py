"""The work at this desk: the book, the account that rings, and what the settings say of both."""
