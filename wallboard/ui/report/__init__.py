"""The report about lost callers, as a page and on paper."""
