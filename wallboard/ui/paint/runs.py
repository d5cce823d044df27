"""A line of text made of pieces, each with its own meaning. No Qt in it."""

from typing import TypeAlias

from msgspec import Struct

from wallboard.domain.text import Text
from wallboard.ui.theme.tokens import Tone


class Run(Struct, frozen=True):
    """One piece: a whole phrase or a number, never half a sentence, since halves can't be translated."""

    words: str | Text
    tone: Tone = Tone.TEXT
    strong: bool = False


Line: TypeAlias = tuple[Run, ...]
"""Shown with a dot between the pieces."""
