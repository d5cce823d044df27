import math

import pytest

from wallboard.domain.staffing.erlang_b import Blockings, blocking, lines_needed, redialled


@pytest.mark.parametrize(("erlangs", "lines"), [(3, 6), (0.5, 1), (40, 30)])
def test_the_recursion_gives_the_textbooks_fraction(erlangs: float, lines: int) -> None:
    weights = [erlangs**line / math.factorial(line) for line in range(lines + 1)]
    assert blocking(erlangs, lines) == pytest.approx(weights[-1] / sum(weights), rel=1e-12)


def test_it_neither_overflows_nor_asks_for_factorials() -> None:
    about = math.sqrt(2 / (math.pi * 10_000))  # its limit at full load
    assert blocking(10_000, 10_000) == pytest.approx(about, rel=0.01)
    assert blocking(1, 10_000) == 0.0


def test_without_lines_all_are_turned_away_and_without_calls_nobody() -> None:
    assert blocking(5, 0) == 1.0
    assert blocking(0, 1) == 0.0


def test_asked_in_any_order_it_says_the_same() -> None:
    shares = Blockings(14.0)
    assert [shares.of(20), shares.of(3), shares.of(21)] == [blocking(14.0, lines) for lines in (20, 3, 21)]


@pytest.mark.parametrize("most", [0.5, 0.02, 1e-6])
def test_the_lines_needed_are_the_fewest(most: float) -> None:
    lines = lines_needed(21.93, most)
    assert blocking(21.93, lines) <= most < blocking(21.93, lines - 1)


def test_no_load_needs_no_line_and_neither_does_who_may_lose_all() -> None:
    assert lines_needed(0, 0.01) == 0
    assert lines_needed(5, 1.0) == 0


def test_redials_leave_what_they_began_with() -> None:
    seen = redialled(15, 16, 0.5)
    assert seen.erlangs * (1 - 0.5 * seen.blocking) == pytest.approx(15)
    assert redialled(15, 16, 0).erlangs == 15


def test_what_can_not_be_is_refused() -> None:
    for wrong in (lambda: blocking(-1, 3), lambda: blocking(1, -3), lambda: lines_needed(5, 0)):
        with pytest.raises(ValueError, match=r"-1|-3|0"):
            wrong()
    with pytest.raises(ValueError, match=r"1\.5"):
        redialled(15, 16, 1.5)
