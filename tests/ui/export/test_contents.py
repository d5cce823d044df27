import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.lived_day import lived
from tests.ui.made_up import the_day
from tests.ui.opened_page import moment, setting
from wallboard.domain.snapshot import SourceNow
from wallboard.domain.text import mark
from wallboard.store.queries.coverage import SourceCoverage
from wallboard.store.spans import Span
from wallboard.ui.behind import FigureBehind
from wallboard.ui.export.contents import coverage_words, facts_of, file_name, seen_words
from wallboard.ui.export.paper import Fact
from wallboard.ui.format import Format
from wallboard.ui.spec import ScreenOptions
from wallboard.ui.text import shown

FORM = Format("UTC")


def source(covered: float | None, gaps: int) -> SourceNow:
    spans = tuple((n * 3600.0, n * 3600.0 + 600) for n in range(gaps))
    return replace(the_day().sources[0], name="pbx", covered=covered, gaps=spans)


@pytest.mark.parametrize(
    ("covered", "gaps", "words"),
    [
        (None, 0, "nothing yet"),
        (1.0, 0, "100%"),
        (0.98, 2, "98%; not seen: pbx 00:00–00:10, pbx 01:00–01:10"),
    ],
)
def test_what_was_seen_is_said(covered: float | None, gaps: int, words: str) -> None:
    assert shown(seen_words([source(covered, gaps)], FORM)) == words


def test_many_gaps_are_counted() -> None:
    assert shown(seen_words([source(0.5, 20)], FORM)).endswith("pbx 11:00–11:10 and 8 more")


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Lost calls", "lost-calls-2026-11-23-1630"),
        ("../../etc/passwd", "etc-passwd-2026-11-23-1630"),
        ("Ügyfélszolgálat", "ügyfélszolgálat-2026-11-23-1630"),
        ("«»", "wallboard-2026-11-23-1630"),
        ("x" * 200, "x" * 60 + "-2026-11-23-1630"),
    ],
)
def test_a_file_is_called_by_its_page_and_sorts_by_time(title: str, name: str) -> None:
    assert file_name(title, moment(lived()[0]), FORM) == name


class Told(QWidget):
    def facts(self) -> tuple[Fact, ...]:
        return (Fact(mark("export", "Period"), "its own"),)


def test_a_page_says_its_own_period_and_a_made_up_clock_is_marked(qtbot: QtBot) -> None:
    page = Told()
    qtbot.addWidget(page)
    facts = facts_of(page, moment(), setting(ScreenOptions()), mark("demo", "Demo"))
    said = [(shown(fact.title), shown(fact.words)) for fact in facts]
    assert said[0] == ("Period", "its own")
    assert [title for title, _ in said].count("Period") == 1
    assert said[-1] == ("Mark", "Demo")
    plain = facts_of(QWidget(), moment(), setting())
    assert shown(plain[0].words) == "Mon 23 Nov, 00:00 to 16:30"
    assert "whole" in shown(plain[3].words)


class Opened(QWidget):
    def __init__(self, since: float, until: float) -> None:
        super().__init__()
        self.behind = FigureBehind("offered", ("*",), since, until)


@pytest.mark.parametrize(
    ("since", "until", "words", "seen"),
    [
        (9.5, 10.0, "Mon 23 Nov, 09:30 to 10:00", True),
        (16.0, 17.0, "Mon 23 Nov, 16:00 to 16:30", True),
        (-24.0, 0.0, "Sun 22 Nov, all day", False),
        (-15.0, -14.5, "Sun 22 Nov, 09:00 to 09:30", False),
    ],
)
def test_a_page_that_was_opened_for_a_period_is_about_that(
    qtbot: QtBot, since: float, until: float, words: str, seen: bool
) -> None:
    start = lived()[0].day_start
    page = Opened(start + since * 3600, start + until * 3600)
    qtbot.addWidget(page)
    said = {shown(fact.title): shown(fact.words) for fact in facts_of(page, moment(), setting())}
    assert said["Period"] == words
    assert ("Seen" in said) is seen


def test_what_was_seen_of_another_day_is_said() -> None:
    coverage = [SourceCoverage("pbx", 0.5, (Span(0.0, 43_200.0),)), SourceCoverage("b", 1.0, ())]
    assert shown(coverage_words(coverage, FORM)) == "50%; not seen: pbx 00:00–12:00"
