"""Call records of other origin: what was imported, and the way in."""
