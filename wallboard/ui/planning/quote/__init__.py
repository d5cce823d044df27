"""A line without history: agents, cost and loss, or what a budget buys."""
