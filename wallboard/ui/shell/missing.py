"""Tells of queues that a board names and no connected source has. No Qt in it."""

import logging
from collections.abc import Sequence

from wallboard.domain.snapshot import Snapshot
from wallboard.domain.text import Text, say
from wallboard.ui.board import Board
from wallboard.ui.freshness import SEEING
from wallboard.ui.notices import Notice, Notices
from wallboard.ui.selection import missing_of

log = logging.getLogger(__name__)

SHOWN_S = 60.0
"""How long it is told at the foot; the tile says it for as long as it is so."""


class Missing:
    """Looks again only when there are other queues than before."""

    def __init__(self, boards: Sequence[Board], notices: Notices) -> None:
        """Know nothing yet."""
        self._named = tuple(dict.fromkeys(name for board in boards for name in _names(board)))
        self._notices = notices
        self._known: frozenset[str] | None = None
        self._told: set[str] = set()

    def look(self, snapshot: Snapshot) -> None:
        """Tell once of each name that is missing now."""
        known = frozenset(
            name
            for source in snapshot.sources
            if source.status.state in SEEING
            for name in (f"{source.name}/", *(queue.queue for queue in source.queues))
        )
        if known == self._known:
            return
        self._known = known
        for name in missing_of(snapshot, self._named):
            self._tell(name, tuple(one for one in known if not one.endswith("/")))

    def _tell(self, name: str, known: Sequence[str]) -> None:
        if name in self._told:
            return
        self._told.add(name)
        text = say("notice", "A board names the queue “{name}”, which there is not.", name=name)
        notice = Notice(text, _hint(name, known), for_s=SHOWN_S)
        log.warning("%s %s", notice.text, notice.hint or "")
        self._notices.tell(f"queue {name}", notice)


def _names(board: Board) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for widget in board.widgets for name in widget.queues))


def _hint(name: str, known: Sequence[str]) -> Text | None:
    from difflib import get_close_matches  # noqa: PLC0415 -- only for a mistake

    by_fold = {one.casefold(): one for one in sorted(known)}
    near = get_close_matches(name.rpartition("/")[2].casefold(), by_fold, 1)
    if near:
        return say("notice", "Did you mean “{name}”?", name=by_fold[near[0]])
    return say("notice", "There is: {names}.", names=", ".join(sorted(known)[:8])) if known else None
