"""Whole calls: from a channel that comes in to its hang-up, whether it meets a queue or not."""
