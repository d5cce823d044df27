"""Questions about lost callers, one row each, with what people did about them."""
