"""The catalogue of pages. Importing it loads no Qt: each is imported when made."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

from msgspec import Struct

from wallboard.domain.text import Text, mark
from wallboard.ui.board import Board
from wallboard.ui.spec import Setting

if TYPE_CHECKING:
    from wallboard.ui.pages.wall import WallPage
    from wallboard.ui.theme.look import Look

MakePage: TypeAlias = "Callable[[Look, Board, Setting, Text | None], WallPage]"


class PageKind(Struct, frozen=True):
    """One kind of page."""

    key: str
    title: Text
    make: MakePage


def _wall(look: "Look", board: Board, setting: Setting, demo: Text | None) -> "WallPage":
    from wallboard.ui.pages.wall import WallPage  # noqa: PLC0415 -- loads Qt

    return WallPage(look, board, setting, demo)


_ALL = (PageKind("wall", mark("page", "Wall"), _wall),)

PAGES: dict[str, PageKind] = {page.key: page for page in _ALL}
"""By key."""
