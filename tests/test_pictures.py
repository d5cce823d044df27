"""The README's picture is what the program paints today."""

import importlib.util
import re
from pathlib import Path
from types import ModuleType

from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

ROOT = Path(__file__).parents[1]


def painter() -> ModuleType:
    spec = importlib.util.spec_from_file_location("pictures", ROOT / "packaging" / "pictures.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_readme_shows_the_wall_as_it_is(qtbot: QtBot) -> None:
    shown = re.findall(r"!\[.*?\]\((.*?)\)", (ROOT / "README.md").read_text(encoding="utf-8"))
    assert shown == ["docs/pictures/wall.png"]
    kept = QImage(str(ROOT / shown[0])).convertToFormat(QImage.Format.Format_RGB32)
    painted = painter().wall().convertToFormat(QImage.Format.Format_RGB32)
    assert kept == painted, "run: python packaging/pictures.py"
