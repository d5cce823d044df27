"""What one agent did in the course of a day, as a line."""
