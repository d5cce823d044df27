"""The choices behind the buttons: why a caller is done with, until when they wait, and what else there is."""

from collections.abc import Callable, Iterable
from datetime import datetime, time, timedelta
from functools import partial
from zoneinfo import ZoneInfo

from msgspec import Struct
from PySide6.QtWidgets import QMenu, QWidget

from wallboard.domain.text import Text, mark, say
from wallboard.domain.words import Seconds
from wallboard.ui.format import Format
from wallboard.ui.table.menu import empty_menu
from wallboard.ui.text import Words, shown
from wallboard.ui.theme.look import Look

_MORNING = time(9)
_SOON: tuple[tuple[Seconds, Text], ...] = (
    (1800.0, mark("desk", "in half an hour")),
    (3600.0, mark("desk", "in an hour")),
    (7200.0, mark("desk", "in two hours")),
)


class Choice(Struct, frozen=True):
    """One line of a menu; without words it is a line between groups."""

    words: Words = ""
    act: Callable[[], object] = lambda: None
    enabled: bool = True
    keys: str = ""
    """That do the same; told, and not bound a second time."""


class Later(Struct, frozen=True):
    """An instant to wait for."""

    words: Words
    at: Seconds


def later_ones(now: Seconds, form: Format, most: Seconds | None = None) -> tuple[Later, ...]:
    """Offer some instants from soon to tomorrow morning; none after `most`."""
    local = datetime.fromtimestamp(now, ZoneInfo(form.zone))
    morning = datetime.combine(local.date() + timedelta(days=1), _MORNING, local.tzinfo).timestamp()
    offered = [
        Later(say("desk", "{when} · {time}", when=w, time=form.clock(now + s)), now + s) for s, w in _SOON
    ]
    tomorrow = say("desk", "tomorrow · {time}", time=form.clock(morning))
    offered.append(Later(tomorrow, morning))
    return tuple(one for one in offered if most is None or one.at <= most)


def numbered(words: Iterable[tuple[Words, Callable[[], object]]]) -> tuple[Choice, ...]:
    """Let the digits choose the first nine."""
    return tuple(
        Choice(say("desk", "{n}  {what}", n=n, what=shown(what)) if n < 10 else what, act)  # noqa: PLR2004 -- digits
        for n, (what, act) in enumerate(words, 1)
    )


def menu_of(choices: Iterable[Choice], look: Look, parent: QWidget) -> QMenu:
    """Make a menu in the colours of the window."""
    menu = empty_menu(look, parent)
    for choice in choices:
        if not choice.words:
            menu.addSeparator()
            continue
        said = shown(choice.words).replace("&", "&&")
        # A digit in front is the key that chooses the line.
        said = f"&{said}" if said[:1].isdecimal() else said
        action = menu.addAction(f"{said}\t{choice.keys}" if choice.keys else said)
        action.setEnabled(choice.enabled)
        action.triggered.connect(partial(_act, choice))
    return menu


def _act(choice: Choice, *_checked: bool) -> None:
    choice.act()
