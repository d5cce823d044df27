from pathlib import Path

import pytest

from wallboard.store.share import on_share, share_of

MOUNTS = r"""22 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda1 rw
30 22 0:40 / /srv rw,relatime - nfs4 server:/srv rw
31 30 0:41 / /srv/local rw,relatime - xfs /dev/vdb rw
32 22 0:42 / /mnt/team\040share rw - cifs //server/team rw
33 22 0:43 / /media/ana/remote rw - fuse.sshfs ana@server: rw
34 22 0:44 / /over rw - ext4 /dev/vdc rw
35 22 0:45 / /over rw - smb3 //server/over rw
nonsense
"""


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/var/lib/calls.sqlite", ""),
        ("/srv/wallboard/calls.sqlite", "nfs4"),
        ("/srv/local/calls.sqlite", ""),
        ("/srvother/calls.sqlite", ""),
        ("/mnt/team share/calls.sqlite", "cifs"),
        ("/media/ana/remote/calls.sqlite", "fuse.sshfs"),
        ("/over/calls.sqlite", "smb3"),
    ],
)
def test_the_innermost_mount_says_where_a_file_lies(path: str, kind: str) -> None:
    assert share_of(Path(path), MOUNTS) == kind


def test_a_disk_of_this_computer_is_none(tmp_path: Path) -> None:
    assert share_of(tmp_path / "calls.sqlite") == ""
    assert share_of(tmp_path, "") == ""


def test_the_next_step_is_said() -> None:
    error = on_share(Path("/srv/calls.sqlite"), "nfs4")
    assert "nfs4" in str(error.message)
    assert "[cache]" in str(error.hint)
