"""Address books of others: tables and vCards in whatever letters, and ours as a table again."""
