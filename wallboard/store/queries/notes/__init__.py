"""Questions about notes: which are due to go out, and what was written down of a caller or a call."""
