"""Errors that a person can do something about."""

from wallboard.domain.text import Text


class WallboardError(Exception):
    """What went wrong in one sentence, and the next step; shown in place, never as a traceback."""

    def __init__(self, message: Text, hint: Text | None = None) -> None:
        """Keep both texts untranslated; whoever shows them translates them."""
        super().__init__(message, hint)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        """Message and hint in English, for logs."""
        return f"{self.message} {self.hint}" if self.hint else str(self.message)
