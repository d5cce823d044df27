"""A bill held against the exchange: the calls that only one side knows."""
