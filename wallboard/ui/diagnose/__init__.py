"""What the page of diagnostics lists."""
