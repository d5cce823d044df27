"""How widgets paint: one way to put text on the screen, and the frame that all tiles share."""
