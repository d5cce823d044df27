"""What the settings say of planning, in the shape that pages and commands want."""
