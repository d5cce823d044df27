"""What one caller may ask for: all that is known of them, or that nothing is. And who looked at callers."""
