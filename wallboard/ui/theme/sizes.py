"""Text sizes by role, from the size of the screen and the distance of the viewers. No Qt in it.

Labels and figures are for the whole room: capitals of at least 20 minutes of arc at the
farthest viewer (NUREG-0700 asks for 16, and prefers 20 to 22). Details are for who steps
closer. A window is laid out as if it filled the screen, so a smaller one is a smaller copy:
down to the sizes below which nobody reads at a desk, where a pixel is a pixel.
"""

import math

from msgspec import Struct

ROOM_MINUTES = 20.0
CAPITAL = 0.727
"""Height of a capital in parts of the font size, in Inter, from which the house font is made."""
_DETAIL, _DETAIL_MOST = 0.56, 0.86
"""A detail in parts of a label: at least, and at most where labels are small already."""
_LEAST, _MOST = 0.0205, 0.0595
"""Labels between these parts of the height: below, a desk screen looks lost; above, nothing fits."""
_NEAR = 16.0
"""A label that is still read well at a desk, in logical pixels: a capital of 15 minutes of arc, by the
reference pixel of CSS (1/96 inch seen from 28 inches: CSS Values 3, section 5.2)."""
_SMALL = 0.025
"""Part of the height that such a label may take, or a tiny window would have room for nothing."""
_TITLE = 0.0295
"""The page's title and clock, likewise, where labels are smaller."""
_WIDE = 16 / 9
_TALLER = 1.5
"""How much larger the main figure may be where a screen is narrow."""


class Viewing(Struct, frozen=True):
    """The screen's diagonal in inches, and how far the farthest viewer sits, in metres."""

    diagonal_in: float = 55.0
    distance_m: float = 5.0


class Sizes(Struct, frozen=True):
    """Everything that has a size, in logical pixels."""

    title: float
    """Font size of the page's title and clock."""
    label: float
    """Font size of titles, names and values for the whole room."""
    detail: float
    """Font size of what is read from nearby."""
    figure: float
    """Font size a tile's main figure may have at most."""
    pad: float
    """From a tile's edge to its content."""
    gap: float
    """Between tiles."""
    margin: float
    """Around the page."""
    radius: float
    header: float
    """Height of the page's head."""


def sizes_for(width: float, height: float, viewing: Viewing | None = None) -> Sizes:
    """Return the sizes for a page of so many logical pixels that fills the screen."""
    unit = max(1.0, min(height, width / _WIDE))
    needed = capital_for_room(width, height, viewing or Viewing()) / CAPITAL
    near = min(_NEAR, unit * _SMALL)
    label = min(max(needed, unit * _LEAST, near), unit * _MOST)
    return Sizes(
        title=max(label, unit * _TITLE),
        label=label,
        detail=max(label * _DETAIL, min(label * _DETAIL_MOST, unit * 0.024)),
        # A narrow screen has height to spare: short figures may use it, long ones shrink to their tile.
        figure=max(label * 2.4, min(label * 3.6, unit * 0.14))
        * min(_TALLER, max(1.0, math.sqrt(height / unit))),
        pad=unit * 0.0175,
        gap=unit * 0.011,
        margin=unit * 0.018,
        radius=unit * 0.011,
        header=unit * 0.068,
    )


def capital_for_room(width: float, height: float, viewing: Viewing) -> float:
    """Return the height in pixels at which a capital is seen under 20 minutes of arc."""
    millimetres = viewing.distance_m * 1000 * math.tan(math.radians(ROOM_MINUTES / 60))
    diagonal_mm = viewing.diagonal_in * 25.4
    return millimetres * math.hypot(width, height) / diagonal_mm
