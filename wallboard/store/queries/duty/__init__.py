"""What the book and the cache say of a roster: what was typed, and what agents did."""
