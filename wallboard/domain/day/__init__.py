"""What is kept up to date of a business day, fact by fact: its course, its lost callers, its hours."""
