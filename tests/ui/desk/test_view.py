"""What can be done for a caller, and what is said where it can't."""

from msgspec.structs import replace

from tests.ui.desk.desks import LOST, NOON, PHONES, FakeDesk, FakeLine, means_of
from tests.ui.opened_page import setting
from wallboard.domain.caller import Caller
from wallboard.domain.desk.calling import Progress, Stage
from wallboard.domain.desk.dialling import Spoken
from wallboard.domain.ledger.rows import LedgerState, LostCaller
from wallboard.domain.text import mark
from wallboard.ui.desk.view import ActionsView, Ongoing, view_of
from wallboard.ui.desk.words import phone_words, progress_words, spoken_words
from wallboard.ui.means import Means
from wallboard.ui.text import shown

MEANS = means_of(FakeDesk(), FakeLine())


def seen(row: LostCaller | None = LOST, ongoing: Ongoing | None = None, means: Means = MEANS) -> ActionsView:
    return view_of(row, ongoing, NOON, means, setting())


def on_call(stage: Stage, who: str = "+36555550142") -> Ongoing:
    return Ongoing(who, PHONES[1], Progress(stage, NOON - 7))


def test_an_open_caller_can_be_rung_taken_and_finished() -> None:
    view = seen()

    assert (shown(view.call), shown(view.take)) == ("Call back", "Take")
    assert (view.may_call, view.may_take, view.may_finish) == (True, True, True)
    assert view.progress == ""


def test_nobody_and_a_screen_to_look_at_offer_nothing() -> None:
    for view in (seen(None), seen(means=means_of(None, FakeLine()))):
        assert (view.may_call, view.may_take, view.may_finish) == (False, False, False)


def test_withheld_calls_can_only_be_looked_at() -> None:
    view = seen(replace(LOST, who=None, caller=Caller()))

    assert shown(view.why_not) == "no number"
    assert (view.may_call, view.may_take, view.may_finish) == (False, False, False)


def test_why_somebody_is_not_rung_is_said_with_its_end() -> None:
    view = seen(replace(LOST, state=LedgerState.TRIED, tries=1, last_try=NOON - 300))

    assert not view.may_call
    assert shown(view.why_not) == "next try · 11:25"
    assert shown(seen(replace(LOST, next_try=NOON + 86_400)).why_not) == "next try · Tue 11:00"


def test_who_is_on_it_is_said_unless_it_is_oneself() -> None:
    assert shown(seen(replace(LOST, taken_by="Iva P.")).progress) == "Iva P. is on it"
    mine = seen(replace(LOST, taken_by="Ana K."))
    assert mine.progress == ""
    assert shown(mine.take) == "Release"


def test_who_is_reached_may_be_rung_again_and_needs_no_finish() -> None:
    view = seen(replace(LOST, state=LedgerState.GOT_THROUGH))

    assert shown(view.call) == "Call again"
    assert not view.may_finish


def test_while_it_rings_the_call_can_be_cancelled() -> None:
    for stage in (Stage.ASKED, Stage.AGENT, Stage.CALLER):
        view = seen(ongoing=on_call(stage))
        assert shown(view.call) == "Cancel"
        assert (view.cancels, view.may_call, view.tells_call) == (True, True, True)


def test_who_speaks_cancels_nothing() -> None:
    view = seen(ongoing=on_call(Stage.SPEAKS))

    assert shown(view.call) == "On the call"
    assert not view.may_call
    assert shown(view.progress) == "Speaks · 0:07"
    assert view.may_finish


def test_a_desk_makes_one_call_at_a_time() -> None:
    other = replace(on_call(Stage.CALLER, "+3612345678"), caller=Caller("+3612345678"))
    view = seen(ongoing=other)

    assert (shown(view.call), view.cancels, view.may_call, view.may_take) == ("Cancel", True, True, True)
    assert "12345678" in shown(view.progress).replace(" ", "")
    speaks = seen(ongoing=on_call(Stage.SPEAKS, "+3612345678"))
    assert (shown(speaks.why_not), speaks.may_call) == ("another call is on", False)
    assert seen(ongoing=on_call(Stage.OVER, "+3612345678")).may_call


def test_a_bad_end_is_told_as_one() -> None:
    assert seen(ongoing=on_call(Stage.MISSED)).ended_badly
    assert not seen(ongoing=on_call(Stage.OVER)).ended_badly
    assert not seen(ongoing=on_call(Stage.CANCELLED)).ended_badly


def test_what_is_missing_to_dial_is_said() -> None:
    mute = replace(MEANS, habits=replace(MEANS.habits, link="", phones=()))

    assert shown(seen(means=mute).why_not) == "no telephone is set for this desk"
    assert shown(seen(means=replace(mute, call_backs=None)).why_not) == "nothing here can dial"


def test_every_step_has_words() -> None:
    said = {stage: shown(progress_words(Progress(stage, NOON - 65), PHONES[1], NOON)) for stage in Stage}

    assert said[Stage.AGENT] == "Rings at Iva P. · 1:05"
    assert said[Stage.CALLER] == "Rings at the caller · 1:05"
    assert all(said.values())
    warned = Progress(Stage.CALLER, NOON, mark("call back", "put it down"))
    assert shown(progress_words(warned, PHONES[0], NOON)) == "Rings at the caller · 0:00 · put it down"
    assert (
        shown(progress_words(Progress(Stage.MISSED, NOON, mark("call back", "busy")), PHONES[0], NOON))
        == "busy"
    )


def test_languages_are_named() -> None:
    assert spoken_words(Spoken("hu")) == "Hungarian"
    assert spoken_words(Spoken(country="LT")) == "Lithuanian"
    assert spoken_words(Spoken("tlh-XX")) == "tlh-XX"
    assert spoken_words(Spoken()) == ""


def test_telephones_are_named_after_who_has_them() -> None:
    assert [shown(phone_words(phone)) for phone in PHONES] == ["this desk · 1101", "Iva P. · 1102"]
