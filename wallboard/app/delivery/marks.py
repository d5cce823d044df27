"""What notes say of their calls reaches the calls: in the cache, in the live figures, whoever wrote it."""

import logging
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import CancelledError, Future
from typing import Any

from wallboard.domain.desk.entry import Entry
from wallboard.domain.desk.notes import Note
from wallboard.domain.facts import Call
from wallboard.domain.notes.reasons import Reason
from wallboard.domain.words import CallId, Seconds, SourceName
from wallboard.store.queries.notes.marked import calls_marked, noted_since

LOOK_BACK_S = 14 * 86_400.0
"""So far back notes are looked at that were written while nobody wrote the cache."""

Submit = Callable[[Callable[..., Any]], Future[Any]]
Noted = Callable[[Sequence[Call]], None]
"""Takes calls with what was noted of them; the live engine, which has them written."""
Keys = Iterable[tuple[SourceName, CallId]]

_log = logging.getLogger(__name__)


class NoteMarks:
    """Only the program that writes the cache has one; all questions are asked in the reader's thread."""

    def __init__(self, submit: Submit, noted: Noted, catalogue: tuple[Reason, ...]) -> None:
        """Take where to ask, and who takes calls."""
        self._submit, self._noted, self._catalogue = submit, noted, catalogue

    def hear(self, entries: Iterable[Entry]) -> None:
        """Be told of what was entered, at whichever desk."""
        keys = tuple((one.source, one.call) for one in entries if isinstance(one, Note) and one.call)
        if keys:
            self._ask(lambda connection: calls_marked(connection, keys, self._catalogue))

    def catch_up(self, now: Seconds) -> None:
        """Look at what was noted while nobody wrote the cache."""
        since, catalogue = now - LOOK_BACK_S, self._catalogue
        self._ask(lambda connection: calls_marked(connection, noted_since(connection, since), catalogue))

    def _ask(self, question: Callable[..., tuple[Call, ...]]) -> None:
        self._submit(question).add_done_callback(self._take)

    def _take(self, answer: "Future[Any]") -> None:
        """Hand on what was found, in the reader's thread."""
        try:
            self._noted(answer.result())
        except CancelledError:
            return  # the program ends; the next one catches up
        except Exception:  # noqa: BLE001 -- whatever it is, the reader must go on
            _log.exception("what notes say of calls can't be taken over")
