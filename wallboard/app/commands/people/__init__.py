"""Commands about people who call: the address book."""
