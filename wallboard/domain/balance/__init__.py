"""Whether the figures balance: among themselves, and with the counters that the server keeps itself."""
