"""Colours and measures of tables, worked out from the look."""

from PySide6.QtGui import QColor, QPalette

from wallboard.ui.theme.look import Look
from wallboard.ui.theme.tokens import Palette

ROW = 1.85
"""Height of a row in parts of the font size."""
_SELECTED = 0.15
"""How much of the accent is in the ground of a selected row; more, and its texts could be read no more."""


def selected_ground(palette: Palette) -> str:
    """Return the ground of a selected row."""
    return _between(palette.card, palette.talking, _SELECTED)


def accent(palette: Palette) -> str:
    """Return the colour of what marks the selected and of what can be pressed."""
    return palette.talking_ink


def qt_palette(look: Look) -> QPalette:
    """Return the theme for those parts that Qt paints itself."""
    colours, qt = look.palette, QPalette()
    role = QPalette.ColorRole
    for one, colour in (
        (role.Window, colours.card),
        (role.Base, colours.card),
        (role.AlternateBase, colours.card),
        (role.Button, colours.chip),
        (role.WindowText, colours.text),
        (role.Text, colours.text),
        (role.ButtonText, colours.text),
        (role.ToolTipBase, colours.chip),
        (role.ToolTipText, colours.text),
        (role.PlaceholderText, colours.muted),
        (role.Highlight, selected_ground(colours)),
        (role.HighlightedText, colours.text),
        (role.Accent, colours.talking_ink),
    ):
        qt.setColor(one, QColor(colour))
    return qt


def _between(one: str, other: str, part: float) -> str:
    mixed = (
        round(int(one[n : n + 2], 16) * (1 - part) + int(other[n : n + 2], 16) * part) for n in (1, 3, 5)
    )
    return "#" + "".join(f"{channel:02x}" for channel in mixed)
