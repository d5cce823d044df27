"""Bills in and out of a cache, as the page does it."""

from pathlib import Path
from threading import Event

import pytest
from msgspec.structs import replace

from wallboard.app.importing.records.importer import Importer, Site, preset_folder, title_of
from wallboard.app.memory import reading
from wallboard.domain.errors import WallboardError
from wallboard.domain.records.survey import Step, Wrong
from wallboard.store.cache import open_cache
from wallboard.store.queries.records.records import records_within
from wallboard.ui.planning.habits import RecordImporter

NOW = 1_767_700_000.0
HEAD = "From;To;Start;Duration;Cost\n"


def bill(path: Path, *clocks: str, more: str = "") -> str:
    rows = "".join(f"06301234567;0680200100;2026-01-05 {clock};60;1,5\n" for clock in clocks)
    path.write_text(HEAD + rows + more)
    return str(path)


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    path = tmp_path / "cache.sqlite"
    open_cache(path).close()
    return path


@pytest.fixture
def importer(cache: Path, tmp_path: Path) -> Importer:
    return Importer(cache, tmp_path / "presets", Site("UTC", "HU", 400), lambda: NOW)


def quiet(_step: Step) -> None:
    pass


def brought(importer: Importer, path: str, name: str = "T1") -> tuple[int, int]:
    found = importer.run(path, importer.look(path).layout, name, quiet, Event())
    return found.new, found.known


def test_it_is_what_the_page_asks_for(importer: Importer) -> None:
    asked: RecordImporter = importer
    assert asked.sets() == ()
    assert asked.presets()[0].name == "asterisk"


def test_twice_changes_nothing_and_of_a_longer_bill_the_rest_is_added(
    importer: Importer, tmp_path: Path
) -> None:
    path = bill(tmp_path / "bill.csv", "08:00:00", "08:00:00", "08:01:00")
    assert brought(importer, path) == (3, 0)
    assert brought(importer, path) == (0, 3)
    later = bill(tmp_path / "next.csv", "08:01:00", "08:00:00", "08:00:00", "09:00:00", "07:00:00")
    assert brought(importer, later) == (2, 3)
    (kept,) = importer.sets()
    assert (kept.name, kept.records, kept.imported_at) == ("T1", 5, NOW)
    importer.forget_set("T1")
    assert importer.sets() == ()


def test_a_survey_keeps_nothing_and_tells_all(importer: Importer, tmp_path: Path) -> None:
    path = bill(tmp_path / "bill.csv", "08:00:00", "09:00:00", more="0630;x;30.02.2026;60;1\n0630;torn")
    steps: list[Step] = []
    survey = importer.survey(path, importer.look(path).layout, steps.append, Event())
    assert (survey.rows, survey.calls) == (4, 2)
    assert {one.kind: one.lines for one in survey.problems} == {Wrong.BAD_START: (4,), Wrong.RAGGED: (5,)}
    assert (steps[-1].share, steps[-1].rows) == (1.0, 4)
    assert importer.sets() == ()


def test_who_stops_keeps_what_was_read(importer: Importer, tmp_path: Path) -> None:
    path = bill(
        tmp_path / "bill.csv", *(f"{n // 3600:02d}:{n // 60 % 60:02d}:{n % 60:02d}" for n in range(5000))
    )
    stop = Event()
    found = importer.run(path, importer.look(path).layout, "T1", lambda _step: stop.set(), stop)
    assert found.survey.cancelled
    assert 0 < found.new < 5000
    assert brought(importer, path) == (5000 - found.new, found.new)


def test_what_would_be_forgotten_at_once_is_not_imported(cache: Path, tmp_path: Path) -> None:
    importer = Importer(cache, tmp_path, Site("UTC", "HU", 0.5), lambda: NOW)
    path = bill(tmp_path / "bill.csv", "08:00:00")
    found = importer.run(path, importer.look(path).layout, "T1", quiet, Event())
    assert [(one.kind, one.count) for one in found.survey.problems] == [(Wrong.TOO_OLD, 1)]


def test_a_set_remembers_its_preset(importer: Importer, tmp_path: Path) -> None:
    path = bill(tmp_path / "bill.csv", "08:00:00")
    layout = replace(importer.look(path).layout, operator="T1")
    importer.save_preset("mine", layout)
    found = importer.look(path)
    assert (found.preset, found.layout) == ("mine", layout)
    importer.run(path, found.layout, "T1", quiet, Event())
    assert importer.sets()[0].preset == "mine"
    importer.forget_preset("mine")
    assert importer.look(path).preset == ""


def test_records_need_a_name(importer: Importer, tmp_path: Path) -> None:
    path = bill(tmp_path / "bill.csv", "08:00:00")
    with pytest.raises(WallboardError, match="need a name"):
        brought(importer, path, " ")


def test_a_cache_that_can_not_be_written_is_said(importer: Importer, cache: Path) -> None:
    broken = open_cache(cache)
    broken.connection.execute("DROP TABLE record")
    broken.close()
    with pytest.raises(WallboardError, match="What was imported before is kept"):
        importer.forget_set("T1")


def test_the_cost_and_the_zone_come_through(importer: Importer, cache: Path, tmp_path: Path) -> None:
    brought(importer, bill(tmp_path / "bill.csv", "08:00:00"))
    with reading(cache) as connection:
        (record,) = records_within(connection, "T1", 0, NOW)
    assert (str(record.cost), record.caller, record.began) == ("1.5", "+36301234567", 1_767_600_000.0)


def test_names_of_places() -> None:
    assert title_of("/tmp/bill.2026-01.csv.gz") == "bill"
    assert title_of("mysql://me@pbx/asteriskcdrdb?table=cdr2") == "cdr2"
    assert preset_folder(Path("/etc/wallboard.toml")) == Path("/etc/presets")


def test_of_what_can_not_be_read_no_empty_set_stays(importer: Importer, tmp_path: Path) -> None:
    path = bill(tmp_path / "bill.csv", "08:00:00")
    layout = importer.look(path).layout
    assert brought(importer, path, "T1\x00\n") == (1, 0)
    (tmp_path / "bill.csv").unlink()
    for name in ("T1", "T2"):
        with pytest.raises(WallboardError, match="can't be read"):
            importer.run(path, layout, name, quiet, Event())
    bill(tmp_path / "bill.csv")
    assert importer.run(path, layout, "T2", quiet, Event()).survey.rows == 0
    assert [(one.name, one.records) for one in importer.sets()] == [("T1", 1)]


@pytest.mark.parametrize(
    ("path", "title"),
    [
        ("/bills/bill\x1b[2J of\u202e May.csv", "bill [2J of May"),
        ("/bills/\x07.csv", "records"),
        ("mysql://me@pbx/x?table=calls&charset=utf8", "calls"),
        ("mysql://me@pbx/x?charset=utf8&passwd=hunter2", "cdr"),
    ],
)
def test_a_title_that_nobody_typed_can_be_shown_and_holds_no_secret(path: str, title: str) -> None:
    assert title_of(path) == title
