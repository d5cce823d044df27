"""Most calls at once, the busy hour, agents needed by interval, and what if."""
