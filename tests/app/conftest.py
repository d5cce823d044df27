"""Each test answers for its own threads."""

import pytest

from tests.live.made import forget_threads


@pytest.fixture(autouse=True)
def own_threads() -> None:
    forget_threads()
