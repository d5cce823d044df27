"""A queue log that is followed, as a source."""

import logging
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.live.made import HandClock, wait_for
from tests.sources.queue_log.made import NOON, joined, line, write_log
from wallboard.domain.events import Baseline, CallerAbandoned, Event
from wallboard.domain.source import SourceUnreachable
from wallboard.sources.queue_log import QUEUE_LOG
from wallboard.sources.queue_log.source import ALIVE_S, QueueLogSource
from wallboard.sources.spec import spec_of


class Heard:
    """What a source has told so far."""

    def __init__(self) -> None:
        self.reads: list[Sequence[Event]] = []

    @property
    def events(self) -> list[Event]:
        return [event for read in self.reads for event in read]


@contextmanager
def followed(path: Path, clock: HandClock) -> Iterator[Heard]:
    heard, stop = Heard(), threading.Event()
    source = QueueLogSource(spec_of(f"queue_log:{path}"), look_s=0.01)
    thread = threading.Thread(target=source.run, args=(heard.reads.append, stop, clock))
    thread.start()
    try:
        wait_for(lambda: heard.reads)
        yield heard
    finally:
        stop.set()
        thread.join(5)
        assert not thread.is_alive()


def test_it_tells_the_present_and_then_what_is_written(tmp_path: Path) -> None:
    path = write_log(
        tmp_path / "queue_log",
        [
            joined(0),
            line(1, "RINGNOANSWER", 500, agent="Ada"),
            joined(2, call="c0"),
            line(3, "ABANDON", 1, 1, 1, call="c0"),
        ],
    )
    with followed(path, HandClock(NOON + 60.0)) as heard:
        first = heard.events[0]
        assert isinstance(first, Baseline)
        assert (first.at, [w.call for w in first.waiting]) == (NOON + 60.0, ["c1"])
        assert [agent.agent for agent in first.agents] == ["Ada"]
        with path.open("ab") as file:
            file.write(line(61, "ABANDON", 1, 1, 61) + b"\n")
        wait_for(lambda: len(heard.events) > 1)
        assert heard.events[1] == CallerAbandoned(NOON + 61.0, "c1", "q", 1, 61)


def test_a_quiet_night_is_alive(tmp_path: Path) -> None:
    clock = HandClock(NOON + 60.0)
    with followed(write_log(tmp_path / "log", [joined(0)]), clock) as heard:
        clock.now += ALIVE_S
        wait_for(lambda: len(heard.reads) > 1)
        assert list(heard.reads[1]) == []


def test_lines_that_can_not_be_read_are_logged_once(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    path = write_log(tmp_path / "log", [b"garbage", b"\0\0\0", joined(0)])
    with followed(path, HandClock(NOON + 60.0)) as heard:
        first = heard.events[0]
    assert isinstance(first, Baseline)
    assert len(first.waiting) == 1
    warned = [record for record in caplog.records if record.levelno == logging.WARNING]
    assert len(warned) == 1


def test_a_missing_file_is_unreachable_and_so_tried_again(tmp_path: Path) -> None:
    source = QUEUE_LOG.make(spec_of(f"queue_log:{tmp_path / 'nowhere'}"))
    with pytest.raises(SourceUnreachable):
        source.run(lambda _: None, threading.Event(), HandClock())


def test_the_check_says_what_the_file_is(tmp_path: Path) -> None:
    def checked(path: Path) -> list[tuple[bool | None, str]]:
        spec = spec_of(f"queue_log://{path}")
        return [(check.ok, str(check.detail)) for check in QUEUE_LOG.check(spec, HandClock(NOON + 60.0))]

    good = write_log(tmp_path / "good", [joined(0), joined(10, call="c2")])
    assert checked(good)[1] == (True, "2 lines; the last was written 50 s ago")
    assert checked(write_log(tmp_path / "empty", []))[1] == (None, "it is empty")
    assert checked(write_log(tmp_path / "bad", [b"hello"]))[1] == (False, "it is not a queue log")
