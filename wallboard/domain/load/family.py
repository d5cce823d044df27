"""What became of visits, as the numbers that stand for it in columns."""

WAITING, ANSWERED, ABANDONED, EXITED, REFUSED, MOVED = range(6)
"""Who left in another way was lost to the queue, who was moved on to another one was not."""
