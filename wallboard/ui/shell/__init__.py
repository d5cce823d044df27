"""What makes a window out of pages: turning them, keys, the typed message, the window's place."""
