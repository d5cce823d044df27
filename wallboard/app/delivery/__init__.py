"""Notes on their way to clients: by e-mail, or to a program of theirs; tried again until they are there."""
