"""The calls of one caller as lines of time that can be laid side by side. No Qt in it."""

from collections.abc import Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from wallboard.domain.facts import Call, Visit
from wallboard.domain.tally import is_lost, reason_of
from wallboard.domain.text import mark, say
from wallboard.domain.words import CallId, Direction, Seconds, SourceName
from wallboard.store.queries.one_call import CallStory
from wallboard.ui.explain.story import Kind, Step, steps_of
from wallboard.ui.format import running_time
from wallboard.ui.ledger.words import instant_words
from wallboard.ui.models.outcomes import MARKS, REASONS
from wallboard.ui.models.visits import Titles
from wallboard.ui.spec import Setting
from wallboard.ui.text import Words
from wallboard.ui.theme.tokens import Tone

_FIRST_WORDS = 40
"""So many letters of a note are told."""
_LINE = frozenset({Kind.MENU, Kind.WAIT, Kind.TALK})


class Bar(Struct, frozen=True):
    """One part of a call, in seconds from its beginning."""

    since: Seconds
    until: Seconds
    kind: Kind
    words: Words
    short: Words = ""
    """Where there is little room."""


class CallLine(Struct, frozen=True):
    """One call, to scale."""

    source: SourceName
    call: CallId
    arrived: Seconds
    at: Words
    bars: tuple[Bar, ...]
    end: Words
    tone: Tone
    rings: tuple[tuple[Seconds, Seconds], ...] = ()
    """When an agent's telephone rang, likewise; two that ring at once are one."""
    told: Words = ""
    """What somebody did about the caller; then it is no call, and opens nothing."""

    @property
    def length(self) -> Seconds:
        """How long it was, or is so far."""
        return max((bar.until for bar in self.bars), default=0.0)


class Telling(Struct, frozen=True):
    """How calls are told."""

    titles: Titles
    now: Seconds
    setting: Setting
    notes: Mapping[tuple[SourceName, CallId], str] = {}
    """The first note about a call."""


_RINGS = mark("ledger", "rings")
"""What a call of the centre does before somebody answers."""


def call_line(story: CallStory, how: Telling) -> CallLine | None:
    """Tell one call; None: nothing is known of it."""
    begins, known = story.begins, story.call or next(iter(story.visits), None)
    if begins is None or known is None:
        return None
    steps = steps_of(story, how.titles, how.now, how.setting)
    bars = tuple(_bar(step, begins, story.visits) for step in steps if step.kind in _LINE)
    if story.call is not None and story.call.direction is Direction.OUTBOUND:
        bars = tuple(replace(bar, words=_RINGS) if bar.kind is Kind.MENU else bar for bar in bars)
    end, tone = _end(story, how)
    made = CallLine(known.source, known.call, begins, at_words(begins, how), bars, end, tone)
    return replace(made, rings=_rings(story, begins, made.length))


def at_words(begins: Seconds, how: Telling) -> Words:
    """Say when it came: to the second where it was today, for two may have come in one minute."""
    form = how.setting.format
    today = form.nth_day(begins) == form.nth_day(how.now)
    return form.instant(begins, how.now) if today else instant_words(begins, how.now, form)


def call_lines(stories: Sequence[CallStory], how: Telling) -> tuple[CallLine, ...]:
    """Tell the calls of a caller, newest first."""
    made = (call_line(story, how) for story in stories)
    return tuple(sorted((line for line in made if line is not None), key=lambda line: -line.arrived))


def _bar(step: Step, begins: Seconds, visits: Sequence[Visit]) -> Bar:
    until = max(step.at, step.now if step.until is None else step.until)
    words: Words = mark("ledger", "menu")
    short: Words = ""
    if step.kind is Kind.WAIT:
        visit = next((one for one in visits if one.joined == step.at), None)
        words, short = _place(step.queue, visit), step.queue
    elif step.kind is Kind.TALK:
        words = step.who or mark("ledger", "talk")
        short = words
        words = say("ledger", "{who} {time}", who=words, time=running_time(until - step.at))
        visit = next((one for one in visits if one.answered == step.at), None)
        if visit is not None and visit.hold_s:
            words = say("ledger", "{talk} · hold {time}", talk=words, time=running_time(visit.hold_s))
    return Bar(step.at - begins, until - begins, step.kind, words, short)


def _place(queue: str, visit: Visit | None) -> Words:
    """Name a queue, and the caller's place in it when they came and when they left."""
    if visit is None or visit.position_in is None:
        return queue
    first, last = visit.position_in, visit.position_out
    if last is None or last == first:
        return say("ledger", "{queue} · place {n}", queue=queue, n=first)
    return say("ledger", "{queue} · place {n} → {m}", queue=queue, n=first, m=last)


def _rings(story: CallStory, begins: Seconds, length: Seconds) -> tuple[tuple[Seconds, Seconds], ...]:
    spans = sorted(
        (offer.at - begins, length if offer.ended is None else min(offer.ended - begins, length))
        for offer in story.offers
        if offer.at - begins < length
    )
    joined: list[tuple[Seconds, Seconds]] = []
    for since, until in spans:
        if joined and since <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(joined[-1][1], until)
        else:
            joined.append((since, until))
    return tuple(joined)


def _end(story: CallStory, how: Telling) -> tuple[Words, Tone]:
    """Say what became of a call, with the first words of what was written down about it."""
    words, tone = _became(story)
    call = story.call
    note = "" if call is None else how.notes.get((call.source, call.call), "")
    if not note:
        return words, tone
    short = note if len(note) <= _FIRST_WORDS else note[: _FIRST_WORDS - 1].rstrip() + "…"
    return say("ledger", "{end} · “{note}”", end=words, note=short), tone


def _became(story: CallStory) -> tuple[Words, Tone]:
    call = story.call
    if call is None:
        return "", Tone.MUTED
    if call.direction is Direction.OUTBOUND:
        return _rung(call)
    if call.answered is not None:
        return (mark("ledger", "answered"), Tone.OK) if call.ended is not None else (_TALKS, Tone.OK)
    if call.ended is None:
        return mark("ledger", "waits now"), Tone.WARN
    if not is_lost(call):
        return mark("ledger", "served by the menu"), Tone.MUTED
    return _lost(call, story), Tone.ALARM


def _rung(call: Call) -> tuple[Words, Tone]:
    """Say what became of a call of the centre."""
    if call.answered is not None:
        return mark("ledger", "we rang · answered"), Tone.OK
    if call.ended is None:
        return mark("ledger", "we ring now"), Tone.WARN
    return mark("ledger", "we rang · no answer"), Tone.WARN


def _lost(call: Call, story: CallStory) -> Words:
    reason = reason_of(call)
    why = REASONS.get(reason, reason)
    waited = sum((visit.left or visit.joined) - visit.joined for visit in story.visits)
    words: Words = say("ledger", "lost · {reason}", reason=why)
    if story.visits:
        words = say("ledger", "lost after {time} · {reason}", time=running_time(waited), reason=why)
    if call.mark:
        return say("ledger", "{end} · {mark}", end=words, mark=MARKS.get(call.mark, call.mark))
    return words


_TALKS = mark("ledger", "talks now")
