"""How waiting and loss grow with the load, and how long callers are patient."""
