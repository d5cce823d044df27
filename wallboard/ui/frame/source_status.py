"""A source's chip: how it is, and how long ago it was heard; why, says the bar below. No Qt in it."""

from msgspec import Struct

from wallboard.domain.snapshot import SourceNow
from wallboard.domain.source import SourceState
from wallboard.domain.text import Text, mark, say
from wallboard.ui.format import Format, age
from wallboard.ui.freshness import SEEING, heard
from wallboard.ui.moment import Moment
from wallboard.ui.spec import ScreenOptions
from wallboard.ui.theme.tokens import Tone

_WORDS = {
    SourceState.CONNECTING: mark("source", "Connecting"),
    SourceState.LIVE: mark("source", "Live"),
    SourceState.LIMITED: mark("source", "Limited"),
    SourceState.STALE: mark("source", "No data"),
    SourceState.REFUSED: mark("source", "Refused"),
    SourceState.FINISHED: mark("source", "Ended"),
}
_TONES = {
    SourceState.CONNECTING: Tone.WARN,
    SourceState.LIVE: Tone.OK,
    SourceState.LIMITED: Tone.WARN,
    SourceState.STALE: Tone.ALARM,
    SourceState.REFUSED: Tone.ALARM,
    SourceState.FINISHED: Tone.MUTED,
}
ORDER = (Tone.ALARM, Tone.WARN, Tone.MUTED, Tone.OK)
"""The troubled ones first."""


class Chip(Struct, frozen=True):
    """What a chip says: all of it is filled with colour unless the source is live."""

    words: Text
    tone: Tone
    filled: bool


def chips_of(moment: Moment, format_: Format, options: ScreenOptions = ScreenOptions()) -> tuple[Chip, ...]:  # noqa: B008 -- frozen
    """Make the chips of all sources, the troubled ones first, since there may not be room for all.

    Of an instant that is past, those that were seen have one together.
    """
    sources = moment.snapshot.sources
    if not sources:
        return (Chip(mark("source", "No source"), Tone.WARN, filled=True),)
    made_up = options.made_up
    if options.past and not moment.frozen:
        away = tuple(s for s in sources if s.status.state not in SEEING)
        told = tuple(chip_of(moment, s, format_, named=len(sources) > 1) for s in away)
        return (*told, as_of(moment, format_)) if len(away) < len(sources) else told
    chips = (
        _marked(chip) if source.name in made_up else chip
        for source in sources
        for chip in (chip_of(moment, source, format_, named=len(sources) > 1),)
    )
    return tuple(sorted(chips, key=lambda chip: ORDER.index(chip.tone)))


def as_of(moment: Moment, format_: Format) -> Chip:
    """Make the chip of what was seen at an instant that is past."""
    return Chip(say("source", "As of {time}", time=format_.clock(moment.now)), Tone.MUTED, filled=True)


def chip_of(moment: Moment, source: SourceNow, format_: Format, *, named: bool) -> Chip:
    """Make the chip of one source."""
    state = source.status.state
    failed = state is SourceState.CONNECTING and source.status.why is not None
    tone = Tone.ALARM if failed else _TONES[state]
    words = _words(moment, source, format_)
    if moment.frozen:
        since = format_.instant(moment.snapshot.at, moment.now)
        tone, words = Tone.ALARM, say("source", "Stopped · since {time}", time=since)
    if named:
        words = say("source", "{source} {words}", source=source.name, words=words)
    return Chip(words, tone, filled=tone is not Tone.OK)


def _marked(chip: Chip) -> Chip:
    """Mark a source whose figures are made up: green would pass for real."""
    words = say("source", "Made up · {words}", words=chip.words)
    return Chip(words, Tone.WARN if chip.tone is Tone.OK else chip.tone, filled=True)


def _words(moment: Moment, source: SourceNow, format_: Format) -> Text:
    status = source.status
    word = _WORDS[status.state]
    if status.state in SEEING:
        if status.heard is None:
            return word
        return say("source", "{state} · {age}", state=word, age=age(moment.now - status.heard))
    if status.heard is None:
        failed = status.why is not None and status.state is SourceState.CONNECTING
        return _WORDS[SourceState.STALE] if failed else word
    since = format_.instant(heard(source), moment.now)
    return say("source", "{state} · since {time}", state=word, time=since)
