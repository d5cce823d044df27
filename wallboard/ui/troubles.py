"""What is wrong with which source, in whole sentences. No Qt in it."""

from msgspec import Struct

from wallboard.domain.snapshot import SourceNow
from wallboard.domain.source import SourceState
from wallboard.domain.text import Text, mark, say
from wallboard.ui.format import Format
from wallboard.ui.freshness import heard
from wallboard.ui.moment import Moment
from wallboard.ui.theme.tokens import Tone

_WORDS = {
    SourceState.CONNECTING: mark("source", "no data"),
    SourceState.LIMITED: mark("source", "limited"),
    SourceState.STALE: mark("source", "no data"),
    SourceState.REFUSED: mark("source", "refused"),
}


class Trouble(Struct, frozen=True):
    """One source that is not as it should be, and why."""

    words: Text
    tone: Tone


def troubles_of(moment: Moment, format_: Format) -> tuple[Trouble, ...]:
    """Tell of all sources that have a reason, those that are away first; nothing when we stopped."""
    if moment.frozen:
        return ()
    found = [
        Trouble(_told(moment, source, source.status.why, format_), _tone(source.status.state))
        for source in moment.snapshot.sources
        if source.status.state in _WORDS and source.status.why is not None
    ]
    return tuple(sorted(found, key=lambda trouble: trouble.tone is not Tone.ALARM))


def _told(moment: Moment, source: SourceNow, why: Text, format_: Format) -> Text:
    status = source.status
    state = _WORDS[status.state]
    if status.state is SourceState.STALE and status.heard is not None:
        state = say("source", "no data since {time}", time=format_.instant(heard(source), moment.now))
    return say("source", "{source}: {state} · {why}", source=source.name, state=state, why=why)


def _tone(state: SourceState) -> Tone:
    return Tone.WARN if state is SourceState.LIMITED else Tone.ALARM
