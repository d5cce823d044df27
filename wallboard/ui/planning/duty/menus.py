"""What is asked before something is written: until when, why, which shift, and whose."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from wallboard.domain.duty.typing import Span
from wallboard.domain.text import Text, mark
from wallboard.domain.work.roster import Shift
from wallboard.ui.desk.ask_text import AskText
from wallboard.ui.desk.menus import menu_of, numbered
from wallboard.ui.format import Format
from wallboard.ui.text import Words
from wallboard.ui.theme.look import Look

NO_REASON = mark("duty", "without a reason")
_MOST = 30
"""So many agents fit into a menu."""


def ask_reason(
    reasons: Sequence[str], then: Callable[[str], object], look: Look, parent: QWidget, at: QPoint
) -> None:
    """Let one of the reasons be chosen; where there are none nobody is asked."""
    if not reasons:
        then("")
        return
    choices: list[tuple[Words, Callable[[], object]]] = [
        (reason, partial(then, reason)) for reason in reasons
    ]
    choices.append((NO_REASON, partial(then, "")))
    menu_of(numbered(choices), look, parent).popup(at)


def ask_whose(
    names: Sequence[tuple[str, str]], then: Callable[[str], object], look: Look, parent: QWidget, at: QPoint
) -> None:
    """Let one of some agents be chosen, by key and by what they are called."""
    choices: list[tuple[Words, Callable[[], object]]] = [
        (name, partial(then, key)) for key, name in names[:_MOST]
    ]
    menu_of(numbered(choices), look, parent).popup(at)


def ask_words(look: Look, hint: Text, before: str, then: Callable[[str], object], parent: QWidget) -> AskText:
    """Let a line be typed, which begins with what is so."""
    asked = AskText(look, hint, then, parent)
    asked.line.setText(before)
    asked.line.selectAll()
    asked.open()
    return asked


def as_typed(shifts: Sequence[Shift], form: Format) -> str:
    """Write a shift as it may be typed: `08:00-16:00 12:00-12:30`; nothing where there is none."""
    if not shifts:
        return ""
    end = shifts[0].until
    for shift in shifts:
        end = shift.until if shift.since <= end else end
    pause: Span | None = next(((one.since, one.until) for one in shifts if one.kind == "break"), None)
    whole = _span((shifts[0].since, end), form)
    return whole if pause is None else f"{whole} {_span(pause, form)}"


def _span(span: Span, form: Format) -> str:
    return f"{form.clock(span[0])}-{form.clock(span[1])}"
