"""Where a mistake of our own ends: what it happened to is given up for now, and the wall goes on.

Without this one painting that fails would leave its painter at work on the widget, and Qt ends a
program that does so (measured: a segmentation fault). `sys.excepthook` is told of each mistake; who set
that knows what a user is shown.
"""

import sys
from collections.abc import Callable
from typing import ParamSpec

from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

P = ParamSpec("P")


def tried(act: Callable[P, object], *args: P.args, **more: P.kwargs) -> bool:
    """Do something; return whether it could be done."""
    try:
        act(*args, **more)
    except Exception as error:  # noqa: BLE001 -- whatever it is, the other parts of the wall must go on
        sys.excepthook(type(error), error, error.__traceback__)
        return False
    return True


def painted(widget: QWidget, paint: Callable[[QPainter], object]) -> bool:
    """Paint on a widget that has to be painted now; return whether all of it could be painted."""
    with QPainter(widget) as painter:
        return tried(paint, painter)


def in_part(painter: QPainter, paint: Callable[[], object]) -> None:
    """Paint a part with a painter that is somebody else's, and give it back as it was."""
    painter.save()
    tried(paint)
    painter.restore()
