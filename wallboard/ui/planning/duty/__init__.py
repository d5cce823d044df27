"""The roster of a day: who is missing, and what that does to the rest of it."""
