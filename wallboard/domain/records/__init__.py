"""Call records of other origin: bills, and what exchanges wrote down of their calls."""
