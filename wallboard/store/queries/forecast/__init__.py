"""What the cache says of a day to come."""
