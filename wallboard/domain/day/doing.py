"""What the agents were doing when we stopped to look, and since when: read back out of their spells.

A spell ends wherever nobody looked, so one stretch of a state may be several spells with short gaps.
"""

from collections.abc import Iterable, Sequence
from itertools import groupby

from msgspec import Struct

from wallboard.domain.facts import AgentSpell
from wallboard.domain.words import Seconds

LONG_BLIND_S = 60.0
"""After a longer gap nobody can say that an agent was in the same state all the time."""

_SAME_S = 0.001
"""Instants that were the same may differ by this much after they were stored."""
_LAST_S = 2.0
"""A spell that ended this much before the last coverage did was still seen to its end: writes are a second
apart."""


class Doing(Struct, frozen=True):
    """The last thing that is known of an agent."""

    spell: AgentSpell
    since: Seconds
    """When it began; before the spell itself, where that is only its last part."""
    at_least: bool
    """It was found going on at `since`, so it began earlier."""


def doing_at(spells: Iterable[AgentSpell], found: Sequence[Seconds], until: Seconds) -> list[Doing]:
    """Tell what each agent was doing at `until`, when the source was seen last.

    `found` are the starts of coverage: a spell that begins with one was found in a listing.
    """
    ordered = sorted(spells, key=lambda spell: (spell.agent, spell.since))
    doing = []
    for _, group in groupby(ordered, key=lambda spell: spell.agent):
        mine = list(group)
        last = mine[-1]
        if last.until is None or last.until >= until - _LAST_S:
            since = _began(mine)
            at_least = any(abs(start - since) <= _SAME_S for start in found)
            doing.append(Doing(last, since, at_least))
    return doing


def _began(spells: Sequence[AgentSpell]) -> Seconds:
    """Go back from the last spell over those that it goes on from."""
    first = spells[-1]
    for before in reversed(spells[:-1]):
        if _what(before) != _what(first) or before.until is None:
            break
        if first.since - before.until > LONG_BLIND_S and first.call is None:
            break
        first = before
    return first.since


def _what(spell: AgentSpell) -> tuple[object, ...]:
    return spell.state, spell.reason, spell.queue, spell.call
