"""What an agent of mod_callcenter does: the first rule that fits holds."""

import pytest

from wallboard.domain.words import AgentState
from wallboard.sources.esl.states import DELAY, AgentRow, state_of

NOW = 5000.0
S = AgentState


@pytest.mark.parametrize(
    ("row", "state", "why"),
    [
        (AgentRow("Logged Out", "In a queue call"), S.ON_CALL, ""),
        (AgentRow("Logged Out", "Receiving"), S.LOGGED_OFF, ""),
        (AgentRow("On Break", "Reserved", external_calls=1), S.RINGING, ""),
        (AgentRow("On Break", "Waiting", external_calls=1), S.NON_QUEUE_CALL, ""),
        (AgentRow("On Break", "Idle"), S.PAUSED, ""),
        (AgentRow("Available (On Demand)", "Idle"), S.WRAPUP, ""),
        (AgentRow("Available", "Idle", 10, NOW - 5), S.PAUSED, ""),
        (AgentRow("Available", "Waiting", 10, NOW - 10), S.WRAPUP, ""),
        (AgentRow("Available", "Waiting", 10, NOW - 10.1), S.AVAILABLE, ""),
        (AgentRow("Available", "Waiting", 0, NOW), S.AVAILABLE, ""),
        (AgentRow("Available", "Waiting", 10, NOW - 5, NOW + 5), S.WRAPUP, ""),
        (AgentRow("Available", "Waiting", ready_time=NOW + 5), S.PAUSED, DELAY),
        (AgentRow("Available", "Waiting", ready_time=NOW), S.AVAILABLE, ""),
    ],
)
def test_the_first_rule_that_fits_holds(row: AgentRow, state: AgentState, why: str) -> None:
    assert state_of(row, NOW) == (state, why)
