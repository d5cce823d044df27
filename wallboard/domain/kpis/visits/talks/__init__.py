"""How conversations went and how they ended."""
