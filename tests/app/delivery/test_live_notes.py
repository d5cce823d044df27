"""A note written at a desk of a running program counts in its figures, and a contact has a name there."""

from pathlib import Path

from msgspec.structs import replace

from tests.app.made import Telling, centre, shows, started
from tests.live.made import NOON, HandClock, baseline, wait_for
from wallboard.app.compose import Wishes
from wallboard.app.settings import ReasonSettings
from wallboard.domain.caller import Caller
from wallboard.domain.desk.contacts import Contact
from wallboard.domain.desk.notes import Note
from wallboard.domain.events import CallArrived, CallEnded, CallMarked, CallReached, Event
from wallboard.domain.facts import Call
from wallboard.store.queries.one_call import CallStory, call_story

WHO = "+36551234567"


def test_a_note_that_says_solved_makes_its_call_solved(tmp_path: Path) -> None:
    events: list[Event] = [
        baseline(NOON - 60),
        CallArrived(NOON - 50, "c1", Caller(WHO, WHO), "+361"),
        CallReached(NOON - 40, "c1"),
        CallEnded(NOON - 10, "c1"),
    ]
    wishes = Wishes(centre(), cache=tmp_path / "cache.sqlite")
    with started(wishes, HandClock(NOON), lambda spec: Telling(events)) as wall:

        def kept() -> Call | None:
            story: CallStory = wall.submit(lambda connection: call_story(connection, "pbx", "c1")).result(20)
            return story.call

        shows(wall, lambda snapshot: bool(snapshot.sources))
        wait_for(lambda: kept() is not None)
        note = Note("n1", WHO, NOON, "Ana", "pbx", "c1", solved=True, reason="sale")
        wall.desk.work.write(note, Contact(WHO, "Anna")).result(20)
        wait_for(lambda: (call := kept()) is not None and call.solved)
        call = kept()
        assert call is not None
        assert (call.solved, call.result_code) == (True, "sale")
        assert wall.known_names(WHO) == "Anna"


def test_a_dial_code_settles_a_call_as_the_catalogue_says(tmp_path: Path) -> None:
    events: list[Event] = [
        baseline(NOON - 60),
        CallArrived(NOON - 50, "c1", Caller(WHO, WHO), "+361"),
        CallReached(NOON - 40, "c1"),
        CallMarked(NOON - 20, "c1", result_code="fault"),
        CallEnded(NOON - 10, "c1"),
    ]
    settings = replace(centre(), reason=(ReasonSettings("fault", "Fault", solved=False),))
    wishes = Wishes(settings, cache=tmp_path / "cache.sqlite")
    with started(wishes, HandClock(NOON), lambda spec: Telling(events)) as wall:

        def kept() -> Call | None:
            story: CallStory = wall.submit(lambda connection: call_story(connection, "pbx", "c1")).result(20)
            return story.call

        shows(wall, lambda snapshot: bool(snapshot.sources))
        wait_for(lambda: kept() is not None)
        call = kept()
        assert call is not None
        assert (call.solved, call.result_code) == (False, "fault")
