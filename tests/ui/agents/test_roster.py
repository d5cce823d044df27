from collections.abc import Sequence

import pytest
from msgspec.structs import replace

from tests.ui.made_up import NOW, agents
from tests.ui.made_up_agents import HOSTILE, hostile, in_state, many
from wallboard.domain.snapshot import AgentNow
from wallboard.domain.words import AgentState
from wallboard.ui.agents.roster import Cell, Group, Roster
from wallboard.ui.spec import ScreenOptions, Setting, WidgetSpec
from wallboard.ui.text import shown

SPEC = WidgetSpec("agent_grid", (0, 0, 1, 1))
DESK = Setting(options=ScreenOptions(agents="names", breaks=True))
WALL = Setting(options=ScreenOptions())
QUEUES = {name: name for name in ("Support", "Sales", "Hotline 0800")}


def _groups(
    people: Sequence[AgentNow], setting: Setting = DESK, spec: WidgetSpec = SPEC
) -> tuple[Group, ...]:
    return Roster(spec, setting).groups(tuple(people), QUEUES)


def _cells(people: Sequence[AgentNow], setting: Setting = DESK, spec: WidgetSpec = SPEC) -> list[Cell]:
    return [cell for group in _groups(people, setting, spec) for cell in group.cells]


def _said(cell: Cell) -> tuple[str, str, str, bool]:
    return cell.name, shown(cell.words), shown(cell.time(NOW)), cell.long(NOW)


def test_the_made_up_day_is_the_grid_of_the_design() -> None:
    cells = _cells(agents())
    assert [_said(cell) for cell in (*cells[:2], *cells[12:])] == [
        ("Elena Stankovska", "Talking", "11:48", True),
        ("Lukas Maurer", "Talking", "8:05", False),
        ("Céline Renaud", "Ringing", "0:07", False),
        ("Tomas Gruber", "Ringing", "0:03", False),
        ("Farid Haddad", "Wrap-up", "0:41", False),
        ("Nikolai Rusev", "Wrap-up", "0:12", False),
        ("Gintaras Vaitkus", "Paused · lunch", "24:03", True),
        ("Katalin Tóth", "Paused · break", "17:20", True),
        ("Dovilė Petrauskaitė", "Free · Hotline 0800", "1:15", False),
    ]


def test_those_who_are_not_there_are_one_cell_with_their_names() -> None:
    away = _groups(agents())[0].away
    assert away is not None
    assert (away.count, away.names, away.unreachable) == (2, ("Ivan Petrov", "Péter Kiss"), 0)


def test_who_is_unreachable_is_counted_apart() -> None:
    gone = replace(agents()[-1], reason="unreachable")
    away = _groups((*agents()[:-1], gone))[0].away
    assert away is not None
    assert (away.count, away.unreachable) == (2, 1)


@pytest.mark.parametrize("count", [5, 40, 500, 2000])
def test_states_follow_each_other_and_the_longest_leads(count: int) -> None:
    order = [
        AgentState.ON_CALL,
        AgentState.RINGING,
        AgentState.WRAPUP,
        AgentState.NON_QUEUE_CALL,
        AgentState.PAUSED,
        AgentState.AVAILABLE,
    ]
    cells = _cells(many(count))
    ranks = [(order.index(cell.agent.state), cell.agent.since) for cell in cells]
    assert ranks == sorted(ranks)
    away = sum(group.away.count for group in _groups(many(count)) if group.away is not None)
    assert len(cells) + away == count


def test_a_wall_tells_no_name_and_nothing_of_a_break() -> None:
    cells = _cells(agents(), WALL)
    assert not any(cell.name or cell.initials for cell in cells)
    paused = [_said(cell) for cell in cells if cell.kind is AgentState.PAUSED]
    assert paused == [("", "Paused", "", False)] * 2
    away = _groups(agents(), WALL)[0].away
    assert away is not None
    assert away.names == ()


def test_the_order_does_not_tell_whose_break_is_longest() -> None:
    people = [agent for agent in agents() if agent.state is AgentState.PAUSED]
    swapped = [replace(one, since=other.since) for one, other in zip(people, reversed(people), strict=True)]
    for telling in ("counts", "initials", "names"):
        setting = Setting(options=ScreenOptions(agents=telling))
        before, after = _cells(people, setting), _cells(swapped, setting)
        assert [cell.agent.agent for cell in before] == [cell.agent.agent for cell in after]
    assert [cell.name for cell in _cells(people)] != [cell.name for cell in _cells(swapped)]


def test_initials_stand_for_names_everywhere() -> None:
    groups = _groups(agents(), Setting(options=ScreenOptions(agents="initials", breaks=True)))
    assert groups[0].cells[0].name == "ES"
    assert groups[0].away is not None
    assert groups[0].away.names == ("IP", "PK")


def test_the_limits_are_the_boards_and_0_is_none() -> None:
    spec = WidgetSpec("agent_grid", (0, 0, 1, 1), long_call_s=80, long_wrapup_s=30, long_pause_s=0)
    late = {cell.name for cell in _cells(agents(), spec=spec) if cell.long(NOW)}
    assert {"Darius Jankauskas", "Farid Haddad"} <= late
    assert not {"Hana Novotná", "Nikolai Rusev", "Gintaras Vaitkus", "Tomas Gruber"} & late


def test_each_reason_of_a_pause_may_have_its_own_limit() -> None:
    def late(limits: dict[str, float]) -> set[str]:
        spec = WidgetSpec("agent_grid", (0, 0, 1, 1), long_pause_s=limits)
        paused = [cell for cell in _cells(agents(), spec=spec) if cell.kind is AgentState.PAUSED]
        return {cell.agent.reason for cell in paused if cell.long(NOW)}

    assert late({}) == late({"training": 60}) == {"lunch", "break"}
    assert late({"Lunch": 2700}) == {"break"}
    assert late({"lunch": 2700, "*": 0}) == set()
    assert late({"break": 0, "*": 60}) == {"lunch"}


def test_what_nobody_saw_begin_lasts_at_least() -> None:
    (cell,) = _cells((replace(agents()[1], at_least=True),))
    assert [shown(cell.time(NOW + n)) for n in (0, 3600)] == ["≥ 8:05", "≥ 1:08 h"]


def test_a_cell_is_told_in_words_with_its_frame() -> None:
    elena, lukas = _cells(agents())[:2]
    assert shown(elena.told(NOW)) == "Elena Stankovska: Talking for 11:48, too long: over 10:00"
    assert shown(lukas.told(NOW)) == "Lukas Maurer: Talking for 8:05"
    wall = _cells(agents(), WALL)
    assert shown(wall[0].told(NOW)) == "Talking for 11:48, too long: over 10:00"
    assert "Paused" in {shown(cell.told(NOW)) for cell in wall}


def test_a_clock_runs_and_reaches_the_limit() -> None:
    lukas = _cells(agents())[1]
    assert [shown(lukas.time(NOW + n)) for n in (0, 1, 60, 3600)] == ["8:05", "8:06", "9:05", "1:08 h"]
    assert [lukas.long(NOW + n) for n in (114, 115)] == [False, True]


def test_a_state_that_nobody_has_heard_of_is_last_and_told_raw() -> None:
    cells = _cells((*agents(), in_state("<b>zombie</b>\u202e" + "x" * 10_000)))
    assert shown(cells[-1].words).startswith("Unknown · <b>zombie</b> x")
    assert len(shown(cells[-1].words)) < 100


def test_paused_in_some_queues_is_said_of_who_is_free() -> None:
    free = replace(agents()[18], queues=("Support", "Sales", "Billing"), paused_in=1)
    assert shown(_cells((free,))[0].words) == "Free · paused in 1 of 3"
    assert shown(_cells((replace(free, paused_in=0),))[0].words) == "Free"


def test_agents_are_grouped_and_each_group_counts_its_own() -> None:
    def group_of(agent: AgentNow) -> str:
        return "" if agent.queues == ("Billing",) else agent.queues[0]

    groups = _groups(agents(), Setting(options=DESK.options, group_of=group_of))
    assert [shown(group.title) for group in groups] == [
        "Hotline 0800",
        "Sales",
        "Support",
        "Technical",
        "No group",
    ]
    assert sum(group.places for group in groups) == 21 - 2 + 2
    assert groups[0].counts == ((AgentState.ON_CALL, 1), (AgentState.AVAILABLE, 1))


def test_hostile_names_and_reasons_do_not_stretch_anything() -> None:
    for cell in _cells(hostile()):
        assert cell.name
        assert len(cell.name) <= 80
        assert len(shown(cell.words)) < 100
        assert "\u202e" not in cell.name + shown(cell.words)
    assert len(HOSTILE) == len(hostile())


def test_nothing_is_made_anew_while_nobody_does_anything() -> None:
    roster, people = Roster(SPEC, DESK), many(500)
    first = roster.groups(people, QUEUES)
    assert roster.groups(tuple(people), QUEUES) is first
    moved = (replace(people[0], since=NOW - 7), *people[1:])
    second = roster.groups(moved, QUEUES)
    kept = {id(cell) for cell in first[0].cells} & {id(cell) for cell in second[0].cells}
    assert len(kept) == len(first[0].cells) - 1
