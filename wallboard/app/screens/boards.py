"""The boards of a screen: a built-in one by its name, others by their file."""

from collections.abc import Iterable
from pathlib import Path

from wallboard.app.settings import ScreenSettings
from wallboard.domain.errors import WallboardError
from wallboard.domain.kpis import kpi_of
from wallboard.domain.snapshot import Scope
from wallboard.domain.text import say
from wallboard.ui.board import Board, read_board
from wallboard.ui.resources import resources
from wallboard.ui.spec import WidgetSpec

_FIRST = "wall"
_CHART = "calls_at_once"
_AT_ONCE = frozenset({"calls_peak", "calls_peak_at", "calls_at_once_now"})
"""Figures that can't be added up from those of single queues."""


def boards_of(screen: ScreenSettings) -> tuple[Board, ...]:
    """Read the boards of a screen in the order of their pages; raise WallboardError for a wrong one."""
    return tuple(read_board(board_path(name)) for name in screen.boards or (screen.board or _FIRST,))


def scopes_of(boards: Iterable[Board]) -> tuple[Scope, ...]:
    """Return the choices of queues whose course is shown, or the most calls at once in it."""
    widgets = (widget for board in boards for widget in board.widgets)
    return tuple(dict.fromkeys(widget.queues for widget in widgets if _shows_course(widget)))


def _shows_course(widget: WidgetSpec) -> bool:
    kpi = kpi_of(widget.figure)
    return widget.kind == _CHART or (kpi is not None and kpi.key in _AT_ONCE)


def board_path(name: str) -> Path:
    """Return the file of a board; raise WallboardError when there is neither a built-in one nor a file."""
    built_in = built_in_boards()
    path = Path(name).expanduser()
    if name in built_in:
        return built_in[name]
    if path.suffix or path.exists() or len(path.parts) > 1:
        return path
    raise WallboardError(
        say("error", "There is no board “{name}”.", name=name),
        say("error", "Choose one of: {names}; or give the path of a board file.", names=", ".join(built_in)),
    )


def built_in_boards() -> dict[str, Path]:
    """Return the boards that come with the program, by name."""
    return {path.stem: path for path in resources("boards", ".toml")}
