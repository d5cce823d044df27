"""What numbers can tell: waits by rank, how sure a share is, means as Asterisk makes them."""
