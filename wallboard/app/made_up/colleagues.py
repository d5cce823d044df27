"""Lets the colleagues of the built-in centre enter what they did, once its day so far has been told."""

import threading
from collections.abc import Callable
from concurrent.futures import Future

from wallboard.app.made_up.entries import made_up_entries
from wallboard.domain.snapshot import Snapshot
from wallboard.domain.source import SourceState
from wallboard.domain.words import Seconds

LOOK_S = 0.5
_JOIN_S = 2.0


class Colleagues:
    """Looks until the day stands still between two looks, writes, and is done."""

    def __init__(
        self,
        latest: Callable[[], Snapshot],
        write: Callable[..., Future[None]],
        look_s: Seconds = LOOK_S,
    ) -> None:
        """Do nothing yet."""
        self._latest, self._write, self._look_s = latest, write, look_s
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._run, name="colleagues", daemon=True)

    def start(self) -> None:
        """Begin to look."""
        self._thread.start()

    def stop(self) -> None:
        """Look no more."""
        self._over.set()
        self._thread.join(_JOIN_S)

    def _run(self) -> None:
        before = None
        while not self._over.wait(self._look_s):
            snapshot = self._latest()
            told = snapshot.ledger.sums.calls
            is_live = all(source.status.state is SourceState.LIVE for source in snapshot.sources)
            if is_live and told and told == before:
                entries = made_up_entries(snapshot.ledger.rows, snapshot.at)
                self._write(*entries)
                return
            before = told
