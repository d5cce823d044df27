"""Cells that stay where they are, whatever their agents do, so that nobody clicks another. No Qt in it."""

from msgspec.structs import replace

from wallboard.domain.text import mark
from wallboard.domain.words import AgentState
from wallboard.ui.agents.roster import Cell, Group

_Who = tuple[str, str]


def standing(before: tuple[Group, ...], now: tuple[Group, ...]) -> tuple[Group, ...]:
    """Return the groups of now with every cell in the place it had; who is new comes last.

    Who has logged off keeps the place as well, besides being counted with the others who are not there.
    """
    left = {_who(cell): cell for group in now for cell in group.cells}
    groups = []
    for group in before:
        cells = tuple(left.pop(who) if (who := _who(cell)) in left else _off(cell) for cell in group.cells)
        same = next((one for one in now if one.title == group.title), None)
        groups.append(replace(same or replace(group, away=None, counts=()), cells=cells))
    added = [one for one in now if not any(one.title == group.title for group in before)]
    return tuple(_with_new(group, now, left) for group in groups) + tuple(
        replace(group, cells=tuple(cell for cell in group.cells if _who(cell) in left)) for group in added
    )


def _with_new(group: Group, now: tuple[Group, ...], left: dict[_Who, Cell]) -> Group:
    its = next((one.cells for one in now if one.title == group.title), ())
    return replace(group, cells=(*group.cells, *(cell for cell in its if _who(cell) in left)))


def _who(cell: Cell) -> _Who:
    return cell.agent.source, cell.agent.agent


def _off(cell: Cell) -> Cell:
    gone = mark("agents", "Not logged in")
    agent = replace(cell.agent, state=AgentState.LOGGED_OFF)
    return replace(cell, agent=agent, kind=None, words=gone, short=gone, since=None, limit=None)
