"""Questions that hold imported call records against what was recorded here."""
