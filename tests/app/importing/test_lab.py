"""The same runs of a real Asterisk, seen over AMI and read from its queue log: the same facts."""

import sqlite3
from collections import Counter
from collections.abc import Mapping
from itertools import pairwise

import pytest

from tests.app.importing.made import (
    Importing,
    covered,
    events_recorded,
    everything,
    imported,
    live_facts,
    write_live,
)
from tests.sources.queue_log.made import recorded
from wallboard.domain.facts import AgentName, Visit
from wallboard.domain.words import EndCause, Outcome
from wallboard.store.tables import COVERAGE, SPELLS, VISITS

ROUNDED_S = 1.5
"""A log cuts off fractions, and it reads the clock a moment after the event was sent."""
RECORDED = ["fates", "main", "overlap", "reconnect"]

RULES: Mapping[tuple[Outcome, Outcome], str] = {
    (Outcome.UNKNOWN, Outcome.TIMEOUT): "AMI does not tell why a caller leaves; the log does",
    (Outcome.UNKNOWN, Outcome.LEAVE_EMPTY): "the same",
    (Outcome.UNKNOWN, Outcome.WITHDRAWN): "the same",
    (Outcome.UNKNOWN, Outcome.ABANDONED): "for the log a caller whom the dial plan moves away has hung up",
    (Outcome.OVERFLOW, Outcome.TIMEOUT): "seen live, the caller went on into another queue; here, why",
}
"""Outcome seen live and outcome in the log: all differences there are, and the rule of each."""
DIFFERENT = {"fates": 16, "main": 25, "overlap": 25, "reconnect": 6}


def visits_of(connection: sqlite3.Connection) -> dict[tuple[str, ...], Visit]:
    return {v.key: v for v in VISITS.facts(connection.execute(f"SELECT {VISITS.selected} FROM visit"))}


def seen_live(name: str) -> dict[tuple[str, ...], Visit]:
    return {fact.key: fact for fact in live_facts(name) if isinstance(fact, Visit)}


@pytest.mark.parametrize("name", RECORDED)
def test_log_and_ami_agree_visit_by_visit(connection: sqlite3.Connection, name: str) -> None:
    write_live(connection, [fact for fact in live_facts(name) if isinstance(fact, AgentName)])
    result = imported(connection, name)
    ours, live = visits_of(connection), seen_live(name)
    assert ours.keys() == live.keys()
    assert (result.new, result.wrong, result.odd, result.unused) == (len(live), 0, 0, {})
    differences: Counter[tuple[Outcome, Outcome]] = Counter()
    for key, visit in live.items():
        mine = ours[key]
        if visit.outcome is not mine.outcome:
            differences[visit.outcome, mine.outcome] += 1
        assert mine.agent == visit.agent, "the member's name leads to the phone"
        assert (mine.caller, mine.position_in, mine.end_cause) == (
            visit.caller, visit.position_in, visit.end_cause,
        ), visit  # fmt: skip
        for one, other in zip(_instants(visit), _instants(mine), strict=True):
            assert (one is None) == (other is None)
            assert abs((one or 0) - (other or 0)) <= ROUNDED_S, visit
    assert differences.keys() <= RULES.keys()
    assert differences.total() == DIFFERENT[name]


def _instants(visit: Visit) -> tuple[float | None, ...]:
    return visit.joined, visit.answered, visit.left, visit.ended


@pytest.mark.parametrize("name", RECORDED)
def test_a_log_of_what_was_seen_adds_reasons_and_nothing_else(
    connection: sqlite3.Connection, name: str
) -> None:
    live = seen_live(name)
    begin, end = events_recorded(name)[0][0], events_recorded(name)[-1][0]
    write_live(connection, [*live_facts(name), covered(begin - 60, end + 60)])
    before = everything(connection)
    result = imported(connection, name)
    after = everything(connection)
    assert result.new == 0
    assert visits_of(connection).keys() == live.keys()
    for key, visit in visits_of(connection).items():
        assert _instants(visit) == _instants(live[key]) or live[key].end_cause is EndCause.GAP
        assert visit.agent == live[key].agent
    assert after["offer"] == before["offer"]
    assert after["agent_spell"] == before["agent_spell"]
    assert after["coverage"] == before["coverage"]
    assert [row[:2] for row in after["call"]] == [row[:2] for row in before["call"]]


@pytest.mark.parametrize("name", RECORDED)
def test_an_import_that_is_repeated_changes_nothing(connection: sqlite3.Connection, name: str) -> None:
    for facts in ([], live_facts(name)):
        write_live(connection, facts)
        imported(connection, name)
        once = everything(connection)
        again = imported(connection, name)
        assert everything(connection) == once
        assert (again.new, again.filled) == (0, 0)


@pytest.mark.parametrize(("since", "until"), [(200.0, 400.0), (0.0, 300.0), (500.0, 2_000.0)])
def test_a_gap_of_the_live_feed_is_closed_and_no_call_is_doubled(
    connection: sqlite3.Connection, since: float, until: float
) -> None:
    begin, end = events_recorded("main")[0][0], events_recorded("main")[-1][0]
    gap = (begin + since, min(begin + until, end))
    whole = seen_live("main")
    parts = [covered(begin, gap[0])] * (since > 0) + [covered(gap[1], end)] * (gap[1] < end)
    write_live(connection, [*live_facts("main", gap), *parts])
    fewer = visits_of(connection)
    result = imported(connection, "main")
    visits = visits_of(connection)
    joins = sorted((v.call, v.queue, round(v.joined)) for v in visits.values())
    assert len(joins) == len(set(joins)) == len(whole)
    assert result.new == len(whole) - len(fewer) > 0
    assert result.new + result.filled + result.unchanged == len(whole)
    open_ends = [v for v in visits.values() if v.end_cause is EndCause.GAP or v.outcome is Outcome.WAITING]
    assert open_ends == []
    answered = sum(visit.answered is not None for visit in visits.values())
    assert answered == sum(visit.answered is not None for visit in whole.values())
    stretches = COVERAGE.facts(connection.execute(f"SELECT {COVERAGE.selected} FROM coverage ORDER BY since"))
    assert {stretch.kind for stretch in stretches} == {"live", "import"}
    log_begins, log_ends = result.since or 0.0, result.until or 0.0
    assert min(s.since for s in stretches) == min(log_begins, begin if since > 0 else log_begins)
    assert all(one.until >= other.since for one, other in pairwise(stretches))
    assert max(s.until for s in stretches) >= log_ends


def test_spells_of_agents_do_not_overlap_after_an_import(connection: sqlite3.Connection) -> None:
    begin, end = events_recorded("main")[0][0], events_recorded("main")[-1][0]
    gap = (begin + 200, begin + 400)
    write_live(connection, [*live_facts("main", gap), covered(begin, gap[0]), covered(gap[1], end)])
    imported(connection, "main")
    spells = SPELLS.facts(
        connection.execute(f"SELECT {SPELLS.selected} FROM agent_spell ORDER BY agent, since")
    )
    inside = [s for s in spells if gap[0] <= s.since < gap[1]]
    assert len(inside) > 20
    overlapping = [
        (one, other)
        for one, other in pairwise(spells)
        if one.agent == other.agent and (one.until or 0.0) > other.since + 0.001
    ]
    assert overlapping == []


def test_without_names_from_ami_an_agent_is_called_as_in_the_log(connection: sqlite3.Connection) -> None:
    job = Importing(connection)
    job.of(recorded("fates"))
    assert "Alice Martin" in job.names.unknown
    assert "Zoë Núñez" in {visit.agent for visit in visits_of(connection).values()}
    write_live(connection, [fact for fact in live_facts("fates") if isinstance(fact, AgentName)])
    imported(connection, "fates")
    agents = {visit.agent for visit in visits_of(connection).values() if visit.agent}
    assert all("/" in agent for agent in agents), "later its phone is known, and the next import says so"
