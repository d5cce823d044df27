"""What calls cost and bring. Money is decimal throughout; what is estimated says so where it is shown."""
