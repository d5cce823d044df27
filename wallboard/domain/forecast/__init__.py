"""What the rest of a day will bring, made of days like it, and how far off that proved to be before."""
