"""What commands write to files: the very rows that they print, with real types."""

import csv
import io
from pathlib import Path

import pytest

from tests.store.made import cache_with
from tests.ui.export.sheets import read
from tests.ui.lived_day import lived
from wallboard.app.cli import main

SOURCE = "--source=simulator:?seed=7"
PRESENTED = lived()[0].all.day.visits.presented


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("exported") / "day.sqlite"
    cache_with(path, lived()[1])
    return f"--cache={path}"


def table_of(text: str) -> list[list[str]]:
    rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline="")))
    return rows[: rows.index([""] * len(rows[0]))]


def test_calls_go_to_standard_output(cache: str, capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["calls", "--csv", "-", cache, SOURCE]) == 0
    heads, *rows = table_of(capfd.readouterr().out)
    assert heads[:4] == ["Source", "Call", "Joined", "Queue"]
    assert len(rows) == PRESENTED  # all of them: nothing is cut unless somebody asks for it
    assert main(["calls", "--csv", "-", "--limit", "3", cache, SOURCE]) == 0
    assert table_of(capfd.readouterr().out)[1:] == rows[:3]


def test_lost_calls_and_figures_are_files_with_types(
    cache: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert main(["calls", "--lost", "--xlsx", str(tmp_path / "lost"), cache, SOURCE]) == 0
    calls = lived()[0].all.day.calls
    assert calls is not None
    assert capfd.readouterr().out == f"lost.xlsx: {calls.lost} rows\n"
    lost, about = read(tmp_path / "lost.xlsx")
    assert isinstance(lost.cells["C2"], float)
    assert lost.formats["C2"] == "yyyy-mm-dd hh:mm:ss"
    assert about.cells["A3"] == "Seen"
    figures = tmp_path / "figures.csv"
    assert main(["figures", "--csv", str(figures), cache, SOURCE]) == 0
    heads, *rows = table_of(figures.read_text("utf-8"))
    by_queue = {row[1]: dict(zip(heads, row, strict=True)) for row in rows}
    assert int(by_queue["All"]["presented"]) == PRESENTED
    assert by_queue["All"]["Source"] == ""


def test_what_can_t_be_written_is_said(cache: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["calls", "--csv", str(tmp_path / "gone" / "calls.csv"), cache, SOURCE]) == 1
    assert "there is no such folder" in capfd.readouterr().err
