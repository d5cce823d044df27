"""Figures about agents: of this instant, and of what they did."""

from wallboard.domain.figures import NowKpi, PeriodKpi
from wallboard.domain.kpis.agents.adherence import ADHERENCE, CONFORMANCE
from wallboard.domain.kpis.agents.agents_by_state import AGENTS_BY_STATE
from wallboard.domain.kpis.agents.agents_logged_in import AGENTS_LOGGED_IN
from wallboard.domain.kpis.agents.contacts import CONTACTS, CONTACTS_PER_HOUR
from wallboard.domain.kpis.agents.evenness import CV, JAIN
from wallboard.domain.kpis.agents.free_while_waiting import FREE_WHILE_WAITING
from wallboard.domain.kpis.agents.logged_s import LOGGED_S
from wallboard.domain.kpis.agents.missed_rings import MISSED_RINGS
from wallboard.domain.kpis.agents.occupancy import OCCUPANCY
from wallboard.domain.kpis.agents.rostered import AGENTS_PRESENT, AGENTS_ROSTERED
from wallboard.domain.kpis.agents.utilisation import UTILISATION

AGENTS: tuple[NowKpi, ...] = (
    *AGENTS_BY_STATE,
    AGENTS_LOGGED_IN,
    FREE_WHILE_WAITING,
    AGENTS_PRESENT,
    AGENTS_ROSTERED,
)
WORK: tuple[PeriodKpi, ...] = (
    OCCUPANCY,
    UTILISATION,
    LOGGED_S,
    CONTACTS,
    CONTACTS_PER_HOUR,
    MISSED_RINGS,
    ADHERENCE,
    CONFORMANCE,
    JAIN,
    CV,
)
