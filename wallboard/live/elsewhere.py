"""What another program wrote of today, beside what was heard here: it records, or it brought a log in.

A cache is read while the day goes on, so what it says of a thing may be older than what is known here.
Only what is over is taken from it. That may be told again as often as one likes.
"""

import math
from collections.abc import Callable, Iterable, Iterator, Sequence

from msgspec.structs import replace

from wallboard.domain.facts import AgentName, AgentSpell, Call, Coverage, Fact, Offer, Visit
from wallboard.domain.words import EndCause, Outcome, Seconds, SourceName

KnownVisit = Callable[[Visit], Visit | None]
KnownCall = Callable[[Call], Call | None]
Stretches = Callable[[SourceName], Sequence[Coverage]]
"""When a source was heard here, since this program began to listen."""


def told_elsewhere(
    facts: Iterable[Fact], visit_of: KnownVisit, call_of: KnownCall, heard: Stretches
) -> Iterator[Fact]:
    """Yield those facts of the cache that tell more than what is known here.

    `visit_of` and `call_of` give what is known of the same thing. Coverage is for the feeds, and is left out.
    """
    for fact in facts:
        match fact:
            case Visit():
                if _is_over(fact) and _tells_more(fact, visit_of(fact)):
                    yield fact
            case Call():
                if fact.ended is not None and _tells_more_of(fact, call_of(fact)):
                    yield fact
            case AgentSpell():
                yield from _unheard(fact, heard(fact.source))
            case Offer():
                if fact.result is not None:
                    yield fact
            case AgentName():
                yield fact


def _is_over(visit: Visit) -> bool:
    if visit.outcome is Outcome.WAITING or visit.wrap_until == math.inf:
        return False
    return visit.answered is None or visit.ended is not None


def _tells_more(visit: Visit, known: Visit | None) -> bool:
    """Whether a visit in the cache is news; that nobody saw its end is none where somebody here did."""
    if known is None or not _is_over(known):
        return True
    return visit != known and (not _is_vague(visit) or _is_vague(known))


def _tells_more_of(call: Call, known: Call | None) -> bool:
    if known is None or known.ended is None:
        return True
    return call != known and (call.result is not Outcome.UNKNOWN or known.result is Outcome.UNKNOWN)


def _is_vague(visit: Visit) -> bool:
    return visit.outcome is Outcome.UNKNOWN or visit.end_cause is EndCause.GAP


def _unheard(spell: AgentSpell, heard: Sequence[Coverage]) -> Iterator[AgentSpell]:
    """Yield as much of a spell as was not heard here, where it would be the same spell by other instants."""
    if spell.until is None:
        return
    until: Seconds = spell.until
    for stretch in sorted(heard, key=lambda one: one.since):
        if stretch.until <= spell.since:
            continue
        if stretch.since <= spell.since:
            return
        until = min(until, stretch.since)
        break
    yield spell if until == spell.until else replace(spell, until=until)
