"""Each built-in board looks, in each theme, as it was approved."""

import pytest
from pytestqt.qtbot import QtBot

from tests.pictures_compared import require_same
from tests.ui.pictures import FOLDER, NAMES, kept, painted

_MOST_BYTES = 1_500_000


@pytest.mark.parametrize("name", NAMES)
def test_a_board_looks_as_it_was_approved(qtbot: QtBot, name: str) -> None:
    require_same(kept(name), painted(name))


def test_the_kept_pictures_are_those_that_are_compared_and_small() -> None:
    files = list(FOLDER.glob("*"))
    assert {file.name for file in files} == {kept(name).name for name in NAMES}, "run: make pictures"
    assert sum(file.stat().st_size for file in files) < _MOST_BYTES
