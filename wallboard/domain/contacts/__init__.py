"""The address book: read out of what others wrote, doubles put together, and what can't be read said."""
