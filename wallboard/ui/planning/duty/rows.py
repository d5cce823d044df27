"""The rows of the page: people as the screen may name them, or how many stand how. No Qt in it."""

from collections import Counter

from msgspec import Struct

from wallboard.domain.duty.rows import Duty, DutyRow, Standing
from wallboard.domain.naming.plain import plain
from wallboard.domain.snapshot import AgentNow
from wallboard.domain.words import AgentState, Seconds
from wallboard.ui.agents.names import Telling, shown_name
from wallboard.ui.planning.duty.words import OF_BREAKS, TITLES, standing_words
from wallboard.ui.spec import Setting
from wallboard.ui.text import Words, shown

_PLACE = {standing: n for n, standing in enumerate(Standing)}


class DutyLine(Struct, frozen=True):
    """One row of the table."""

    key: str
    name: Words
    standing: Standing
    words: Words
    count: int = 1
    row: DutyRow | None = None
    """None: it is more than one."""
    group: str = ""

    @property
    def place(self) -> tuple[int, str]:
        """Who needs looking after comes first."""
        return _PLACE[self.standing], plain(shown(self.name))


def lines_of(duty: Duty, setting: Setting, now: Seconds) -> tuple[DutyLine, ...]:
    """Make a line for each person, or where nobody is named for each standing."""
    told = setting.options.agents
    if told == "counts":
        counts = Counter(_told(row, setting) for row in duty.rows)
        return tuple(
            DutyLine(standing.value, TITLES[standing], standing, "", counts[standing])
            for standing in Standing
            if counts[standing]
        )
    return tuple(_line(row, setting, now) for row in duty.rows)


def _line(row: DutyRow, setting: Setting, now: Seconds) -> DutyLine:
    breaks = setting.options.breaks
    source, agent = row.who or ("", "")
    group = setting.group_of(AgentNow(source, agent, row.name, AgentState.LOGGED_OFF, 0.0, ()))
    words = standing_words(row, setting.format, now, breaks=breaks)
    return DutyLine(row.key, called(row, setting.options.agents), _told(row, setting), words, 1, row, group)


def called(row: DutyRow, telling: Telling) -> str:
    """Return what this screen calls somebody; nothing where nobody is named."""
    source, agent = row.who or ("", row.key)
    return shown_name(AgentNow(source, agent, row.name, AgentState.LOGGED_OFF, 0.0, ()), telling)


def fits(line: DutyLine, text: str) -> bool:
    """Whether a typed text means somebody: by name, group, or how they stand."""
    wanted = plain(text)
    return any(wanted in plain(shown(words)) for words in (line.name, line.group, line.words))


def _told(row: DutyRow, setting: Setting) -> Standing:
    """Say how somebody stands as far as this screen tells: where breaks are not told, a pause is none."""
    hidden = row.standing in OF_BREAKS and not setting.options.breaks
    return Standing.HERE if hidden else row.standing
