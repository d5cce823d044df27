"""Whether a file lies on another computer's disk.

SQLite's log (WAL) is kept together by memory that programs share, which two computers can't:
https://www.sqlite.org/wal.html. One program alone may work there; a second one would read nonsense.
"""

import sys
from pathlib import Path

from wallboard.domain.errors import WallboardError
from wallboard.domain.text import mark, say

_MOUNTS = Path("/proc/self/mountinfo")
_KINDS = frozenset(
    "nfs nfs4 cifs smb3 smbfs afs ncpfs 9p ceph glusterfs lustre gpfs beegfs ocfs2 gfs2 davfs".split()
)
_BY_FUSE = frozenset(f"fuse.{kind}" for kind in "sshfs glusterfs rclone davfs2 s3fs smbnetfs".split())
_KIND, _POINT = 0, 4
_REMOTE = 4
"""What Windows calls the drive of another computer."""


class OnShareError(WallboardError):
    """Several programs are to use a cache that lies on another computer's disk."""


def share_of(path: Path, mounts: str | None = None) -> str:
    """Return of what kind the network share is on which a file lies or would lie; empty: on none.

    `mounts` is what the system says of its mounts, in the form of Linux; without it, the system is asked.
    """
    place = path.expanduser().resolve()
    if sys.platform == "win32":
        return _drive(place)
    if mounts is None:
        try:
            mounts = _MOUNTS.read_text("utf-8", "replace")
        except OSError:  # another system: it is not known
            return ""
    kind = _kind_of(place, mounts)
    return kind if kind in _KINDS | _BY_FUSE else ""


def on_share(path: Path, kind: str) -> OnShareError:
    """Say why a second program can't use a cache there."""
    return OnShareError(
        say(
            "error",
            "The cache “{file}” is on a network share ({kind}): several programs can't use it there.",
            file=path,
            kind=kind,
        ),
        HINT,
    )


HINT = mark(
    "error",
    "Name a file on a disk of this computer with “path” under [cache]. Those who share it work on the same "
    "computer, such as a terminal server; docs/several-desks.md says how.",
)


def _kind_of(place: Path, mounts: str) -> str:
    """Return the kind of the innermost mount; of two at one point, the later covers the earlier."""
    best, kind = -1, ""
    for line in mounts.splitlines():
        before, found, after = line.partition(" - ")
        fields = before.split(" ")
        if not found or len(fields) <= _POINT:
            continue
        point = fields[_POINT].encode("latin-1", "replace").decode("unicode_escape")
        depth = len(Path(point).parts)
        if depth >= best and place.is_relative_to(point):
            best, kind = depth, after.split(" ")[_KIND]
    return kind


if sys.platform == "win32":
    import ctypes

    def _drive(place: Path) -> str:
        if place.drive.startswith("\\\\"):
            return "UNC"
        remote = ctypes.windll.kernel32.GetDriveTypeW(place.anchor) == _REMOTE
        return place.drive if remote else ""

else:

    def _drive(_place: Path) -> str:
        return ""
