"""The roster of a day, on the command line."""

import json
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from tests.app.made import cache_with
from wallboard.app.cli import main
from wallboard.domain.duty.deeds import DutyDeed, DutyKind
from wallboard.domain.facts import AgentName, AgentSpell, Coverage
from wallboard.domain.words import AgentState
from wallboard.store.book.entries import put
from wallboard.store.book.file import book_path, open_book

NINE = datetime.fromisoformat("2025-11-20T09:00:00+00:00").timestamp()
AT = ["--at", "2025-11-20T09:00"]
ROSTER = """agent,from,to,kind
Ana,2025-11-20 08:00,2025-11-20 16:00,queue
Ana,2025-11-20 12:00,2025-11-20 12:30,break
Marko,2025-11-20 08:00,2025-11-20 16:00,queue
Eva,2025-11-20 08:00,2025-11-20 16:00,queue
"""


@pytest.fixture
def settings(tmp_path: Path) -> list[str]:
    (tmp_path / "roster.csv").write_text(ROSTER, "utf-8")
    config, cache = tmp_path / "wallboard.toml", tmp_path / "cache.sqlite"
    config.write_text(
        f'[site]\nzone = "UTC"\nroster = "{(tmp_path / "roster.csv").as_posix()}"\n'
        '[[source]]\nname = "pbx"\nurl = "ami://reader@127.0.0.1:1"\n',
        "utf-8",
    )
    cache_with(
        cache,
        [
            AgentName("pbx", "PJSIP/1", "Ana"),
            AgentSpell("pbx", "PJSIP/1", NINE - 3600, None, AgentState.AVAILABLE),
            Coverage("pbx", NINE - 30_000, NINE),
        ],
        NINE,
    )
    with closing(open_book(book_path(cache))) as book:
        ill = DutyDeed("d1", "Eva", "2025-11-20", NINE, DutyKind.ABSENT, "Iva", NINE - 9999, NINE + 9999)
        put(book, [ill], NINE)
    return ["--config", str(config), "--cache", str(cache)]


def test_the_missing_are_named_and_come_first(
    settings: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["duty", *AT, *settings]) == 0
    out = capsys.readouterr().out
    assert "Rostered 2, here 1, missing 1: Marko" in out
    lines = [line.split()[0] for line in out.splitlines()[2:] if line.strip()]
    assert [name for name in lines if name in {"Ana", "Eva", "Marko"}] == ["Marko", "Ana", "Eva"]
    assert "Missing since 08:00" in out
    assert "12:00–12:30" in out


def test_all_of_it_as_json(settings: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["duty", "--json", *AT, *settings]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["rostered"], told["here"], told["missing"]) == (2, 1, ["Marko"])
    standing = {one["name"]: one["standing"] for one in told["agents"]}
    assert standing == {"Marko": "missing", "Ana": "here", "Eva": "absent"}
    assert [one["kind"] for one in told["agents"][1]["shifts"]] == ["queue", "break", "queue"]


def test_another_day_on_which_nobody_is_rostered(
    settings: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["duty", "--day", "2025-11-18", *AT, *settings]) == 0
    assert "Nobody is rostered." in capsys.readouterr().out
