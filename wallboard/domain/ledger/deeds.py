"""What the deeds for one caller come to: those that were not taken back, and what they say of the present."""

from collections.abc import Iterable, Sequence

from msgspec import Struct

from wallboard.domain.desk.deeds import Deed, DeedId, DeedKind
from wallboard.domain.facts import Call
from wallboard.domain.words import CallId, Seconds

ONE_TRY_S = 120.0
"""What is told of ringing somebody within so long is told of one try: it began, it was seen, it failed."""

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
    """Return what holds of deeds, the latest last. To take back a taking back lets the deed hold again."""
    undone: set[DeedId] = set()
    kept: list[Deed] = []
    for deed in sorted(deeds, key=lambda one: (one.at, one.id), reverse=True):
        if deed.id in undone:
            continue
        if deed.kind is DeedKind.UNDONE:
            undone.add(deed.undoes)
        else:
            kept.append(deed)
    return tuple(reversed(kept))


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
    held = _last(mine, DeedKind.TAKEN, DeedKind.RELEASED)
    return Acts(
        _last(since, DeedKind.DONE),
        _last(mine, DeedKind.PROMISED),
        _last(since, DeedKind.POSTPONED),
        held.by if held is not None and held.kind is DeedKind.TAKEN else "",
        mine[-1] if mine else None,
    )


def tries_of(calls: Sequence[Call], deeds: Sequence[Deed], since: Seconds) -> tuple[Seconds, ...]:
    """Say when a caller was rung in vain since an instant, the latest last.

    `calls` are those of the centre to them that are over. What a deed says of one of these is no other try.
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
    return tuple(sorted([*vain, *(call.arrived for call in rung if call.answered is None)]))


def _is_seen(deed: Deed, rung: Sequence[Call], named: set[CallId]) -> bool:
    """Whether a deed tells of a call that was seen: of the one it names, else of one at about its time."""
    return any(
        call.call == deed.call or (abs(deed.at - call.arrived) <= ONE_TRY_S and call.call not in named)
        for call in rung
    )


def _last(deeds: Sequence[Deed], *kinds: DeedKind) -> Deed | None:
    return next((deed for deed in reversed(deeds) if deed.kind in kinds), None)
