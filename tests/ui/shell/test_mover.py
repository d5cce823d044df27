from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from wallboard.ui.shell.mover import Mover


def test_content_wanders_in_full_size_and_stands_still_otherwise(qtbot: QtBot) -> None:
    window, content = QWidget(), QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
    column.addWidget(content)
    window.resize(400, 300)
    mover = Mover(column, window, step_ms=1)
    window.show()
    assert content.geometry() == window.rect()
    mover.run(running=True, gap=12.0)
    places = set()

    def wandered() -> bool:
        column.activate()
        assert content.size().width() == 400 - 12
        assert window.rect().contains(content.geometry())
        places.add(content.pos().toTuple())
        return len(places) > 10

    qtbot.waitUntil(wandered, timeout=5000)
    mover.run(running=False, gap=12.0)
    column.activate()
    assert content.geometry() == window.rect()
