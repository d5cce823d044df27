"""Questions about imported call records."""
