"""What agents did in a time, and how they kept to their shifts."""
