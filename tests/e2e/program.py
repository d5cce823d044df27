"""The real program as a process of its own, and what it left in its cache."""

import os
import signal
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from wallboard.domain.facts import Call, Coverage, Offer, Visit
from wallboard.store.cache import open_reader
from wallboard.store.tables import CALLS, COVERAGE, OFFERS, VISITS


class Kept(NamedTuple):
    """Everything in a cache that is about calls."""

    visits: tuple[Visit, ...]
    offers: tuple[Offer, ...]
    calls: tuple[Call, ...]
    coverage: tuple[Coverage, ...]
    anomalies: tuple[tuple[str, str, int, str], ...]
    """Kind, subject, count and a sample."""


def kept_in(cache: Path) -> Kept:
    """Read a cache whole."""
    with closing(open_reader(cache)) as connection:
        return Kept(
            VISITS.facts(connection.execute(f"SELECT {VISITS.selected} FROM visit")),
            OFFERS.facts(connection.execute(f"SELECT {OFFERS.selected} FROM offer")),
            CALLS.facts(connection.execute(f'SELECT {CALLS.selected} FROM "call"')),
            COVERAGE.facts(connection.execute(f"SELECT {COVERAGE.selected} FROM coverage ORDER BY since")),
            tuple(connection.execute('SELECT kind, subject, "count", sample FROM anomaly')),
        )


class Program:
    """`python -m wallboard …`, running."""

    def __init__(self, *words: str, password: str = "", cwd: Path | None = None) -> None:
        env = os.environ | {"WALLBOARD_PASSWORD": password, "WALLBOARD_LOG": "INFO"}
        env.pop("COVERAGE_PROCESS_CONFIG", None)  # its tracing would change the times that are looked at
        self.process = subprocess.Popen(
            [sys.executable, "-m", "wallboard", *words],
            env=env,
            cwd=cwd,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def kill(self) -> None:
        """End it as a power cut would."""
        self.process.kill()
        self.process.communicate(timeout=20)

    def end(self) -> tuple[int, str]:
        """Ask it to end; return its exit code and what it said on standard error."""
        self.process.send_signal(signal.SIGTERM)
        _, said = self.process.communicate(timeout=30)
        return self.process.returncode, said
