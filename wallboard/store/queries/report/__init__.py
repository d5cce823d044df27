"""What a report asks the cache and the book for."""
