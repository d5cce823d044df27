"""What an import makes of what is known already: which visit is which, and what each side knows better."""
