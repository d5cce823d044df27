"""Who has called: one row for each caller, so that a search need not read each of their calls."""
