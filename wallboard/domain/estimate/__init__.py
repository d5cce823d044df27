"""How long somebody who waits will go on waiting, by which method, and how far off that proved to be."""
