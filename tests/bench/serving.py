"""The server of the benches as its user sees it: a process with a port, told to play, then asked."""

import json
import subprocess
import sys
from pathlib import Path
from types import TracebackType
from typing import Any, Self

ROOT = Path(__file__).resolve().parents[2]
SERVER = Path(__file__).with_name("server.py")


class Serving:
    """Runs server.py; a context manager."""

    def __init__(self, what: str, count: int) -> None:
        self._process = subprocess.Popen(
            [sys.executable, str(SERVER), what, str(count)],
            env={"PYTHONPATH": str(ROOT)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self.port = int(self._line())

    def play(self) -> None:
        """Let it begin."""
        self._say()

    def told(self) -> dict[str, Any]:
        """Wait until all has been sent; return what it says of that."""
        said: dict[str, Any] = json.loads(self._line())
        return said

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.kill()
        self._process.communicate()

    def _line(self) -> str:
        assert self._process.stdout is not None
        return self._process.stdout.readline()

    def _say(self) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write("\n")
        self._process.stdin.flush()
