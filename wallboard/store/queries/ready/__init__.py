"""Adds ready-made sums up and reads the rest from the facts: what questions about parts of a time share."""
