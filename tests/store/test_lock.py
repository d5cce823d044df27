"""Only one process writes a cache."""

import os
from pathlib import Path

import pytest

from wallboard.domain.errors import WallboardError
from wallboard.store.lock import CacheLock, in_use


def test_the_second_is_told_who_has_it(path: Path) -> None:
    lock = CacheLock(path)
    with pytest.raises(WallboardError, match=f"process {os.getpid()}"):
        CacheLock(path)
    lock.release()


def test_a_released_lock_is_free(path: Path) -> None:
    CacheLock(path).release()
    CacheLock(path).release()


@pytest.mark.parametrize("left_behind", ["1", "999999999", "nonsense", ""])
def test_a_process_id_left_behind_fools_nobody(path: Path, left_behind: str) -> None:
    path.with_name(path.name + ".lock").write_text(left_behind)
    CacheLock(path).release()


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(WallboardError, match="can't be used"):
        CacheLock(tmp_path / "nowhere" / "cache.sqlite")


def test_whether_it_is_in_use_can_be_asked_without_taking_it(path: Path) -> None:
    assert in_use(path) is None
    assert not path.with_name(path.name + ".lock").exists()
    lock = CacheLock(path)
    said = in_use(path)
    assert said is not None
    assert f"process {os.getpid()}" in str(said)
    lock.release()
    assert in_use(path) is None
