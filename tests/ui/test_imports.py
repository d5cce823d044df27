import subprocess
import sys

import pytest


@pytest.mark.parametrize(
    "module",
    [
        "ui",
        "ui.format",
        "ui.board",
        "ui.widgets",
        "ui.pages",
        "ui.notices",
        "ui.details",
        "ui.means",
        "ui.until",
        "ui.shell.drift",
        "ui.theme.palettes",
    ],
)
def test_no_qt_is_loaded_by(module: str) -> None:
    loaded = "[m for m in sys.modules if m.startswith(('PySide6', 'pyqtgraph'))]"
    code = f"import sys, wallboard.{module}; print({loaded})"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


def test_the_window_loads_no_charts() -> None:
    code = "import sys, wallboard.ui.window; print('pyqtgraph' in sys.modules or 'numpy' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "False"


def test_the_window_loads_nothing_that_writes_or_prints() -> None:
    heavy = ("xlsxwriter", "PySide6.QtPrintSupport", "wallboard.ui.export", "wallboard.ui.pages.today")
    code = f"import sys, wallboard.ui.window; print([m for m in sys.modules if m.startswith({heavy})])"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
