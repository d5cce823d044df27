"""An explanation in sentences."""

import pytest
from msgspec.structs import replace

from tests.domain.explain.test_marks import kpi
from tests.ui.made_up import NOW
from wallboard.domain.explain.explanation import Explanation, Gap, LeftOut, Rival
from wallboard.domain.figures import Basis, Figure, Unit
from wallboard.domain.tally import Policy
from wallboard.domain.text import mark
from wallboard.ui.explain.card import spoken
from wallboard.ui.explain.view import view_of
from wallboard.ui.explain.words import promise_words, rows_of, seen_words, span_words
from wallboard.ui.format import Format
from wallboard.ui.text import shown
from wallboard.ui.theme.tokens import Tone

FORM = Format("UTC")
DAY = NOW - NOW % 86_400
MADE = Explanation(
    "sl_default", mark("kpi", "Service level"), Unit.SHARE, Figure(0.8, (8, 10)), mark("kpi", "top / bottom"),
    Basis.COHORT, DAY, NOW, kpi("sl_default").fraction, (Policy(),),
    left_out=(LeftOut(mark("explain", "turned away"), 3), LeftOut(mark("explain", "left another way"), 1)),
    covered=0.9, gaps=(Gap("pbx", DAY + 60, DAY + 120),), interval=(0.49, 0.943), open=2,
    rivals=(Rival("sl_answered", mark("kpi", "SL"), Unit.SHARE, Figure(0.9), mark("kpi", "so and so")),),
)  # fmt: skip


def said(made: Explanation) -> dict[str, str]:
    return {shown(row.about): shown(row.words) for row in rows_of(made, NOW, FORM)}


def test_everything_is_said() -> None:
    assert said(MADE) == {
        "Formula": "top / bottom",
        "Period": "00:00 to 15:31: all that became of the calls that came in it",
        "Promise": "within 20 s; a hang-up is short before 5 s",
        "Left out": "3 turned away, 1 left another way",
        "By chance": "between 49.0% and 94.3%",
        "Provisional": "2 not decided yet: it may still change",
        "Seen": "90.0%; not seen: pbx 00:01 to 00:02",
    }
    assert said(replace(MADE, partial=3))["Seen in part"].startswith("3 calls in queues only")
    hint = replace(MADE, figure=Figure(0.8, (8, 10), firm=False))
    assert said(hint)["A hint only"].startswith("less than nine of ten are settled")
    view = view_of(hint, NOW, FORM, Tone.ALARM)
    assert (shown(view.value), view.tone) == ("~80.0%", Tone.MUTED)
    assert "A hint only" not in said(replace(MADE, figure=Figure(None, (0, 0), firm=False)))
    assert said(replace(MADE, small=True))["By chance"].startswith("few calls: ")
    assert said(replace(MADE, left_out=(), leaves_out=mark("kpi", "this")))["Left out"] == "this"
    bare = replace(MADE, basis=None, policies=(), left_out=(), interval=None, open=0, covered=None)
    assert said(bare) == {"Formula": "top / bottom", "Period": "at 15:31:07"}


def test_a_sum_says_what_is_added_and_what_is_taken_away() -> None:
    some = (("to be called back", 1014), ("hung up at once", 3), ("lost before today only", -2))
    adds_up = tuple(LeftOut(mark("explain", words), count) for words, count in some)
    words = "1,014 to be called back + 3 hung up at once − 2 lost before today only"
    assert said(replace(MADE, adds_up=adds_up))["Adds up"] == words
    assert "Adds up" not in said(MADE)


def test_promises_that_differ_are_a_range_and_a_rule_is_told() -> None:
    two = (Policy(target_s=10), Policy(target_s=60, flowouts="all"))
    assert (
        shown(promise_words(two)) == "within 10 s to 1:00, each queue its own; a hang-up is short before 5 s"
    )
    strict = shown(promise_words((Policy(flowouts="all"),)))
    assert strict.endswith("; who left another way is a miss")
    assert shown(promise_words((Policy(flowouts="none"),))).endswith("; who left another way does not count")


def test_gaps_are_named_up_to_a_few() -> None:
    gaps = [Gap("pbx", DAY + n * 600, DAY + n * 600 + 60) for n in range(5)]
    assert shown(seen_words(0.5, gaps, NOW, FORM)).endswith("pbx 00:20 to 00:21, 2 more")
    assert shown(seen_words(0.99999, gaps, NOW, FORM)) == "all of it"


@pytest.mark.parametrize(
    ("since", "until", "words"),
    [
        (DAY, DAY + 3600, "00:00 to 01:00"),
        (DAY - 86_400, DAY, "Sun 22 Nov, 00:00 to 24:00"),
        (DAY - 90_000, DAY - 86_400, "Sat 21 Nov, 23:00 to 24:00"),
    ],
)
def test_a_span_names_its_day_unless_it_is_today(since: float, until: float, words: str) -> None:
    assert shown(span_words(since, until, NOW, FORM)) == words


def test_the_card_can_be_heard() -> None:
    view = view_of(MADE, NOW, FORM, Tone.OK)
    heard = spoken(view).splitlines()
    assert heard[:3] == [
        "80.0%",
        "8 visits answered within the target",
        "10 visits that were answered or missed",
    ]
    assert heard[-1] == "90.0% SL: so and so"
    assert view.tone is Tone.OK
    assert view_of(MADE, NOW, FORM, Tone.OK, old="since 12:00").tone is Tone.MUTED
    mean = replace(MADE, unit=Unit.SECONDS, figure=Figure(75.0, (750, 10)), fraction=None)
    assert spoken(view_of(mean, NOW, FORM)).splitlines()[:3] == ["1:15", "12:30", "10"]
    plain = replace(MADE, unit=Unit.COUNT, figure=Figure(23), rivals=())
    assert view_of(plain, NOW, FORM).fraction is None


def test_a_share_of_time_is_one_time_of_another() -> None:
    made = replace(MADE, basis=Basis.CLOCK, figure=Figure(0.5, (7260.0, 14_520.0)))
    fraction = view_of(made, NOW, FORM).fraction
    assert fraction is not None
    assert [shown(part.number) for part in fraction] == ["2:01 h", "4:02 h"]
