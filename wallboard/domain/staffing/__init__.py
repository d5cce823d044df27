"""How many agents a load needs, what comes of fewer, and what a day's plan lacks."""
