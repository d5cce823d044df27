from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtGui import QTextDocument
from pytestqt.qtbot import QtBot

from wallboard.domain.text import mark, say
from wallboard.ui.text import shown, tip

HUNGARIAN = {
    "longest {time}": "leghosszabb: {time}",
    "{n} days": "{n} nap",
    "Waiting": "Várakozik",
    "{n} over {limit}": "{wrong} felett",
}


class _Hungarian(QTranslator):
    def translate(
        self, _context: str, source: str, _disambiguation: str | None = None, _n: int = -1
    ) -> str | None:
        return HUNGARIAN.get(source)

    def isEmpty(self) -> bool:  # noqa: N802 -- Qt's name
        return False


@pytest.fixture(autouse=True)
def _hungarian(qtbot: QtBot) -> Iterator[None]:
    translator = _Hungarian()
    QCoreApplication.installTranslator(translator)
    yield
    QCoreApplication.removeTranslator(translator)


def test_a_text_is_translated_and_so_is_what_is_in_it() -> None:
    assert shown(mark("tile", "Waiting")) == "Várakozik"
    assert shown(say("tile", "longest {time}", time=say("d", "{n} days", n=3))) == "leghosszabb: 3 nap"


def test_data_is_shown_as_it_is() -> None:
    assert shown("Waiting") == "Waiting"
    assert shown("<b>{n}</b>") == "<b>{n}</b>"


@pytest.mark.parametrize("hostile", ["\u202egro.evil\u202c", "two\nlines\x00\x1b[31m", "\u2067x\u2069"])
def test_data_can_t_turn_the_writing_or_break_the_line(hostile: str) -> None:
    assert shown(hostile).isprintable()
    assert shown(say("tile", "longest {time}", time=hostile)).isprintable()
    assert shown(say("tile", "longest {time}", time=say("tile", "of {n} calls", n=hostile))).isprintable()


def test_data_is_no_longer_than_a_screen() -> None:
    assert len(shown("A" * 10_000)) < 1_100
    assert len(shown(say("tile", "longest {time}", time="A" * 10_000))) < 1_100


def test_what_has_no_translation_is_english() -> None:
    assert shown(say("tile", "of {n} calls", n=3)) == "of 3 calls"


def test_a_broken_translation_is_english_too() -> None:
    assert shown(say("tile", "{n} over {limit}", n=3, limit="20 s")) == "3 over 20 s"


def test_braces_in_a_name_are_harmless() -> None:
    assert shown(say("tile", "of {n} calls", n="{0} {x}")) == "of {0} {x} calls"


@pytest.mark.parametrize("name", ["Kovács & Fia", "plain"])
def test_a_tip_is_what_is_shown(name: str) -> None:
    assert tip(name) == name
    assert tip(mark("tile", "Waiting")) == "Várakozik"


def test_a_name_in_a_tip_is_never_taken_for_html() -> None:
    told = tip('<img src="file:///etc/passwd"><b>Anna</b>')
    document = QTextDocument()
    document.setHtml(told)
    assert document.toPlainText() == '<img src="file:///etc/passwd"><b>Anna</b>'
