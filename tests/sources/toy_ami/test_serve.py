"""The simulated centre behind a port, as the command starts it."""

from pathlib import Path
from threading import Event as Flag
from threading import Thread

from tests.sources.toy_ami.client import LIMIT_S, RawClient
from wallboard.sources.toy_ami import ToyAmi
from wallboard.sources.toy_ami.ledger import load
from wallboard.sources.toy_ami.serve import ServeOptions, serve

NIGHT = 1_795_396_000.0
"""A Monday at two in the morning, UTC."""


def test_a_centre_is_served_until_told_to_stop_and_leaves_its_ledger(tmp_path: Path) -> None:
    stop, started = Flag(), Flag()
    servers: list[ToyAmi] = []

    def note(toy: ToyAmi) -> None:
        servers.append(toy)
        started.set()

    options = ServeOptions(speed=60.0, ledger=tmp_path / "ledger.json")
    run = Thread(target=serve, args=(options, stop, lambda: NIGHT, note))
    run.start()
    assert started.wait(LIMIT_S)
    with RawClient(servers[0]) as client:
        client.login()
        items = client.items("QueueStatus")
    stop.set()
    run.join(LIMIT_S)

    assert {item["Queue"] for item in items} >= {"Support", "Sales"}
    # The night is skipped: it is ten in the forenoon, and a part of the day's work is done.
    assert sum(int(item["Completed"]) for item in items if "Completed" in item) > 50
    assert sum(item.get("Status") == "1" for item in items) > 5
    assert len(load(tmp_path / "ledger.json").calls) > 50


def test_the_minutes_end_it() -> None:
    serve(ServeOptions(minutes=0.0), Flag(), lambda: NIGHT)
