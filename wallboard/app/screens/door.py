"""Where a second program finds the one that runs, and what they say to each other. No Qt in it.

Two programs can't write one cache, so a second one with the same cache asks the first to show its screens:
one line of JSON there, one line back.
"""

import hashlib
import os
import stat
import sys
from pathlib import Path
from typing import Literal

import msgspec
import platformdirs
from msgspec import Struct

from wallboard.app.settings import ScreenSettings

MOST_BYTES = 65_536
"""No line is longer."""
_MOST_SCREENS = 16
_LONGEST_NAME = 80
_LONGEST_PATH = 100
"""Bytes: a Unix socket's path has 104 to 108, and Qt makes it in a folder beside it."""


class Wanted(Struct, frozen=True, forbid_unknown_fields=True):
    """What is to be shown: screens by name, or with none of them, whatever there is."""

    schema: Literal[1] = 1
    screens: dict[str, ScreenSettings] = {}


class Answer(Struct, frozen=True, forbid_unknown_fields=True):
    """Which screens are shown now, or why none is."""

    schema: Literal[1] = 1
    shown: tuple[str, ...] = ()
    why: str = ""


def written(said: Wanted | Answer) -> bytes:
    """Write a line."""
    return msgspec.json.encode(said) + b"\n"


def wanted_in(line: bytes) -> Wanted:
    """Read a line; raise msgspec.ValidationError or DecodeError for one that can't be meant."""
    wanted = msgspec.json.decode(line, type=Wanted)
    if len(wanted.screens) > _MOST_SCREENS or any(len(name) > _LONGEST_NAME for name in wanted.screens):
        raise msgspec.ValidationError("too many screens, or one with too long a name")
    return wanted


def answer_in(line: bytes) -> Answer:
    """Read a line; raise msgspec.ValidationError or DecodeError for one that can't be meant."""
    return msgspec.json.decode(line, type=Answer)


def address_of(cache: Path) -> str | None:
    """Return the address for a cache and user; None where there is no folder that is only the user's own."""
    key = hashlib.sha256(os.fsencode(cache.expanduser().resolve())).hexdigest()[:20]
    if sys.platform == "win32":
        user = hashlib.sha256(os.fsencode(platformdirs.user_state_dir())).hexdigest()[:12]
        return f"wallboard-{user}-{key}"
    folders = [Path(platformdirs.user_state_dir("wallboard", appauthor=False)) / "run"]
    if os.environ.get("XDG_RUNTIME_DIR"):
        folders.append(Path(platformdirs.user_runtime_dir("wallboard", appauthor=False)))
    short = (folder for folder in folders if len(os.fsencode(folder / key)) <= _LONGEST_PATH)
    folder = next(filter(is_private, short), None)
    return None if folder is None else str(folder / key)


def is_private(folder: Path) -> bool:
    """Whether a folder is there, or can be made, that nobody else may enter."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        found = folder.lstat()
    except OSError:
        return False
    return stat.S_ISDIR(found.st_mode) and found.st_uid == os.getuid() and not found.st_mode & 0o077
