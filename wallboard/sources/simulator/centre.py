"""How the simulated centre is set up: its queues, its lines and its menu.

A large centre is several units beside each other, each with the same five queues.
"""

from math import sqrt

from msgspec import Struct

from wallboard.domain.words import QueueName, Seconds

UNIT_SIZE = 200
"""About how many agents share five queues; more agents mean more units."""

_ORDINARY_UNIT = 40
_BUSIEST_HOUR = 187.0
_HOTLINE_BUSIEST_HOUR = 15.0


class QueueSpec(Struct, frozen=True):
    """A queue and its rules."""

    name: QueueName
    target_s: Seconds
    share: float
    """Of the unit's agents, how many have it as their own."""
    talk_s: Seconds
    """Mean length of a conversation."""
    wrap_s: Seconds
    limit: int
    """How many may wait; further callers are refused (`FULL`)."""
    round_the_clock: bool = False
    """Served on Sundays and at night too, by crews of its own."""
    ring_all: bool = False
    """Every free agent's phone rings; else that of the agent who has been free the longest."""
    max_wait_s: Seconds | None = None
    overflow_to: QueueName | None = None
    """Where callers go after `max_wait_s`; None: they are let go (`TIMEOUT`)."""
    announce_s: Seconds = 0.0
    """What the agent hears between the pick-up and the caller."""
    strict: bool = False
    """Nobody may wait while all its agents are paused; else only while all are logged off."""
    call_back: bool = False
    """Callers may ask to be called back, and then leave (`WITHDRAWN`)."""
    message: bool = False
    """Callers may press a key and leave a message (`EXIT_KEY`)."""
    wrap_timer: bool = False
    """Wrap-up is a fixed time, known beforehand; else the agent ends it."""
    transfers: tuple[tuple[QueueName, float], ...] = ()
    """Where agents pass calls on to, and the share of them."""


class Choice(Struct, frozen=True):
    """An item of the menu: it leads to a queue, or the machine answers (None)."""

    item: str
    queue: QueueName | None
    weight: float


class LineSpec(Struct, frozen=True):
    """A number that people dial. Without a queue it leads to the menu."""

    number: str
    title: str
    """What people call it."""
    weight: float
    queue: QueueName | None = None
    round_the_clock: bool = False


class Unit(Struct, frozen=True):
    """Five queues, the numbers and the menu that lead to them, and the agents' count."""

    number: int
    size: int
    queues: tuple[QueueSpec, ...]
    lines: tuple[LineSpec, ...]
    menu: tuple[Choice, ...]
    busiest: float
    """Calls to the office lines in the busiest hour of an ordinary day."""
    hotline_busiest: float
    trunks: int
    """Calls that can be in the unit at once; the next one meets a busy line."""


def units_of(agents: int, volume: float) -> tuple[Unit, ...]:
    """Set up a centre for so many agents; calls grow with agents and volume."""
    count = max(1, round(agents / UNIT_SIZE))
    sizes = [agents // count + (1 if n < agents % count else 0) for n in range(count)]
    return tuple(_unit(n, size, volume) for n, size in enumerate(sizes))


def _unit(number: int, size: int, volume: float) -> Unit:
    suffix = f" {number + 1}" if number else ""
    load = volume * _load(size) / _load(_ORDINARY_UNIT)
    return Unit(
        number=number,
        size=size,
        queues=_queues(suffix, size),
        lines=_lines(suffix, number),
        menu=_menu(suffix),
        busiest=_BUSIEST_HOUR * load,
        hotline_busiest=_HOTLINE_BUSIEST_HOUR * load,
        trunks=round(2.2 * size) + 4,
    )


def _load(size: int) -> float:
    """Return what so many agents can carry: a small team needs more room (the square-root rule)."""
    return size - 0.9 * sqrt(size)


def _queues(suffix: str, size: int) -> tuple[QueueSpec, ...]:
    support, sales, billing, hotline, technical = (
        name + suffix for name in ("Support", "Sales", "Billing", "Hotline 0800", "Technical")
    )
    room = size / _ORDINARY_UNIT
    return (
        QueueSpec(
            support, 20, 0.35, 400, 40, round(5 + 9 * room), call_back=True, message=True,
            transfers=((technical, 0.04), (billing, 0.02)),
        ),
        QueueSpec(
            sales, 20, 0.21, 370, 40, round(4 + 6 * room), max_wait_s=75, overflow_to=support,
            transfers=((billing, 0.02), (support, 0.01)),
        ),
        QueueSpec(billing, 30, 0.18, 255, 40, round(2 + 2 * room), max_wait_s=240, wrap_timer=True),
        QueueSpec(
            hotline, 10, 0.15, 200, 20, round(3 + 4 * room), round_the_clock=True, ring_all=True,
            transfers=((support, 0.04),),
        ),
        QueueSpec(
            technical, 60, 0.11, 370, 50, round(1 + 3 * room), announce_s=1.4, strict=True, message=True,
            transfers=((support, 0.04),),
        ),
    )  # fmt: skip


def _lines(suffix: str, number: int) -> tuple[LineSpec, ...]:
    # Ofcom keeps 020 7946 0000-0999 and the free-phone numbers 08081 570000-570999 free for drama.
    return (
        LineSpec(f"+4420794600{number:02d}", "Main" + suffix, 0.80),
        LineSpec(f"+4420794601{number:02d}", "Sales line" + suffix, 0.12, "Sales" + suffix),
        LineSpec(f"+4420794602{number:02d}", "Billing line" + suffix, 0.08, "Billing" + suffix),
        LineSpec(
            f"+4480815708{number:02d}",
            "0800 hotline" + suffix,
            1.0,
            "Hotline 0800" + suffix,
            round_the_clock=True,
        ),
    )


def _menu(suffix: str) -> tuple[Choice, ...]:
    return (
        Choice("Support", "Support" + suffix, 0.52),
        Choice("Sales", "Sales" + suffix, 0.18),
        Choice("Billing", "Billing" + suffix, 0.15),
        Choice("Technical", "Technical" + suffix, 0.07),
        Choice("Account balance", None, 0.05),
        Choice("Opening hours", None, 0.03),
    )
