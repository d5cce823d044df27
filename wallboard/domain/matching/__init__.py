"""A bill held against the exchange: which of its calls are which of ours, and what is left on either side."""
