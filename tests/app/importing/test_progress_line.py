"""A line of progress is for people who look at a terminal, and is gone afterwards."""

import io

from wallboard.app.importing.progress_line import ProgressLine, instant_words
from wallboard.domain.text import Text, say
from wallboard.domain.words import Seconds


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def words(share: float, spent: Seconds) -> Text:
    assert spent >= 0
    return say("import", "{percent} % done", percent=round(share * 100))


def test_only_a_terminal_sees_progress() -> None:
    shown, hidden = Terminal(), io.StringIO()
    for out in (shown, hidden):
        bar = ProgressLine(words, out)
        bar.tell(0.5)
        bar.tell(0.6)
        bar.over()
    assert shown.getvalue() == "\r\x1b[K50 % done\r\x1b[K", "a second look within a moment says nothing"
    assert hidden.getvalue() == ""


def test_an_instant_tells_its_zone() -> None:
    assert instant_words(1_790_000_000.0, "Europe/Budapest") == "2026-09-21 16:13:20+02:00"
