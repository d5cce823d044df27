"""Menus in the colours of the window: empty ones to fill, and lists of which one or none holds."""

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from wallboard.ui.paint.canvas import MEDIUM
from wallboard.ui.table.ink import qt_palette
from wallboard.ui.text import Words, shown
from wallboard.ui.theme.look import Look

Option = tuple[Words, bool | None, Callable[[], object]]
"""What it says, whether it is the one that holds (None: that is no matter), and what choosing it does."""


def empty_menu(look: Look, parent: QWidget) -> QMenu:
    """Make a menu that goes when it was closed."""
    menu = QMenu(parent)
    menu.aboutToHide.connect(menu.deleteLater)
    menu.setPalette(qt_palette(look))
    menu.setFont(look.fonts.font(look.sizes.detail, MEDIUM)[0])
    return menu


def menu_of(options: Iterable[Option], look: Look, parent: QWidget, *, several: bool = False) -> QMenu:
    """Make a menu of what can be chosen; `several`: more than one may hold."""
    menu = empty_menu(look, parent)
    group = QActionGroup(menu)
    if several:
        group.setExclusionPolicy(QActionGroup.ExclusionPolicy.None_)
    for words, chosen, act in options:
        action = menu.addAction(shown(words).replace("&", "&&"))
        if chosen is not None:
            action.setCheckable(True)
            action.setChecked(chosen)
            group.addAction(action)
        action.triggered.connect(partial(_act, act))
    return menu


def _act(act: Callable[[], object], *_checked: bool) -> None:
    act()
