"""What is typed of the roster while the program runs: on the wall within a moment, and after a restart."""

from pathlib import Path

from tests.app.made import Telling, centre, shows, started
from tests.live.made import NOON, HandClock, baseline
from wallboard.app.compose import Wishes
from wallboard.app.memory import reading
from wallboard.app.report.history import picture_at
from wallboard.app.settings import Settings, SiteSettings
from wallboard.domain.duty.deeds import DutyDeed, DutyKind
from wallboard.domain.work.sums import Rostered

ROSTER = "agent,from,to\nAna,1970-01-01 00:00,2099-01-01 00:00\nMarko,1970-01-01 00:00,2099-01-01 00:00\n"


def settings(folder: Path) -> Settings:
    (folder / "roster.csv").write_text(ROSTER, "utf-8")
    return Settings(site=SiteSettings("UTC", roster=str(folder / "roster.csv")), source=centre().source)


def test_an_absence_is_on_the_wall_at_once_and_still_there_after_a_restart(tmp_path: Path) -> None:
    wishes, clock = Wishes(settings(tmp_path), cache=tmp_path / "cache.sqlite"), HandClock()
    ill = DutyDeed("d1", "Ana", "2026-11-23", NOON, DutyKind.ABSENT, "Iva", NOON - 60, NOON + 3600)
    with started(wishes, clock, lambda spec: Telling([baseline()])) as wall:
        before = shows(wall, lambda s: s.all.rostered is not None)
        assert before.all.rostered == Rostered(2, ("Ana", "Marko"))
        wall.desk.work.write(ill).result(20)
        after = shows(wall, lambda s: ill in s.duty.deeds)
        assert after.all.rostered == Rostered(1, ("Marko",))
    with started(wishes, clock, lambda spec: Telling([baseline()])) as wall:
        assert shows(wall, lambda s: ill in s.duty.deeds).all.rostered == Rostered(1, ("Marko",))
        site = wall.place.site
    with reading(tmp_path / "cache.sqlite") as connection:
        assert picture_at(connection, ["pbx"], site, NOON).snapshot.all.rostered == Rostered(1, ("Marko",))
        assert picture_at(connection, ["pbx"], site, NOON - 1).snapshot.all.rostered == Rostered(
            2, ("Ana", "Marko")
        )
