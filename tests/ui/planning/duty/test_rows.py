"""The rows, as far as a screen may tell."""

from msgspec.structs import replace

from wallboard.domain.duty.rows import Duty, DutyRow, Standing, Stretch
from wallboard.domain.duty.slots import PauseSlot, slots_used
from wallboard.domain.staffing.goal import Demand, Goal
from wallboard.domain.staffing.plan import Part
from wallboard.domain.staffing.planning import plan_of
from wallboard.domain.words import AgentState
from wallboard.domain.work.roster import Shift
from wallboard.ui.format import Format
from wallboard.ui.planning.duty.columns import columns_of
from wallboard.ui.planning.duty.pause_card import pause_rows
from wallboard.ui.planning.duty.rows import fits, lines_of
from wallboard.ui.planning.duty.totals import totals_of, totals_of_past
from wallboard.ui.spec import ScreenOptions, Setting
from wallboard.ui.text import shown
from wallboard.ui.theme.tokens import Tone

NOW = 100.0
ANA = DutyRow(
    "ana", "Ana Novak", Standing.PAUSED, (Shift(0, 900), Shift(900, 1200, "break")), since=40.0,
    reason="Lunch", who=("pbx", "1"), stretches=(Stretch(40.0, None, AgentState.PAUSED, "Lunch"),),
    typed=True,
)  # fmt: skip
MARKO = DutyRow("marko", "Marko Ilić", Standing.MISSING, (Shift(0, 900),), since=0.0)
DUTY = Duty((MARKO, ANA), 2, 1, ("Marko Ilić",), 0, 0)


def setting(**options: object) -> Setting:
    given: dict[str, object] = {"agents": "names", "breaks": True, **options}
    return Setting(Format("UTC"), ScreenOptions(mask=False, **given))  # type: ignore[arg-type]


def cells(of: Setting) -> list[list[str]]:
    columns = columns_of(of)
    return [[column.text(line) for column in columns] for line in lines_of(DUTY, of, NOW)]


def test_people_are_listed_with_what_is_planned_and_how_they_stand() -> None:
    marko, ana = cells(setting())
    assert marko[:4] == ["Marko Ilić", "Missing since 00:00", "00:00–00:15", "–"]
    assert ana[:4] == ["Ana Novak", "Extra pause 1:00", "00:00–00:20", "00:15–00:20"]
    typed = next(column for column in columns_of(setting()) if column.key == "planned")
    assert [typed.text_beside(line) for line in lines_of(DUTY, setting(), NOW)] == ["", "typed"]


def test_initials_stand_for_names_and_breaks_may_be_kept() -> None:
    marko, ana = cells(setting(agents="initials", breaks=False))
    assert (marko[0], ana[0]) == ("MI", "AN")
    assert ana[1] == "Here"
    assert all("Lunch" not in cell for cell in ana)
    assert [column.key for column in columns_of(setting(breaks=False))].count("breaks") == 0


def test_where_nobody_is_named_there_are_numbers_only() -> None:
    assert cells(setting(agents="counts")) == [["Missing", "1"], ["Extra pause", "1"]]
    assert cells(setting(agents="counts", breaks=False)) == [["Missing", "1"], ["Here", "1"]]
    totals = totals_of(DUTY, None, setting(agents="counts"), NOW)
    assert not any("Marko" in shown(total.before) for total in totals)


def test_a_filter_means_name_and_standing() -> None:
    lines = lines_of(DUTY, setting(), NOW)
    assert [fits(line, "missing") for line in lines] == [True, False]
    assert [fits(line, "novak") for line in lines] == [False, True]


def test_the_order_is_that_of_who_needs_looking_after() -> None:
    places = [line.place for line in lines_of(DUTY, setting(), NOW)]
    assert places == sorted(places)


def test_the_totals_name_the_missing_and_say_how_many_more_may_pause() -> None:
    plan = plan_of([Part(0.0, 1800.0, Demand(20, 1800.0, 180.0), 2)], Goal())
    rostered, here, missing, paused, spare = totals_of(DUTY, plan, setting(), NOW)
    assert [shown(one.value) for one in (rostered, here, missing, paused)] == ["2", "1", "1", "1"]
    assert (shown(missing.before), missing.tone) == ("Marko Ilić", Tone.ALARM)
    assert shown(paused.before) == "1 outside plan"
    assert "too few" in shown(spare.before)
    unseen = Duty((replace(ANA, standing=Standing.UNSEEN),))
    assert shown(totals_of(unseen, None, setting(), NOW)[1].before) == "1 not seen"
    assert shown(totals_of(Duty(), None, setting(), NOW)[2].before) == "nobody is missing"


def test_a_day_that_is_over_has_totals_of_its_own() -> None:
    missed = replace(MARKO, standing=Standing.MISSED)
    early = replace(ANA, standing=Standing.OVER, by_s=900.0)
    told = {
        one.key: (shown(one.value), shown(one.before))
        for one in totals_of_past(Duty((missed, early)), setting())
    }
    assert told["planned"][0] == "2"
    assert told["missed"] == ("1", "Marko Ilić")
    assert told["early"] == ("1", "Ana Novak")


def test_pauses_are_held_against_their_slots_as_far_as_is_told() -> None:
    uses = slots_used(DUTY.rows, [PauseSlot("Lunch", 0), PauseSlot("Break", 2)])
    lunch, rest = pause_rows(uses, setting(), NOW)
    assert [shown(words) for words in (lunch.reason, lunch.used, lunch.who)] == [
        "Lunch",
        "1 of 0",
        "Ana Novak 1:00",
    ]
    assert lunch.over
    assert (shown(rest.used), rest.who) == ("0 of 2", "")
    assert shown(pause_rows(uses, setting(agents="initials", breaks=False), NOW)[0].who) == "AN"
    assert pause_rows(uses, setting(agents="counts"), NOW)[0].who == ""
