"""How far off estimates were, from one start to the next."""

from pathlib import Path

import pytest

from wallboard.domain.estimate.measured import Measured, MeasuredDay
from wallboard.store.measured import keep_measured, measured_before

DAY = MeasuredDay("2026-11-23", (Measured("pbx", "Üsupport", 25, 310.5, -12.25),))


def test_what_is_kept_is_read_again(tmp_path: Path) -> None:
    cache = tmp_path / "cache.sqlite"
    assert measured_before(cache) is None
    keep_measured(cache, DAY)
    assert measured_before(cache) == DAY
    assert [one.name for one in tmp_path.iterdir()] == ["cache.sqlite.estimates.json"]


@pytest.mark.parametrize("content", [b"", b"{", b'{"day": 3}', b"\xff", b"[]"])
def test_what_is_damaged_is_nothing(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "cache.sqlite.estimates.json").write_bytes(content)
    assert measured_before(tmp_path / "cache.sqlite") is None


def test_where_it_can_not_be_kept_nothing_happens(tmp_path: Path) -> None:
    keep_measured(tmp_path / "nowhere" / "cache.sqlite", DAY)
    assert list(tmp_path.iterdir()) == []
