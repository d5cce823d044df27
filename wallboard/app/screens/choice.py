"""Which screens are opened: those of the settings, the built-in ones, and what the command line changes."""

from collections.abc import Mapping, Sequence
from typing import Any

import msgspec
from msgspec import Struct

from wallboard.app.desk.opened import may_act
from wallboard.app.settings import ScreenSettings
from wallboard.domain.errors import WallboardError
from wallboard.domain.text import mark, say

WALL = "wall"
BUILT_IN: dict[str, dict[str, Any]] = {
    WALL: {},
    "desk": {
        "boards": ["desk", "wall"],
        "agents": "names",
        "breaks": True,
        "diagonal_in": 24.0,
        "distance_m": 0.7,
    },
}
"""What a screen of this name has where the settings say nothing, as they would say it."""


class Overrides(Struct, frozen=True):
    """What the command line says of the screens that it opens."""

    board: str | None = None
    display: int | None = None
    fullscreen: bool = False
    theme: str | None = None


def completed(name: str, table: Mapping[str, Any]) -> dict[str, Any]:
    """Return the table of a screen with what is built in for its name where it says nothing."""
    built_in = dict(BUILT_IN.get(name, {}))
    if "board" in table:
        built_in.pop("boards", None)
    return built_in | dict(table)


def chosen(
    configured: Mapping[str, ScreenSettings], names: Sequence[str], overrides: Overrides
) -> dict[str, ScreenSettings]:
    """Return the screens to open by name: those named, else all of the settings, else the wall.

    Raises WallboardError for a name that there is not, and where it is open which screen is meant.
    """
    known = {name: _built_in(name) for name in BUILT_IN} | dict(configured)
    for name in names:
        if name not in known:
            raise WallboardError(
                say("error", "There is no screen “{name}”.", name=name),
                say("error", "Choose one of: {names}.", names=", ".join(known)),
            )
    opened = tuple(dict.fromkeys(names)) or tuple(configured) or (WALL,)
    if len(opened) > 1 and (overrides.board is not None or overrides.display is not None):
        raise WallboardError(
            mark("error", "Several screens would be opened, and one board or display is given for them."),
            say("error", "Say which is meant with --screen: {names}.", names=", ".join(opened)),
        )
    return {name: _changed(known[name], overrides) for name in opened}


def shown_whole(
    screens: Mapping[str, ScreenSettings], configured: Mapping[str, ScreenSettings]
) -> dict[str, ScreenSettings]:
    """Return screens as a made-up centre has them: a desk of which nothing is set shows whole numbers.

    They are nobody's. A wall hides them as always: it shows how it will be.
    """
    return {
        name: screen
        if name in configured or not may_act(screen)
        else msgspec.structs.replace(screen, mask=False)
        for name, screen in screens.items()
    }


def _built_in(name: str) -> ScreenSettings:
    return msgspec.convert(BUILT_IN[name], ScreenSettings)


def _changed(screen: ScreenSettings, by: Overrides) -> ScreenSettings:
    changes: dict[str, Any] = {}
    if by.board is not None:
        changes |= {"board": by.board, "boards": ()}
    if by.display is not None:
        changes["display"] = by.display
    if by.theme is not None:
        changes["theme"] = by.theme
    if by.fullscreen:
        changes["fullscreen"] = True
    return msgspec.structs.replace(screen, **changes)
