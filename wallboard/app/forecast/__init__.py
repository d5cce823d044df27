"""Asks the cache what to expect of a day."""
