"""Nothing is forgotten: each KPI, source, widget and page can be reached from its folder's catalogue.

A catalogue is the folder's `__init__.py`. It names a module by importing it, at the top or inside a
`make()`; a module that is only a building block is reached through those that import it.
"""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SOURCES = "wallboard.sources"
CATALOGUES = ("domain/kpis", "sources", "ui/widgets", "ui/pages")


def _imported(path: Path) -> set[str]:
    """What a file imports, anywhere in it, dotted: of `from a.b import c` both `a.b` and `a.b.c`."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def _missing(folder: Path, package: str) -> set[str]:
    """Name the modules and packages right in the folder that its catalogue does not lead to."""
    files = {path.stem: path for path in folder.glob("*.py") if path.stem != "__init__"}
    files |= {path.parent.name: path for path in folder.glob("*/__init__.py")}
    if (
        package == SOURCES
    ):  # a source's folder has a source in it; what else stands there serves them or tests
        files = {stem: path for stem, path in files.items() if path.with_name("source.py").exists()}
    reached: set[str] = set()
    open_ends = [folder / "__init__.py"]
    while open_ends:
        names = _imported(open_ends.pop())
        news = {stem for stem in files.keys() - reached if f"{package}.{stem}" in _with_parents(names)}
        reached |= news
        open_ends += [files[stem] for stem in news]
    return files.keys() - reached


def _with_parents(names: set[str]) -> set[str]:
    return {
        ".".join(parts[:n]) for name in names if (parts := name.split(".")) for n in range(1, len(parts) + 1)
    }


@pytest.mark.parametrize("room", CATALOGUES)
def test_every_module_is_in_its_catalogue(room: str) -> None:
    folder = ROOT / "wallboard" / room
    if not (folder / "__init__.py").exists():
        pytest.skip(f"wallboard/{room} has no catalogue yet")
    assert not _missing(folder, "wallboard." + room.replace("/", "."))


def test_a_forgotten_module_is_found(tmp_path: Path) -> None:
    (tmp_path / "__init__.py").write_text("def make():\n    from wallboard.ui.pages.wall import Wall\n")
    (tmp_path / "wall.py").write_text("from wallboard.ui.pages import frame\n")
    (tmp_path / "frame.py").write_text("")
    (tmp_path / "lost.py").write_text("")
    assert _missing(tmp_path, "wallboard.ui.pages") == {"lost"}
