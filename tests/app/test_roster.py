"""The roster's file: read, missing, or no text at all."""

from pathlib import Path

import pytest

from wallboard.app.roster import read_roster
from wallboard.app.settings import Settings, SiteSettings
from wallboard.app.site import site_of
from wallboard.domain.errors import WallboardError
from wallboard.domain.work.roster import Shift

PLAN = "agent,from,to\na,1970-01-01 01:00,1970-01-01 02:00\n"


def test_the_file_is_read_in_the_sites_own_time(tmp_path: Path) -> None:
    file = tmp_path / "roster.csv"
    file.write_text(PLAN, "utf-8")
    site = site_of(Settings(site=SiteSettings(roster=str(file))), "UTC")
    assert site.roster is not None
    assert site.roster.of("pbx", "a") == (Shift(3600, 7200),)
    assert site_of(Settings(), "UTC").roster is None


def test_what_is_no_file_and_what_is_no_text_is_said(tmp_path: Path) -> None:
    with pytest.raises(WallboardError, match="can't be read: No such file or directory") as raised:
        read_roster(str(tmp_path / "none.csv"), "UTC")
    assert "[site]" in str(raised.value.hint)
    file = tmp_path / "roster.csv"
    file.write_bytes(b"agent,from,to\n\xff\xfe,x,y\n")
    with pytest.raises(WallboardError, match="can't be read: invalid start byte"):
        read_roster(str(file), "UTC")
