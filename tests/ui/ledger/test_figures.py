"""The five figures above the ledger."""

from decimal import Decimal

from msgspec.structs import replace

from tests.ui.made_up import NOW, ZONE
from tests.ui.made_up_ledger import SUMS, lost_callers, the_day
from wallboard.domain.figures import NOTHING, ratio
from wallboard.domain.kpis import read
from wallboard.domain.ledger.rows import LedgerSums
from wallboard.domain.ledger.sums import sums_of
from wallboard.domain.levels import Level
from wallboard.domain.money.campaign import LineSums, effect_of
from wallboard.domain.money.lines import LineRow
from wallboard.domain.promise.sums import PromiseSums, Rule
from wallboard.ui.format import Format
from wallboard.ui.ledger.answered import answered_of, waited_of
from wallboard.ui.ledger.asked import Beside
from wallboard.ui.ledger.choice import Choice
from wallboard.ui.ledger.figures import Answered, Risk, Told, money_words, totals_of
from wallboard.ui.text import shown
from wallboard.ui.theme.tokens import Tone

FORM = Format(ZONE)
PROMISE = Answered(
    ratio(412, 437), Tone.ALARM, promise=PromiseSums(answered=412, lost=15, left_out=((Rule.CLOSED, 10),))
)
RISK = Risk(Decimal(2100), 7, Decimal("0.2"), Decimal(1500))


def said(told: Told) -> list[tuple[str, str, Tone]]:
    return [(shown(one.value), shown(one.before), one.tone) for one in totals_of(told, NOW, FORM)]


def test_the_figures_of_the_made_up_day() -> None:
    assert said(Told(SUMS, PROMISE, RISK, "€")) == [
        ("5", "oldest 1:12 h · 1 promised", Tone.WARN),
        ("11", "15 calls · 2 withheld", Tone.TEXT),
        ("54.5%", "6 of 11 · 2 called back", Tone.TEXT),
        ("94.3%", "96.5% as promised · 7 over", Tone.ALARM),
        ("€2,100", "7 × 20% × €1,500", Tone.TEXT),
    ]


def test_the_rows_come_to_the_same() -> None:
    assert sums_of(lost_callers()) == SUMS


def test_who_was_lost_before_the_time_is_to_be_called_back_but_not_lost_in_it() -> None:
    first, *others = lost_callers()
    sums = sums_of((replace(first, earlier=True), *others))
    assert (sums.callers, sums.to_call_back, sums.earlier, sums.calls) == (10, 5, 1, 12)


def test_what_is_still_read_has_no_value() -> None:
    assert [value for value, _, _ in said(Told(None))] == ["…"] * 5


def test_nobody_lost_is_no_share_and_no_alarm() -> None:
    values = said(Told(LedgerSums(), Answered(NOTHING), Risk(None, 0)))
    assert values == [
        ("0", "nobody", Tone.TEXT),
        ("0", "0 calls", Tone.TEXT),
        ("–", "nobody was lost", Tone.TEXT),
        ("–", "no calls", Tone.TEXT),
        ("–", "no value is set: click for how", Tone.TEXT),
    ]


def test_one_call_and_several_values() -> None:
    sums = LedgerSums(calls=1, callers=1, to_call_back=0, got_through=1)
    answered = Answered(ratio(500, 501), promise=PromiseSums(answered=500, lost=1))
    values = said(Told(sums, answered, Risk(Decimal("99.6"), 3)))
    assert [before for _, before, _ in values[1:]] == [
        "1 call", "1 got through · 0 called back", "99.8% as promised · 9 left", "3 not reached",
    ]  # fmt: skip
    assert values[0] == ("0", "nobody", Tone.OK)
    assert values[2][0] == "1 of 1", "a share of few says nothing"
    assert money_words(Decimal("99.6"), "HUF ", FORM) == "HUF 100"


def test_of_some_lines_the_calls_are_told_and_of_some_queues_that_it_is_of_all() -> None:
    some = said(Told(SUMS, Answered(ratio(90, 100)), RISK, "€"))
    assert some[3] == ("90.0%", "90 of 100 calls", Tone.TEXT)
    of_all = said(Told(SUMS, PROMISE, RISK, "€", all_queues=True))
    assert [before for _, before, _ in of_all[3:]] == [
        "all queues: 412 of 437 calls", "all queues: 7 × 20% × €1,500",
    ]  # fmt: skip
    both = said(Told(SUMS, PROMISE, RISK, "€", all_queues=True, made_up=True))
    assert both[4][1] == "all queues: 7 × 20% × €1,500", "there is no room for more"
    made_up = said(Told(SUMS, PROMISE, RISK, "€", made_up=True))
    assert made_up[4] == ("€2,100", "made up: 7 × 20% × €1,500", Tone.TEXT)
    assert made_up[:4] == said(Told(SUMS, PROMISE, RISK, "€"))[:4]
    assert [one.below for one in totals_of(Told(SUMS, PROMISE, RISK), NOW, FORM)] == [
        "", "lost", "", "answered_rate_promised", "",
    ]  # fmt: skip


def test_the_figure_answered_is_that_of_the_wall_on_the_day_and_that_of_the_lines_else() -> None:
    now = the_day().all
    tile = read("answered_rate", now)
    of_today = answered_of(now, None, Choice())
    assert of_today is not None
    assert (of_today.figure, of_today.promise) == (tile, now.day.promises[0] if now.day.promises else None)
    rows = tuple(
        LineRow(name, (name,), LineSums(answered=answered, lost=lost), effect_of(LineSums(), None), 0)
        for name, answered, lost in (("1", 90, 5), ("2", 9, 1))
    )
    beside = Beside({}, {}, rows, PromiseSums(answered=99, lost=3))
    assert answered_of(None, None, Choice()) is None, "still to be read"
    assert answered_of(now, None, Choice(lines=("1",))) is None
    then = answered_of(None, beside, Choice())
    assert then is not None
    assert (then.figure.parts, then.promise) == ((99, 105), beside.promise)
    of_some = answered_of(now, beside, Choice(lines=("1", "2")))
    assert of_some is not None
    assert (of_some.figure.parts, of_some.promise) == ((99, 105), None)


def test_who_is_to_be_called_back_has_the_colour_of_the_wall_where_it_is_the_same_figure() -> None:
    now = replace(the_day().all, levels={"callers_to_call_back": Level.ALARM})
    assert waited_of(now, Choice()) is Tone.ALARM
    assert waited_of(now, Choice(states="reached")) is Tone.ALARM
    assert {waited_of(now, Choice(queues=("Sales",))), waited_of(None, Choice())} == {Tone.WARN}
    assert said(Told(SUMS, waited=Tone.ALARM))[0] == ("5", "oldest 1:12 h · 1 promised", Tone.ALARM)
    nobody = replace(SUMS, to_call_back=0, oldest=None, promised=0)
    assert said(Told(nobody, waited=Tone.ALARM))[0] == ("0", "nobody", Tone.OK)
