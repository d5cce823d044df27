"""Against a real Asterisk: set WALLBOARD_LAB to the laboratory's executable."""

import json
import os
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.sources.ami.scripted import Running
from tests.sources.ami.test_fates import counted
from wallboard.domain.events import (
    Baseline,
    CallAnswered,
    CallCompleted,
    CallerJoined,
    CountersRead,
    SourceLimited,
)
from wallboard.domain.source import SourceLost, SourceRefused
from wallboard.sources.ami import AMI
from wallboard.sources.ami.check import check
from wallboard.sources.spec import SourceSpec, spec_of, with_details

pytestmark = [pytest.mark.lab, pytest.mark.timeout(180)]

PORT = 25138
ENV = {
    **os.environ,
    "LAB_NAME": "ami-tests",
    "LAB_AMI_PORT": str(PORT),
    "LAB_TLS_PORT": str(PORT + 1),
    "LAB_SIP_PORT": str(PORT + 22),
}

Lab = Callable[..., str]


def run(*arguments: str) -> str:
    command = [os.environ["WALLBOARD_LAB"], *arguments]
    return subprocess.run(command, env=ENV, capture_output=True, text=True, check=True, timeout=150).stdout


@pytest.fixture(scope="module")
def lab() -> Iterator[Lab]:
    run("start", "--clean")
    yield run
    run("stop")


def account(user: str, scheme: str = "ami", port: int = PORT, ca: str | None = None) -> SourceSpec:
    spec = spec_of(f"{scheme}://{user}@127.0.0.1:{port}")
    return with_details(spec, secret=lambda: f"{user}-lab", ca=ca, country="FR")


def started(user: str) -> Running:
    source = Running(AMI.make(account(user)))
    source.wait_for(lambda it: any(isinstance(event, Baseline) for event in it.events))
    return source


def traffic(lab: Lab, seed: int, minutes: float, out: Path) -> threading.Thread:
    rate = ("--seed", str(seed), "--calls-per-minute", "60", "--minutes", str(minutes), "--drain", "15")
    thread = threading.Thread(
        target=lab, args=("traffic", *rate, "--agents", "11", "--calm", "--out", str(out))
    )
    thread.start()
    return thread


def quiet(lab: Lab) -> dict[str, Any]:
    """The server's own figures once the last call is over."""
    for _ in range(200):
        oracle: dict[str, Any] = json.loads(lab("oracle"))["queues"]
        busy = [row for queue in oracle.values() for row in queue["members"] if row["InCall"]]
        if not busy and not any(queue["entries"] for queue in oracle.values()):
            return oracle
    pytest.fail("calls do not end")


@pytest.mark.parametrize("user", ["wallboard", "reader", "callsonly", "noevents"])
def test_every_account_that_may_log_in_gets_the_picture(lab: Lab, user: str) -> None:
    source = started(user)
    baseline = next(event for event in source.events if isinstance(event, Baseline))
    assert {queue.queue for queue in baseline.queues} == {"support", "sales", "billing", "vip-desk", "night"}
    assert (baseline.talking is None) is (user == "callsonly")
    assert source.stop() < 1.0


def test_an_account_whose_address_is_not_allowed_is_refused(lab: Lab) -> None:
    assert isinstance(Running(AMI.make(account("denied"))).ended(), SourceRefused)


def test_tls_with_the_servers_own_certificate(lab: Lab, tmp_path: Path) -> None:
    status: dict[str, Any] = json.loads(lab("status"))
    certificate = tmp_path / "lab.pem"
    certificate.write_bytes(Path(status["tls_cert"]).read_bytes())
    secure = account("reader", "amis", PORT + 1, str(certificate))
    lines = {str(line.what): line.ok for line in check(secure, time.time, listen_s=0.1)}  # noqa: TID251 -- real
    assert lines["Encryption"]
    assert lines["Login"]
    assert lines["Right “reporting”"]


def test_our_events_give_the_servers_counters_and_missing_rights_are_found_out(
    lab: Lab, tmp_path: Path
) -> None:
    seeing, blind = started("reader"), started("noevents")
    traffic(lab, 17, 0.5, tmp_path / "calls.jsonl").join(150)
    oracle = quiet(lab)
    done = sum(queue["params"]["Completed"] for queue in oracle.values())
    seeing.wait_for(lambda it: sum(isinstance(event, CallCompleted) for event in it.events) >= done)
    blind.wait_for(lambda it: any(isinstance(event, SourceLimited) and event.reason for event in it.events))
    seeing.stop()
    blind.stop()
    assert done > 5
    assert not any(isinstance(event, SourceLimited) for event in seeing.events)
    for name, queue in oracle.items():
        ours = counted(tuple(seeing.events), name)
        assert ours == {key: queue["params"][key] for key in ours}, name


def test_a_server_that_dies_in_the_middle_of_calls_is_lost_and_comes_back(lab: Lab) -> None:
    source = started("reader")
    calls = subprocess.Popen(
        [
            os.environ["WALLBOARD_LAB"],
            "traffic",
            "--seed",
            "18",
            "--calls-per-minute",
            "60",
            "--minutes",
            "0.3",
        ],
        env=ENV,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    source.wait_for(lambda it: any(isinstance(event, CallAnswered) for event in it.events))
    lab("restart", "--kill")
    assert isinstance(source.ended(), SourceLost)
    again = started("reader")
    again.stop()
    calls.kill()
    calls.wait(20)
    counters = [event.counters for event in again.events if isinstance(event, CountersRead)]
    assert all(counter.completed == 0 for counter in counters)
    assert any(isinstance(event, CallerJoined) for event in source.events)
