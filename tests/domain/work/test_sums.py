"""What a visit is worth to who answered it."""

from math import inf

from msgspec.structs import replace

from wallboard.domain.facts import Visit
from wallboard.domain.words import EndCause, Outcome
from wallboard.domain.work.sums import Contacts, RosterTimes, contact_of

VISIT = Visit(
    "pbx", "c", "q", 1, 100, Outcome.ANSWERED, answered=110, left=110, ended=170, wrap_until=190, hold_s=15,
    agent="a1", end_cause=EndCause.CALLER,
)  # fmt: skip


def test_a_contact_counts_by_the_instant_of_its_answer() -> None:
    whole = Contacts(1, 1, 45, 15, 20, 0, 0, 1, 0)
    assert contact_of(VISIT, 110, 111) == whole
    assert contact_of(VISIT, 100, 110) == contact_of(VISIT, 111, 999) == Contacts()
    assert whole.handle_s == 80
    assert whole + whole - whole == whole


def test_nobody_has_a_contact_with_who_was_not_answered_by_anybody_known() -> None:
    assert contact_of(replace(VISIT, agent=None), 0, 999) == Contacts()
    assert contact_of(Visit("pbx", "c", "q", 1, 100), 0, 999) == Contacts()


def test_what_goes_on_or_ended_unseen_has_no_handle_time() -> None:
    assert contact_of(replace(VISIT, ended=None), 0, 999) == Contacts(1)
    assert contact_of(replace(VISIT, end_cause=EndCause.GAP), 0, 999) == Contacts(1)


def test_an_open_wrap_up_is_not_infinite_and_none_is_nothing() -> None:
    assert contact_of(replace(VISIT, wrap_until=inf), 0, 999).wrap_s == 0
    assert contact_of(replace(VISIT, wrap_until=None), 0, 999).wrap_s == 0


def test_a_conversation_of_a_few_seconds_is_short_and_who_ended_it_is_told() -> None:
    short = replace(VISIT, ended=119.9, hold_s=0, end_cause=EndCause.AGENT)
    assert (contact_of(short, 0, 999).short, contact_of(short, 0, 999).by_agent) == (1, 1)
    assert contact_of(replace(short, ended=120), 0, 999).short == 0
    assert contact_of(replace(VISIT, end_cause=EndCause.TRANSFER), 0, 999).transferred == 1


def test_rosters_add_up() -> None:
    assert RosterTimes(1, 2, 3) + RosterTimes(10, 20, 30) == RosterTimes(11, 22, 33)
