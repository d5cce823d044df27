"""Rows as a screen may show them: numbers hidden, agents as counts, breaks told or not."""

from dataclasses import dataclass
from typing import Any

import pytest
from msgspec.structs import replace

from tests.ui.made_up import NOW, agents, queue
from tests.ui.made_up_ledger import lost_callers
from wallboard.domain.caller import Caller
from wallboard.domain.day.lost import Standing
from wallboard.domain.explain.marks import Mark
from wallboard.domain.facts import Offer, Visit
from wallboard.domain.kpis.visits.asa_s import ASA
from wallboard.domain.kpis.visits.sl_default import SL_DEFAULT
from wallboard.domain.ledger.rows import LedgerState
from wallboard.domain.snapshot import AgentNow, LostCall, LostSums
from wallboard.domain.tally import Policy
from wallboard.domain.words import AgentState, EndCause, OfferResult, Outcome
from wallboard.store.queries.agents import Missed
from wallboard.store.queries.lost import LostOfDay
from wallboard.ui.format import Format
from wallboard.ui.models.caller import is_called
from wallboard.ui.models.column import Column, R
from wallboard.ui.models.figures import FIGURES, KEYS, figure_rows
from wallboard.ui.models.lost import LOST, as_in_ledger, fits, lost_rows
from wallboard.ui.models.missed import MISSED, missed_row
from wallboard.ui.models.outcomes import OUTCOMES
from wallboard.ui.models.people import AGENTS, COUNTS, agent_rows, count_rows, lasting, state_of
from wallboard.ui.models.visits import Shown, VisitRow, counts_column, marked, visit_columns, visit_row
from wallboard.ui.models.waiting import WAITING, waiting_rows
from wallboard.ui.spec import ScreenOptions, Setting
from wallboard.ui.theme.tokens import Tone

OPEN = Setting(Format("UTC"), ScreenOptions(mask=False, agents="names", breaks=True))
WALL = Setting(Format("UTC"), ScreenOptions())
PAUSED = AgentNow("pbx-1", "PJSIP/1", "Ana Kovač", AgentState.PAUSED, NOW - 90, ("Support",), "lunch")
VISIT = Visit(
    "pbx-1", "c1", "support", 1, NOW - 100, Outcome.ANSWERED, caller="+36551230142",
    caller_name="Kovács Kft.",
    answered=NOW - 80, left=NOW - 80, ended=NOW - 20, agent="PJSIP/1",
)  # fmt: skip
TITLES, NAMES = {("pbx-1", "support"): "Support line"}, {("pbx-1", "PJSIP/1"): "Ana Kovač"}


def shown(how: Setting) -> Shown:
    return Shown(TITLES, NAMES, {}, how)


def texts(columns: tuple[Column[R], ...], row: R) -> list[str]:
    return [column.text(row) for column in columns]


def test_who_waits_is_listed_in_order_and_the_late_stand_out() -> None:
    rows = waiting_rows(queue("Support", (134, 15)), NOW, WALL)
    assert [texts(WAITING, row) for row in rows] == [
        ["1", "+36 ••• 42", "2:14", "0"],
        ["2", "+36 ••• 42", "0:15", "0"],
    ]
    assert [WAITING[2].tone(row) for row in rows] == [Tone.ALARM, Tone.TEXT]
    assert waiting_rows(queue("Support", (1,)), NOW, OPEN)[0].caller == "+36 55 123 0142"


def test_a_hostile_number_is_plain() -> None:
    bad = queue("Support", (1,))
    bad = replace(bad, waiting=(replace(bad.waiting[0], caller=Caller(None, "\u202e<b>" + "1" * 10_000)),))
    (row,) = waiting_rows(bad, NOW, OPEN)
    assert len(WAITING[1].text(row)) < 100
    assert "\u202e" not in WAITING[1].text(row)


def test_agents_are_listed_with_what_the_screen_may_tell() -> None:
    open_row, *_ = agent_rows((PAUSED,), NOW, OPEN)
    assert texts(AGENTS, open_row) == ["Ana Kovač", "Paused · lunch", "1:30"]
    initials = Setting(Format("UTC"), ScreenOptions(agents="initials"))
    (row,) = agent_rows((PAUSED,), NOW, initials)
    assert texts(AGENTS, row) == ["AK", "Paused", "–"]
    assert lasting(replace(PAUSED, state=AgentState.ON_CALL), NOW, WALL.options) == 90
    assert str(state_of(replace(PAUSED, state=AgentState.LOGGED_OFF), OPEN.options)) == "Not logged in"


def test_a_time_that_nobody_saw_begin_is_at_least_that_long_as_in_the_grid() -> None:
    free = replace(PAUSED, state=AgentState.AVAILABLE, reason="", at_least=True)
    (row,) = agent_rows((free,), NOW, OPEN)
    assert texts(AGENTS, row) == ["Ana Kovač", "Free", "≥ 1:30"]


def test_counts_name_nobody() -> None:
    rows = [texts(COUNTS, row) for row in count_rows(agents())]
    assert rows[0] == ["Talking", "12"]
    assert rows[-1] == ["2 not logged in", ""]
    assert count_rows(()) == ()


def test_figures_stand_side_by_side_and_few_calls_are_a_fraction() -> None:
    rows = figure_rows(queue("Support", (), (3, 5), day=(150, 190)), Format("UTC"))
    assert [row.key for row in rows] == list(KEYS)
    in_time = next(row for row in rows if row.key == "sl_default")
    assert texts(FIGURES, in_time)[1:] == ["3 of 5", "78.9%"]
    assert FIGURES[1].tone(in_time) is Tone.TEXT


def test_a_call_as_a_supervisor_sees_it() -> None:
    row = visit_row(VISIT, replace(shown(OPEN), kpi=SL_DEFAULT), NOW)
    columns = {column.key: column for column in visit_columns(OPEN, counted=SL_DEFAULT)}
    assert texts(tuple(columns.values()), row)[1:] == [
        "Support line", "+36 55 123 0142", "0:20", "yes", "answered", "Ana Kovač", "1:00",
    ]  # fmt: skip
    assert columns["caller"].text_beside(row) == "Kovács Kft."


def test_a_call_as_a_wall_shows_it_names_nobody() -> None:
    columns = visit_columns(WALL)
    row = visit_row(VISIT, shown(WALL), NOW)
    assert [column.key for column in columns] == ["joined", "queue", "caller", "waited", "outcome", "talked"]
    assert texts(columns, row)[2] == "+36 ••• 42"
    assert "Ana" not in repr(row.agent)
    assert not any(column.text_beside(row) for column in columns)


@pytest.mark.parametrize(
    ("visit", "said"),
    [
        (VISIT, Mark.FOR),
        (replace(VISIT, left=NOW - 79), Mark.AGAINST),
        (replace(VISIT, outcome=Outcome.ABANDONED, answered=None), Mark.AGAINST),
        (replace(VISIT, outcome=Outcome.ABANDONED, answered=None, left=NOW - 98), Mark.OUT),
        (replace(VISIT, outcome=Outcome.TIMEOUT, answered=None), Mark.OUT),
        (replace(VISIT, outcome=Outcome.TIMEOUT, answered=None, left=NOW - 70), Mark.AGAINST),
        (Visit("p", "c", "q", 1, NOW - 19), Mark.OUT),
        (Visit("p", "c", "q", 1, NOW - 21), Mark.AGAINST),
        (replace(VISIT, outcome=Outcome.FULL, answered=None), Mark.OUT),
    ],
)
def test_what_is_in_time_is_what_the_service_level_counts(visit: Visit, said: Mark) -> None:
    place = (visit.source, visit.queue)
    how = replace(shown(OPEN), kpi=SL_DEFAULT, policies={place: Policy(20.0, 0.8, 5.0)})
    assert marked(visit, how, NOW) is said
    assert marked(visit, replace(how, kpi=None), NOW) is Mark.OUT


def test_what_is_bad_for_a_share_stands_out() -> None:
    row = replace(visit_row(VISIT, shown(OPEN), NOW), mark=Mark.AGAINST)
    assert counts_column(SL_DEFAULT).tone(row) is Tone.ALARM
    assert counts_column(replace(SL_DEFAULT, higher_is_better=False)).tone(row) is Tone.TEXT
    assert counts_column(ASA).tone(row) is Tone.TEXT
    assert counts_column(SL_DEFAULT).tone(replace(row, mark=Mark.OUT)) is Tone.MUTED


def test_a_typed_text_finds_callers_as_far_as_they_are_shown() -> None:
    caller = ("+36551230142", "0655 123 0142", "Kovács Kft.")
    for text in ("kovács", "kovacs", "1230142", "+36 55", "0655 123"):
        assert is_called(text, caller, OPEN)
        assert not is_called(text, caller, WALL)
    assert not is_called("999", caller, OPEN)
    assert is_called("+36 55 123 0142", caller, WALL)


def test_a_lost_call_is_found_by_its_caller_queue_and_reason_without_accents() -> None:
    known = LostOfDay((Standing(lost_call(), 1, "to call back", is_open=True),), LostSums(), frozenset())
    (row,) = lost_rows(known, {("pbx-1", "support"): "Ügyfélszolgálat"}, NOW, OPEN)
    assert all(fits(row, text, OPEN) for text in ("kovacs", "ugyfel", "HUNG UP"))
    assert not fits(row, "kovacz", OPEN)


def lost_call(**others: Any) -> LostCall:  # noqa: ANN401 -- any field
    who = Caller("+36551230142", "+36551230142", "Kovács Kft.")
    return replace(LostCall("pbx-1", "c1", NOW - 100, NOW - 60, who, "support", 40.0, "abandoned"), **others)


@pytest.mark.parametrize(
    ("standing", "status"),
    [
        (Standing(lost_call(), 2, "to call back", is_open=True), "not reached"),
        (Standing(lost_call(), 2, "on the line"), "on the line now"),
        (Standing(lost_call(recovered=NOW - 30), 1, "reached"), "got through 15:30"),
        (Standing(lost_call(recovered=NOW - 20), 1, "reached"), "called back 15:30"),
        (Standing(lost_call(), 1, "reached"), "reached later"),
        (Standing(lost_call(caller=Caller()), 1, "nobody"), "no number"),
    ],
)
def test_a_lost_call_says_how_its_caller_stands(standing: Standing, status: str) -> None:
    back = frozenset({("+36551230142", NOW - 20)})
    (row,) = lost_rows(LostOfDay((standing,), LostSums(), back), TITLES, NOW, OPEN)
    assert str(row.status).split()[:-1] == status.split()[:-1]
    assert texts(LOST, row)[3:6] == ["0:40", str(standing.attempts), "hung up"]


def test_what_was_lost_before_a_queue_is_a_row_too() -> None:
    known = LostOfDay(
        (Standing(lost_call(queue=None, waited_s=None, reason="ivr_abandon"), 1, "to call back"),),
        LostSums(),
        frozenset(),
    )
    (masked,), (whole,) = (lost_rows(known, TITLES, NOW, how) for how in (WALL, OPEN))
    assert texts(LOST, masked)[1:] == [
        "+36 ••• 42", "before a queue", "–", "1", "hung up in the menu", "not reached",
    ]  # fmt: skip
    assert texts(LOST, whole)[1] == "+36 55 123 0142", "as the callers are written"
    assert (LOST[1].text_beside(masked), LOST[1].text_beside(whole)) == ("", "Kovács Kft.")
    assert fits(masked, "before", WALL)
    assert fits(masked, "menu", WALL)
    assert not fits(masked, "kovács", WALL)
    assert fits(whole, "kovács", OPEN)


def test_a_lost_call_says_of_its_caller_what_the_ledger_says() -> None:
    known = LostOfDay((Standing(lost_call(), 1, "to call back"),), LostSums(), frozenset())
    (row,) = lost_rows(known, TITLES, NOW, OPEN)
    (status,) = (column for column in LOST if column.key == "status")
    (known_one, *_) = lost_callers()

    def told(state: LedgerState) -> tuple[str, Tone]:
        ledger = {row.who or "": replace(known_one, who=row.who, state=state)}
        made = as_in_ledger(row, ledger, NOW, OPEN.format)
        return str(status.text(made)), status.tone(made)

    assert told(LedgerState.SHORT) == ("hung up at once", Tone.MUTED)
    assert told(LedgerState.OPEN) == told(LedgerState.TRIED) == ("to call back", Tone.WARN)
    unknown = as_in_ledger(row, {}, NOW, OPEN.format)
    assert (status.text(row), status.text(unknown), status.tone(unknown)) == (
        "not reached", "not reached", Tone.MUTED,
    )  # fmt: skip
    reached = replace(row, standing=Standing(lost_call(), 1, "reached"))
    assert as_in_ledger(reached, {}, NOW, OPEN.format) is reached


@pytest.mark.parametrize(
    ("marked", "words"),
    [(None, ""), ("callback_promised", "a call back was promised"), ("vip", "vip")],
)
def test_a_lost_call_says_what_the_dial_plan_marked_it_with(marked: str | None, words: str) -> None:
    standing = Standing(lost_call(mark=marked), 1, "to call back")
    (row,) = lost_rows(LostOfDay((standing,), LostSums(), frozenset()), TITLES, NOW, WALL)
    (reason,) = (column for column in LOST if column.key == "reason")
    assert (reason.text(row), reason.text_beside(row)) == ("hung up", words)
    assert not words or fits(row, words[-4:], WALL)


@dataclass(frozen=True)
class _Case:
    visit: Visit
    outcome: str
    waited: str
    talked: str


@pytest.mark.parametrize(
    "case",
    [
        _Case(Visit("p", "c", "q", 1, NOW - 70), "waiting", "1:10", "–"),
        _Case(replace(VISIT, ended=None), "talking", "0:20", "1:20"),
        _Case(replace(VISIT, ended=None, end_cause=EndCause.GAP), "answered", "0:20", "–"),
        _Case(replace(VISIT, outcome=Outcome.ABANDONED, answered=None, ended=None), "hung up", "0:20", "–"),
    ],
)
def test_what_goes_on_is_as_long_as_it_is_now(case: _Case) -> None:
    columns: dict[str, Column[VisitRow]] = {column.key: column for column in visit_columns(OPEN)}
    row = visit_row(case.visit, shown(OPEN), NOW)
    said = [columns[key].text(row) for key in ("outcome", "waited", "talked")]
    assert said == [case.outcome, case.waited, case.talked]


def test_every_outcome_has_a_word() -> None:
    assert set(OUTCOMES) == set(Outcome)


def test_a_missed_ring() -> None:
    offer = Offer("pbx-1", "c1", "support", 1, 1, "PJSIP/1", NOW - 50, NOW - 38, OfferResult.MISSED)
    row = missed_row(Missed(offer, VISIT), TITLES, NOW, WALL)
    assert texts(MISSED, row)[1:] == ["Support line", "+36 ••• 42", "0:12", "not picked up"]
    assert missed_row(Missed(replace(offer, ended=None), VISIT), TITLES, NOW, WALL).rang is None
