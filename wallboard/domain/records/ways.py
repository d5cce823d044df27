"""Which way a call went: by a word beside it, by our own numbers, or by what is too short to be outside."""

from msgspec import Struct

from wallboard.domain.records.layout import Layout
from wallboard.domain.records.numbers import Number
from wallboard.domain.records.places import words_of
from wallboard.domain.words import Direction

IN_WORDS = tuple(
    (
        "in incoming inbound mt received entrant entrante eingehend ankommend bejövő beérkező входящий"
        " входящая входящие вхідний įeinantis įeinantys gaunamas ienākošais przychodzące przychodzący"
        " příchozí prichádzajúci sissetulev"
    ).split()
)
OUT_WORDS = tuple(
    (
        "out outgoing outbound mo dialled sortant saliente ausgehend abgehend kimenő исходящий исходящая"
        " исходящие вихідний išeinantis išeinantys siunčiamas izejošais wychodzące wychodzący odchozí"
        " odchádzajúci väljuv"
    ).split()
)
WITHIN_WORDS = tuple("internal intern interne interno belső внутренний vidinis local".split())
_MARKS = "+-() /."


class Way(Struct, frozen=True, gc=False):
    """Which way a call went, and which of its two numbers is whose."""

    direction: Direction
    internal: bool
    outside: Number
    inside: Number


class Ways:
    """Tells it for each call of a table."""

    def __init__(self, layout: Layout) -> None:
        """Take the rules of a layout."""
        self._way = layout.way
        self._in, self._in_beginnings = words_of(layout.in_words or IN_WORDS)
        self._out, self._out_beginnings = words_of(layout.out_words or OUT_WORDS)
        self._own = tuple(_digits(beginning) for beginning in layout.own if _digits(beginning))

    def of(self, word: str, caller: Number, called: Number) -> Way | None:
        """Tell it of a call; None: its word is no word for that."""
        if self._way == "in":
            return Way(Direction.INBOUND, internal=False, outside=caller, inside=called)
        if self._way == "out":
            return Way(Direction.OUTBOUND, internal=False, outside=called, inside=caller)
        if self._way == "words":
            return self._by_word(word.lower(), caller, called)
        return self._by_numbers(caller, called)

    def _by_word(self, word: str, caller: Number, called: Number) -> Way | None:
        if word in self._in or (self._in_beginnings and word.startswith(self._in_beginnings)):
            return Way(Direction.INBOUND, internal=False, outside=caller, inside=called)
        if word in self._out or (self._out_beginnings and word.startswith(self._out_beginnings)):
            return Way(Direction.OUTBOUND, internal=False, outside=called, inside=caller)
        if word in WITHIN_WORDS:
            return Way(Direction.INBOUND, internal=True, outside=caller, inside=called)
        return None

    def _by_numbers(self, caller: Number, called: Number) -> Way:
        ours, theirs = self._inside(caller), self._inside(called)
        if ours and not theirs and called.raw:
            return Way(Direction.OUTBOUND, internal=False, outside=called, inside=caller)
        return Way(Direction.INBOUND, internal=ours and theirs, outside=caller, inside=called)

    def _inside(self, number: Number) -> bool:
        if number.number is None and number.raw:
            if number.short:
                return True
            if not number.raw.strip(_MARKS).isdecimal():
                return number.raw.isascii() and number.raw.isidentifier()
        if not self._own:
            return False
        return any(_digits(text).startswith(self._own) for text in (number.raw, number.number or ""))


def _digits(text: str) -> str:
    return "".join(sign for sign in text if sign.isdecimal())
