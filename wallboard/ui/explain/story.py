"""One call as steps in time: what happened, when, to whom, for how long. No Qt in it."""

from collections.abc import Iterator
from enum import StrEnum
from math import isfinite

from msgspec import Struct

from wallboard.domain.facts import Call, Offer, Visit
from wallboard.domain.figures import Unit
from wallboard.domain.tally import is_lost, reason_of
from wallboard.domain.text import Text, mark, say
from wallboard.domain.words import (
    AgentId,
    EndCause,
    OfferResult,
    Outcome,
    Pre,
    Seconds,
    SourceName,
)
from wallboard.store.queries.one_call import CallStory
from wallboard.ui.format import DASH, Format, running_time
from wallboard.ui.models.column import Column, said
from wallboard.ui.models.outcomes import MARKS, OUTCOMES, REASONS
from wallboard.ui.models.visits import Titles, called
from wallboard.ui.spec import Setting
from wallboard.ui.text import Words, shown
from wallboard.ui.theme.tokens import Tone


class Kind(StrEnum):
    """What happens in a step."""

    MENU = "menu"
    """On the line, in no queue: announcements and menus."""
    WAIT = "wait"
    RING = "ring"
    TALK = "talk"
    WRAPUP = "wrapup"
    END = "end"
    RECORDING = "recording"
    """What was said can be listened to."""
    NOTE = "note"
    """What somebody wrote about it."""


class Step(Struct, frozen=True):
    """One thing that happened; `until` None: it goes on, or nobody saw its end."""

    kind: Kind
    at: Seconds
    until: Seconds | None
    what: Words
    agent: tuple[SourceName, AgentId] | None = None
    who: str = ""
    """The agent, as this screen calls them; nothing where it names nobody."""
    queue: str = ""
    how: Words = ""
    """How it ended."""
    tone: Tone = Tone.TEXT
    begins: Seconds = 0.0
    """When the call began: steps are timed from there."""
    now: Seconds = 0.0

    @property
    def lasted(self) -> Seconds | None:
        """How long it was, or is so far; None for what takes no time."""
        if self.kind in {Kind.END, Kind.NOTE}:
            return None
        return max(0.0, (self.now if self.until is None else self.until) - self.at)


_RESULTS: dict[OfferResult, tuple[Text, Tone]] = {
    OfferResult.ANSWERED: (mark("story", "picked up"), Tone.OK),
    OfferResult.MISSED: (mark("story", "not picked up"), Tone.ALARM),
    OfferResult.ELSEWHERE: (mark("story", "another agent was faster"), Tone.MUTED),
    OfferResult.CANCELLED: (mark("story", "the caller left"), Tone.MUTED),
    OfferResult.DUMPED: (mark("story", "picked up and hung up at once"), Tone.ALARM),
    OfferResult.UNKNOWN: (mark("story", "not seen"), Tone.MUTED),
}
_ENDS: dict[EndCause, Text] = {
    EndCause.AGENT: mark("story", "the agent hung up"),
    EndCause.CALLER: mark("story", "the caller hung up"),
    EndCause.TRANSFER: mark("story", "transferred"),
    EndCause.GAP: mark("story", "its end was not seen"),
}


def steps_of(story: CallStory, titles: Titles, now: Seconds, setting: Setting) -> tuple[Step, ...]:
    """Tell a call step by step, in the order in which they began."""
    begins = story.begins
    if begins is None:
        return ()
    made = [*_before(story, begins)]
    for visit in story.visits:
        made += _visit(visit, titles, story, setting)
    made += [_ring(offer, titles, story, setting) for offer in story.offers]
    made += _end(story)
    order = list(Kind)
    made.sort(key=lambda step: (step.at, order.index(step.kind)))
    return tuple(_timed(step, begins, now) for step in made)


def _timed(step: Step, begins: Seconds, now: Seconds) -> Step:
    return Step(
        step.kind, step.at, step.until, step.what, step.agent, step.who, step.queue, step.how, step.tone,
        begins, now,
    )  # fmt: skip


def _before(story: CallStory, begins: Seconds) -> Iterator[Step]:
    """Tell the time before the first queue; all of it, for a call that met none."""
    call = story.call
    if call is None or call.partial:
        return
    first = min((visit.joined for visit in story.visits), default=call.answered or call.ended)
    if first is not None and first <= begins:
        return
    how: Words = say("story", "chose {path}", path=call.menu_path) if call.menu_path else ""
    yield Step(Kind.MENU, begins, first, mark("story", "Before a queue"), how=how)
    if call.answered is not None and not story.visits:
        yield Step(Kind.TALK, call.answered, call.ended, mark("story", "Talking"))


def _visit(visit: Visit, titles: Titles, story: CallStory, setting: Setting) -> Iterator[Step]:
    queue = titles.get((visit.source, visit.queue)) or visit.queue
    late = visit.outcome not in {Outcome.ANSWERED, Outcome.WAITING, Outcome.OVERFLOW, Outcome.UNKNOWN}
    what = _WAITS.get(visit.via, _WAITS[""])
    tone = Tone.ALARM if late else Tone.TEXT
    how = OUTCOMES[visit.outcome]
    yield Step(Kind.WAIT, visit.joined, visit.left, what, queue=queue, how=how, tone=tone)
    if visit.answered is None:
        return
    agent = (visit.source, visit.agent) if visit.agent else None
    who = called(*agent, story.names, setting) if agent is not None and _names(setting) else ""
    unseen = visit.ended is None and visit.end_cause is not None
    ended = visit.answered if unseen else visit.ended
    how_ended: Words = _ENDS[visit.end_cause] if visit.end_cause is not None else ""
    if visit.hold_s:
        held = say("story", "on hold for {time}", time=running_time(visit.hold_s))
        how_ended = say("story", "{one}; {other}", one=held, other=how_ended) if how_ended else held
    yield Step(Kind.TALK, visit.answered, ended, mark("story", "Talking"), agent, who, queue, how_ended)
    if visit.ended is not None and visit.wrap_until is not None and visit.wrap_until > visit.ended:
        until = visit.wrap_until if isfinite(visit.wrap_until) else None
        yield Step(Kind.WRAPUP, visit.ended, until, mark("story", "Wrap-up"), agent, who, queue)


def _ring(offer: Offer, titles: Titles, story: CallStory, setting: Setting) -> Step:
    how, tone = _RESULTS[offer.result] if offer.result is not None else ("", Tone.TEXT)
    agent = (offer.source, offer.agent)
    who = called(*agent, story.names, setting) if _names(setting) else ""
    queue = titles.get((offer.source, offer.queue)) or offer.queue
    return Step(Kind.RING, offer.at, offer.ended, mark("story", "Ringing"), agent, who, queue, how, tone)


def _end(story: CallStory) -> Iterator[Step]:
    call = story.call
    if call is None or call.ended is None:
        return
    what, tone = ended_words(call)
    if call.mark:
        marked = MARKS.get(call.mark, call.mark)
        what = say("story", "{one}; {other}", one=what, other=marked) if what else marked
    yield Step(Kind.END, call.ended, call.ended, mark("story", "The call is over"), how=what, tone=tone)


def ended_words(call: Call) -> tuple[Words, Tone]:
    """Say what became of a call that is over."""
    if call.answered is not None:
        return mark("story", "answered"), Tone.OK
    if not is_lost(call):
        served = call.pre is Pre.SELF_SERVED
        return (mark("story", "served by the menu"), Tone.TEXT) if served else ("", Tone.TEXT)
    reason = reason_of(call)
    return say("story", "lost: {reason}", reason=REASONS.get(reason, reason)), Tone.ALARM


def _names(setting: Setting) -> bool:
    return setting.options.agents != "counts"


_WAITS = {
    "": mark("story", "Waiting"),
    "transfer": mark("story", "Transferred, waiting"),
    "overflow": mark("story", "Moved here, waiting"),
}


def step_columns(setting: Setting) -> tuple[Column[Step], ...]:
    """Return the columns of the list of steps."""
    form: Format = setting.format
    return (
        Column(
            "at",
            mark("table", "Time"),
            5.4,
            lambda step: form.instant(step.at, step.now),
            lambda step: step.at,
            unit=Unit.INSTANT,
        ),
        Column(
            "after",
            mark("table", "After"),
            4.6,
            lambda step: running_time(step.at - step.begins),
            lambda step: step.at - step.begins,
            right=True,
            unit=Unit.SECONDS,
        ),
        Column(
            "what",
            mark("table", "What happened"),
            10.0,
            lambda step: step.what,
            lambda step: shown(step.what),
            strong=True,
        ),
        Column(
            "queue",
            mark("table", "Queue"),
            7.0,
            lambda step: step.queue or DASH,
            lambda step: step.queue or None,
        ),
        *_agent(setting),
        *_lasting(),
    )


def _agent(setting: Setting) -> tuple[Column[Step], ...]:
    return (
        (
            Column(
                "agent",
                mark("table", "Agent"),
                9.0,
                lambda step: step.who or DASH,
                lambda step: step.who or None,
            ),
        )
        if _names(setting)
        else ()
    )


def _lasting() -> tuple[Column[Step], ...]:
    return (
        Column(
            "lasted",
            mark("table", "Lasted"),
            4.6,
            lambda step: running_time(step.lasted),
            lambda step: step.lasted,
            right=True,
            unit=Unit.SECONDS,
        ),
        Column(
            "how",
            mark("table", "How it ended"),
            13.0,
            lambda step: step.how or DASH,
            lambda step: shown(step.how) or None,
            tone=lambda step: step.tone,
            # Which key does it is of use before a screen only.
            value=lambda step: "" if step.kind is Kind.RECORDING else said(step.how or DASH),
        ),
    )
