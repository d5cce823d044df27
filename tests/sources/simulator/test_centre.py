import pytest

from wallboard.sources.simulator.centre import units_of


def test_an_ordinary_centre_has_five_queues_with_different_targets() -> None:
    (unit,) = units_of(40, 1.0)
    assert [queue.name for queue in unit.queues] == [
        "Support",
        "Sales",
        "Billing",
        "Hotline 0800",
        "Technical",
    ]
    assert len({queue.target_s for queue in unit.queues}) > 3
    assert [queue.name for queue in unit.queues if queue.ring_all] == ["Hotline 0800"]


@pytest.mark.parametrize(("agents", "queues"), [(5, 5), (40, 5), (200, 5), (400, 10), (2000, 50)])
def test_queues_grow_with_the_agents(agents: int, queues: int) -> None:
    units = units_of(agents, 1.0)
    assert sum(unit.size for unit in units) == agents
    names = [queue.name for unit in units for queue in unit.queues]
    assert len(set(names)) == len(names) == queues
    lines = [line.number for unit in units for line in unit.lines]
    assert len(set(lines)) == len(lines)


def test_calls_grow_with_agents_and_volume() -> None:
    (ordinary,), (twice,), (large,) = units_of(40, 1.0), units_of(40, 2.0), units_of(80, 1.0)
    assert twice.busiest == 2 * ordinary.busiest
    assert 2 * ordinary.busiest < large.busiest < 2.4 * ordinary.busiest


def test_every_way_through_the_centre_leads_somewhere() -> None:
    for unit in units_of(600, 1.0):
        queues = {queue.name for queue in unit.queues}
        targets = {choice.queue for choice in unit.menu} | {line.queue for line in unit.lines}
        targets |= {target for queue in unit.queues for target, _ in queue.transfers}
        targets |= {queue.overflow_to for queue in unit.queues}
        assert targets - {None} <= queues
