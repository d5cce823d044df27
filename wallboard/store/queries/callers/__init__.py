"""Questions about callers: whom we know, who rang again, and what came of what was spent on lines."""
