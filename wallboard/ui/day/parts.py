"""An agent's day in parts: who did what from when to when, as far as this screen may tell. No Qt in it.

Where breaks are not timed for all to see, being free and being paused are one part: nobody can work
out of the line how long somebody was away.
"""

from collections.abc import Iterable, Sequence

from msgspec import Struct
from msgspec.structs import replace

from wallboard.domain.caller import plain_text
from wallboard.domain.facts import AgentSpell
from wallboard.domain.text import Text, mark, say
from wallboard.domain.words import AgentState, Seconds
from wallboard.ui.agents.states import kind_of, words_of
from wallboard.ui.format import Format, running_time
from wallboard.ui.models.visits import Titles
from wallboard.ui.text import Words

Span = tuple[Seconds, Seconds]
_REASON = 60
_FREE_OR_PAUSED = mark("agents", "Free or paused")
_NOT_THERE = mark("agents", "Not logged in")


class Part(Struct, frozen=True):
    """From `since` to `until` in one state; `state` None: nobody saw it."""

    since: Seconds
    until: Seconds
    state: AgentState | None
    words: Words
    queue: str = ""


def parts_of(
    spells: Iterable[AgentSpell], span: Span, gaps: Sequence[Span], titles: Titles, *, breaks: bool
) -> tuple[Part, ...]:
    """Cut the spells to the span, the last one going on until its end; gaps are parts of their own."""
    parts: list[Part] = []
    for spell in spells:
        since, until = (
            max(spell.since, span[0]),
            min(span[1] if spell.until is None else spell.until, span[1]),
        )
        if until <= since:
            continue
        part = _part(spell, since, until, titles, breaks=breaks)
        last = parts[-1] if parts else None
        if last is not None and _same(last, part):
            parts[-1] = replace(last, until=part.until)
        else:
            parts.append(part)
    unseen = (Part(max(a, span[0]), min(b, span[1]), None, mark("agents", "Not seen")) for a, b in gaps)
    return tuple(sorted((*parts, *(gap for gap in unseen if gap.until > gap.since)), key=lambda p: p.since))


def sums_of(parts: Iterable[Part]) -> tuple[tuple[AgentState, Words, Seconds], ...]:
    """Add up the time in each state, the longest first; what nobody saw and being away is left out."""
    sums: dict[AgentState, tuple[Words, Seconds]] = {}
    for part in parts:
        if part.state is None or part.state is AgentState.LOGGED_OFF:
            continue
        words, before = sums.get(part.state, (_plain(part), 0.0))
        sums[part.state] = (words, before + part.until - part.since)
    ordered = sorted(sums.items(), key=lambda item: -item[1][1])
    return tuple((state, words, seconds) for state, (words, seconds) in ordered)


def said(part: Part, form: Format) -> Text:
    """Say a part in words: from, to, how long, what."""
    words = part.words
    if part.queue:
        words = say("agents", "{state} · {queue}", state=part.words, queue=part.queue)
    return say(
        "agents",
        "{since}–{until} · {lasted} · {what}",
        since=form.clock(part.since),
        until=form.clock(part.until),
        lasted=running_time(part.until - part.since),
        what=words,
    )


def _part(spell: AgentSpell, since: Seconds, until: Seconds, titles: Titles, *, breaks: bool) -> Part:
    state = spell.state
    if state is AgentState.LOGGED_OFF:
        return Part(since, until, state, _NOT_THERE)
    if not breaks and state in {AgentState.AVAILABLE, AgentState.PAUSED}:
        return Part(since, until, AgentState.AVAILABLE, _FREE_OR_PAUSED)
    words: Words = words_of(kind_of(state)).cell
    if state is AgentState.PAUSED and (reason := plain_text(spell.reason, _REASON)):
        words = say("agents", "Paused · {reason}", reason=reason)
    queue = titles.get((spell.source, spell.queue), spell.queue) if spell.queue else ""
    return Part(since, until, state, words, queue)


def _plain(part: Part) -> Words:
    """Return what a state is called without what differs from part to part."""
    if part.words == _FREE_OR_PAUSED or part.state is None:
        return part.words
    return words_of(kind_of(part.state)).cell


def _same(one: Part, other: Part) -> bool:
    return one.until >= other.since and (one.state, one.words, one.queue) == (
        other.state,
        other.words,
        other.queue,
    )
