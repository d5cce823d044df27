"""How a file is written, as fields: presets, encoding, delimiter, dates, decimals, durations, zone."""

from collections.abc import Sequence
from typing import Any
from zoneinfo import available_timezones

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QCompleter, QGridLayout, QLabel, QLineEdit, QWidget

from wallboard.domain.records.layout import Layout, Preset
from wallboard.domain.text import Text, mark
from wallboard.ui.planning.records.draft import Draft
from wallboard.ui.planning.records.words import (
    DATES,
    DECIMALS,
    DELIMITERS,
    DURATIONS,
    ENCODINGS,
    HEADS,
    WAYS,
)
from wallboard.ui.text import Words, shown

_TITLES = {
    "preset": mark("records", "Layout"),
    "encoding": mark("records", "Letters"),
    "delimiter": mark("records", "Between cells"),
    "head": mark("records", "Headings"),
    "dates": mark("records", "Dates"),
    "decimal": mark("records", "Decimals"),
    "durations": mark("records", "Durations"),
    "way": mark("records", "In or out"),
    "zone": mark("records", "Time zone"),
    "sheet": mark("records", "Sheet"),
}
_BILLED = mark("records", "Only answered calls")
_LEGS = mark("records", "Several rows a call")
_SITE = mark("records", "as here: {zone}")
_GUESSED = mark("records", "as it seems")
_LOOK_AGAIN = frozenset({"encoding", "delimiter", "head", "sheet"})
"""What changes the cells themselves."""
_COLUMNS = 6
_LETTERS = 9


class Fields(QWidget):
    """Emits a layout whenever somebody changes something."""

    changed = Signal(object, bool)
    """The layout, and whether the file must be looked at again."""
    preset_chosen = Signal(object)
    """A `Preset`; None: as the file seems to be."""

    def __init__(self, zone: str) -> None:
        """Take the site's own time zone."""
        super().__init__()
        self._layout = Layout()
        self._presets: tuple[Preset, ...] = ()
        self.boxes = {name: _box(title) for name, title in _TITLES.items() if name != "zone"}
        self.zone = QLineEdit()
        self.zone.setAccessibleName(shown(_TITLES["zone"]))
        self.zone.setPlaceholderText(shown(Text(_SITE.context, _SITE.template, {"zone": zone})))
        self.zone.setCompleter(self._zones())
        self.billed, self.legs = QCheckBox(shown(_BILLED)), QCheckBox(shown(_LEGS))
        self.grid = QGridLayout(self)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self._offer()
        self._lay_out()
        self._connect()

    def show_presets(self, presets: Sequence[Preset], chosen: str) -> None:
        """Offer layouts by name."""
        self._presets = tuple(presets)
        box = self.boxes["preset"]
        box.clear()
        box.addItem(shown(_GUESSED), "")
        for one in presets:
            box.addItem(one.name, one.name)
        box.setCurrentIndex(max(0, box.findData(chosen)))

    def show_draft(self, draft: Draft) -> None:
        """Show what holds."""
        layout = self._layout = draft.layout
        sheets = self.boxes["sheet"]
        sheets.clear()
        for name in draft.look.sheets:
            sheets.addItem(name, "" if name == draft.look.sheets[0] and not layout.sheet else name)
        for name in ("encoding", "delimiter", "head", "sheet", "dates", "decimal", "durations", "way"):
            _choose(self.boxes[name], getattr(layout, name))
        for name in ("encoding", "delimiter"):
            self.boxes[name].setEnabled(not draft.look.sheets and "://" not in draft.path)
        for widget in (sheets, self.labels["sheet"]):
            widget.setVisible(bool(draft.look.sheets))
        self.zone.setText(layout.zone)
        self.billed.setChecked(layout.billed)
        self.legs.setChecked(layout.legs)

    def set_gaps(self, size: int) -> None:
        """Leave room by the size of the font."""
        self.grid.setHorizontalSpacing(size)
        self.grid.setVerticalSpacing(round(size * 0.3))

    def _zones(self) -> QCompleter:
        completer = QCompleter(sorted(available_timezones()), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        return completer

    def _offer(self) -> None:
        offers: dict[str, Sequence[tuple[Any, Words]]] = {
            "encoding": ENCODINGS, "delimiter": DELIMITERS, "head": HEADS, "dates": DATES,
            "decimal": DECIMALS, "durations": DURATIONS, "way": WAYS,
        }  # fmt: skip
        for name, some in offers.items():
            for value, words in some:
                self.boxes[name].addItem(shown(words), value)

    def _lay_out(self) -> None:
        self.labels: dict[str, QLabel] = {}
        for n, (name, title) in enumerate(_TITLES.items()):
            field: QWidget = self.zone if name == "zone" else self.boxes[name]
            label = self.labels[name] = QLabel(shown(title))
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setObjectName("title")
            label.setBuddy(field)
            row, column = divmod(n, _COLUMNS)
            self.grid.addWidget(label, 2 * row, column)
            self.grid.addWidget(field, 2 * row + 1, column)
        for n, check in enumerate((self.billed, self.legs)):
            self.grid.addWidget(check, 2 + n, _COLUMNS - 1)
        for column in range(_COLUMNS):
            self.grid.setColumnStretch(column, 1)

    def _connect(self) -> None:
        for name, box in self.boxes.items():
            box.activated.connect(self._preset if name == "preset" else self._say)
            box.setProperty("field", name)
        self.zone.editingFinished.connect(self._say)
        self.billed.clicked.connect(self._say)
        self.legs.clicked.connect(self._say)

    def _preset(self, _nth: int) -> None:
        name = self.boxes["preset"].currentData()
        self.preset_chosen.emit(next((one for one in self._presets if one.name == name), None))

    def _say(self, *_what: object) -> None:
        values = {
            name: box.currentData()
            for name, box in self.boxes.items()
            if name != "preset" and box.currentData() is not None
        }
        before = self._layout
        self._layout = replace(
            before, **values, zone=self.zone.text().strip(), billed=self.billed.isChecked(),
            legs=self.legs.isChecked(),
        )  # fmt: skip
        if self._layout != before:
            again = any(getattr(before, name) != getattr(self._layout, name) for name in _LOOK_AGAIN)
            self.changed.emit(self._layout, again)


def _box(title: Text) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(shown(title))
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(_LETTERS)
    return box


def _choose(box: QComboBox, value: object) -> None:
    """Choose a value; one that is not offered is, for as long as it holds."""
    place = box.findData(value)
    if place < 0:
        box.addItem(str(value), value)
        place = box.count() - 1
    box.setCurrentIndex(place)
