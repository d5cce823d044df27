"""Questions about callers: whom the centre knows, who rang again, and what came of what was spent on lines."""
