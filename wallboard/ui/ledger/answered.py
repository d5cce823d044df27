"""What the figures above the ledger have from the wall, so that they are the same. No Qt in it."""

from wallboard.domain.figures import ratio
from wallboard.domain.kpis import read
from wallboard.domain.snapshot import QueueNow
from wallboard.ui.details import level_of
from wallboard.ui.ledger.asked import Beside
from wallboard.ui.ledger.choice import Choice
from wallboard.ui.ledger.figures import ANSWERED, TO_CALL_BACK, Answered
from wallboard.ui.theme.tokens import Tone, tone_of


def waited_of(now: QueueNow | None, choice: Choice) -> Tone:
    """Return the colour of those to be called back: the wall's where they are the same."""
    if now is None or not choice.whole:
        return Tone.WARN
    return tone_of(level_of(TO_CALL_BACK, now))


def answered_of(now: QueueNow | None, beside: Beside | None, choice: Choice) -> Answered | None:
    """Return how many calls were answered; None: still to be read.

    `now` is the whole centre on the day that goes on, and then it is the very figure that the wall shows. Of
    another time, or of some lines, it is added up from the lines.
    """
    if now is not None and not choice.lines:
        promise = now.day.promises[0] if now.day.promises else None
        tone = tone_of(level_of(ANSWERED, now))
        return Answered(read(ANSWERED, now), tone, now.policy.min_sample, promise)
    if beside is None:
        return None
    answered = sum(row.sums.answered for row in beside.lines)
    lost = sum(row.sums.lost for row in beside.lines)
    figure = ratio(answered, answered + lost)
    if choice.lines:
        return Answered(figure)
    return Answered(figure, tone_of(beside.promise.level), promise=beside.promise)
