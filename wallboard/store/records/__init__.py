"""Imported call records: their tables, how they get there, and how they are forgotten."""
