"""A real Asterisk's own records beside the live recording of the same run: the same calls, the same peaks.

Where both differ, it is by a rule that is tried on each call that does. Runs where the environment variable
WALLBOARD_LAB names the laboratory's executable (it needs root).
"""

import json
import time
from collections.abc import Iterable
from contextlib import closing, suppress
from math import floor
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from tests.e2e.program import Program, kept_in
from tests.e2e.test_lab import Lab
from wallboard.app.cli import main
from wallboard.app.importing.records.presets import PresetFolder
from wallboard.app.moment import written
from wallboard.domain.errors import WallboardError
from wallboard.domain.facts import Call
from wallboard.domain.records.layout import Without
from wallboard.domain.records.presets import BUILT_IN
from wallboard.domain.records.record import CallRecord
from wallboard.domain.sweep import Peak, Span, Sweep
from wallboard.domain.words import OfferResult, Seconds
from wallboard.store.cache import open_reader
from wallboard.store.queries.records.records import COLUMNS, record_of

pytestmark = [pytest.mark.lab, pytest.mark.timeout(200)]

PORT = 37138
LIMIT_S = 30.0
SETTINGS = f"""
[site]
zone = "UTC"
[[source]]
name = "pbx-1"
url = "ami://reader@127.0.0.1:{PORT}"
inbound = ["from-trunk"]
"""
TRAFFIC = "--seed 7 --calls-per-minute 60 --minutes 0.5 --talk-mean 4 --drain 30"
# In the laboratory callers and agents' telephones are channels of the same exchange, and agents ring out
CALLERS = (Without(4, ("caller", "caller-talk", "out", "pstn")), Without(6, ("PJSIP/handset-*",)))
RING_S = 30.0


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Record half a minute of traffic live, then import what the server wrote of it, in two ways."""
    folder = tmp_path_factory.mktemp("lab")
    profile = folder / "profile.json"
    profile.write_text(json.dumps({"timestampevents": True}), "utf-8")
    (folder / "wallboard.toml").write_text(
        f'{SETTINGS}\n[cache]\npath = "{folder / "cache.sqlite"}"\n', "utf-8"
    )
    lab = Lab("records", PORT)
    lab("start", "--clean", "--profile", str(profile))
    try:
        program = Program("record", "--config", str(folder / "wallboard.toml"), password="reader-lab")
        _wait_connected(program, folder / "cache.sqlite")
        lab("traffic", *TRAFFIC.split())
        time.sleep(1)  # the records of the last call are written after the caller is gone
        assert program.end()[0] == 0
        table = folder / "Master.csv"
        table.write_bytes(Path(json.loads(lab("status"))["cdr"]).read_bytes())
    finally:
        lab("stop")
    PresetFolder(folder / "presets").save("lab", replace(BUILT_IN[0].layout, without=CALLERS))
    for preset in ("asterisk", "lab"):
        assert main(["import", *_config(folder), str(table), "--preset", preset]) == 0
    return folder


def _wait_connected(program: Program, cache: Path) -> None:
    until = time.monotonic() + LIMIT_S
    while time.monotonic() < until:
        assert program.process.poll() is None, "the recorder has ended"
        with suppress(WallboardError):  # not made yet
            if kept_in(cache).coverage:
                return
        time.sleep(0.1)  # nothing can be waited on: another process writes the file
    raise AssertionError("the recorder is not connected")


def _config(folder: Path) -> tuple[str, str]:
    return ("--config", str(folder / "wallboard.toml"))


def _said(capsys: pytest.CaptureFixture[str], folder: Path, *words: str) -> dict[str, Any]:
    capsys.readouterr()
    assert main([words[0], *_config(folder), *words[1:], "--json"]) == 0
    document: dict[str, Any] = json.loads(capsys.readouterr().out)
    return document


def test_every_call_that_was_seen_is_in_the_records_and_nothing_is_unexplained(
    place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said = _said(capsys, place, "match", "lab")
    assert (said["exchange_only"], said["bill_only"]) == ([], [])
    assert said["bill"] == said["found"] == len(_calls(place)) > 20
    assert all(abs(one["seconds"]) <= 1 for one in said["clock"])


def test_with_the_telephones_of_callers_and_agents_among_them_nothing_is_unexplained_either(
    place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said = _said(capsys, place, "match", "asterisk")
    odd = [*said["bill_only"], *said["exchange_only"]]
    assert "unexplained" not in {leg["why"] for leg in odd}
    # Who hangs up in the menu is told by a channel that is not the first of the call, which rang from within
    assert len(said["exchange_only"]) <= len(_calls(place)) // 10


def test_the_same_callers_came_in_at_the_same_second(place: Path) -> None:
    for call, record in _both(place):
        assert (record.caller or record.caller_raw) == (call.caller or call.caller_raw)
        assert abs(record.began - call.arrived) < 1.0


def test_they_ended_at_the_same_second_unless_nothing_rang_any_more(place: Path) -> None:
    """After the last ringing no row is written for a caller who waits on and gives up.

    Besides, rows end when the telephone was hung up, and the call when its channel was gone: up to 0.1 s
    later.
    """
    for call, record in _both(place):
        assert call.ended is not None
        if floor(call.ended) != record.ended:
            assert record.ended < call.ended
            assert call.answered is None or call.ended - record.ended < 1.1


def test_as_many_were_answered_but_for_agents_who_hung_up_before_the_caller_was_there(place: Path) -> None:
    dumped = {one.call for one in kept_in(place / "cache.sqlite").offers if one.result is OfferResult.DUMPED}
    for call, record in _both(place):
        if (call.answered is None) != (record.answered is None):
            assert record.answered is not None
            assert call.call in dumped
        elif call.answered is not None and record.answered is not None and call.call not in dumped:
            # Of a telephone without a channel of its own only the beginning of its ringing is written
            assert -1 <= floor(call.answered) - record.answered <= RING_S


def test_as_many_lines_were_taken_at_once_and_at_the_same_second(
    place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    live = _said(capsys, place, "load", "--layer", "lines", "--weeks", "1")["peaks"]
    told = _said(capsys, place, "load", "--layer", "lines", "--weeks", "1", "--records", "lab")["peaks"]
    both = _both(place)
    exact = _peak((call.arrived, call.ended or 0.0) for call, _ in both)
    assert (live["peak"], live["peak_at"]) == (exact.most, _written(exact.at))
    assert live["peak"] > 3
    records = _peak((record.began, record.ended) for _, record in both)
    assert (told["peak"], told["peak_at"]) == (records.most, _written(records.at))
    assert told["spans"] == live["spans"] == len(both)
    # Records know whole seconds: who was gone before the second was over was there with nobody who came in it
    at = exact.at or 0.0
    brief = sum(call.arrived <= at < (call.ended or 0.0) < floor(at) + 1 for call, _ in both)
    cut = _peak((floor(call.arrived), floor(call.ended or 0.0)) for call, _ in both)
    assert exact.most - brief <= cut.most <= exact.most
    # And of who waited on after the last ringing no row tells, see above
    unheard = sum(record.ended != floor(call.ended or 0.0) for call, record in both)
    assert cut.most - unheard <= records.most <= cut.most
    assert unheard or told["peak_at"] == _written(cut.at)


def _calls(place: Path) -> list[Call]:
    return list(kept_in(place / "cache.sqlite").calls)


def _both(place: Path) -> list[tuple[Call, CallRecord]]:
    """Return every call of the live feed with the record of it: whoever came in when."""
    calls = _calls(place)
    with closing(open_reader(place / "cache.sqlite")) as connection:
        rows = connection.execute(
            f"SELECT {COLUMNS} FROM record WHERE record_set = (SELECT id FROM record_set WHERE name = 'lab')"
        )
        records = [record_of(row) for row in rows]
    by_who = {(one.caller or one.caller_raw, one.began): one for one in records}
    assert len(calls) == len(records) == len(by_who)
    return [(call, by_who.pop((call.caller or call.caller_raw, floor(call.arrived)))) for call in calls]


def _peak(spans: Iterable[tuple[Seconds, Seconds]]) -> Peak:
    listed = [Span(*span) for span in spans]
    end = max(span.until or 0.0 for span in listed) + 1
    sweep = Sweep(min(span.since for span in listed), end)
    for span in listed:
        sweep.swap(None, span)
    return sweep.peak(end)


def _written(at: Seconds | None) -> str | None:
    return None if at is None else written(at)
