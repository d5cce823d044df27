"""Pictures of boards and pages: what to show, painting it without a screen, and the file it goes to."""
