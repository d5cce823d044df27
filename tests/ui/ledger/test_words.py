"""How instants and states are written."""

import pytest
from msgspec.structs import replace

from tests.ui.made_up import NOW, ZONE
from tests.ui.made_up_ledger import at, lost_callers
from wallboard.domain.desk.deeds import Deed, DeedKind
from wallboard.domain.ledger.rows import LedgerState, LostCaller
from wallboard.domain.words import CALLBACK_PROMISED
from wallboard.ui.format import Format
from wallboard.ui.ledger.words import (
    call_status,
    instant_words,
    rank,
    status_tone,
    status_words,
)
from wallboard.ui.text import shown
from wallboard.ui.theme.tokens import Tone

FORM = Format(ZONE)
S = LedgerState


def said(row: LostCaller) -> str:
    return shown(status_words(row, NOW, FORM))


def row(state: LedgerState, **others: object) -> LostCaller:
    return replace(lost_callers()[0], state=state, **others)


def test_an_instant_says_its_day_only_when_it_was_another() -> None:
    assert instant_words(at("16:26"), NOW, FORM) == "16:26"
    assert shown(instant_words(at("10:20", 20), NOW, FORM)) == "Fri 10:20"
    assert shown(instant_words(at("10:20", 2), NOW, FORM)) == "Mon 2 Nov 10:20"


@pytest.mark.parametrize(
    ("it", "words", "tone"),
    [
        (row(S.OPEN), "To call back", Tone.WARN),
        (row(S.OPEN, taken_by="Ana"), "To call back · taken", Tone.WARN),
        (row(S.ON_LINE, taken_by="Ana"), "On the line now", Tone.TEXT),
        (row(S.GOT_THROUGH, contact=at("16:20")), "Got through 16:20", Tone.OK),
        (row(S.CALLED_BACK, contact=at("10:20", 20)), "Called back Fri 10:20", Tone.OK),
        (row(S.TRIED, tries=1, last_try=at("16:10")), "Tried 16:10, no answer", Tone.WARN),
        (row(S.TRIED, tries=3, last_try=at("16:10")), "Tried 3 times, last 16:10", Tone.WARN),
        (row(S.PROMISED, promised_until=at("17:30")), "Promised by 17:30", Tone.WARN),
        (row(S.PROMISED, promised_until=at("16:00")), "Promised by 16:00, overdue", Tone.ALARM),
        (row(S.PROMISED, mark=CALLBACK_PROMISED), "To call back · promised", Tone.WARN),
        (row(S.PROMISED, mark="fax"), "To call back · fax", Tone.WARN),
        (row(S.DONE, since=at("16:05")), "Done 16:05", Tone.MUTED),
        (row(S.GIVEN_UP), "Not reached in time", Tone.MUTED),
        (row(S.WITHHELD), "No number", Tone.MUTED),
        (row(S.SHORT), "Hung up at once", Tone.MUTED),
        (row(S.OUT_OF_HOURS), "Out of hours", Tone.MUTED),
    ],
)
def test_each_state_has_words_and_a_colour(it: LostCaller, words: str, tone: Tone) -> None:
    assert said(it) == words
    assert status_tone(it, NOW) is tone


def test_who_is_done_is_told_with_the_reason() -> None:
    deed = Deed("d", "+36555550142", at("16:05"), DeedKind.DONE, "Ana", reason="wrong {number}")
    assert said(row(S.DONE, since=at("16:05"), last_deed=deed)) == "Done 16:05: wrong {number}"


def test_a_message_that_was_left_is_to_be_called_back() -> None:
    assert said(lost_callers()[2]) == "To call back · voicemail"


def test_every_state_has_a_place_and_those_to_call_back_come_first() -> None:
    ranks = {state: rank(state) for state in LedgerState}
    first = {state for state, place in ranks.items() if not place}
    assert first == {S.OPEN, S.PROMISED, S.TRIED}
    assert ranks[S.GOT_THROUGH] < ranks[S.GIVEN_UP] < ranks[S.WITHHELD]


def test_a_list_of_calls_says_to_call_back_of_those_only_whom_the_ledger_calls_back() -> None:
    told = {state: call_status(row(state), NOW, FORM) for state in LedgerState}
    words = {state: (shown(said), tone) for state, (said, tone) in told.items()}
    for state, (said, _) in words.items():
        assert (said == "to call back") is row(state).to_call_back
    assert words[S.OPEN] == words[S.PROMISED] == ("to call back", Tone.WARN)
    assert words[S.SHORT] == ("hung up at once", Tone.MUTED)
    assert words[S.GIVEN_UP] == ("not reached in time", Tone.MUTED)
    assert words[S.ON_LINE] == ("on the line now", Tone.TEXT)
    assert words[S.DONE][0].startswith("done ")
    unknown, tone = call_status(None, NOW, FORM)
    assert (shown(unknown), tone) == ("not reached", Tone.MUTED)
