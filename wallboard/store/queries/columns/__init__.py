"""Questions that go through the calls of a long time, as rows of numbers."""
