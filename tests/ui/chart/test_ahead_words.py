import pytest
from msgspec.structs import replace

from tests.ui.chart.made_ahead import ahead, half_hour, of_few
from tests.ui.made_up import NOW, ZONE
from wallboard.domain.forecast.ahead import Ahead
from wallboard.ui.chart.ahead_words import ahead_words, days_of, said_of, sure_of, whole_percent
from wallboard.ui.format import Format
from wallboard.ui.freshness import Age, Freshness
from wallboard.ui.text import shown
from wallboard.ui.theme.tokens import Tone

FORM = Format(ZONE)


def _said(made: Ahead | None) -> list[str]:
    return [shown(run.words) for run in said_of(made, FORM)]


def test_it_says_how_the_half_hour_ends_what_it_takes_and_how_sure_that_is() -> None:
    assert _said(ahead()) == [
        "this half hour ends at 74%",
        "2 more agents until 18:30 hold 80/20",
        "past error 9%",
    ]
    assert said_of(ahead(), FORM)[0].tone is Tone.WARN


@pytest.mark.parametrize(
    ("more", "words"),
    [(0, "who is there holds 80/20 until 18:30"), (1, "1 more agent until 18:30 holds 80/20")],
)
def test_it_says_so_of_nobody_and_of_one(more: int, words: str) -> None:
    made = ahead(half=half_hour(0.86, more))
    assert _said(made)[:2] == ["this half hour ends at 86%", words]
    assert said_of(made, FORM)[0].tone is Tone.TEXT


def test_what_is_not_known_is_not_said() -> None:
    assert _said(None) == []
    assert len(_said(ahead(half=half_hour(None)))) == 2
    assert _said(replace(ahead(), half_hour=None)) == ["past error 9%"]


def test_past_errors_say_nothing_of_a_day_unlike_those_before() -> None:
    assert shown(sure_of(replace(ahead(), strange=True), FORM)) == "an unusual day"


def test_few_days_are_named() -> None:
    assert shown(sure_of(of_few(1), FORM)) == "made of Mon 16 Nov only"
    assert shown(sure_of(of_few(2), FORM)) == "made of Mon 16 Nov and Mon 9 Nov only"
    assert shown(days_of(ahead(), FORM)) == "Mon 16 Nov and Mon 9 Nov and Mon 2 Nov"
    assert shown(sure_of(of_few(3), FORM)) == "past error not known yet"


def test_while_nothing_is_heard_it_says_since_when_it_stands_still() -> None:
    old = Freshness(Age.STALE, NOW)
    assert [shown(run.words) for run in ahead_words(ahead(), old, FORM)] == [
        "the forecast stands still since 16:31"
    ]
    assert ahead_words(None, old, FORM) == ()
    assert ahead_words(ahead(), Freshness(Age.LIVE, NOW), FORM) == said_of(ahead(), FORM)


def test_a_share_is_written_in_whole_percent() -> None:
    assert [whole_percent(share, FORM) for share in (None, 0.745, 0.7449)] == ["–", "75%", "74%"]


def test_nearly_all_is_not_all_and_hardly_any_not_nothing() -> None:
    shares = (0.0, 0.001, 0.999, 1.0)
    assert [whole_percent(share, FORM) for share in shares] == ["0%", "1%", "99%", "100%"]
