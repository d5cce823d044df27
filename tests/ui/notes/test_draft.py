from msgspec.structs import replace

from tests.ui.desk.desks import LOST
from tests.ui.notes.rooms import ABOUT, CLIENTS, NOON, NOTE, REASONS, WHO
from wallboard.domain.facts import Call, Visit
from wallboard.domain.notes.retrying import asked
from wallboard.domain.words import Direction
from wallboard.store.queries.one_call import CallStory
from wallboard.ui.notes.draft import (
    About,
    Draft,
    about_call,
    about_lost,
    draft_of,
    entries_of,
    new_draft,
    note_of,
    solved_by,
)
from wallboard.ui.notes.drafts import Drafts

BY = ("new", "Ana")


def test_a_lost_caller_and_a_call_say_what_a_note_is_about() -> None:
    assert about_lost(LOST) == About(
        LOST.who, "+36555550142", "Kovács Kft.", "pbx-1", "1.1", "support", "+3680555000"
    )
    visit = Visit(
        "pbx", "1.1", "support", 1, NOON, agent="PJSIP/1001", caller=WHO, caller_name="Ana", line="+361"
    )
    call = Call("pbx", "1.1", Direction.INBOUND, NOON, caller=WHO, line="+362")
    story = CallStory(call, (visit,), (), (), {})
    assert about_call(story, WHO, "pbx", "1.1") == About(
        WHO, WHO, "Ana", "pbx", "1.1", "support", "+362", "PJSIP/1001"
    )
    unknown = about_call(CallStory(None, (), (), (), {}), None, "pbx", "9")
    assert (unknown.key, unknown.queue, unknown.line) == ("pbx/9", "", "")


def test_a_new_note_begins_with_what_is_known_and_goes_to_whom_all_go() -> None:
    draft = new_draft(ABOUT, CLIENTS[:2])

    assert (draft.number, draft.agent, draft.clients) == (WHO, "PJSIP/1001", ("Help desk",))
    assert draft.is_empty


def test_a_changed_note_is_another_version_of_the_same() -> None:
    draft = replace(draft_of(NOTE), text=" Second \n", name="Eve\x07\u202e", clients=("Shop",))

    note = note_of(draft, ABOUT, BY, NOTE.at - 100, NOTE)

    assert (note.id, note.by, note.text, note.name) == ("n1", "Ana", "Second", "Eve")
    assert note.at > NOTE.at
    assert entries_of(note, draft, NOON) == (note, asked("n1", "Shop", NOON))
    assert note_of(draft, ABOUT, BY, NOON).id == "new"


def test_a_reason_may_say_that_it_is_solved() -> None:
    assert solved_by(Draft(), "done", REASONS) is True
    assert solved_by(Draft(solved=False), "fault", REASONS) is False
    assert solved_by(Draft(solved=False), "gone", REASONS) is False


def test_only_so_many_drafts_are_kept() -> None:
    drafts = Drafts()
    for n in range(150):
        drafts.put(str(n), Draft(text=str(n)))
    drafts.drop("149")
    drafts.drop("149")

    assert (drafts.get("0"), drafts.get("149")) == (None, None)
    assert drafts.get("148") == Draft(text="148")
