"""Pictures of boards: what to show, painting it without a screen, and the file it goes to."""
