"""What a day says of how it is known."""

from tests.ui.today.days import wish
from wallboard.ui.chart.gaps import Gaps
from wallboard.ui.format import Format
from wallboard.ui.text import shown
from wallboard.ui.today.asked import DayFound
from wallboard.ui.today.seen import seen_words


def test_what_was_imported_is_told_beside_what_was_seen_live() -> None:
    assert (
        shown(seen_words(DayFound(wish(), (), Gaps(), 0.93, 0.07), Format()))
        == "seen live 93.0%, imported 7.0%"
    )


def test_a_day_without_an_import_says_nothing() -> None:
    assert seen_words(DayFound(wish(), (), Gaps(), 1.0), Format()) == ""
    assert seen_words(DayFound(wish(), (), Gaps()), Format()) == ""
