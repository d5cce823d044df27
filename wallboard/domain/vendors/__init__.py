"""Who carries our calls, and who answers them for us: operators and call centres, by one definition each."""
