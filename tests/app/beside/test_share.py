from pathlib import Path

from wallboard.app.beside.share import require_own_disk, warn_of_share
from wallboard.ui.notices import Notices


def test_on_a_disk_of_this_computer_nothing_is_said(tmp_path: Path) -> None:
    notices = Notices()
    warn_of_share(tmp_path / "calls.sqlite", notices)
    require_own_disk(tmp_path / "calls.sqlite")
    assert notices.current == ()
