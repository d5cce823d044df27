"""Which campaign or line each of many calls belongs to, as `money.campaign.owner_of` says it of one."""

from collections.abc import Sequence

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from wallboard.domain.money.campaign import Campaign, owner_of
from wallboard.domain.promise.lines import plain_line
from wallboard.store.queries.columns.reading import Instants, Numbers
from wallboard.store.rollup.columns.names import Names

_NEVER = float("-inf")


class Owner(Struct, frozen=True):
    """A campaign, or a line that belongs to none."""

    name: str
    campaign: Campaign | None = None

    @property
    def key(self) -> tuple[bool, str]:
        """What tells it from others."""
        return self.campaign is not None, self.name


class Owned(Struct, frozen=True):
    """Whose each call is."""

    owners: tuple[Owner, ...]
    groups: NDArray[np.uint32]
    """Of each call, the number of its owner."""
    lines: tuple[str, ...]
    """All that were dialled; empty: nobody knows which."""
    line_of: NDArray[np.uint32]
    """Of each call, the number of its line."""


def owned(numbers: Numbers, arrived: Instants, names: Names, campaigns: tuple[Campaign, ...]) -> Owned:
    """Say whose calls are, given the words of their lines and when they came, in this order."""
    there = np.flatnonzero(np.bincount(numbers)) if len(numbers) else np.empty(0, np.intp)
    texts = names.texts(there.tolist())
    lines = tuple(texts[number] or "" for number in there.tolist())
    table = np.zeros(int(numbers.max(initial=0)) + 1, np.uint32)
    table[there] = np.arange(len(there))
    line_of = table[numbers]
    known: dict[tuple[bool, str], int] = {}
    owners: list[Owner] = []
    groups = np.zeros(len(numbers), np.uint32)
    fixed = np.zeros(len(lines), np.uint32)
    for n, line in enumerate(lines):
        edges = _edges(line, campaigns)
        kept = [_number(_owner(line, at, campaigns), known, owners) for at in edges]
        fixed[n] = kept[0]
        if len(edges) > 1:
            mine = np.flatnonzero(line_of == n)
            part = np.searchsorted(edges, arrived[mine], side="right") - 1
            groups[mine] = np.array(kept, np.uint32)[part]
            fixed[n] = _MANY
    steady = fixed[line_of] if lines else np.empty(0, np.uint32)
    one = steady != _MANY
    groups[one] = steady[one]
    return _without_empty(Owned(tuple(owners), groups, lines, line_of))


_MANY = 0xFFFFFFFF


def _edges(line: str, campaigns: Sequence[Campaign]) -> list[float]:
    """Give the instants from which a line may belong to somebody else; the first is before all calls."""
    mine = [one for one in campaigns if plain_line(line) in one.lines]
    ends = {one.until for one in mine if one.until is not None}
    return [_NEVER, *sorted({one.since for one in mine} | ends)]


def _owner(line: str, at: float, campaigns: tuple[Campaign, ...]) -> Owner:
    campaign = owner_of(campaigns, line, at) if line else None
    return Owner(line) if campaign is None else Owner(campaign.title, campaign)


def _number(owner: Owner, known: dict[tuple[bool, str], int], owners: list[Owner]) -> int:
    if owner.key not in known:
        known[owner.key] = len(owners)
        owners.append(owner)
    return known[owner.key]


def _without_empty(all_of: Owned) -> Owned:
    """Leave out who has no calls, such as a line before the campaign that owned it all the time."""
    number = len(all_of.owners)
    full = np.bincount(all_of.groups, minlength=number) > 0
    place = (np.cumsum(full) - 1).astype(np.uint32)
    owners = tuple(owner for owner, some in zip(all_of.owners, full.tolist(), strict=True) if some)
    groups = place[all_of.groups] if number else all_of.groups
    return Owned(owners, groups, all_of.lines, all_of.line_of)
