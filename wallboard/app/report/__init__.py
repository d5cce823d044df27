"""What the commands print: figures, calls and the wall as text, out of snapshots and the cache."""
