"""`wallboard explain`: the same numbers as the wall's, out of a real cache."""

import json
from argparse import ArgumentParser
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeAlias

import pytest

from tests.store.made import cache_with
from tests.ui.lived_day import lived
from wallboard.app.commands.explain import COMMAND
from wallboard.domain.errors import WallboardError
from wallboard.domain.explain.lost import LOST_COUNTS
from wallboard.domain.kpis import read

Explain: TypeAlias = Callable[..., str]


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("explain") / "day.sqlite"
    cache_with(path, lived()[1])
    return path


@pytest.fixture
def explain(cache: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Explain:
    settings = tmp_path / "settings.toml"
    settings.write_text(
        '[site]\nzone = "UTC"\n[[source]]\nname = "simulator"\nurl = "ami://10.0.0.1"\n', "utf-8"
    )

    def run(*words: str) -> str:
        parser = ArgumentParser()
        COMMAND.add(parser)
        given = parser.parse_args([*words, "--cache", str(cache), "--config", str(settings)])
        assert COMMAND.run(given) == 0
        return capsys.readouterr().out

    return run


AT = ("--at", "2026-11-23T16:30:07")


def document(text: str) -> dict[str, Any]:
    made = json.loads(text)
    assert isinstance(made, dict)
    return made


def test_it_says_the_fraction_the_formula_and_what_others_would_say(explain: Explain) -> None:
    said = explain("service_level", *AT)
    parts = read("sl_default", lived()[0].all).parts
    assert parts is not None
    assert said.startswith("Service level, all queues: ")
    assert f"{parts[0]:.0f}  visits answered within the target" in said
    assert "Formula  " in said
    assert "00:00 to 16:30" in said
    assert "Others would say" in said


def test_the_listed_calls_are_the_fraction(explain: Explain) -> None:
    for key in ("sl_default", "abandon_rate", "answered_rate"):
        made = document(explain(key, *AT, "--json", "--calls"))
        marks = [call["counts"] for call in made["calls"]]
        assert made["parts"] == [marks.count("for"), len(marks)], key
        assert made["parts"] == list(read(key, lived()[0].all).parts or ()), key


@pytest.mark.parametrize("key", sorted(LOST_COUNTS))
def test_the_lost_calls_of_a_figure_of_callers_are_listed(explain: Explain, key: str) -> None:
    made = document(explain(key, *AT, "--json", "--calls"))
    marks = [call["counts"] for call in made["calls"]]
    figure = read(key, lived()[0].all)
    callers = {call["caller"] for call in made["calls"]}
    if key == "unique_lost_callers":
        assert len(callers) == figure.value
    elif key in {"recovered_rate", "callers_reached"}:
        assert [marks.count("for"), len(marks)] == list(figure.parts or ())
    else:
        counted = figure.parts[1] if figure.parts else figure.value
        recovered = read("lost_recovered", lived()[0].all).value
        assert marks.count("for") == len(marks) == (recovered if key.startswith("median") else counted)
    assert explain(f"{key}_30m", *AT, "--calls").endswith("so none is listed.\n")


def test_a_whole_day_is_explained_as_it_is_known_later(explain: Explain) -> None:
    said = explain("lost", "--day", "2026-11-23", "--at", "2026-11-25T12:00")
    assert "Mon 23 Nov" in said
    made = document(explain("answered", "--day", "2026-11-23", "--at", "2026-11-25T12:00", "--json"))
    assert made["to"] == "2026-11-24T00:00:00.000Z"
    assert made["value"] == read("answered", lived()[0].all).value
    assert "24:00" in explain("answered", "--day", "2026-11-23", "--at", "2026-11-25T12:00")


def test_a_queue_and_the_half_hour(explain: Explain) -> None:
    made = document(explain("asa_s_30m", "--queue", "support", *AT, "--json"))
    assert (made["figure"], made["queue"], made["from"]) == ("asa_s", "support", "2026-11-23T16:00:07.000Z")
    listed = explain("abandoned", "--queue", "support", *AT, "--calls")
    assert "Came" in listed
    assert "hung up" in listed


def test_a_figure_of_now(explain: Explain) -> None:
    assert "at 16:30:07" in explain("waiting_now", *AT, "--calls")


def test_who_is_to_be_called_back_is_listed_as_the_ledger_has_it(explain: Explain) -> None:
    wanted = {row.who for row in lived()[0].ledger.rows if row.to_call_back}
    made = document(explain("callers_to_call_back", *AT, "--json", "--calls"))
    assert {call["caller"] for call in made["calls"]} == wanted
    assert len(made["calls"]) == made["value"] == sum(one["count"] for one in made["adds_up"]) > 0
    listed = explain("callers_to_call_back", *AT, "--calls")
    assert "To call back" in listed
    assert "of today not reached in time" in listed.split("Came")[0]


def test_of_what_is_not_made_of_single_calls_none_is_listed(explain: Explain) -> None:
    assert explain("calls_peak", *AT, "--calls").endswith("so none is listed.\n")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("no_such",), "There is no figure “no_such”."),
        (("lost", "--queue", "nowhere"), "There is no queue “nowhere” in the cache."),
        (("lost", "--queue", "support"), "“lost” counts whole calls"),
        (("waiting_now", "--day", "2026-11-20", *AT), "“waiting_now” is a figure of one instant"),
    ],
)
def test_what_there_is_not_is_said(explain: Explain, words: tuple[str, ...], said: str) -> None:
    with pytest.raises(WallboardError, match=said):
        explain(*words)
