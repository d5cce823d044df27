"""A day by intervals: what is asked of the cache, its table, its chart, and what is beside them."""
