"""A supervisor wallboard for inbound call centres."""

__version__ = "0.1.0"
