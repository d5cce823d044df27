"""The list of the stays in queues that a figure counts, each marked with what it does to it."""

import re
from math import inf

from wallboard.domain.explain.trials import is_mixed, outcomes_of
from wallboard.domain.figures import HALF_HOUR, Basis, PeriodKpi, Unit
from wallboard.domain.folds import HALF_HOUR_S
from wallboard.domain.kpis import kpi_of
from wallboard.domain.snapshot import Snapshot
from wallboard.domain.text import mark
from wallboard.domain.words import Seconds
from wallboard.store.queries.calls import Wanted
from wallboard.ui.behind import FigureBehind
from wallboard.ui.freshness import freshness
from wallboard.ui.means import Means
from wallboard.ui.models.visits import visit_columns
from wallboard.ui.moment import Moment
from wallboard.ui.selection import places_of, select
from wallboard.ui.spec import Setting
from wallboard.ui.table.asked import EVER
from wallboard.ui.table.calls import CallsSheet, Listing
from wallboard.ui.table.view import RowsView
from wallboard.ui.theme.look import Look
from wallboard.ui.titles import policies_of, titles_of

STAY_S = 6 * 3600.0
"""Of what happened in a period, whoever came no longer before it is looked at: no wait lasts longer."""
_ABOUT_WAITS = re.compile("wait|asa")
"""In the key of a figure that is about waits: its list begins with the longest."""


class CountedSheet(CallsSheet):
    """Lists what a figure counts, of its own period."""

    def __init__(self, look: Look, setting: Setting, means: Means, behind: FigureBehind) -> None:
        """Take which figure; one that counts no stays lists all of its period."""
        kpi = kpi_of(behind.key)
        self._kpi = kpi if isinstance(kpi, PeriodKpi) and outcomes_of(kpi) else None
        self._outcomes = outcomes_of(self._kpi) if self._kpi is not None else None
        self._behind, self._form = behind, setting.format
        super().__init__(look, mark("page", "Calls"), setting, means, _listing(self._kpi, setting))

    @property
    def views(self) -> tuple[RowsView, ...]:
        """The tables of which a row can be opened."""
        return (self.view,)

    def follow(self, moment: Moment) -> None:
        """List them up to this moment."""
        snapshot = moment.snapshot
        fresh = freshness(moment, select(snapshot, self._behind.queues).sources, self._form)
        self.want(self._wanted_of(snapshot), titles_of(snapshot), fresh.clock, policies_of(snapshot))

    def _wanted_of(self, snapshot: Snapshot) -> Wanted:
        since, until = period_of(self._behind, snapshot)
        source, agent = self._behind.agent or (None, None)
        happened = self._kpi is not None and self._kpi.basis is Basis.EVENT
        return Wanted(
            since - STAY_S if happened else since,
            EVER if until == inf else until,
            source=source,
            agent=agent,
            outcomes=self._outcomes,
            places=places_of(snapshot, self._behind.queues),
            over_from=since if happened else None,
            at=snapshot.at,
        )


def period_of(behind: FigureBehind, snapshot: Snapshot) -> tuple[Seconds, Seconds]:
    """Return the period of a figure; one that goes on has no end."""
    if behind.since is not None:
        return behind.since, inf if behind.until is None else behind.until
    if behind.key.endswith(HALF_HOUR):
        return snapshot.at - HALF_HOUR_S, inf
    return snapshot.day_start, inf


def _listing(kpi: PeriodKpi | None, setting: Setting) -> Listing:
    if kpi is None:
        return Listing("figure.all", visit_columns(setting))
    first = "waited" if kpi.unit is Unit.SECONDS and _ABOUT_WAITS.search(kpi.key) else "joined"
    # Of a count everything that is listed counts, so there is nothing to mark.
    only = kpi.unit is Unit.COUNT
    columns = visit_columns(setting, counted=None if only else kpi)
    return Listing(f"figure.{kpi.key}", columns, first, kpi=kpi, only=only and is_mixed(kpi))
