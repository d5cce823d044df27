"""What the deeds for one caller come to: those that were not taken back, and what they say of the present."""

from collections import Counter
from collections.abc import Iterable, Sequence

from msgspec import Struct

from wallboard.domain.desk.deeds import Deed, DeedId, DeedKind
from wallboard.domain.facts import Call
from wallboard.domain.words import CallId, Seconds

ONE_TRY_S = 120.0
"""What is told of ringing somebody within so long is told of one try: it began, it was seen, it failed."""

TOGETHER_S = 3.0
"""Who takes a caller on so soon after another could not have seen that yet: the first one keeps them."""

_OF_A_TRY = frozenset({DeedKind.TRIED, DeedKind.MISSED, DeedKind.REACHED})


class DeedBook:
    """The deeds for one caller."""

    def __init__(self) -> None:
        """Begin without any."""
        self.all: dict[DeedId, Deed] = {}
        self.standing: tuple[Deed, ...] = ()
        """Those that hold, the latest last; none that takes back another."""

    def put(self, deed: Deed) -> bool:
        """Take a deed in; whether it was not known."""
        if deed.id in self.all:
            return False
        self.all[deed.id] = deed
        self.standing = standing_of(self.all.values())
        return True


def standing_of(deeds: Iterable[Deed]) -> tuple[Deed, ...]:
    """Return what holds of deeds, the latest last. To take back a taking back lets the deed hold again.

    Clocks of desks differ, so a taking back may bear an earlier instant than what it takes back. Those that
    take each other back in a ring cannot have been meant: none of them holds.
    """
    ordered = sorted(deeds, key=lambda one: (one.at, one.id))
    if all(one.kind is not DeedKind.UNDONE for one in ordered):
        return tuple(ordered)
    known = {one.id: one for one in ordered}
    open_ = Counter(one.undoes for one in ordered if one.kind is DeedKind.UNDONE)
    undone: set[DeedId] = set()
    ready = [one for one in ordered if one.id not in open_]
    while ready:
        one = ready.pop()
        target = known.get(one.undoes) if one.kind is DeedKind.UNDONE else None
        if target is None:
            continue
        if one.id not in undone:
            undone.add(target.id)
        open_[target.id] -= 1
        if not open_[target.id]:
            ready.append(target)
    return tuple(one for one in ordered if one.kind is not DeedKind.UNDONE and one.id not in undone)


class Acts(Struct, frozen=True, gc=False):
    """What was done for a caller since they were spoken to last."""

    done: Deed | None = None
    """Says that nothing is to be done, and was said after they were lost last."""
    promised: Deed | None = None
    postponed: Deed | None = None
    taken_by: str = ""
    last: Deed | None = None


NOTHING_DONE = Acts()


def acts_of(deeds: Sequence[Deed], first: Seconds, lost: Seconds) -> Acts:
    """Look at what was done for a caller who was lost first at `first`, and last at `lost`.

    A promise stays one when its caller is lost again; that nothing is to be done, or not yet, does not.
    """
    if not deeds:
        return NOTHING_DONE  # as for nearly all
    mine = [deed for deed in deeds if deed.at >= first]
    since = [deed for deed in mine if deed.at >= lost]
    return Acts(
        _last(since, DeedKind.DONE),
        _last(mine, DeedKind.PROMISED),
        _last(since, DeedKind.POSTPONED),
        _holder(mine),
        mine[-1] if mine else None,
    )


def tries_of(calls: Sequence[Call], deeds: Sequence[Deed], since: Seconds) -> tuple[Seconds, ...]:
    """Say when a caller was rung in vain since an instant, the latest last.

    `calls` are those of the centre to them that are over. What a deed says of one of these is no other try;
    that it was missed, though something answered, makes it one in vain.
    """
    if not calls and not deeds:
        return ()
    rung = [call for call in calls if call.arrived >= since]
    named = {deed.call for deed in deeds}
    tries: list[tuple[Seconds, bool]] = []
    for deed in deeds:
        if deed.kind not in _OF_A_TRY or deed.at < since or _is_seen(deed, rung, named):
            continue
        reached = deed.kind is DeedKind.REACHED
        if tries and deed.at - tries[-1][0] <= ONE_TRY_S:
            tries[-1] = tries[-1][0], tries[-1][1] or reached
        else:
            tries.append((deed.at, reached))
    vain = [began for began, reached in tries if not reached]
    denied = {(deed.source, deed.call) for deed in deeds if deed.kind is DeedKind.MISSED}
    missed = (c.arrived for c in rung if c.answered is None or (c.source, c.call) in denied)
    return tuple(sorted([*vain, *missed]))


def _is_seen(deed: Deed, rung: Sequence[Call], named: set[CallId]) -> bool:
    """Whether a deed tells of a call that was seen: of the one it names, else of one at about its time."""
    return any(
        call.call == deed.call or (abs(deed.at - call.arrived) <= ONE_TRY_S and call.call not in named)
        for call in rung
    )


def _holder(deeds: Sequence[Deed]) -> str:
    """Say who looks after a caller: of two who took them on at once, the first."""
    held: Deed | None = None
    for deed in deeds:
        if deed.kind is DeedKind.RELEASED:
            held = None
        elif deed.kind is DeedKind.TAKEN and (
            held is None or held.by == deed.by or deed.at - held.at > TOGETHER_S
        ):
            held = deed
    return "" if held is None else held.by


def _last(deeds: Sequence[Deed], *kinds: DeedKind) -> Deed | None:
    return next((deed for deed in reversed(deeds) if deed.kind in kinds), None)
