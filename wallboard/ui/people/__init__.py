"""What agents did in a day: rows, bars of their time, and the totals above them."""
