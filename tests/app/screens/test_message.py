from pathlib import Path

import pytest

from wallboard.app.screens.message import LONGEST, LOOK_S, Hours, MessageFile, message_path
from wallboard.domain.errors import WallboardError
from wallboard.ui.moment import Message

NOON = 1_795_345_200.0  # 2026-11-22T12:00 in Budapest


class Hand:
    """A clock that is moved by hand."""

    def __init__(self, now: float) -> None:
        self.now = now

    def __call__(self) -> float:
        return self.now


class Room:
    """A message file with its clocks."""

    def __init__(self, path: Path, ahead: float = 0.0) -> None:
        self.real, self.wall, self.ticks = Hand(NOON), Hand(NOON + ahead), Hand(0.0)
        self.file = MessageFile(path, Hours(self.real, self.wall, "Europe/Budapest"), self.ticks)

    def later(self, seconds: float) -> Message | None:
        for clock in (self.real, self.wall, self.ticks):
            clock.now += seconds
        return self.file.current()


def test_a_message_is_seen_by_every_window_and_ends_by_itself(tmp_path: Path) -> None:
    path = tmp_path / "state" / "message.json"
    one, other = Room(path), Room(path)
    assert one.file.current() is None
    assert one.file.put("  Billing is\ndown ", "30 min") == NOON + 1800
    assert one.file.current() == Message("Billing is down", NOON + 1800)
    assert other.file.current() == Message("Billing is down", NOON + 1800)
    assert other.later(1799) is not None
    assert other.later(2) is None


def test_it_survives_a_restart_and_leaves_nothing_else_in_the_folder(tmp_path: Path) -> None:
    path = tmp_path / "message.json"
    Room(path).file.put("one", "today")
    Room(path).file.put("two", "18:00")
    assert Room(path).file.current() == Message("two", NOON + 6 * 3600)
    assert [found.name for found in tmp_path.iterdir()] == ["message.json"]


def test_the_file_is_looked_at_once_a_second(tmp_path: Path) -> None:
    path = tmp_path / "message.json"
    wall, elsewhere = Room(path), Room(path)
    assert wall.file.current() is None
    elsewhere.file.put("hello", "today")
    assert wall.later(LOOK_S / 2) is None
    assert wall.later(LOOK_S) is not None
    elsewhere.file.clear()
    assert wall.later(LOOK_S / 2) is not None
    assert wall.later(LOOK_S) is None
    elsewhere.file.clear()


def test_a_made_up_clock_shows_its_own_end(tmp_path: Path) -> None:
    path = tmp_path / "message.json"
    real, demo = Room(path), Room(path, ahead=3 * 3600 + 0.4)
    real.file.put("hello", "1 h")
    assert demo.file.current() == Message("hello", NOON + 4 * 3600)
    assert demo.later(3601) is None
    demo.file.put("again", "30 min")
    assert demo.file.current() is not None


def test_what_cannot_be_read_is_no_message_and_is_logged_once(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    path = tmp_path / "message.json"
    path.write_bytes(b'{"text": 3')
    room = Room(path)
    assert room.file.current() is None
    assert room.later(2) is None
    assert len(caplog.records) == 1
    room.file.put("hello", "today")
    assert room.file.current() is not None


def test_what_cannot_be_kept_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", "utf-8")
    room = Room(tmp_path / "file" / "message.json")
    with pytest.raises(WallboardError, match=r"can't be kept in .*message\.json"):
        room.file.put("hello", "today")
    with pytest.raises(WallboardError, match="is no end"):
        Room(tmp_path / "message.json").file.put("hello", "soon")
    folder = tmp_path / "message.json"
    folder.mkdir()
    with pytest.raises(WallboardError, match="can't be kept"):
        Room(folder).file.clear()
    with pytest.raises(WallboardError, match="can't be kept"):
        Room(folder).file.put("hello", "today")
    assert sorted(found.name for found in tmp_path.iterdir()) == ["file", "message.json"]


def test_it_is_kept_in_the_users_own_folder() -> None:
    assert message_path().name == "message.json"
    assert "wallboard" in message_path().parts


def test_a_message_that_no_wall_has_room_for_is_refused_instead_of_lost(tmp_path: Path) -> None:
    room = Room(tmp_path / "message.json")
    room.file.put("\x01" * LONGEST, "today")
    assert room.later(LOOK_S) is not None
    with pytest.raises(WallboardError, match="1001 characters"):
        room.file.put("A" * (LONGEST + 1), "today")


@pytest.mark.parametrize("until", ["1e15", "1e308", "99999999999999999999"])
def test_an_end_that_no_calendar_knows_is_some_days_away(tmp_path: Path, until: str) -> None:
    path = tmp_path / "message.json"
    path.write_text(f'{{"text": "hello", "until": {until}}}', encoding="utf-8")
    message = Room(path).file.current()
    assert message is not None
    assert message.until is not None
    assert message.until - NOON < 9 * 86_400


def test_each_wall_reads_an_end_by_the_clock_that_it_shows(tmp_path: Path) -> None:
    path = tmp_path / "message.json"
    real, demo = Room(path), Room(path, ahead=3 * 3600)  # 12:00 and 15:00
    real.file.put("hello", "18:00")
    assert real.file.current() == Message("hello", NOON + 6 * 3600)
    assert demo.file.current() == Message("hello", NOON + 6 * 3600)
    assert demo.later(3 * 3600 - 1) is not None
    assert demo.later(1) is None
    real.file.put("hello", "13:00")
    later = Room(path, ahead=3 * 3600)
    assert later.file.current() == Message("hello", NOON + 25 * 3600)


def test_what_an_end_means_is_said_by_the_clock_on_the_wall(tmp_path: Path) -> None:
    demo = Room(tmp_path / "message.json", ahead=3 * 3600)
    assert [str(demo.file.when(typed)) for typed in ("18:00", "9:00", "today")] == [
        "18:00",
        "tomorrow 09:00",
        "midnight",
    ]
    with pytest.raises(WallboardError, match="is no end"):
        demo.file.when("9")


@pytest.mark.parametrize(
    "rest", ['"wish": "soon", "put": 1795345200.0', '"wish": "18:00", "put": 1e300', '"wish": "18:00"']
)
def test_an_end_that_makes_no_sense_is_left_to_the_instant(tmp_path: Path, rest: str) -> None:
    path = tmp_path / "message.json"
    path.write_text(f'{{"text": "hello", "until": {NOON + 60}, {rest}}}', "utf-8")
    assert Room(path).file.current() == Message("hello", NOON + 60)
