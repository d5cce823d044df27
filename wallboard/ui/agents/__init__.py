"""What is shown of agents: states in words, names as far as a screen may tell them, cells."""
