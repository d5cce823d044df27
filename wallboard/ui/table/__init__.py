"""Tables to work with: sorted, filtered, copied, reached by keys, and in the look of the tiles."""
