"""What the system says against a cache, in words."""

import errno
import os
import sqlite3
from pathlib import Path

import pytest

from wallboard.store.problems import ReadOnlyError, Trouble, in_words, trouble_of, why_of

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


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (OSError(errno.ENOSPC, "full"), Trouble.FULL),
        (OSError(errno.EACCES, "denied"), Trouble.READ_ONLY),
        (OSError("odd"), Trouble.OTHER),
        (sqlite3.OperationalError("odd"), Trouble.OTHER),
    ],
)
def test_faults_of_the_system_and_of_sqlite_are_of_the_same_kinds(
    error: OSError | sqlite3.Error, kind: Trouble
) -> None:
    assert trouble_of(error) is kind


def test_the_words_of_who_complained_are_told() -> None:
    assert why_of(OSError(errno.EIO, "broken")) == "broken"
    assert why_of(OSError("odd")) == why_of(sqlite3.OperationalError("odd")) == "odd"
