"""How many events a second the server sends to a client that only reads."""

import sys
import time
from contextlib import ExitStack
from datetime import date

import pytest

from tests.sources.toy_ami.client import LIMIT_S, RawClient
from tests.sources.toy_ami.stories import clock
from wallboard.sources.simulator.day import day_events
from wallboard.sources.toy_ami import ToyAmi, ToyOptions

ENOUGH = 5000.0


@pytest.mark.bench
@pytest.mark.parametrize("clients", [1, 5])
def test_thousands_of_events_a_second(clients: int, capsys: pytest.CaptureFixture[str]) -> None:
    events = list(day_events(3, date(2026, 11, 23), "Europe/Budapest"))
    with ToyAmi(events, clock, ToyOptions(real_time=False, hold=True)) as toy, ExitStack() as open_ones:
        rate = _rate(toy, [open_ones.enter_context(RawClient(toy)) for _ in range(clients)])

    with capsys.disabled():
        sys.stdout.write(f"\ntoy AMI server, {clients} clients: {rate:,.0f} events/s\n")
    assert rate > ENOUGH


def _rate(toy: ToyAmi, readers: list[RawClient]) -> float:
    for reader in readers:
        reader.login()
    begun = time.monotonic()
    toy.play()
    while not toy.wait_until_played(0):
        assert time.monotonic() < begun + LIMIT_S
        for reader in readers:
            reader.read()
    return toy.events_sent / (time.monotonic() - begun)
