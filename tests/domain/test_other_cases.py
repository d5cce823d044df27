"""The reference cases can be replaced by another file of the same format, and a wrong one is found out."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
OURS = ROOT / "tests" / "data" / "metrics-cases.json"
RUN = (sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", "tests/domain/test_cases.py")


def _run(file: Path, cases: dict[str, Any]) -> subprocess.CompletedProcess[str]:
    file.write_text(json.dumps(cases), "utf-8")
    told = os.environ | {"WALLBOARD_CASES": str(file)}
    return subprocess.run(RUN, cwd=ROOT, env=told, capture_output=True, text=True, timeout=50, check=False)


def _ours() -> dict[str, Any]:
    cases: dict[str, Any] = json.loads(OURS.read_text("utf-8"))
    return cases


def _case(cases: dict[str, Any], name: str) -> dict[str, Any]:
    return next(case for case in cases["cases"] if case["id"] == name)


def _wrong_share(cases: dict[str, Any]) -> None:
    values = _case(cases, "P01")["expect"][0]["values"]
    values["sl_positive"] += 1e-4


def _wrong_percentile(cases: dict[str, Any]) -> None:
    wanted = next(case for case in cases["formulas"] if case["kind"] == "percentile")
    wanted["expect"] += 1


def _unheard_of(cases: dict[str, Any]) -> None:
    _case(cases, "P01")["expect"][0]["values"]["sl_imagined"] = 0.5


def _call(name: str, wait: float, how: str) -> dict[str, Any]:
    left = f"2026-05-12T08:00:{wait:09.6f}+00:00"
    visit = {"queue": "sales", "joined": "2026-05-12T08:00:00+00:00", "left": left, "how": how}
    return {
        "id": name, "caller": None, "did": None, "arrived": visit["joined"], "ended": left, "visits": [visit],
    }  # fmt: skip


def test_another_file_of_the_format_is_read_in_place_of_ours(tmp_path: Path) -> None:
    """Waits with fractions, other thresholds, another percentile: nothing of it is in our file."""
    calls = [_call("a", 10.25, "answered"), _call("b", 10.75, "answered"), _call("c", 12.5, "answered")]
    calls += [_call("d", 30.5, "timeout"), _call("e", 6.75, "abandoned")]
    values = {"wait_p50_s": 10.75, "wait_p67_s": 12.5, "sl_positive": 0.75, "sl_default": 0.4, "n_timeout": 1}
    expect = {"from": "2026-05-12T08:00:00+00:00", "to": "2026-05-12T08:30:00+00:00", "values": values}
    one = {
        "id": "Q77", "tz": "Europe/Riga", "now": "2026-05-12T09:00:00+00:00", "calls": calls,
        "params": {"target_s": 11.5, "short_abandon_s": 6.5, "flowouts": "all"}, "expect": [expect],
    }  # fmt: skip
    run = _run(tmp_path / "cases.json", _ours() | {"cases": [one]})
    assert run.returncode == 0, run.stdout
    values["wait_p50_s"] = 10.5
    run = _run(tmp_path / "cases.json", _ours() | {"cases": [one]})
    assert run.returncode == 1, run.stdout
    assert "Q77-1" in run.stdout


@pytest.mark.parametrize(
    ("spoil", "told"),
    [(_wrong_share, "sl_positive"), (_wrong_percentile, "PF03"), (_unheard_of, "sl_imagined")],
)
def test_an_expectation_that_is_wrong_fails(
    tmp_path: Path, spoil: Callable[[dict[str, Any]], None], told: str
) -> None:
    cases = _ours()
    spoil(cases)
    run = _run(tmp_path / "cases.json", cases)
    assert run.returncode == 1, run.stdout
    assert told in run.stdout
