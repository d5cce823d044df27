"""A roster's files: a table, a calendar, a folder; missing, or no text at all."""

import os
from pathlib import Path

import pytest

from tests.app.rosters.calendars import calendar, event
from wallboard.app.rosters.reading import RosterFile, read_roster, stamp_of
from wallboard.app.settings import Settings, SiteSettings
from wallboard.app.site import site_of
from wallboard.domain.errors import WallboardError
from wallboard.domain.work.roster import Roster, Shift

PLAN = "agent,from,to\na,1970-01-01 01:00,1970-01-01 02:00\n"
NOW = 0.0


def read(path: Path, **more: object) -> Roster:
    roster = read_roster(RosterFile(str(path), "UTC", **more), NOW)  # type: ignore[arg-type]
    assert roster is not None
    return roster


def test_the_file_is_read_in_the_sites_own_time(tmp_path: Path) -> None:
    file = tmp_path / "roster.csv"
    file.write_text(PLAN, "utf-8-sig")
    site = site_of(Settings(site=SiteSettings(roster=str(file))), "UTC")
    assert site.roster is not None
    assert site.roster.of("pbx", "a") == (Shift(3600, 7200),)
    assert site_of(Settings(), "UTC").roster is None


def test_a_folder_is_all_its_tables_and_calendars(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(PLAN, "utf-8")
    (tmp_path / "Eva.ics").write_text(
        calendar(event("DTSTART:19700101T030000", "DTEND:19700101T040000")), "utf-8", newline=""
    )
    (tmp_path / "notes.txt").write_text("nobody reads this", "utf-8")
    roster = read(tmp_path, agent="file")
    assert roster.of("pbx", "a") == (Shift(3600, 7200),)
    assert roster.of("pbx", "PJSIP/1", "Eva") == (Shift(3 * 3600, 4 * 3600),)


def test_who_is_away_in_one_file_is_not_there_by_another(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(PLAN, "utf-8")
    away = event("DTSTART:19700101T013000", "DTEND:19700101T120000", "CATEGORIES:SICK", who="A")
    (tmp_path / "sick.ics").write_text(calendar(away), "utf-8", newline="")
    assert read(tmp_path).of("pbx", "a") == (Shift(3600, 5400),)


def test_an_empty_folder_plans_nobody(tmp_path: Path) -> None:
    assert read(tmp_path).everybody(0, 1e9) == ()
    assert read_roster(RosterFile("", "UTC"), NOW) is None


def test_what_is_no_file_and_what_is_no_text_is_said(tmp_path: Path) -> None:
    with pytest.raises(WallboardError, match="can't be read: No such file or directory") as raised:
        read(tmp_path / "none.csv")
    assert "[site]" in str(raised.value.hint)
    file = tmp_path / "roster.csv"
    file.write_bytes(b"agent,from,to\n\xff\xfe,x,y\n")
    with pytest.raises(WallboardError, match="can't be read: invalid start byte"):
        read(file)


def test_which_file_is_wrong_is_said(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(PLAN, "utf-8")
    (tmp_path / "b.ics").write_text(PLAN, "utf-8")
    with pytest.raises(WallboardError, match=r"b\.ics: It is no calendar"):
        read(tmp_path)
    (tmp_path / "b.ics").unlink()
    (tmp_path / "a.csv").write_text(PLAN + "b,x,y\n", "utf-8")
    with pytest.raises(WallboardError, match=r"a\.csv: Line 3 of the roster can't be read"):
        read(tmp_path)


def test_a_stamp_changes_with_what_is_written(tmp_path: Path) -> None:
    file = RosterFile(str(tmp_path), "UTC")
    nothing = stamp_of(file)
    (tmp_path / "a.csv").write_text(PLAN, "utf-8")
    one = stamp_of(file)
    os.utime(tmp_path / "a.csv", ns=(5, 5))
    assert len({nothing, one, stamp_of(file)}) == 3
    assert stamp_of(RosterFile("", "UTC")) == stamp_of(RosterFile(str(tmp_path / "none"), "UTC")) == ()
