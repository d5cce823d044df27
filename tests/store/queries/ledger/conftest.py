"""What keeps facts and deeds for each test that asks for it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.store.queries.ledger.desk import Kept, keeper


@pytest.fixture
def keep(path: Path) -> Iterator[Kept]:
    yield from keeper(path)
