"""How much there was at once, on the command line."""

import json
from datetime import datetime
from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.app.made import cache_with
from wallboard.app.cli import main
from wallboard.domain.facts import Call, Coverage, Fact, Visit
from wallboard.domain.words import Direction, EndCause, Outcome

NINE = datetime.fromisoformat("2025-11-20T09:00:00+00:00").timestamp()
DAY = 86_400.0
HOURS = """
[site]
zone = "UTC"
hours = "Mon-Fri 08:00-18:00"
closed = ["2025-11-18"]
[[source]]
name = "pbx"
url = "ami://reader@127.0.0.1:1"
"""


def talk(name: str, at: float, lasts: float = 1800.0) -> list[Fact]:
    met = at + 60
    visit = Visit(
        "pbx", name, "q", 1, at, Outcome.ANSWERED, answered=met, left=met, ended=met + lasts,
        wrap_until=met + lasts + 30, agent="a",
    )  # fmt: skip
    call = Call(
        "pbx", name, Direction.INBOUND, at - 5, answered=met, ended=met + lasts, result=Outcome.ANSWERED
    )
    return [visit, call]


def gave_up(name: str, at: float) -> list[Fact]:
    visit = Visit("pbx", name, "q", 1, at, Outcome.ABANDONED, left=at + 30)
    return [visit, Call("pbx", name, Direction.INBOUND, at, ended=at + 30, result=Outcome.ABANDONED)]


@pytest.fixture
def settings(tmp_path: Path) -> list[str]:
    unseen = replace(talk("u", NINE + 3600)[0], ended=None, wrap_until=None, end_cause=EndCause.GAP)
    facts = [*talk("1", NINE), *talk("2", NINE + 60), *gave_up("3", NINE + 120), unseen]
    for back, lasts in ((1, 900.0), (2, 3000.0), (3, 2700.0), (6, 3000.0)):
        facts += talk(f"b{back}", NINE - back * DAY, lasts)
    facts.append(Coverage("pbx", NINE - 9 * 3600, NINE + 8 * 3600))
    config, cache = tmp_path / "wallboard.toml", tmp_path / "calls.sqlite"
    config.write_text(HOURS, "utf-8")
    cache_with(cache, facts, NINE + DAY)
    return ["load", "--config", str(config), "--cache", str(cache), "--day", "2025-11-20"]


def test_the_layers_the_busy_hour_and_the_map_are_printed(
    settings: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(settings) == 0
    told = capsys.readouterr().out
    assert told.startswith("Thu 20 Nov\n")
    waiting = next(line for line in told.splitlines() if line.startswith("Waiting or talking"))
    assert waiting.split()[3:] == ["3", "09:02", "0", "08:45–09:45", "1", "09:00–10:00", "1"]
    assert "Plan for 0.6 erlangs" in told
    assert "Calls per open hour, last 8 weeks" in told
    assert "~50%" in told


def test_the_same_as_json(settings: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*settings, "--json"]) == 0
    made = json.loads(capsys.readouterr().out)
    assert made["layers"]["in_queue"]["call_seconds"] == 60 + 60 + 30 + 60
    assert made["layers"]["talking"]["call_seconds"] == 3600
    assert made["layers"]["busy_agents"]["call_seconds"] == 3660
    assert made["layers"]["lines"]["peak"] == 3
    # Wednesday carried 960 s in its busy hour, Monday 2,760, Friday 3,060; Tuesday was closed.
    assert made["capacity_erlangs"] == pytest.approx((960 + 2760 + 3060) / 3600 / 3)
    nine = next(cell for cell in made["week"] if (cell["weekday"], cell["hour"]) == (3, 9))
    assert (nine["calls"], nine["hours"], nine["lost_share"]) == (2, 1, 0.5), "one of 8 was watched"


def test_without_hours_weekends_are_no_working_days_and_nothing_is_no_map(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    cache = tmp_path / "calls.sqlite"
    saturday = NINE - 5 * DAY
    cache_with(cache, [*talk("1", saturday), Coverage("pbx", saturday, saturday + 9)], NINE)
    config = tmp_path / "wallboard.toml"
    config.write_text('[site]\nzone = "UTC"\n', "utf-8")
    common = ["load", "--config", str(config), "--cache", str(cache)]
    assert main([*common, "--day", "2025-11-18"]) == 0
    assert "Plan for" not in capsys.readouterr().out
    assert main([*common, "--day", "2025-01-18"]) == 0
    assert "No calls in the last 8 weeks." in capsys.readouterr().out


def test_peaks_of_the_last_weeks_are_printed(settings: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*settings, "--weeks", "1", "--lines", "1", "--above", "1"]) == 0
    told = capsys.readouterr().out
    assert "Most at once · Waiting or talking · weeks: 1" in told
    thursday = [line for line in told.splitlines() if line.startswith("Thu")][-2]
    assert thursday.split()[1:4] == ["0", "3", "1"]
    assert "Busiest: Thu 09–10: 3 at once" in told
    assert "lines would have turned" in told
    assert "More than 1 at once: 1 times, 30:00 in all" in told


def test_peaks_as_json(settings: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*settings, "--json", "--layer", "talking", "--above", "1", "--lines", "1"]) == 0
    made = json.loads(capsys.readouterr().out)
    assert (made["peaks"]["peak"], made["peaks"]["peak_at"]) == (2, "2025-11-20T09:02:00.000Z")
    assert [one["seconds"] for one in made["above"]] == [1740.0]
    assert made["peaks"]["blocked"]["blocked"] == 1
    assert made["peaks"]["busiest_hour"]["waits"]["n"] == 2
    assert made["peaks"]["gaps"]


def test_peaks_of_records_are_told_alone(settings: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*settings, "--records", "EVN"]) != 0
    assert "No call records are called “EVN”." in capsys.readouterr().err
    config, bill = Path(settings[2]), Path(settings[4]).with_name("bill.csv")
    config.write_text(f"{HOURS}[cache]\nkeep_records_days = 30000\n", "utf-8")
    starts = "".join(f"06301234567;0680200100;2025-11-03 09:{n:02}:00;600\n" for n in range(5))
    bill.write_text(f"From;To;Start;Duration\n{starts}", "utf-8")
    assert main(["import", str(bill), "--name", "EVN", *settings[1:5]]) == 0
    capsys.readouterr()
    assert main([*settings[:5], "--records", "EVN", "--weeks", "1"]) == 0
    told = capsys.readouterr().out
    assert "Busiest: Mon 09–10: 5 at once" in told, "weeks up to the last record: it is long ago"
    assert "Busy agents" not in told, "and nothing that was recorded"


@pytest.mark.parametrize(("option", "value"), [("--weeks", "0"), ("--above", "many"), ("--lines", "-1")])
def test_what_is_no_number_is_said(
    settings: list[str], option: str, value: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        main([*settings, f"{option}={value}"])
    assert option in capsys.readouterr().err
