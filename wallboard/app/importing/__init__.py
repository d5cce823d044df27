"""Bringing a server's past into the cache."""
