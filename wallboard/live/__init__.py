"""Turns what the sources tell into the present, and hands the facts on."""
