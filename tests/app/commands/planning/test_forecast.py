"""`wallboard forecast`, on a cache with seven weeks of Mondays and Tuesdays."""

import json
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from tests.app.made import cache_with
from wallboard.app.cli import main
from wallboard.app.compose import Place, Wishes
from wallboard.app.forecast.made import day_ahead
from wallboard.app.memory import reading
from wallboard.app.settings import Settings, SiteSettings
from wallboard.domain.facts import Coverage, Fact, Visit
from wallboard.domain.periods import day_of
from wallboard.domain.staffing.goal import Goal
from wallboard.domain.words import Outcome

MONDAY = date(2025, 11, 17)
SETTINGS = """
[site]
zone = "UTC"
hours = "Mon-Fri 08:00-18:00"
closed = ["2025-11-18"]
[[source]]
name = "pbx"
url = "ami://reader@127.0.0.1:1"
"""


def _noon(day: date) -> float:
    return datetime(day.year, day.month, day.day, 12, tzinfo=UTC).timestamp()


def _calls(day: date, number: int) -> list[Fact]:
    """So many calls in the two hours around noon."""
    first, name = _noon(day) - 3600, day.isoformat()
    return [
        Visit(
            "pbx", f"{name}-{n}", "q", 1, at, Outcome.ANSWERED, answered=at + 5, left=at + 5, ended=at + 65,
        )
        for n in range(number)
        for at in (first + n * 7200 / number,)
    ]  # fmt: skip


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    folder = tmp_path_factory.mktemp("forecast")
    facts: list[Fact] = [Coverage("pbx", _noon(MONDAY - timedelta(days=60)), _noon(MONDAY) + 30 * 86_400)]
    for back in range(1, 8):
        facts += _calls(MONDAY - timedelta(weeks=back), 40 + 2 * back)
        facts += _calls(MONDAY - timedelta(weeks=back) + timedelta(days=1), 40)
    facts += _calls(MONDAY, 50)
    config, cache = folder / "wallboard.toml", folder / "calls.sqlite"
    config.write_text(SETTINGS, "utf-8")
    cache_with(cache, facts, _noon(MONDAY) + 86_400)
    return ["forecast", "--config", str(config), "--cache", str(cache)]


def test_a_day_is_printed_with_the_days_it_is_made_of(
    asked: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*asked, "--day", "2025-11-24"]) == 0
    said = capsys.readouterr().out
    assert said.startswith("Expected on Mon 24 Nov")
    assert "12:00" in said
    assert "in all." in said
    assert "Eight of ten such days" in said
    assert "Past error at this time of day" in said
    assert "Made of Mon 17 Nov, Mon 10 Nov" in said


def test_as_json_it_is_numbers(asked: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*asked, "--day", "2025-11-24", "--json"]) == 0
    made = json.loads(capsys.readouterr().out)
    assert made["day"] == "2025-11-24"
    assert made["total"] == pytest.approx((50 + 42 + 44 + 46 + 48 + 50) / 6)
    assert len(made["intervals"]) == len(made["ahead"]) == 48
    assert made["so_far"] == 0
    assert made["range"][0] <= made["total"] <= made["range"][1]


def test_it_is_compared_with_simpler_ones(asked: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*asked, "--check", "--day", "2025-11-24", "--days", "8"]) == 0
    said = capsys.readouterr().out
    assert "on the last" in said
    assert "10:00" in said
    assert "As last week" in said
    assert main([*asked, "--check", "--day", "2025-11-24", "--json"]) == 0
    forecasts = json.loads(capsys.readouterr().out)["forecasts"]
    assert [one["at"] for one in forecasts] == ["10:00", "12:00", "14:00"]
    assert forecasts[0]["error"] < 0.3
    assert forecasts[0]["last_week"] is not None


def test_what_cannot_be_said_is_said_with_the_next_step(
    asked: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    for day, words in (
        ("2025-11-18", "is a day off"),
        ("2025-11-20", "There is no earlier day like"),
    ):
        assert main([*asked, "--day", day]) == 0, "to expect nothing is an answer, as in JSON"
        said = capsys.readouterr()
        assert words in said.out
        assert not said.err
    assert main([*asked, "--check", "--day", "2025-10-01"]) == 0
    assert "nothing to compare" in capsys.readouterr().out


def test_a_day_unlike_those_before_is_known_to_be(tmp_path: Path) -> None:
    noon = _noon(MONDAY)
    facts: list[Fact] = [Coverage("pbx", noon - 60 * 86_400, noon)]
    for back in range(1, 8):
        facts += _calls(MONDAY - timedelta(weeks=back), 60)
    facts += [one for one in _calls(MONDAY, 400) if isinstance(one, Visit) and one.joined < noon]
    cache, place = tmp_path / "calls.sqlite", Place(Wishes(Settings(site=SiteSettings(zone="UTC"))))
    cache_with(cache, facts, noon)
    with reading(cache) as connection:
        made = day_ahead(connection, place.site, day_of(MONDAY, "UTC"), noon, Goal()).ahead
    assert made is not None
    assert (made.so_far, made.strange) == (200, True)
    assert made.range is not None
    assert made.range[1] > made.total
