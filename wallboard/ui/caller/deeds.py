"""What people did about a caller, as lines among the lines of their calls. No Qt in it."""

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from wallboard.domain.desk.deeds import Deed, DeedKind
from wallboard.domain.text import Text, mark, say
from wallboard.ui.explain.story import Kind
from wallboard.ui.ledger.caller.story import CallLine, Telling, at_words
from wallboard.ui.ledger.rows import named
from wallboard.ui.ledger.words import instant_words
from wallboard.ui.text import Words, shown
from wallboard.ui.theme.tokens import Tone

_PLAIN: dict[DeedKind, Text] = {
    DeedKind.TAKEN: mark("caller", "taken on"),
    DeedKind.RELEASED: mark("caller", "released"),
    DeedKind.TRIED: mark("caller", "rung"),
    DeedKind.MISSED: mark("caller", "rung, not reached"),
    DeedKind.REACHED: mark("caller", "reached by other means"),
    DeedKind.PROMISED: mark("caller", "a call back was promised"),
    DeedKind.POSTPONED: mark("caller", "put off"),
    DeedKind.DONE: mark("caller", "done"),
    DeedKind.UNDONE: mark("caller", "taken back"),
}
_TONES = {DeedKind.REACHED: Tone.OK, DeedKind.MISSED: Tone.WARN, DeedKind.PROMISED: Tone.WARN}
_SOMEBODY = mark("caller", "somebody")


def deed_lines(deeds: Iterable[Deed], lines: Iterable[CallLine], how: Telling) -> tuple[CallLine, ...]:
    """Tell what was done; a try whose call is told already is left out, for the call says what came of it.

    Unless somebody said that nobody was reached in it, though it was answered.
    """
    lines = tuple(lines)
    told = {(line.source, line.call) for line in lines}
    answered = {(one.source, one.call) for one in lines if any(bar.kind is Kind.TALK for bar in one.bars)}
    deeds = tuple(deeds)
    undone = frozenset(deed.undoes for deed in deeds if deed.kind is DeedKind.UNDONE)
    return tuple(
        _line(deed, how, undone=deed.id in undone)
        for deed in deeds
        if deed.kind is not DeedKind.UNDONE
        and (deed.source, deed.call) not in (told - answered if deed.kind is DeedKind.MISSED else told)
    )


def together(calls: Iterable[CallLine], deeds: Iterable[CallLine], *, more: bool) -> tuple[CallLine, ...]:
    """Put both in one order, the newest first; where there are older calls, no deed older than those told."""
    calls = tuple(calls)
    oldest = min((line.arrived for line in calls), default=0.0) if more else 0.0
    some = (line for line in deeds if line.arrived >= oldest)
    return tuple(sorted((*calls, *some), key=lambda line: -line.arrived))


def deed_words(deed: Deed, how: Telling) -> Words:
    """Say what was done, until when, and why; a reason may name people and is hidden with numbers."""
    words: Words = _PLAIN[deed.kind]
    time = "" if deed.until is None else instant_words(deed.until, how.now, how.setting.format)
    if time and deed.kind is DeedKind.PROMISED:
        words = say("caller", "a call back by {time} was promised", time=time)
    elif time and deed.kind is DeedKind.POSTPONED:
        words = say("caller", "put off until {time}", time=time)
    if deed.reason and not how.setting.options.mask:
        return say("caller", "{what}: {why}", what=words, why=deed.reason)
    return words


def by_call(deeds: Iterable[Deed]) -> dict[tuple[str, str], Deed]:
    """Return the tries by the call that was made."""
    return {(deed.source, deed.call): deed for deed in deeds if deed.call and deed.kind is DeedKind.TRIED}


def _line(deed: Deed, how: Telling, *, undone: bool) -> CallLine:
    words = deed_words(deed, how)
    if undone:
        words = say("caller", "{what} · taken back", what=words)
    who = named(deed.by, how.setting) or shown(_SOMEBODY)
    if deed.agent and deed.agent != deed.by:
        agent = named(deed.agent, how.setting)
        who = shown(say("caller", "{who} for {agent}", who=who, agent=agent)) if agent else who
    tone = Tone.MUTED if undone else _TONES.get(deed.kind, Tone.TEXT)
    return CallLine(deed.source, "", deed.at, at_words(deed.at, how), (), who, tone, told=words)


def tries(lines: Iterable[CallLine], deeds: Iterable[Deed], how: Telling) -> Iterator[CallLine]:
    """Say of calls of the centre who made them."""
    made = by_call(deeds)
    for line in lines:
        deed = made.get((line.source, line.call))
        who = "" if deed is None else named(deed.by, how.setting)
        yield replace(line, end=say("caller", "{end} · {who}", end=line.end, who=who)) if who else line
