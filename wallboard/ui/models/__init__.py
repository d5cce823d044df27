"""What tables show: frozen rows, and columns that say how a row is written and by what it is sorted."""
