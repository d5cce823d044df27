"""Calls by the number that was dialled: lines, campaigns, operators, centres."""
