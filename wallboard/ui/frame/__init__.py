"""What frames every page: its head with the sources and the clock, and the bar for notices."""
