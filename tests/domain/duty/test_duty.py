"""A day's roster held against what agents do."""

from datetime import date

import pytest

from tests.domain.duty.days import DAY, ZONE, at, entered, person, plan_of_shifts, shift
from wallboard.domain.duty.deeds import DutyKind
from wallboard.domain.duty.duty import duty_of
from wallboard.domain.duty.plan import DutyPlan, planned
from wallboard.domain.duty.rows import DutyRow, Person, Standing, Stretch
from wallboard.domain.periods import day_of
from wallboard.domain.words import AgentState
from wallboard.domain.work.roster import Roster, Shift

FREE, CALL, PAUSED = AgentState.AVAILABLE, AgentState.ON_CALL, AgentState.PAUSED
OFF, OTHER = AgentState.LOGGED_OFF, AgentState.NON_QUEUE_CALL
NIGHT = at(0)


def one(plan: DutyPlan, *people: Person, now: float, **more: object) -> DutyRow:
    (row,) = duty_of(plan, people, DAY, now, **more).rows  # type: ignore[arg-type]
    return row


def stands(row: DutyRow) -> tuple[object, ...]:
    return row.standing, row.since, row.until, row.by_s, row.reason


ANA = plan_of_shifts(ana=(shift(8, 16), Shift(at(12), at(13), "break")))


def test_who_is_planned_and_not_logged_in_is_missing_since_the_shift_began() -> None:
    now = at(9)
    assert stands(one(ANA, now=now)) == (Standing.MISSING, at(8), at(16), 0, "")
    row = one(ANA, person("ana", (NIGHT, None, OFF)), now=now)
    assert stands(row)[:2] == (Standing.MISSING, at(8))
    assert row.who == ("pbx", "ana")
    assert row.now is None


def test_who_came_on_time_is_here_and_who_came_later_is_late() -> None:
    here = one(ANA, person("ana", (at(7), at(9), FREE), (at(9), None, CALL)), now=at(10))
    assert stands(here) == (Standing.HERE, at(8), at(16), 0, "")
    assert here.now == Stretch(at(9), None, CALL, "Lunch")
    late = one(ANA, person("ana", (NIGHT, at(8, 14), OFF), (at(8, 14), None, FREE)), now=at(10))
    assert stands(late) == (Standing.LATE, at(8, 14), at(16), 14 * 60, "")


def test_nobody_is_called_late_for_what_nobody_saw() -> None:
    came = person("ana", (at(9), None, FREE))
    assert one(ANA, came, now=at(10), gaps=((NIGHT, at(9)),)).standing is Standing.HERE
    assert one(ANA, came, now=at(10), gaps=((NIGHT, at(7)),)).standing is Standing.LATE


def test_who_was_here_and_is_logged_off_has_left() -> None:
    row = one(ANA, person("ana", (at(8), at(11), FREE), (at(11), None, OFF)), now=at(11, 30))
    assert stands(row) == (Standing.LEFT, at(11), at(16), 0, "")


def test_a_pause_is_as_planned_in_a_break_only() -> None:
    def at_noon(state: AgentState) -> DutyRow:
        return one(ANA, person("ana", (at(8), at(11), FREE), (at(11), None, state)), now=at(12, 10))

    assert stands(at_noon(PAUSED)) == (Standing.BREAK, at(12), at(13), 0, "Lunch")
    assert stands(at_noon(OFF)) == (Standing.BREAK, at(12), at(13), 0, "")
    assert stands(at_noon(CALL)) == (Standing.WORKING, at(12), at(13), 0, "")
    assert at_noon(OTHER).standing is Standing.WORKING
    paused = one(ANA, person("ana", (at(8), at(14), FREE), (at(14), None, PAUSED)), now=at(14, 10))
    assert stands(paused) == (Standing.PAUSED, at(14), at(16), 0, "Lunch")


def test_whoever_cannot_be_seen_is_not_called_missing() -> None:
    assert one(ANA, now=at(9), heard=False).standing is Standing.UNSEEN
    gone = person("ana", (at(8), None, FREE), seen=False)
    assert duty_of(ANA, [gone], DAY, at(9)).here == duty_of(ANA, [gone], DAY, at(9)).on_queues == 0
    assert stands(one(ANA, gone, now=at(9)))[0] is Standing.UNSEEN


def test_before_and_after_a_shift() -> None:
    assert stands(one(ANA, now=at(7))) == (Standing.LATER, at(8), at(16), 0, "")
    whole = person("ana", (at(8), at(16), FREE))
    assert stands(one(ANA, whole, now=at(17))) == (Standing.OVER, at(16), None, 0, "")
    early = person("ana", (at(8), at(15, 40), FREE), (at(15, 40), None, OFF))
    assert stands(one(ANA, early, now=at(17))) == (Standing.OVER, at(16), None, 20 * 60, "")
    assert one(ANA, early, now=at(17), gaps=((at(15), at(18)),)).by_s == 0
    assert one(ANA, now=at(17)).standing is Standing.MISSED
    assert one(ANA, now=at(17), gaps=((at(8), at(9)),)).standing is Standing.OVER
    still = person("ana", (at(8), None, CALL))
    assert stands(one(ANA, still, now=at(16, 5))) == (Standing.UNPLANNED, at(16), None, 0, "")


def test_who_goes_on_into_a_second_shift_of_the_day_is_expected_back() -> None:
    twice = plan_of_shifts(ana=(shift(8, 10), shift(14, 16)))
    assert stands(one(twice, person("ana", (at(8), at(10), FREE)), now=at(11)))[:2] == (
        Standing.LATER,
        at(14),
    )
    assert stands(one(twice, person("ana", (at(8), at(10), FREE)), now=at(14, 9)))[:2] == (
        Standing.MISSING,
        at(14),
    )


def test_who_is_here_without_a_plan_is_said_and_who_has_gone_again_stays_listed() -> None:
    here = person("Zoe", (at(9), None, FREE))
    duty = duty_of(ANA, [here], DAY, at(10))
    assert [row.standing for row in duty.rows] == [Standing.MISSING, Standing.UNPLANNED]
    assert stands(duty.rows[1])[:2] == (Standing.UNPLANNED, at(9))
    gone = person("Zoe", (at(9), at(10), FREE), (at(10), None, OFF))
    assert stands(one(DutyPlan(), gone, now=at(11)))[:2] == (Standing.OVER, at(10))
    assert duty_of(DutyPlan(), [person("Zoe", (NIGHT, None, OFF)), person("Ivo")], DAY, at(9)).rows == ()


def test_an_absence_excuses_until_it_is_over() -> None:
    plan = planned(ANA.roster, [entered(DutyKind.ABSENT, 1, "ana", since=at(6), reason="ill")], ZONE)
    assert stands(one(plan, now=at(9))) == (Standing.ABSENT, at(6), at(12), 0, "ill")
    came = person("ana", (at(9), None, FREE))
    assert one(plan, came, now=at(9, 30)).standing is Standing.UNPLANNED
    assert one(plan, now=at(12, 30)).standing is Standing.BREAK
    assert stands(one(plan, now=at(13, 30)))[:2] == (Standing.MISSING, at(13))


def test_who_was_absent_all_day_is_so_in_the_evening_too() -> None:
    plan = planned(ANA.roster, [entered(DutyKind.ABSENT, 1, "ana", since=at(7), until=at(18))], ZONE)
    assert one(plan, now=at(19)).standing is Standing.ABSENT
    assert one(plan, now=at(19)).shifts != ()
    other = planned(
        ANA.roster, [entered(DutyKind.ABSENT, 1, "ana", since=at(7, day=24), until=at(9, day=24))], ZONE
    )
    assert one(other, now=at(9)).absences == ()


def test_who_was_given_the_day_off_stays_listed() -> None:
    plan = planned(ANA.roster, [entered(DutyKind.OFF, 1, "ana")], ZONE)
    row = one(plan, now=at(9))
    assert row.standing is Standing.OFF
    assert row.typed


def test_the_missing_come_first_and_all_are_counted() -> None:
    plan = plan_of_shifts(
        ana=(shift(8, 16),), marko=(shift(8, 16),), ivo=(shift(8, 16),), eva=(shift(12, 16),)
    )
    people = [
        person("marko", (at(8), at(9), FREE), (at(9), None, OFF)),
        person("ivo", (at(8), None, PAUSED)),
        person("zoe", (at(8), None, CALL)),
    ]
    duty = duty_of(plan, people, DAY, at(10))
    assert [row.name for row in duty.rows] == ["ana", "marko", "ivo", "zoe", "eva"]
    assert (duty.rostered, duty.here, duty.missing) == (3, 1, ("ana", "marko"))
    assert (duty.unplanned, duty.on_queues) == (1, 1)


def test_an_agent_of_two_servers_is_one_where_they_are_in() -> None:
    away, here = person("ana", (NIGHT, None, OFF)), Person("b", "ana", "", (Stretch(at(8), None, FREE),))
    for people in ((away, here), (here, away), (person("ana"), here)):
        assert one(ANA, *people, now=at(9)).who == ("b", "ana")


def test_an_agent_is_called_as_the_server_calls_them() -> None:
    called = Person("pbx", "PJSIP/7", "Ana", (Stretch(at(8), None, FREE),))
    assert one(ANA, called, now=at(9)).name == "Ana"
    assert one(DutyPlan(Roster([("A. Novak", shift(8, 16))])), now=at(9)).name == "A. Novak"


@pytest.mark.parametrize("day", [date(2026, 3, 29), date(2026, 10, 25)])
def test_a_night_in_which_the_clock_is_changed_is_as_long_as_it_is(day: date) -> None:
    there = day_of(day, ZONE)
    plan = DutyPlan(Roster([("ana", Shift(there.start, there.end))]))
    came = Person("pbx", "ana", "", (Stretch(there.start + 7200, None, FREE),))
    (row,) = duty_of(plan, [came], there, there.end - 1).rows
    assert (row.standing, row.by_s) == (Standing.LATE, 7200)
    (over,) = duty_of(plan, [came], there, there.end).rows
    assert over.standing is Standing.UNPLANNED
