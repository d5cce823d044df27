"""What can be chosen about the simulated centre."""

from collections.abc import Callable
from typing import TypeVar

from msgspec import Struct

from wallboard.domain.errors import WallboardError
from wallboard.domain.text import Text, mark, say
from wallboard.sources.spec import SourceSpec

_Number = TypeVar("_Number", int, float)


class Options(Struct, frozen=True):
    """Which centre is simulated. Equal options give equal days."""

    seed: int = 7
    agents: int = 40
    volume: float = 1.0
    """Calls in proportion to an ordinary day of that many agents."""


def options_of(spec: SourceSpec) -> Options:
    """Read the `?key=value` part of a source.

    Raises WallboardError for an unknown key, or a value that is no number or out of its range.
    """
    unknown = sorted(set(spec.params) - set(Options.__struct_fields__))
    if unknown:
        raise WallboardError(
            say("source", "The simulated centre has no setting “{key}”.", key=unknown[0]),
            mark("source", "It has seed, agents and volume."),
        )
    plain = Options()
    return Options(
        seed=_read(spec, "seed", int, plain.seed, (0, 2**63)),
        agents=_read(spec, "agents", int, plain.agents, (5, 2000)),
        volume=_read(spec, "volume", float, plain.volume, (0.1, 20)),
    )


def _read(
    spec: SourceSpec, key: str, kind: Callable[[str], _Number], default: _Number, bounds: tuple[float, float]
) -> _Number:
    raw = spec.params.get(key)
    if raw is None:
        return default
    low, high = bounds
    try:
        value = kind(raw)
    except ValueError as error:
        raise _wrong(key, raw, bounds) from error
    if not low <= value <= high:
        raise _wrong(key, raw, bounds)
    return value


def _wrong(key: str, raw: str, bounds: tuple[float, float]) -> WallboardError:
    low, high = bounds
    hint: Text = (
        say("source", "Write a whole number of at least {low}.", low=low)
        if key == "seed"
        else say("source", "Write a number from {low} to {high}.", low=low, high=high)
    )
    return WallboardError(
        say("source", "The simulated centre can't have {key}={value}.", key=key, value=raw), hint
    )
