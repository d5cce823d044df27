"""Finds callers by any part of their number or name."""
