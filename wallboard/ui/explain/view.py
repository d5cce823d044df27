"""What the card above a figure shows: value, fraction, sentences, what others would say. No Qt in it."""

from msgspec import Struct

from wallboard.domain.explain.explanation import Explanation, Rival
from wallboard.domain.text import Text
from wallboard.domain.words import Seconds
from wallboard.ui.explain.words import Row, part_words, rows_of, value_words
from wallboard.ui.format import Format
from wallboard.ui.text import Words
from wallboard.ui.theme.tokens import Tone


class Part(Struct, frozen=True):
    """The upper or lower part of a fraction."""

    number: Words
    words: Words


class RivalView(Struct, frozen=True):
    """What another definition says."""

    value: Words
    title: Words
    words: Words


class ExplainView(Struct, frozen=True):
    """All that the card shows."""

    value: Words
    tone: Tone
    fraction: tuple[Part, Part] | None
    rows: tuple[Row, ...]
    rivals: tuple[RivalView, ...]
    old: Words = ""
    """Since when nothing is heard of its sources."""


def view_of(
    it: Explanation, now: Seconds, form: Format, tone: Tone = Tone.TEXT, old: Words = ""
) -> ExplainView:
    """Make the view of an explanation; `tone` is how the figure stands against its goal."""
    return ExplainView(
        _value(it, form),
        Tone.MUTED if old or not it.figure.firm else tone,
        _fraction(it, form),
        rows_of(it, now, form),
        tuple(_rival(rival, form) for rival in it.rivals),
        old,
    )


def _value(it: Explanation, form: Format) -> Words:
    return value_words(it.unit, it.figure, form)


def _fraction(it: Explanation, form: Format) -> tuple[Part, Part] | None:
    if it.figure.parts is None:
        return None
    top, bottom = it.figure.parts
    words: tuple[Text | str, Text | str] = it.fraction or ("", "")
    return (
        Part(part_words(it, top, form, top=True), words[0]),
        Part(part_words(it, bottom, form, top=False), words[1]),
    )


def _rival(rival: Rival, form: Format) -> RivalView:
    return RivalView(value_words(rival.unit, rival.figure, form), rival.title, rival.words)
