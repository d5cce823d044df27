"""A plan read from a table, and what it expects of whom."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from wallboard.domain.errors import WallboardError
from wallboard.domain.facts import AgentSpell
from wallboard.domain.words import AgentState
from wallboard.domain.work.roster import Roster, Shift, kept, roster_of
from wallboard.domain.work.sums import RosterTimes

ZONE = "Europe/Budapest"
PLAN = """agent,from,to,kind
PJSIP/1101,2026-11-23 08:00,2026-11-23 16:00,queue
PJSIP/1101,2026-11-23 12:00,2026-11-23 12:30,break

Anna Kovács,2026-11-23T09:00+00:00,2026-11-23T10:00+00:00,
"""


def at(hour: int, minute: int = 0) -> float:
    return datetime(2026, 11, 23, hour, minute, tzinfo=ZoneInfo(ZONE)).timestamp()


def test_a_break_is_cut_out_of_the_time_around_it() -> None:
    assert roster_of(PLAN, ZONE).of("pbx", "PJSIP/1101") == (
        Shift(at(8), at(12)),
        Shift(at(12), at(12, 30), "break"),
        Shift(at(12, 30), at(16)),
    )


def test_an_agent_is_known_by_id_by_name_and_by_source() -> None:
    plan = roster_of(PLAN, ZONE)
    mine = (Shift(at(10), at(11)),)
    assert plan.of("pbx", "PJSIP/7", "anna KOVÁCS") == mine
    assert plan.of("pbx", "PJSIP/7", "Béla") == ()
    own = Roster([("pbx-1/PJSIP/7", mine[0])])
    assert own.of("pbx-1", "pjsip/7") == mine
    assert own.of("pbx-2", "PJSIP/7") == ()


def test_who_is_expected_depends_on_the_instant() -> None:
    plan = roster_of(PLAN, ZONE)
    assert plan.expected(at(8)) == ("pjsip/1101",)
    assert plan.expected(at(10, 30)) == ("anna kovács", "pjsip/1101")
    assert plan.expected(at(12, 15)) == plan.expected(at(16)) == ()
    assert plan.everybody(at(13), at(14)) == ("pjsip/1101",)
    assert plan.names["anna kovács"] == "Anna Kovács"
    assert plan.scheduled_s(["pjsip/1101", "nobody"], (at(15), at(18))) == 3600


def test_semicolons_and_a_byte_order_mark_are_what_spreadsheets_write() -> None:
    text = "\ufeffAgent;From;To\na;2026-11-23 08:00;2026-11-23 09:00\n"
    assert roster_of(text, ZONE).of("pbx", "a") == (Shift(at(8), at(9)),)


def test_shifts_that_touch_or_overlap_are_one_and_those_apart_are_two() -> None:
    plan = Roster([("a", Shift(0, 10)), ("a", Shift(5, 20)), ("a", Shift(20, 30)), ("a", Shift(40, 50))])
    assert plan.of("pbx", "a") == (Shift(0, 30), Shift(40, 50))
    assert Roster([]).of("pbx", "a") == ()


@pytest.mark.parametrize(
    ("line", "why"),
    [
        (",2026-11-23 08:00,2026-11-23 09:00,queue", "it names no agent"),
        ("a,2026-11-23 09:00,2026-11-23 09:00,queue", "it ends before it begins"),
        ("a,yesterday,2026-11-23 09:00,queue", "“yesterday” is no date with a time"),
        ("a,2026-11-23 08:00", "“” is no date with a time"),
        ("a,2026-11-23 08:00,2026-11-23 09:00,lunch", "“lunch” is neither queue nor break"),
        ("a," + "x" * 200_000, "it is no CSV: field larger than field limit (131072)"),
    ],
)
def test_a_wrong_line_is_named_with_what_is_wrong(line: str, why: str) -> None:
    with pytest.raises(WallboardError) as raised:
        roster_of(PLAN + line + "\n", ZONE)
    assert str(raised.value.message) == f"Line 6 of the roster can't be read: {why}."
    assert "agent,from,to" in str(raised.value.hint)


@pytest.mark.parametrize("text", ["", "who,from,to\n"])
def test_a_table_without_its_columns_is_none(text: str) -> None:
    with pytest.raises(WallboardError, match="it has no column “agent”"):
        roster_of(text, ZONE)


def test_a_spell_keeps_to_a_plan_where_its_state_fits() -> None:
    shifts = (Shift(0, 100), Shift(100, 120, "break"))

    def judged(state: AgentState) -> RosterTimes:
        return kept(AgentSpell("pbx", "a", 90, 110, state), shifts, (0, 105))

    assert judged(AgentState.ON_CALL) == RosterTimes(0, 10, 15)
    assert judged(AgentState.PAUSED) == RosterTimes(0, 5, 15)
    assert judged(AgentState.NON_QUEUE_CALL) == RosterTimes(0, 0, 15)
    assert judged(AgentState.LOGGED_OFF) == RosterTimes(0, 0, 0)
