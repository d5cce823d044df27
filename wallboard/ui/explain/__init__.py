"""What stands on the page of one figure, and of one call."""
