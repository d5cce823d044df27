"""What is handed to a client about a time that is over: made, frozen, compared with what was said before."""
