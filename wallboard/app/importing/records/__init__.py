"""Bringing call records of other origin into the cache, for the command and for the page."""
