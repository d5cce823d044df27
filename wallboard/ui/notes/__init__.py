"""Notes on callers and calls: to write one, and to see those that were written."""
