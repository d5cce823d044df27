"""Tables that people keep beside the settings, and other programs write for us."""
