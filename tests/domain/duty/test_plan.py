"""What was typed over the roster, and who is absent."""

from tests.domain.duty.days import ZONE, at, entered, shift
from wallboard.domain.duty.deeds import DutyKind
from wallboard.domain.duty.plan import Absence, DutyPlan, planned, shifts_of, without
from wallboard.domain.work.roster import Roster, Shift

FILES = Roster(
    [("Ana", shift(9, 17)), ("Ana", Shift(at(9, day=24), at(17, day=24))), ("Marko", shift(8, 12))]
)


def test_without_anything_there_is_no_roster() -> None:
    assert planned(None, (), ZONE).there is None
    plan = planned(FILES, (), ZONE)
    assert plan.there is plan.roster


def test_a_typed_shift_takes_the_place_of_the_files_on_its_day_only() -> None:
    typed = entered(DutyKind.SHIFT, 1, "ANA", break_since=at(10), break_until=at(11))
    plan = planned(FILES, [typed], ZONE)
    assert plan.roster is not None
    assert plan.roster.shifts("Ana") == (
        Shift(at(8), at(10)),
        Shift(at(10), at(11), "break"),
        Shift(at(11), at(12)),
        Shift(at(9, day=24), at(17, day=24)),
    )
    assert plan.roster.names["ana"] == "Ana"
    assert plan.roster.shifts("Marko") == (shift(8, 12),)
    assert plan.typed("ana", "2026-11-23") == typed
    assert plan.typed("ana", "2026-11-24") is plan.typed("marko", "2026-11-23") is None


def test_a_shift_of_the_night_goes_as_a_whole_with_its_break() -> None:
    night = [
        ("Ana", Shift(at(22), at(6, day=24))),
        ("Ana", Shift(at(2, day=24), at(3, day=24), "break")),
    ]
    plan = planned(Roster(night), [entered(DutyKind.OFF, 1)], ZONE)
    assert plan.roster is not None
    assert plan.roster.shifts("Ana") == ()


def test_who_is_in_no_file_can_be_typed() -> None:
    plan = planned(None, [entered(DutyKind.SHIFT, 1, "pbx/PJSIP/7")], ZONE)
    assert plan.roster is not None
    assert plan.roster.of("pbx", "PJSIP/7") == (shift(8, 12),)


def test_of_two_entries_the_last_counts() -> None:
    two = [entered(DutyKind.OFF, 1), entered(DutyKind.SHIFT, 2)]
    plan = planned(FILES, two, ZONE)
    assert plan.roster is not None
    assert plan.roster.expected(at(8)) == ("ana", "marko")


def test_an_absence_is_cut_out_of_what_is_there_but_not_of_the_roster() -> None:
    plan = planned(
        FILES, [entered(DutyKind.ABSENT, 1, reason="ill"), entered(DutyKind.ABSENT, 2, "Zoe")], ZONE
    )
    assert plan.absences[0] == Absence("ana", at(8), at(12), "ill", "d1")
    assert plan.roster is not None
    assert plan.roster.shifts("Ana")[0] == shift(9, 17)
    assert plan.there is not None
    assert plan.there.shifts("Ana")[0] == shift(12, 17)
    assert plan.there.key_of("pbx", "Zoe") is None


def test_an_absence_may_fall_into_the_middle_of_a_shift_and_may_be_all_of_it() -> None:
    middle, all_day = Absence("a", 10, 20), Absence("a", 0, 100)
    assert without(Shift(0, 30, "break"), [middle]) == (Shift(0, 10, "break"), Shift(20, 30, "break"))
    assert without(Shift(0, 30), [middle, all_day]) == ()


def test_only_a_shift_has_shifts() -> None:
    assert shifts_of(entered(DutyKind.OFF, 1)) == ()
    assert shifts_of(entered(DutyKind.SHIFT, 1, until=None)) == ()
    assert shifts_of(entered(DutyKind.SHIFT, 1)) == (shift(8, 12),)


def test_a_plan_of_absences_alone_has_no_roster() -> None:
    plan = planned(None, [entered(DutyKind.ABSENT, 1)], ZONE)
    assert plan.roster is plan.there is None
    assert DutyPlan().there is None
