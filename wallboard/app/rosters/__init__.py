"""Rosters out of files: tables and calendars, read again when they change, with what was typed over them."""
