"""Notes that were begun and left: kept for as long as the program runs, and never on a disk.

What is written of callers belongs into the book, where it can be erased; half a note elsewhere could not.
"""

from wallboard.ui.notes.draft import Draft

_MOST = 100


class Drafts:
    """By what they are about."""

    def __init__(self) -> None:
        """Begin without any."""
        self._kept: dict[str, Draft] = {}

    def get(self, key: str) -> Draft | None:
        """Return what was begun; None: nothing."""
        return self._kept.get(key)

    def put(self, key: str, draft: Draft) -> None:
        """Keep it; the oldest of very many are forgotten."""
        self._kept.pop(key, None)
        self._kept[key] = draft
        while len(self._kept) > _MOST:
            self._kept.pop(next(iter(self._kept)))

    def drop(self, key: str) -> None:
        """Forget it: it was saved, or thrown away."""
        self._kept.pop(key, None)
