"""The ledger of lost callers: one row for each who called and got nobody, and what became of it."""
