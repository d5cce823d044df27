"""Tells how it is known what happened: seen live, or out of a log that was imported. No Qt in it."""

from wallboard.domain.text import say
from wallboard.ui.format import Format
from wallboard.ui.text import Words
from wallboard.ui.today.asked import DayFound

_NOTHING = 0.0005
"""Less than this does not show in a percentage."""


def seen_words(found: DayFound, form: Format) -> Words:
    """Say it where something was imported: `seen live 93.0%, imported 7.0%`."""
    if found.live is None or found.imported < _NOTHING:
        return ""
    return say(
        "today", "seen live {live}, imported {imported}",
        live=form.share(max(found.live, 0.0)), imported=form.share(found.imported),
    )  # fmt: skip
