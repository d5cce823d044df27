"""Steps of sliders, and what may be typed for them."""

import pytest

from wallboard.ui.format import Format
from wallboard.ui.planning.parts.scales import (
    Scale,
    count_kind,
    duration_kind,
    number_of,
    seconds_of,
    share_kind,
    share_of,
)
from wallboard.ui.text import shown


def test_a_value_is_the_nearest_step_and_stays_on_the_scale() -> None:
    scale = Scale(10, 900, 5, 12)
    assert scale.nth(252) == 48
    assert scale.at(48) == 250
    assert scale.at(10_000) == 900
    assert (scale.nth(-3), scale.nth(9_999)) == (0, scale.steps)
    assert (scale.kept(3), scale.kept(252), scale.kept(9_999)) == (10, 252, 900)


@pytest.mark.parametrize(
    ("text", "seconds"), [("4:12", 252), ("252", 252), (" 90 s ", 90), ("4:72", None), ("soon", None)]
)
def test_a_duration_is_typed_as_a_clock_or_as_seconds(text: str, seconds: float | None) -> None:
    assert seconds_of(text) == seconds


def test_a_share_is_typed_in_percent_with_either_decimal_mark() -> None:
    assert share_of("82,5 %") == pytest.approx(0.825)
    assert share_of("80") == pytest.approx(0.8)
    assert share_of("most") is None
    assert number_of("12.5") == 12.5


def test_what_is_written_is_read_again() -> None:
    for kind, value in ((count_kind(Format()), 92), (duration_kind(), 252), (share_kind(Format()), 0.8)):
        assert kind.read(shown(kind.write(value))) == pytest.approx(value)
