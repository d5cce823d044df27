"""The sentences and figures of a day's staffing."""

from decimal import Decimal

from msgspec.structs import replace

from tests.ui import made_up
from tests.ui.planning.made_up_load import START, expected, roster
from wallboard.domain.duty.counts import rostered_counts
from wallboard.domain.forecast.expected import Expected
from wallboard.domain.forecast.history import PatienceSums
from wallboard.domain.staffing.goal import Goal
from wallboard.domain.staffing.plan import Gap
from wallboard.domain.staffing.planning import plan_of
from wallboard.ui.format import Format
from wallboard.ui.planning.load.reckon import Changes, answer_of, basis_of
from wallboard.ui.planning.load.words import (
    answer_words,
    bars_of,
    day_words,
    expected_words,
    figures_of,
    gap_words,
    model_words,
    not_expected_words,
    patience_words,
)
from wallboard.ui.text import shown
from wallboard.ui.theme.tokens import Tone

FORM = Format(made_up.ZONE)
COUNTS = rostered_counts(roster(), (), START, START + 86_400)
BASIS = basis_of(expected(), COUNTS, Goal(hour_cost=Decimal(18)))
PLAN = plan_of(BASIS.parts, BASIS.goal)


def test_bars_say_when_what_is_needed_and_who_is_there() -> None:
    view = bars_of(PLAN, Changes(agents={BASIS.parts[0].since: 6}), FORM)
    bar = view.bars[5]
    assert (bar.label, bar.value, bar.beside, bar.short) == ("10:30", 15, 13, True)
    assert shown(bar.told) == "10:30 – 11:00: 92 calls, 15 agents needed, 13 rostered, 2 too few"
    assert (view.bars[0].typed, view.bars[1].typed, view.end) == (True, False, "18:00")
    assert bars_of(plan_of((), Goal()), Changes(), FORM).bars == ()


def test_the_figures_of_an_interval_are_red_where_they_miss_the_goal() -> None:
    figures = figures_of(PLAN.parts[5], PLAN.goal, FORM)
    said = [(shown(one.title), shown(one.value), one.tone) for one in figures]
    assert said == [
        ("10:30 – 11:00", "92 calls", Tone.TEXT),
        ("Agents / needed", "13 / 15", Tone.ALARM),
        ("In 20 s", "64.9%", Tone.ALARM),
        ("Average wait", "0:16", Tone.TEXT),
        ("Lost", "12.0%", Tone.TEXT),
        ("Occupancy", "87%", Tone.TEXT),
        ("Heads, 30% away", "22", Tone.TEXT),
    ]


def test_the_day_is_told_with_who_would_close_it_and_what_it_costs() -> None:
    said = [shown(words) for words in day_words(PLAN, BASIS, FORM, "€")]
    assert said[0] == f"{PLAN.short_parts} half hours short, {FORM.count(PLAN.short_hours)} agent-hours."
    assert "part-timer" in said[1].casefold()
    assert said[2].startswith("The agents needed cost €")
    enough = basis_of(expected(), (40,) * 48, Goal())
    (fine,) = day_words(plan_of(enough.parts, enough.goal), enough, FORM)
    assert "Nothing is short" in shown(fine)
    bare = basis_of(expected(), None, Goal())
    assert "[site] roster" in shown(day_words(plan_of(bare.parts, bare.goal), bare, FORM)[-1])
    assert day_words(plan_of((), Goal()), bare, FORM) == ()


def test_gaps_are_named_and_many_of_them_counted() -> None:
    gap = Gap(START + 37_800, START + 45_000, 3)
    assert [shown(one) for one in gap_words((gap,), FORM)] == ["3 part-timers 10:30–12:30 close it."]
    assert shown(gap_words((replace(gap, people=1),), FORM)[0]) == "One part-timer 10:30–12:30 closes it."
    many = shown(gap_words((gap,) * 5, FORM)[0])
    assert many.endswith("3 × 10:30–12:30 and 2 more.")
    assert gap_words((), FORM) == ()


def test_the_answer_says_who_reaches_the_goal() -> None:
    lines = answer_words(answer_of(BASIS.parts[5], BASIS.goal), FORM)
    assert [shown(first) for first, _, _ in lines] == [
        "13 agents answer 64.9% in 20 s.",
        "15 reach the goal.",
        "",
    ]
    assert shown(lines[1][1]) == "Erlang C says 17."
    assert lines[0][2]
    patient = answer_of(replace(BASIS.parts[5], rostered=9), replace(BASIS.goal, patience_s=None))
    assert "without end" in shown(answer_words(patient, FORM)[0][0])
    part = BASIS.parts[5]
    nobody = replace(part, demand=replace(part.demand, calls=0.0))
    assert "nobody is needed" in shown(answer_words(answer_of(nobody, BASIS.goal), FORM)[0][0])


def test_the_model_says_where_its_patience_is_from() -> None:
    assert shown(model_words(BASIS, BASIS.goal, FORM)).endswith("patience 2:30 measured from 412 who gave up")
    assert shown(model_words(BASIS, replace(BASIS.goal, patience_s=90.0), FORM)).endswith("patience 1:30 set")
    usual = basis_of(Expected(expected().day), None, Goal())
    assert shown(model_words(usual, usual.goal, FORM)).endswith("patience 3:00 from the settings")
    c = replace(BASIS.goal, patience_s=None)
    assert shown(model_words(BASIS, c, FORM)) == "Erlang C, 80% in 20 s"


def test_a_measured_patience_says_how_sure_it_is_and_what_that_changes() -> None:
    part = PLAN.parts[5].part
    told = shown(patience_words(BASIS, BASIS.goal, part, FORM))
    assert "over the 412 callers who gave up: 2:30, and with 95% certainty between 2:16 and 2:45" in told
    assert told.endswith("Either way 15 agents are needed 10:30 – 11:00.")
    few = basis_of(replace(expected(), patience=PatienceSums(31 * 150.0, 31)), COUNTS, Goal())
    assert shown(patience_words(few, few.goal, part, FORM)).endswith("That is 15 to 16 agents 10:30 – 11:00.")
    assert patience_words(BASIS, replace(BASIS.goal, patience_s=90.0), part, FORM) == ""
    assert patience_words(basis_of(expected(), None, Goal(patience_s=None)), Goal(), part, FORM) == ""


def test_callers_who_hardly_hang_up_are_called_so() -> None:
    calm = basis_of(replace(expected(), patience=PatienceSums(84 * 1630.0, 84)), COUNTS, Goal())
    told = shown(model_words(calm, calm.goal, FORM))
    assert told.endswith("callers hardly hang up: patience 27:10 from 84")


def test_the_heading_says_of_how_few_days_and_an_empty_day_says_why() -> None:
    assert (
        shown(expected_words(30, "Mon", 2, FORM))
        == "Agents needed per half hour, Mon, made of 2 such days only"
    )
    assert shown(expected_words(60, "Mon", 6, FORM)) == "Agents needed per hour, Mon"
    assert shown(expected_words(15, "Mon", 6, FORM)) == "Agents needed per 15 min, Mon"
    day = expected().day
    assert "has to be seen first" in shown(not_expected_words(Expected(day), "Mon"))
    assert "is Easter" in shown(not_expected_words(Expected(day, closed="Easter"), "Mon"))
    assert "day off" in shown(not_expected_words(Expected(day, closed=""), "Mon"))
