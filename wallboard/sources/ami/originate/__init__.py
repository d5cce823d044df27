"""Calling back over Asterisk's `Originate`: an account of its own, one connection for each call."""
