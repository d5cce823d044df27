"""How much there was at once: of a day by layer, and of weeks by the hour."""
