"""How the dialogs of a caller's page look: as the others of a desk, with fields to write in."""

from PySide6.QtWidgets import QDialog, QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from wallboard.ui.desk.confirm import style_of
from wallboard.ui.paint.canvas import BOLD, REGULAR
from wallboard.ui.theme.look import Look

_WIDE = 40
"""In font sizes."""


def dressed(dialog: QDialog, look: Look) -> None:
    """Give it fonts, colours and room by the look."""
    size, palette = round(look.sizes.detail), look.palette
    for widget in (dialog, *dialog.findChildren(QWidget)):
        widget.setFont(look.fonts.font(size, REGULAR)[0])
    for label in dialog.findChildren(QLabel, "who"):
        label.setFont(look.fonts.font(look.sizes.label * 1.1, BOLD)[0])
    column = dialog.layout()
    if isinstance(column, QVBoxLayout):
        column.setContentsMargins(size * 2, round(size * 1.6), size * 2, round(size * 1.4))
        column.setSpacing(round(size * 0.9))
    for form in dialog.findChildren(QFormLayout):
        form.setHorizontalSpacing(size * 2)
        form.setVerticalSpacing(round(size * 0.7))
    for field in dialog.findChildren(QLineEdit):
        field.setMinimumHeight(round(size * 2.1))
    dialog.setMinimumWidth(size * _WIDE)
    ground = f"background: {palette.chip}; color: {palette.text}; border: 2px solid {palette.track};"
    room = f"border-radius: {round(size * 0.42)}px; padding: {size // 3}px;"
    dialog.setStyleSheet(
        f"{style_of(look, size)} QLineEdit {{ {ground} {room} }}"
        f"QLineEdit:focus {{ border-color: {palette.talking_ink}; }}"
        f"QPushButton:disabled {{ background: {palette.chip}; color: {palette.muted};"
        f" border-color: {palette.chip}; }}"
        f"QPushButton#alarm {{ background: {palette.alarm_area}; color: {palette.on_block};"
        f" border-color: {palette.alarm_area}; }}"
        f"QPushButton#alarm:disabled {{ background: {palette.chip}; color: {palette.muted};"
        f" border-color: {palette.chip}; }}"
        f"QPushButton#alarm:focus {{ border-color: {palette.text}; }}"
    )
