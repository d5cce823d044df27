"""A file may hold anything: what is kept of it and said about it can be shown, and it leads nowhere else."""

import csv
from contextlib import closing
from pathlib import Path

import pytest

from wallboard.app.cli import main
from wallboard.app.importing.records.presets import PresetFolder
from wallboard.domain.records.layout import Layout, Role
from wallboard.store.cache import open_reader
from wallboard.store.queries.records.records import COLUMNS

HOSTILE = (
    "\x1b]0;owned\x07\x1b[2J",
    "\u202eexe.fdp\u202c\u2066",
    '<img src="file:///etc/passwd" onerror=x>',
    "=cmd|'/c calc'!A1",
    "a\x00b\x85c\u2028d",
    "z" * 5_000,
)
HEAD = ("Caller", "Called", "Start", "Duration", "Agent", "Operator", "Status")

LAYOUT = Layout(
    columns={
        Role.CALLER: 1, Role.CALLED: 2, Role.START: 3, Role.DURATION: 4, Role.AGENT: 5, Role.OPERATOR: 6,
        Role.OUTCOME: 7,
    },
    delimiter=";", way="in",
)  # fmt: skip


@pytest.fixture
def bill(tmp_path: Path) -> Path:
    path = tmp_path / "bill \x1b[31m.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file, delimiter=";")
        rows.writerow((*HEAD, f"Note {HOSTILE[0]}"))
        for n, words in enumerate(HOSTILE):
            rows.writerow((words, words, f"2026-11-02 08:{n:02d}:00", "60", words, words, words, words))
            rows.writerow(("0630", "0680", words, words, words, words, words, words))
            rows.writerow((words,))
    return path


def test_nothing_of_it_is_kept_or_said_as_it_came(
    bill: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    cache = tmp_path / "cache.sqlite"
    place = ["--cache", str(cache), "--config", str(tmp_path / "wallboard.toml")]
    (tmp_path / "wallboard.toml").write_text('[site]\nzone = "UTC"\n')
    PresetFolder(tmp_path / "presets").save("mine", LAYOUT)
    words = ["import", str(bill), *place, "--preset", "mine", "--name", f"bill{HOSTILE[1]}"]
    assert main([*words, "--survey"]) == 0
    assert main(words) == 0
    assert main(["load", *place, "--records", "bill exe.fdp", "--day", "2026-11-02"]) == 0
    main(["match", *place])
    said = capsys.readouterr()
    for line in (said.out + said.err).split("\n"):
        assert line.isprintable()
        assert len(line) < 3_000
    with closing(open_reader(cache)) as connection:
        rows = connection.execute(f"SELECT {COLUMNS} FROM record").fetchall()
        (name,) = connection.execute("SELECT name FROM record_set").fetchone()
    assert len(rows) == len(HOSTILE)
    texts = [cell for row in rows for cell in row if isinstance(cell, str)] + [name]
    assert [text for text in texts if not text.isprintable() or len(text) > 80] == []
