"""How much there is at once: layers of calls, erlangs, the busy hour, and the map of the week."""
