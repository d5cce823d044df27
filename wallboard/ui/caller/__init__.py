"""The page of one caller: how they stand, every call, who spoke with them, notes, address book, privacy."""
