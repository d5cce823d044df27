import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.app.made import cache_with
from tests.live.made import NOON, site
from wallboard.app.cli import main
from wallboard.app.memory import reading
from wallboard.app.report.figures_json import SCHEMA, figures_json
from wallboard.app.report.history import Then, picture_at
from wallboard.domain.facts import Coverage, Fact, QueueTarget, Visit
from wallboard.domain.kpis import KPIS
from wallboard.domain.words import Outcome

PAGE = (Path(__file__).resolve().parents[3] / "docs" / "json.md").read_text("utf-8")
FACTS: list[Fact] = [
    QueueTarget("pbx", "support", 20.0),
    QueueTarget("pbx", "sales", None),
    Visit(
        "pbx",
        "c1",
        "support",
        1,
        NOON - 99,
        Outcome.ANSWERED,
        answered=NOON - 90,
        left=NOON - 90,
        ended=NOON - 9,
    ),
    Visit("pbx", "c2", "support", 1, NOON - 60, Outcome.ABANDONED, left=NOON - 20),
    Coverage("pbx", NOON - 3600, NOON - 600, why="the line broke"),
    Coverage("pbx", NOON - 300, NOON),
]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    cache_with(tmp_path / "cache.sqlite", FACTS, NOON)
    return tmp_path / "cache.sqlite"


def then_of(path: Path, at: float = NOON) -> Then:
    with reading(path) as connection:
        return picture_at(connection, ["pbx"], site(), at)


def documented(chapter: str) -> set[str]:
    """The keys that a chapter of docs/json.md explains in its table."""
    text = PAGE.partition(f"## {chapter}\n")[2].partition("\n## ")[0]
    rows = [line.split("|")[1] for line in text.splitlines() if line.startswith("| `")]
    return {key for row in rows for key in re.findall(r"`(\w+)`", row)}


def examples() -> list[dict[str, object]]:
    return [json.loads(block) for block in re.findall(r"```json\n(.*?)```", PAGE, re.DOTALL)]


def keys_in(value: object) -> Iterator[str]:
    """All keys of a document but those of figures, which docs/figures.md explains."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield key
            if key not in {"figures", "parts"}:
                yield from keys_in(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from keys_in(inner)


def test_every_key_of_figures_is_documented_and_no_other(path: Path) -> None:
    then = then_of(path)
    made = set(keys_in(figures_json(then, "UTC", then.queues)))
    assert made == documented("Figures")
    assert set(keys_in(examples()[0])) <= made


def test_every_key_of_calls_is_documented_and_no_other(
    path: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    config = tmp_path / "my.toml"
    config.write_text('[[source]]\nname = "pbx"\nurl = "ami://reader@pbx"\n[site]\nzone = "UTC"\n', "utf-8")
    words = ["calls", "--json", "--config", str(config), "--cache", str(path), "--at", "2026-11-23T12:00Z"]
    assert main(words) == 0
    made = json.loads(capsys.readouterr().out)
    both = documented("Calls") | documented("Figures")
    assert set(keys_in(made)) <= both
    assert set(keys_in(made)) >= documented("Calls")
    assert set(keys_in(examples()[1])) == set(keys_in(made))
    assert [call["outcome"] for call in made["calls"]] == ["abandoned", "answered"]


def test_the_document_is_plain(path: Path) -> None:
    then = then_of(path)
    made = json.loads(json.dumps(figures_json(then, "Europe/Riga", then.queues), allow_nan=False))
    assert (made["schema"], made["at"], made["day"]) == (SCHEMA, "2026-11-23T12:00:00.000Z", "2026-11-23")
    assert made["zone"] == "Europe/Riga"
    assert made["sources"] == [{"name": "pbx", "status": "live", "age_s": 0.0}]
    assert made["coverage"]["gaps"][1] == {
        "source": "pbx",
        "from": "2026-11-23T11:50:00.000Z",
        "to": "2026-11-23T11:55:00.000Z",
    }
    assert made["all"]["figures"]["sl_default"] == 0.5
    assert made["all"]["parts"]["sl_default"] == [1, 2]
    assert isinstance(made["all"]["figures"]["offered"], int)
    support = next(queue for queue in made["queues"] if queue["queue"] == "support")
    assert support["figures"]["agents_available"] is None
    assert support["figures"].keys() == made["all"]["figures"].keys()
    assert {kpi.key for kpi in KPIS} <= support["figures"].keys()


def test_some_figures_only(path: Path) -> None:
    then = then_of(path)
    made = figures_json(then, "UTC", then.queues[:1], ["sl_default", "offered_30m"])
    assert made["all"]["figures"].keys() == {"sl_default", "offered_30m"}
    assert made["queues"][0]["parts"].keys() <= {"sl_default"}


def test_any_percentile_can_be_asked_for(path: Path) -> None:
    made = figures_json(then_of(path), "UTC", (), ["wait_p75_s", "wait_p75_s_30m", "arrived_30m"])
    assert isinstance(made["all"]["figures"]["wait_p75_s"], int | float)
    assert isinstance(made["all"]["figures"]["arrived_30m"], int)


def test_a_source_that_has_not_been_heard_is_stale(path: Path) -> None:
    then = then_of(path, NOON + 60)
    (source,) = figures_json(then, "UTC", ())["sources"]
    assert source == {"name": "pbx", "status": "stale", "age_s": 60.0}


def test_every_key_of_lost_calls_is_documented(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["calls", "--lost", "--json", "--cache", str(path), "--at", "2026-11-23T12:00Z"]
    assert main(words) == 0
    made = json.loads(capsys.readouterr().out)
    known = documented("Lost calls") | documented("Calls") | documented("Figures")
    assert made["total"] == len(made["lost"])
    assert set(keys_in(made)) <= known
    assert set(keys_in(examples()[2])) <= known
    assert documented("Lost calls") <= set(keys_in(examples()[2]))
