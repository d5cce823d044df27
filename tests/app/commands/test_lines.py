"""Calls by line and campaign, and what became of promises, on the command line."""

import csv
import io
import json
import re
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from tests.app.made import cache_with
from wallboard.app.cli import main
from wallboard.domain.facts import Call, Coverage, Fact
from wallboard.domain.words import Direction, Outcome

PAGE = (Path(__file__).resolve().parents[3] / "docs" / "json.md").read_text("utf-8")
NINE = datetime.fromisoformat("2025-11-20T09:00:00+00:00").timestamp()
DAY = ["--day", "2025-11-20"]
SETTINGS = """
[site]
zone = "UTC"
hours = "Mon-Fri 08:00-18:00"
[[source]]
name = "pbx"
url = "ami://reader@127.0.0.1:1"
[[promise]]
title = "Acme"
lines = ["100"]
within_s = 20
[[incident]]
since = "2025-11-20 09:30"
until = "2025-11-20 10:00"
reason = "line down"
[[campaign]]
title = "Autumn"
lines = ["100"]
cost = "30"
average_sale = "50"
conversion = 0.5
"""


def call(name: str, after: float, line: str, **others: Any) -> Call:  # noqa: ANN401 -- any field
    at = NINE + after
    caller = f"+3655123000{name}"
    whole = Call("pbx", name, Direction.INBOUND, at, caller, caller, line, ended=at + 60)
    return replace(whole, **others)


FACTS: list[Fact] = [
    call("1", 0, "100", answered=NINE + 10, result=Outcome.ANSWERED, result_code="sale"),
    call("2", 60, "100", result=Outcome.ABANDONED),
    call("3", 1900, "100", result=Outcome.ABANDONED),
    call("4", 70, "=cmd()", answered=NINE + 75),
    call("5", -7200, "100", answered=NINE - 7190),
    Coverage("pbx", NINE - 9 * 3600, NINE + 8 * 3600),
]


@pytest.fixture
def words(tmp_path: Path) -> list[str]:
    cache_with(tmp_path / "cache.sqlite", FACTS, NINE + 7200)
    (tmp_path / "my.toml").write_text(SETTINGS, "utf-8")
    return ["--config", str(tmp_path / "my.toml"), "--cache", str(tmp_path / "cache.sqlite")]


def keys_in(document: object) -> set[str]:
    if isinstance(document, list):
        return {key for one in document for key in keys_in(one)}
    if isinstance(document, dict):
        return set(document) | {key for one in document.values() for key in keys_in(one)}
    return set()


def documented(chapter: str) -> set[str]:
    text = PAGE.partition(f"## {chapter}\n")[2].partition("\n## ")[0]
    rows = [line.split("|")[1] for line in text.splitlines() if line.startswith("| `")]
    return {key for row in rows for key in re.findall(r"`(\w+)`", row)}


def printed(words: list[str], capsys: pytest.CaptureFixture[str]) -> str:
    assert main(words) == 0
    return capsys.readouterr().out


COMMON = {"schema", "from", "to", "at", "day", "zone"}


def test_lines_as_json(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    made = json.loads(printed(["lines", *words, *DAY, "--json"], capsys))
    autumn, other = made["lines"]
    assert (autumn["name"], autumn["calls"], autumn["lost"], autumn["net_lost"]) == ("Autumn", 4, 2, 2)
    assert (autumn["cost_per_call"], autumn["cost_per_sale"], autumn["roi"]) == ("7.5", "30", "0.6667")
    assert autumn["lost_revenue_estimate"] == "50"
    assert autumn["lost_revenue_low"] == autumn["lost_revenue_high"] == "50", "the share was set"
    assert (other["name"], other["campaign"], other["cost_per_call"]) == ("=cmd()", False, None)
    assert keys_in(made) == documented("Lines") | COMMON - {"at", "day"}


def test_lines_as_a_table_and_as_a_file_without_formulas(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    table = printed(["lines", *words, *DAY], capsys)
    assert "Autumn" in table
    assert "estimate" in table
    assert "66.7" in table
    rows = list(csv.reader(io.StringIO(printed(["lines", *words, *DAY, "--csv", "-"], capsys))))
    assert rows[0][0].endswith("Line or campaign")
    assert not any("_" in heading for heading in rows[0])
    assert [row[rows[0].index("Campaign")] for row in rows[1:3]] == ["Autumn", ""]
    assert len(rows[0]) == len(json.loads(printed(["lines", *words, *DAY, "--json"], capsys))["lines"][0])
    assert "of all calls" in table
    assert not rows[2][0].startswith("=")
    assert rows[1][rows[0].index("Cost per call")] == "7.5"


def test_a_period_of_several_days_and_one_without_calls(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    made = json.loads(
        printed(["lines", *words, "--day", "2025-11-01", "--to", "2025-11-30", "--json"], capsys)
    )
    assert made["from"].startswith("2025-11-01")
    assert sum(row["calls"] for row in made["lines"]) == 5
    assert "No calls" in printed(["lines", *words, "--day", "2025-11-02"], capsys)
    assert main(["lines", *words, "--day", "2025-11-02", "--to", "2025-11-01"]) != 0
    assert "ends before it begins" in capsys.readouterr().err


def test_operators(words: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lines", *words, *DAY, "--operators"]) != 0
    assert "[[operator]]" in capsys.readouterr().err
    settings = tmp_path / "my.toml"
    carriers = '[[operator]]\nname = "North"\nlines = ["1*"]\nper_minute = "0.6"\nstep_s = 60\nchannels = 1\n'
    settings.write_text(SETTINGS + carriers, "utf-8")
    made = json.loads(printed(["lines", *words, *DAY, "--operators", "--json"], capsys))
    north, rest = made["operators"]
    assert (north["name"], north["calls"], north["most"], north["channels"]) == ("North", 4, 1, 1)
    assert (north["cost"], north["cost_per_call"]) == ("1.2", "0.3"), "two begun minutes"
    assert (rest["name"], rest["calls"], rest["cost"]) == ("", 1, None)
    assert keys_in(made) == documented("Operators") | COMMON - {"at", "day"}
    table = printed(["lines", *words, *DAY, "--operators"], capsys)
    assert "other calls" in table
    assert main(["lines", *words, *DAY, "--operators", "--records", "November"]) != 0
    assert "“November”" in capsys.readouterr().err
    assert main(["lines", *words, *DAY, "--records", "November"]) != 0
    assert "--operators" in capsys.readouterr().err


def test_call_centres(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    made = json.loads(printed(["lines", *words, *DAY, "--vendors", "--json"], capsys))
    (pbx,) = made["vendors"]
    assert (pbx["name"], pbx["calls"], pbx["answers"]) == ("pbx", 5, "alone")
    assert keys_in(made) == documented("Call centres") | COMMON - {"at", "day"}
    narrow = json.loads(printed(["lines", *words, *DAY, "--vendors", "--line", "100", "--json"], capsys))
    assert narrow["vendors"][0]["calls"] == 4
    assert "nobody to compare" in printed(["lines", *words, *DAY, "--vendors"], capsys)
    assert main(["lines", *words, *DAY, "--line", "100"]) != 0
    assert "--vendors" in capsys.readouterr().err


def test_a_campaign_that_began_is_told_with_its_lift(
    words: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    days = 'valid_from = "2025-11-20"\nvalid_to = "2025-11-23"\n[[operator]]'
    settings = (tmp_path / "my.toml").read_text("utf-8") + days + '\nname = "North"\nlines = ["1*"]\n'
    (tmp_path / "my.toml").write_text(settings, "utf-8")
    (autumn, _) = json.loads(printed(["lines", *words, *DAY, "--json"], capsys))["lines"]
    assert autumn["lift"] is None, "nothing is known of the weeks before"
    assert autumn["cost"] == "7.5", "one of its four days"


def test_promises_as_json(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    made = json.loads(printed(["promises", *words, *DAY, "--json"], capsys))
    usual, acme = made["promises"]
    assert (usual["answered"], usual["lost"], usual["left_out"]) == (2, 1, {"closed": 1, "incident": 1})
    assert (acme["title"], acme["answered"], acme["in_time"], acme["loss_allowance"]) == ("Acme", 1, 0, -1)
    assert (acme["raw_answered"], acme["raw_lost"]) == (2, 2)
    assert [one["reason"] for one in made["incidents"]] == ["line down"]
    inner = {"closed", "incident"}
    assert keys_in(made) - inner == (documented("Promises") | COMMON) - {
        *inner, "ceiling", "self_served", "short", "loss", "call_answered",
    }  # fmt: skip


def test_promises_as_a_table(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    table = printed(["promises", *words, *DAY], capsys)
    assert "All calls" in table
    assert "1 out of hours, 1 incident" in table
    assert "09:30–10:00 line down" in table
    early = printed(["promises", *words, "--at", "2025-11-20T08:30"], capsys)
    assert "Acme" in early


def test_a_line_is_called_what_the_table_of_names_says(
    words: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "names.csv").write_text("kind,id,title\nline,=cmd(),Hotline\nline,100,Not this\n", "utf-8")
    settings = tmp_path / "my.toml"
    names = f'[site]\nnames = "{tmp_path / "names.csv"}"\n'
    settings.write_text(SETTINGS.replace("[site]\n", names), "utf-8")
    assert main(["lines", *words, *DAY, "--json"]) == 0
    rows = json.loads(capsys.readouterr().out)["lines"]
    assert {row["name"] for row in rows} == {"Autumn", "Hotline"}
