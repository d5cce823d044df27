"""The parts of the page of lost callers: figures, choices, the table, and the time lines of one caller."""
