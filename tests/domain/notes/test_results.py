from msgspec.structs import replace

from wallboard.domain.desk.notes import Note
from wallboard.domain.events import CallEnded, CallMarked
from wallboard.domain.facts import Call
from wallboard.domain.notes.reasons import Reason
from wallboard.domain.notes.results import event_of, result_of, settled_by_reason, told_of
from wallboard.domain.words import Direction

CALL = Call("pbx", "1.1", Direction.INBOUND, 100.0)
NOTE = Note("a", "+36551234567", 200.0, "Ana", "pbx", "1.1")
CATALOGUE = (Reason("done", "Helped", solved=True), Reason("sale", "Sold"))


def test_a_note_that_says_nothing_of_its_call_changes_nothing() -> None:
    assert result_of(NOTE) is None
    assert told_of(CALL, [], [NOTE], ()) == CALL
    assert event_of(NOTE, 300.0) is None


def test_what_a_note_says_reaches_the_call() -> None:
    note = replace(NOTE, solved=True, reason="sale")

    told = told_of(CALL, [], [note], ())

    assert (told.solved, told.result_code) == (True, "sale")
    assert event_of(note, 300.0) == CallMarked(300.0, "1.1", solved=True, result_code="sale")


def test_a_reason_may_mean_that_it_is_settled_and_the_note_itself_has_the_last_word() -> None:
    assert told_of(CALL, [], [replace(NOTE, reason="done")], CATALOGUE).solved is True
    assert told_of(CALL, [], [replace(NOTE, reason="done", solved=False)], CATALOGUE).solved is False
    assert told_of(CALL, [], [replace(NOTE, reason="sale")], CATALOGUE).solved is None


def test_the_latest_note_of_a_call_counts() -> None:
    early, late = replace(NOTE, solved=True), replace(NOTE, id="b", at=300.0, solved=False)

    assert told_of(CALL, [], [late, early], ()).solved is False


def test_what_was_taken_back_is_nobodys_word_any_more() -> None:
    note = replace(NOTE, solved=True, reason="sale")
    told = told_of(CALL, [], [note], ())

    assert told_of(told, [note], [replace(note, removed=True)], ()) == CALL
    assert told_of(told, [note], [replace(note, solved=None)], ()).result_code == "sale"


def test_what_the_dial_plan_said_stays_when_a_note_goes() -> None:
    said = replace(CALL, solved=False, result_code="42")
    note = replace(NOTE, solved=True, reason="sale")

    assert told_of(said, [note], [replace(note, removed=True)], ()) == said


def test_a_note_about_no_call_is_about_none() -> None:
    assert result_of(replace(NOTE, call="", solved=True)) is None


def test_a_dial_code_settles_a_call_as_the_catalogue_says_unless_it_says_so_itself() -> None:
    told = CallMarked(200.0, "1.1", result_code="DONE")

    assert settled_by_reason(told, CATALOGUE) == replace(told, solved=True)
    for as_it_was in (
        replace(told, solved=False),
        replace(told, result_code="sale"),
        replace(told, result_code="unheard of"),
        replace(told, result_code=""),
        CallEnded(200.0, "1.1"),
    ):
        assert settled_by_reason(as_it_was, CATALOGUE) is as_it_was
