"""What other programs know of a caller: their page in a CRM, and who a number belongs to."""
