"""The list of agents behind a figure of now; where nobody is named, how many do what."""

from typing import Any

from wallboard.domain.snapshot import Scope
from wallboard.domain.text import mark
from wallboard.ui.freshness import freshness
from wallboard.ui.means import Means
from wallboard.ui.models.people import AGENTS, COUNTS, agent_rows, count_rows
from wallboard.ui.models.rows import RowsModel
from wallboard.ui.moment import Moment
from wallboard.ui.selection import select
from wallboard.ui.spec import Setting
from wallboard.ui.table.sheet import Sheet
from wallboard.ui.table.view import RowsView
from wallboard.ui.theme.look import Look


class AgentsSheet(Sheet):
    """Follows what the agents of some queues do."""

    def __init__(self, look: Look, setting: Setting, means: Means, queues: Scope) -> None:
        """Take of which queues."""
        self._named = setting.options.agents != "counts"
        model: RowsModel[Any] = (
            RowsModel(AGENTS, lambda row: (row.agent.source, row.agent.agent))
            if self._named
            else RowsModel(COUNTS, lambda row: str(row.state))
        )
        name = "figure.agents" if self._named else "figure.counts"
        super().__init__(look, mark("page", "Agents now"), model, means.memory, name)
        model.setParent(self)
        self._setting, self._queues = setting, queues

    @property
    def views(self) -> tuple[RowsView, ...]:
        """The tables of which a row can be opened: none where nobody is named."""
        return (self.view,) if self._named else ()

    def follow(self, moment: Moment) -> None:
        """List what they do at this moment."""
        chosen = select(moment.snapshot, self._queues)
        fresh = freshness(moment, chosen.sources, self._setting.format)
        agents = chosen.whole.agents if chosen.whole is not None else ()
        people = agent_rows(agents, fresh.clock, self._setting) if self._named else count_rows(agents)
        self.show_rows(people, mark("table", "Nobody is logged in"))
        count = self._setting.format.count(len(people)) if self._named else ""
        self.set_note(count, "" if fresh.live else fresh.words)
