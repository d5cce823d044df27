import logging
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from wallboard.app.logs import set_up_logs


@contextmanager
def untouched() -> Iterator[logging.Logger]:
    """The root logger as a program finds it; afterwards as the tests had it."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    root.handlers[:] = []
    try:
        yield root
    finally:
        root.handlers[:] = handlers
        root.setLevel(level)


@pytest.mark.parametrize(
    ("command", "variable", "level"),
    [
        ("watch", None, logging.WARNING),
        ("record", None, logging.INFO),
        ("record", "error", logging.ERROR),
        ("watch", "DEBUG", logging.DEBUG),
        ("watch", "loud", logging.WARNING),
    ],
)
def test_how_much_is_logged(
    monkeypatch: pytest.MonkeyPatch, command: str, variable: str | None, level: int
) -> None:
    if variable is not None:
        monkeypatch.setenv("WALLBOARD_LOG", variable)
    with untouched() as root:
        set_up_logs(command)
        assert root.level == level


def test_a_line_has_the_instant_with_its_offset(capsys: pytest.CaptureFixture[str]) -> None:
    with untouched():
        set_up_logs("record")
        logging.getLogger("wallboard").info("source %s is connected", "pbx")
    line = capsys.readouterr().err
    instant, level, text = line.split(" ", 2)
    assert (level, text) == ("INFO", "source pbx is connected\n")
    assert instant[10] == "T"
    assert instant[-5] in "+-"
