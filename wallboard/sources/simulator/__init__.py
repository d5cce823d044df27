"""A made-up contact centre with a seed: the source when nothing else is configured.

A discrete-event model. It emits domain events and keeps no figure; beside the events it
keeps a ledger of fates, which tests compare with what the rest of the program counted.
"""

from collections.abc import Iterator

from wallboard.domain.source import Clock, Source
from wallboard.domain.text import mark
from wallboard.sources.spec import Check, SourceKind, SourceSpec


def _make(spec: SourceSpec) -> Source:
    from wallboard.sources.simulator.source import SimulatorSource  # noqa: PLC0415 -- loaded when it is used

    return SimulatorSource(spec)


def _check(spec: SourceSpec, clock: Clock) -> Iterator[Check]:
    from wallboard.sources.simulator.source import check  # noqa: PLC0415 -- loaded when it is used

    return check(spec, clock)


SIMULATOR = SourceKind(
    schemes=("simulator",),
    title=mark("source", "Simulated contact centre"),
    example="simulator:?seed=7",
    params={
        "seed": mark("source", "A whole number; the same number gives the same days. 7 unless given."),
        "volume": mark("source", "How many calls there are, 0.1 to 20; 1 is an ordinary day."),
        "agents": mark(
            "source",
            "How many agents there are, 5 to 2000; calls and queues grow with them. 40 unless given.",
        ),
    },
    make=_make,
    check=_check,
    capture=None,
)
