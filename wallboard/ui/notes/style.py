"""How the dialog of a note looks: as the other dialogs of a desk, with fields to write in."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from wallboard.ui.desk.confirm import style_of
from wallboard.ui.paint.canvas import BOLD, MEDIUM, REGULAR
from wallboard.ui.table.ink import selected_ground
from wallboard.ui.theme.look import Look

if TYPE_CHECKING:
    from wallboard.ui.notes.dialog import NoteDialog

_WIDE, _HIGH = 84, 37
"""In font sizes."""


def dress(dialog: "NoteDialog", look: Look) -> None:
    """Give it fonts, colours and room by the look."""
    size = round(look.sizes.detail)
    for widget in (dialog, *dialog.findChildren(QWidget)):
        widget.setFont(look.fonts.font(size, REGULAR)[0])
    dialog.who.setFont(look.fonts.font(look.sizes.label * 1.1, BOLD)[0])
    dialog.save.setFont(look.fonts.font(size, MEDIUM)[0])
    dialog.column.setContentsMargins(size * 2, round(size * 1.4), size * 2, round(size * 1.2))
    dialog.column.setSpacing(round(size * 0.6))
    dialog.grid.setHorizontalSpacing(size * 2)
    dialog.fields.set_gaps(size)
    dialog.below.setSpacing(round(size * 0.6))
    dialog.fields.reason.look = look
    dialog.resize(size * _WIDE, size * _HIGH)
    dialog.setStyleSheet(_sheet(look, size))


def _sheet(look: Look, size: int) -> str:
    palette, ink, half = look.palette, look.palette.talking_ink, max(4, round(size * 0.35))
    field = f"background: {palette.card}; color: {palette.text}; border: 2px solid {palette.track};"
    room = f"border-radius: {round(size * 0.42)}px; padding: {round(size * 0.3)}px;"
    return (
        f"{style_of(look, size)}"
        f"QLineEdit, QPlainTextEdit, QListWidget {{ {field} {room} }}"
        f"QPushButton#choice {{ {field} {room} }}"
        f"QLineEdit:focus, QPlainTextEdit:focus, QListWidget:focus, QPushButton#choice:focus"
        f" {{ border-color: {ink}; }}"
        f"QListWidget::item {{ padding: {round(size * 0.4)}px; border-bottom: 1px solid {palette.line}; }}"
        f"QListWidget::item:selected {{ background: {selected_ground(palette)}; color: {palette.text}; }}"
        f"QRadioButton {{ color: {palette.text}; padding-right: {size}px; spacing: {round(size * 0.4)}px; }}"
        # Round: a pixel more and Qt paints a square.
        f"QRadioButton::indicator {{ width: {2 * half}px; height: {2 * half}px;"
        f" border: 2px solid {palette.muted}; border-radius: {half + 2}px; }}"
        f"QRadioButton::indicator:checked {{ border-color: {ink}; background: qradialgradient("
        f"cx: 0.5, cy: 0.5, radius: 0.5, fx: 0.5, fy: 0.5, stop: 0 {ink},"
        f" stop: 0.5 {ink}, stop: 0.6 {palette.card}, stop: 1 {palette.card}); }}"
        f"QRadioButton:focus, QCheckBox:focus {{ color: {ink}; }}"
        f"QScrollBar:vertical {{ background: {palette.card}; width: {half + 4}px; }}"
        f"QScrollBar::handle:vertical {{ background: {palette.muted}; min-height: {size * 2}px;"
        f" border-radius: {half // 2}px; }}"
        "QScrollBar::add-line:vertical, QScrollBar::sub-line:vertical { height: 0; }"
        f"QLabel#told {{ color: {palette.muted}; }}"
        f"QPushButton:disabled {{ color: {palette.muted}; }}"
    )
