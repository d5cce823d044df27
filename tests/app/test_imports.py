import subprocess
import sys

import pytest

HEAVY = ("PySide6.QtGui", "numpy", "sqlite_utils", "sqlalchemy", "xlsxwriter", "holidays", "pyqtgraph")


@pytest.mark.parametrize("command", ["show", "figures", "explain", "import"])
def test_nothing_is_loaded_that_only_some_need(command: str) -> None:
    code = (
        f"import sys, wallboard.app.compose; from wallboard.app.commands import commands_for; "
        f"commands_for('{command}'); print([name for name in {HEAVY} if name in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
