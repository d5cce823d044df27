import subprocess
import sys

import pytest

from wallboard.app.commands import NAMES, commands_for, every_command

HEAVY = ("PySide6.QtGui", "numpy", "sqlite_utils", "sqlalchemy", "xlsxwriter", "holidays", "pyqtgraph")


@pytest.mark.parametrize("command", ["show", "figures", "explain", "import"])
def test_nothing_is_loaded_that_only_some_need(command: str) -> None:
    code = (
        f"import sys, wallboard.app.compose; from wallboard.app.commands import commands_for; "
        f"commands_for('{command}'); print([name for name in {HEAVY} if name in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


def test_a_command_is_found_by_its_name_alone() -> None:
    assert {command.name for command in every_command()} == NAMES
    assert all([command.name for command in commands_for(name)] == [name] for name in NAMES)
    assert len(commands_for("shoe")) == len(NAMES)
