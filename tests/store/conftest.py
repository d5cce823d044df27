"""An open cache for each test that asks for one."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from wallboard.store.cache import open_cache


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "cache.sqlite"


@pytest.fixture
def connection(path: Path) -> Iterator[sqlite3.Connection]:
    cache = open_cache(path)
    yield cache.connection
    cache.close()
