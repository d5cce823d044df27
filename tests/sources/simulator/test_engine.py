from functools import partial

from wallboard.domain.events import ConnectionLost
from wallboard.sources.simulator.engine import Engine


def test_what_is_planned_happens_in_order_of_time_and_then_of_planning() -> None:
    engine = Engine(100.0)
    done: list[str] = []
    for when, mark in ((103, "c"), (101, "a"), (101, "b")):
        engine.at(when, partial(done.append, mark))
    assert list(engine.run()) == []
    assert done == ["a", "b", "c"]
    assert engine.now == 103


def test_the_past_means_now_and_moments_are_milliseconds() -> None:
    engine = Engine(100.0)
    engine.at(3.0, lambda: engine.emit(ConnectionLost(engine.now)))
    engine.after(0.12345, lambda: engine.emit(ConnectionLost(engine.now)))
    assert [event.at for event in engine.run()] == [100.0, 100.123]


def test_what_is_called_off_does_not_happen() -> None:
    engine = Engine(0.0)
    timer = engine.after(5, lambda: engine.emit(ConnectionLost(engine.now)))
    engine.after(4, timer.cancel)
    assert list(engine.run()) == []


def test_events_come_lazily() -> None:
    engine = Engine(0.0)

    def tick() -> None:
        engine.emit(ConnectionLost(engine.now))
        engine.after(1, tick)

    engine.after(1, tick)
    events = engine.run()
    assert [next(events).at for _ in range(3)] == [1, 2, 3]
