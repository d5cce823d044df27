import subprocess
import sys

from pytestqt.qtbot import QtBot

from wallboard.app.screens.splash import Splash

SHOWN = """
import sys
from wallboard.app.screens.splash import splash
shown = splash()
heavy = ("wallboard.live", "wallboard.store", "wallboard.ui.window")
loaded = [name for name in sys.modules if name.startswith(heavy)]
print(shown.painted, shown.isVisible(), loaded)
shown.close()
"""


def test_it_is_painted_and_holds_two_lines(qtbot: QtBot) -> None:
    splash = Splash()
    qtbot.addWidget(splash)
    image = splash.grab().toImage()
    assert splash.painted
    colours = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}
    assert {"#131a22", "#f2f5f8", "#9aa7b6"} <= colours


def test_it_is_on_the_screen_before_the_program_is_loaded() -> None:
    done = subprocess.run([sys.executable, "-c", SHOWN], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "True True []"
