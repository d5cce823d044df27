"""How content callers were, and what came of their calls."""
