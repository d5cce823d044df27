import pytest
from msgspec.structs import replace

from tests.ui.ledger.opened_ledger import setting
from tests.ui.made_up import NOW
from tests.ui.made_up_ledger import at, lost_callers
from wallboard.domain.caller import Caller
from wallboard.domain.desk.dialling import DialRules
from wallboard.domain.ledger.rows import LedgerState, LostCaller
from wallboard.ui.caller.view import Head, country_of, head_of, language_name, title_of
from wallboard.ui.ledger.rows import Known
from wallboard.ui.spec import ScreenOptions
from wallboard.ui.text import shown
from wallboard.ui.theme.tokens import Tone

OPEN = lost_callers()[0]
HIDING = setting(ScreenOptions())


def head(row: LostCaller, *, hides: bool = False) -> Head:
    return head_of(row, Known(), DialRules("HU"), NOW, HIDING if hides else setting())


def test_what_was_done_stands_beside_how_they_stand() -> None:
    row = replace(
        OPEN, tries=2, last_try=at("16:00"), next_try=at("16:45"), taken_by="Iva Petrović", due=at("15:31")
    )
    words = "rung 2 times, last 16:00 · next try 16:45 · Iva Petrović is on it · waits 1:00 h for a call back"
    assert shown(head(row).help) == words
    assert "somebody is on it" in shown(head(row, hides=True).help)
    once = replace(OPEN, tries=1, last_try=at("16:00"))
    assert shown(head(once).help) == "rung once, 16:00"


def test_a_tried_caller_is_not_told_twice_of_the_try() -> None:
    tried = lost_callers()[4]
    assert shown(head(tried).status) == "Tried 16:10, no answer"
    assert shown(head(tried).help) == "next try 16:45"


def test_who_was_never_lost_is_said_to_be_so() -> None:
    never = replace(OPEN, lost=0, state=LedgerState.GOT_THROUGH)
    assert (shown(head(never).status), head(never).tone) == ("Never lost", Tone.MUTED)
    assert shown(head(replace(never, state=LedgerState.ON_LINE)).status) == "On the line now"


@pytest.mark.parametrize(
    ("number", "country"),
    [("+36555550142", "Hungary"), ("+74955550109", "Russia"), ("+883130", ""), ("none", ""), (None, "")],
)
def test_a_number_names_its_country(number: str | None, country: str) -> None:
    assert country_of(number) == country


@pytest.mark.parametrize(("code", "name"), [("hu", "Hungarian"), ("", ""), ("zz-none", "zz-none")])
def test_a_language_is_named_and_what_is_none_stays(code: str, name: str) -> None:
    assert language_name(code) == name


def test_a_title_has_the_number_one_name_and_how_many_more() -> None:
    caller = Caller("+36555550142", "+36555550142")
    assert title_of(caller, ("", "Anna", "Anna", "Béla"), hides=False) == "+36 55 555 0142 · Anna +1"
    assert title_of(caller, ("Anna",), hides=True) == "+36 ••• 42"
    assert len(title_of(caller, ("N" * 200,), hides=False)) < 70
