"""What the system says against a cache, in words."""

import errno
import os
import sqlite3
from pathlib import Path

import pytest

from wallboard.store.problems import ReadOnlyError, in_words

CACHE = Path("/somewhere/cache.sqlite")


@pytest.mark.parametrize("number", [errno.EACCES, errno.EPERM, errno.EROFS])
def test_what_may_not_be_written_is_read_only(number: int) -> None:
    said = in_words(OSError(number, os.strerror(number)), CACHE)
    assert isinstance(said, ReadOnlyError)
    assert "/somewhere/cache.sqlite” can't be written" in str(said)


def test_other_faults_are_said_as_they_are() -> None:
    said = in_words(OSError(errno.EIO, os.strerror(errno.EIO)), CACHE)
    assert not isinstance(said, ReadOnlyError)
    assert "Input/output error" in str(said)
    assert "can't be used" in str(in_words(sqlite3.OperationalError("odd"), CACHE))
