"""A wall beside the program that records: it listens itself, and leaves keeping to the other."""
