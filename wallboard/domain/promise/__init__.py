"""What was promised to a client: which calls count, how many may be lost, and what was changed when."""
