"""What there is time for: whom to ring back while nobody waits."""
