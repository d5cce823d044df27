"""That there is time to ring somebody back: words without anybody's number, and what opens. No Qt in it."""

from wallboard.domain.advice.advice import Advice
from wallboard.domain.text import Text, mark, say
from wallboard.ui.behind import LedgerBehind


def advice_words(advice: Advice) -> Text:
    """Say how many agents are to spare, and how many callers they may ring."""
    agents, callers = advice.agents, len(advice.callers)
    if agents == 1:
        return mark("advice", "1 agent to spare: ring 1 caller back")
    if callers == 1:
        return say("advice", "{n} agents to spare: ring 1 caller back", n=agents)
    return say("advice", "{n} agents to spare: ring {m} callers back", n=agents, m=callers)


def behind_advice(advice: Advice) -> LedgerBehind:
    """Return the lost callers, those that are best rung first."""
    return LedgerBehind(only="to_call_back", who=advice.callers[0], best=advice.callers)
