"""Deeds as a desk writes them, and which can be taken back."""

from wallboard.domain.desk.acts import Doer, deed, last_undoable, undoing, until
from wallboard.domain.desk.calling import CallWish
from wallboard.domain.desk.deeds import Deed, DeedKind

ANA, IVA = Doer("Ana", 100.0), Doer("Iva", 101.0)
WHO = "+3612345678"


def test_a_deed_says_who_what_and_when() -> None:
    done = deed("a", WHO, ANA, DeedKind.DONE, "Wrong number")

    assert done == Deed("a", WHO, 100.0, DeedKind.DONE, "Ana", reason="Wrong number")
    assert until("b", WHO, ANA, DeedKind.PROMISED, 900.0).until == 900.0


def test_what_somebody_did_last_is_taken_back_first() -> None:
    taken, done = deed("a", WHO, ANA, DeedKind.TAKEN), deed("b", WHO, ANA, DeedKind.DONE)
    others = deed("c", WHO, IVA, DeedKind.RELEASED)
    first = last_undoable([taken, done, others], "Ana")
    assert first == done

    back = undoing("d", ANA, done)
    assert (back.who, back.undoes, back.kind) == (WHO, "b", DeedKind.UNDONE)
    assert last_undoable([taken, done, others, back], "Ana") == taken
    assert last_undoable([taken, done, back, undoing("e", ANA, taken)], "Ana") is None


def test_a_telephone_that_rang_has_rung() -> None:
    assert last_undoable([deed("a", WHO, ANA, DeedKind.TRIED)], "Ana") is None


def test_the_call_is_named_after_the_deed() -> None:
    assert CallWish("0f2e", WHO, WHO, "1101").call == "wb-0f2e"
