from msgspec.structs import replace

from wallboard.domain.desk.deeds import Deed, DeedKind
from wallboard.domain.facts import Call
from wallboard.domain.ledger.deeds import TOGETHER_S, Acts, acts_of, standing_of, tries_of
from wallboard.domain.words import Direction


def deed(name: str, at: float, kind: DeedKind, undoes: str = "", by: str = "Ana") -> Deed:
    return Deed(name, "+36551234567", at, kind, by, undoes=undoes)


def test_what_is_taken_back_does_not_hold_and_taking_that_back_lets_it_hold_again() -> None:
    done = deed("a", 1.0, DeedKind.DONE)
    back = deed("b", 2.0, DeedKind.UNDONE, "a")
    again = deed("c", 3.0, DeedKind.UNDONE, "b")
    assert standing_of([back, done]) == ()
    assert standing_of([again, back, done]) == (done,)


def test_a_promise_lasts_when_they_are_lost_again_and_being_done_does_not() -> None:
    taken = deed("t", 10.0, DeedKind.TAKEN, by="Iva")
    vow, done = deed("p", 20.0, DeedKind.PROMISED), deed("d", 30.0, DeedKind.DONE)
    all_of_them = (taken, vow, done)
    assert acts_of(all_of_them, 5.0, 25.0) == Acts(done, vow, None, "Iva", done)
    assert acts_of(all_of_them, 5.0, 40.0) == Acts(None, vow, None, "Iva", done)
    assert acts_of(all_of_them, 25.0, 40.0) == Acts(last=done)
    let_go = deed("r", 50.0, DeedKind.RELEASED)
    assert acts_of((taken, let_go), 5.0, 5.0).taken_by == ""


def rung(at: float, answered: float | None = None, name: str = "o") -> Call:
    return Call("pbx", name, Direction.OUTBOUND, at, answered=answered, ended=at + 30)


def test_one_try_is_told_in_several_ways() -> None:
    began, missed = deed("a", 100.0, DeedKind.TRIED), deed("b", 130.0, DeedKind.MISSED)
    assert tries_of((), (began, missed), 0.0) == (100.0,)
    assert tries_of([rung(101.0)], (began, missed), 0.0) == (101.0,)
    assert tries_of([rung(101.0, 105.0)], (began, missed), 0.0) == ()
    assert tries_of((), (began, deed("c", 140.0, DeedKind.REACHED)), 0.0) == ()
    assert tries_of([rung(101.0), rung(110.0)], (began,), 105.0) == (110.0,)
    later = deed("d", 900.0, DeedKind.TRIED)
    assert tries_of((), (began, later), 0.0) == (100.0, 900.0)


def test_a_deed_that_names_its_call_is_of_that_one_only() -> None:
    began = replace(deed("a", 100.0, DeedKind.TRIED), call="wb-a")
    failed = replace(deed("b", 600.0, DeedKind.MISSED), call="wb-a")
    other = deed("c", 110.0, DeedKind.TRIED)
    assert tries_of([rung(100.0, name="wb-a")], (began, failed), 0.0) == (100.0,)
    assert tries_of([rung(100.0, name="wb-a")], (began, other), 0.0) == (100.0, 110.0)


def test_of_two_who_take_a_caller_on_at_once_the_first_keeps_them() -> None:
    ana = deed("a", 10.0, DeedKind.TAKEN, by="Ana")
    iva = deed("b", 10.0 + TOGETHER_S, DeedKind.TAKEN, by="Iva")
    assert acts_of((ana, iva), 5.0, 5.0).taken_by == "Ana"
    later = deed("c", 20.0, DeedKind.TAKEN, by="Iva")
    assert acts_of((ana, iva, later), 5.0, 5.0).taken_by == "Iva"
    assert acts_of((ana, deed("d", 11.0, DeedKind.RELEASED, by="Ana"), iva), 5.0, 5.0).taken_by == "Iva"
