"""What lines turn away."""

import pytest

from wallboard.domain.load.blocked import Lines
from wallboard.domain.load.layers import load_of

CALLS = [(0.0, 10.0), (1.0, 5.0), (2.0, 30.0), (5.0, 6.0), (8.0, 9.0), (10.0, 12.0)]


@pytest.mark.parametrize(("number", "blocked"), [(0, 6), (1, 4), (2, 1), (3, 0), (9, 0)])
def test_who_finds_all_lines_busy_is_gone(number: int, blocked: int) -> None:
    lines = Lines(number)
    lines.offer(CALLS, 0.0)
    assert (lines.offered, lines.blocked) == (6, blocked)


def test_as_many_lines_as_the_peak_turn_nobody_away_and_one_less_does() -> None:
    peak = load_of(CALLS, 0, 100, 100).peak
    enough, short = Lines(peak), Lines(peak - 1)
    for lines in (enough, short):
        lines.offer(CALLS, 0.0)
    assert enough.blocked == 0
    assert short.blocked > 0


def test_those_before_only_take_lines_and_pieces_are_the_whole() -> None:
    lines = Lines(1)
    lines.offer(CALLS[:2], 1.0)
    lines.offer(CALLS[2:], 2.0)
    assert (lines.offered, lines.blocked) == (5, 4)
