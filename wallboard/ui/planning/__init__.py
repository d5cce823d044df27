"""The planner's pages: what happened, and what is needed next."""
