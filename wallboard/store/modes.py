"""Who may read and write the files beside each other: the user alone, or the group that has their folder.

A folder with the group's bit (`chmod g+s`) that the group may write is shared on purpose: what is made in it
belongs to that group, so its members get what the folder gives them, and nobody else anything. On Windows the
folder's own list of rights is inherited, and these modes say nothing.
"""

import os
import stat
from contextlib import suppress
from pathlib import Path

_ALONE = stat.S_IRUSR | stat.S_IWUSR


def mode_in(folder: Path) -> int:
    """Return the mode of files in a folder. Raises OSError where there is none."""
    found = folder.stat().st_mode
    if not found & stat.S_ISGID:
        return _ALONE
    return _ALONE | found & (stat.S_IRGRP | stat.S_IWGRP)


def opened(path: Path) -> int:
    """Open a file for reading and writing, made with the mode of its folder; return its descriptor.

    One of ours that was made before its folder was shared is opened to the group now. Raises OSError.
    """
    wanted = mode_in(path.parent)
    file = os.open(path, os.O_RDWR | os.O_CREAT, wanted)
    if os.name == "posix" and wanted & ~stat.S_IMODE(os.fstat(file).st_mode):
        with suppress(OSError):  # another user's, who has given what they wanted to give
            os.fchmod(file, wanted)  # beyond what the umask takes away
    return file
