"""Where a font or a board is, from a checkout, an installed package or a packaged program."""

import sys
from pathlib import Path

import wallboard
from wallboard.domain.errors import WallboardError
from wallboard.domain.text import say


def folders() -> tuple[Path, ...]:
    """Return where resources may be, first choice first; not all of them need exist."""
    unpacked = getattr(sys, "_MEIPASS", None)
    packaged = (Path(unpacked) / "resources",) if unpacked else ()
    package = Path(wallboard.__file__).parent
    return (*packaged, package / "resources", package.parent / "resources")


def resource(name: str) -> Path:
    """Return the path of a file such as `boards/wall.toml`; raise WallboardError if there is none."""
    for folder in folders():
        if (folder / name).is_file():
            return folder / name
    raise WallboardError(
        say("error", "A part of the program is missing: {name}.", name=name),
        say("error", "Install the wallboard again."),
    )


def resources(folder: str, ending: str) -> tuple[Path, ...]:
    """Return all files of a folder such as `fonts` with an ending such as `.ttf`, sorted."""
    for root in folders():
        if found := sorted((root / folder).glob(f"*{ending}")):
            return tuple(found)
    return ()
