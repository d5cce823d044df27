"""The caller who is chosen: who it is, what is known of them, and their calls as lines of time."""
