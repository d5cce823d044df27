"""Notes on calls: the reasons a centre knows, what a note does to its call, and how a client is told."""
