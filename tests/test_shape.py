"""The code keeps its size: a newcomer can read any file in one sitting and any function on one screen."""

import ast
import statistics
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
MODULES = sorted((ROOT / "wallboard").rglob("*.py"))

MAX_MODULE_LINES = 400
MAX_FUNCTION_LINES = 40
MAX_PARAMETERS = 6
MAX_MODULES_IN_FOLDER = 20

AnyFunction = ast.FunctionDef | ast.AsyncFunctionDef


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def _functions(path: Path) -> Iterator[AnyFunction]:
    tree = ast.parse(path.read_text("utf-8"))
    return (node for node in ast.walk(tree) if isinstance(node, AnyFunction))


def _parameters(function: AnyFunction) -> int:
    names = [a.arg for a in (*function.args.posonlyargs, *function.args.args, *function.args.kwonlyargs)]
    return len(names) - (names[:1] in (["self"], ["cls"]))


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_a_module_says_what_it_is_for_and_is_not_too_long(path: Path) -> None:
    text = path.read_text("utf-8")
    assert len(text.splitlines()) <= MAX_MODULE_LINES
    assert ast.get_docstring(ast.parse(text))


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_functions_are_short_and_take_little(path: Path) -> None:
    too_long = [
        f"{function.name}: {lines} lines"
        for function in _functions(path)
        if (lines := (function.end_lineno or 0) - function.lineno + 1) > MAX_FUNCTION_LINES
    ]
    too_many = [
        f"{function.name}: {count} parameters"
        for function in _functions(path)
        if (count := _parameters(function)) > MAX_PARAMETERS
    ]
    assert not too_long + too_many


def test_a_folder_can_be_taken_in_at_a_glance() -> None:
    folders = Counter(_name(path.parent) for path in MODULES if path.name != "__init__.py")
    assert not {name: count for name, count in folders.items() if count > MAX_MODULES_IN_FOLDER}


def test_the_median_module_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    sizes = [lines for path in MODULES if (lines := len(path.read_text("utf-8").splitlines()))]
    with capsys.disabled():
        print(f"\nmedian module: {statistics.median(sizes):.0f} lines, of {len(sizes)}")  # noqa: T201 - its purpose
