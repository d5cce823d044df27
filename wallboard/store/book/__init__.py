"""What people at desks entered: a second file beside the cache, which several programs write at once."""
