"""How the steps of an import look: as the dialogs of a desk."""

from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QWidget

from wallboard.ui.desk.confirm import style_of
from wallboard.ui.paint.canvas import BOLD, REGULAR
from wallboard.ui.table.ink import qt_palette
from wallboard.ui.theme.look import Look


def dress(panel: QWidget, look: Look) -> None:
    """Give a step its fonts and colours."""
    size, palette = round(look.sizes.detail), look.palette
    font = look.fonts.font(look.sizes.detail, REGULAR)[0]
    kinds = (*panel.findChildren(QWidget),)
    for widget in kinds:
        if not widget.inherits("QTableView") and not widget.inherits("QHeaderView"):
            widget.setFont(font)
    for label in panel.findChildren(QLabel, "who"):
        label.setFont(look.fonts.font(look.sizes.label * 1.05, BOLD)[0])
    for label in panel.findChildren(QLabel, "fact"):
        label.setFont(look.fonts.font(look.sizes.detail, BOLD)[0])
    ground = f"background: {palette.chip}; color: {palette.text}; border: 2px solid {palette.track};"
    room = f"border-radius: {round(size * 0.42)}px; padding: {round(size * 0.3)}px;"
    panel.setStyleSheet(
        f"{style_of(look, size)} QLineEdit {{ {ground} {room} }}"
        f"QLineEdit:focus {{ border-color: {palette.talking_ink}; }}"
        f"QLabel#good {{ color: {palette.ok}; }} QLabel#alarm {{ color: {palette.alarm}; }}"
        f"QPushButton:disabled, QPushButton#primary:disabled {{ background: {palette.chip};"
        f" color: {palette.muted}; border-color: {palette.chip}; }}"
        f"QCheckBox {{ color: {palette.text}; }} QCheckBox:focus {{ color: {palette.talking_ink}; }}"
        f"QProgressBar {{ background: {palette.track}; border: none; border-radius: {size // 2}px;"
        f" min-height: {size}px; max-height: {size}px; }}"
        f"QProgressBar::chunk {{ background: {palette.talking}; border-radius: {size // 2}px; }}"
    )
    colours = qt_palette(look)
    for box in panel.findChildren(QComboBox):
        box.setPalette(colours)
        box.view().setPalette(colours)
        box.setMinimumHeight(round(size * 2.0))
    for field in panel.findChildren(QLineEdit):
        field.setMinimumHeight(round(size * 1.5))
