"""The file a picture goes to: never one that is something else, and never half a picture."""

import os
from contextlib import suppress
from pathlib import Path

from wallboard.app.picture.png import SIGNATURE
from wallboard.domain.errors import WallboardError
from wallboard.domain.text import Text, mark, say

_ELSEWHERE = mark("error", "Name another file, such as wall.png, in a folder that you may write.")


def require_place_for_png(path: Path) -> None:
    """Raise WallboardError where no picture may or can be written: another kind of file is left alone."""
    if not path.resolve().parent.is_dir():
        raise WallboardError(say("error", "There is no folder for {file}.", file=path), _ELSEWHERE)
    if not path.exists():
        return
    if not path.is_file() or not _is_png_or_empty(path):
        raise WallboardError(
            say("error", "{file} is there already and is no PNG picture, so it is left alone.", file=path),
            _ELSEWHERE,
        )


def write_png(path: Path, png: bytes) -> None:
    """Write a picture in one step, in place of an older one; raise WallboardError when that can't be."""
    require_place_for_png(path)
    target = path.resolve()  # what a link points to, not the link
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        part.write_bytes(png)
        part.replace(target)
    except OSError as error:
        with suppress(OSError):
            part.unlink()
        raise WallboardError(_cannot(path, error), _ELSEWHERE) from error


def _is_png_or_empty(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return file.read(len(SIGNATURE)) in {SIGNATURE, b""}
    except OSError as error:
        raise WallboardError(_cannot(path, error), _ELSEWHERE) from error


def _cannot(path: Path, error: OSError) -> Text:
    return say("error", "{file} can't be written: {why}.", file=path, why=error.strerror)
