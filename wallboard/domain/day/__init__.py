"""What of a business day is kept up to date fact by fact: its course, its lost callers, its opening hours."""
