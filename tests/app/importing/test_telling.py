"""What an import says of itself."""

import io
from collections import Counter
from pathlib import Path

from tests.app.importing.made import write_live
from tests.sources.queue_log.made import NOON
from wallboard.app.importing.job import Result, Step, Wrong
from wallboard.app.importing.names import Names
from wallboard.app.importing.telling import (
    WrongLines,
    name_lines,
    progress,
    report,
    skipped_lines,
    wrong_lines,
)
from wallboard.domain.facts import AgentName
from wallboard.domain.text import mark
from wallboard.sources.queue_log.survey import Skipped
from wallboard.store.cache import open_cache


def test_progress_has_share_speed_and_time_left() -> None:
    assert str(progress(1_000, Step(250, 30_000), 10.0)) == "25 % · 30,000 lines · 3,000 lines/s · 0:30 left"
    assert str(progress(1_000, Step(0, 0), 0.0)).startswith("0 %")


def test_the_report_says_what_came_of_it() -> None:
    result = Result(
        lines=12_345, new=10, filled=2, unchanged=3, since=float(NOON), until=NOON + 60.0, cancelled=True,
        went_back=2, first_back=(Path("log"), 7), clocks=(0.0, 40.0), unused=Counter({"HOTDESK": 2}),
    )  # fmt: skip
    assert list(report(result, "Europe/Budapest")) == [
        "12,345 lines read: 10 visits new, 2 completed, 3 known before",
        "from 2026-09-21 16:13:20+02:00 to 2026-09-21 16:14:20+02:00",
        "Stopped before the end. What was read is kept; import again to go on.",
        "The server's clock was set back 2 times, first at log:7.",
        "The clock of the log was -40 s away from ours; the calls were matched all the same.",
        "Kinds of lines that are not used: HOTDESK (2).",
    ]
    assert len(list(report(Result(), "UTC"))) == 1


def test_the_first_lines_that_could_not_be_read_are_shown_and_all_are_kept_in_a_file() -> None:
    file = io.StringIO()
    wrong = WrongLines(file)
    for number in range(25):
        wrong(Wrong(Path("log"), number, mark("import", "it names no event"), b"\xff\x1b[2J"))
    lines = list(wrong_lines(wrong, Result(wrong=25)))
    assert lines[0] == "25 lines could not be read:"
    assert lines[1] == "  log:0: it names no event: \\xff [2J", "no command reaches the terminal"
    assert (len(lines), lines[-1]) == (22, "  and 5 more; --report FILE lists all")
    assert len(file.getvalue().splitlines()) == 25
    assert list(wrong_lines(WrongLines(), Result())) == []


def test_files_that_were_not_read_and_agents_without_a_phone_are_named(tmp_path: Path) -> None:
    assert list(skipped_lines([Skipped(Path("x"), mark("import", "it is empty"))])) == [
        "not read: x: it is empty"
    ]
    cache = open_cache(tmp_path / "cache")
    known = [("PJSIP/1", "Ada"), ("PJSIP/2", "Bea"), ("PJSIP/3", "Bea")]
    write_live(cache.connection, [AgentName("pbx", agent, name) for agent, name in known])
    names = Names(cache.connection, "pbx")
    cache.close()
    asked = ["Ada", "PJSIP/2", "Bea", "Cyd", "Local/9@x"]
    assert [names.id_of(name) for name in asked] == ["PJSIP/1", "PJSIP/2", "Bea", "Cyd", "Local/9@x"]
    assert names.several == {"Bea"}
    assert list(name_lines(names)) == [
        "2 agents are kept under their names, for no phone of theirs is known: Bea, Cyd"
    ]
