from collections.abc import Sequence

from msgspec.structs import replace

from tests.ui.made_up import NOW, agents
from wallboard.domain.snapshot import AgentNow
from wallboard.domain.words import AgentState
from wallboard.ui.agents.roster import Group, Roster
from wallboard.ui.agents.standing import standing
from wallboard.ui.spec import ScreenOptions, Setting, WidgetSpec
from wallboard.ui.text import shown

SPEC = WidgetSpec("agent_grid", (0, 0, 1, 1))
DESK = ScreenOptions(agents="names", breaks=True)
PEOPLE = agents()[:4]


def _groups(people: Sequence[AgentNow], *, by_queue: bool = False) -> tuple[Group, ...]:
    setting = Setting(options=DESK)
    if by_queue:
        setting = replace(setting, group_of=lambda agent: agent.queues[0])
    return Roster(SPEC, setting).groups(tuple(people), {})


def _said(groups: Sequence[Group]) -> list[list[tuple[str, str]]]:
    return [[(cell.name.split()[0], shown(cell.words)) for cell in group.cells] for group in groups]


def test_a_state_changes_in_its_place() -> None:
    freed = (replace(PEOPLE[0], state=AgentState.AVAILABLE, since=NOW), *PEOPLE[1:])
    (stood,) = _said(standing(_groups(PEOPLE), _groups(freed)))
    assert stood == [
        ("Elena", "Free"),
        ("Lukas", "Talking"),
        ("Ana", "Talking"),
        ("Olga", "Talking"),
    ]
    assert [name for name, _ in _said(_groups(freed))[0]] == ["Lukas", "Ana", "Olga", "Elena"]


def test_who_is_new_comes_last_though_longest() -> None:
    (stood,) = _said(standing(_groups(PEOPLE[1:]), _groups(PEOPLE)))
    assert [name for name, _ in stood] == ["Lukas", "Ana", "Olga", "Elena"]


def test_who_logs_off_or_is_gone_keeps_the_place() -> None:
    off = replace(PEOPLE[1], state=AgentState.LOGGED_OFF)
    for after in ((PEOPLE[0], off, *PEOPLE[2:]), (PEOPLE[0], *PEOPLE[2:])):
        (group,) = standing(_groups(PEOPLE), _groups(after))
        assert _said([group])[0][1] == ("Lukas", "Not logged in")
        assert [cell.agent.agent for cell in group.cells] == [agent.agent for agent in PEOPLE]
        assert group.cells[1].since is None
        assert sum(n for _, n in group.counts) == 3


def test_groups_stand_still_as_well() -> None:
    before = _groups(PEOPLE, by_queue=True)
    stood = standing(before, _groups(PEOPLE[:3], by_queue=True))
    assert [shown(group.title) for group in stood] == ["Sales", "Support"]
    assert _said(stood)[0] == [("Olga", "Not logged in")]
    added = standing(_groups(PEOPLE[:3], by_queue=True), before)
    assert [shown(group.title) for group in added] == ["Support", "Sales"]
    assert _said(added)[1] == [("Olga", "Talking")]


def test_nobody_is_twice_in_the_grid() -> None:
    moved = (replace(PEOPLE[0], queues=("Sales",)), *PEOPLE[1:])
    stood = standing(_groups(PEOPLE, by_queue=True), _groups(moved, by_queue=True))
    assert sorted(name for group in _said(stood) for name, _ in group) == ["Ana", "Elena", "Lukas", "Olga"]
    assert next(name for name, _ in _said(stood)[1]) == "Elena"
