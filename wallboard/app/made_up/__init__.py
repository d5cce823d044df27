"""What the built-in centre has besides its calls: names of lines, money, an address book, two colleagues."""
