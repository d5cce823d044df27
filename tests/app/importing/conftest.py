"""A cache for each test."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from wallboard.store.cache import open_cache


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    cache = open_cache(tmp_path / "cache.sqlite")
    yield cache.connection
    cache.close()
