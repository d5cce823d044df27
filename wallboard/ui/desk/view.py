"""What the bar of actions shows for one caller at one moment. No Qt in it."""

from msgspec import Struct
from msgspec.structs import replace

from wallboard.domain.caller import Caller
from wallboard.domain.desk.calling import LAST, Progress, Stage
from wallboard.domain.desk.dialling import refusal_of
from wallboard.domain.ledger.rows import LedgerState, LostCaller
from wallboard.domain.text import mark, say
from wallboard.domain.words import Seconds
from wallboard.ui.desk.habits import Phone
from wallboard.ui.desk.words import progress_words, refusal_words
from wallboard.ui.format import caller_number
from wallboard.ui.means import Means
from wallboard.ui.spec import Setting
from wallboard.ui.text import Words

CALL, CANCEL = mark("desk", "Call back"), mark("desk", "Cancel")
TAKE, RELEASE = mark("desk", "Take"), mark("desk", "Release")
AGAIN = mark("desk", "Call again")
SPEAKING = mark("desk", "On the call")

_FINISHED = frozenset({LedgerState.GOT_THROUGH, LedgerState.CALLED_BACK, LedgerState.DONE})
_SILENCED = frozenset({Stage.SPEAKS})
"""There is nothing to cancel: whoever speaks puts the telephone down."""


class Ongoing(Struct, frozen=True):
    """A call back that this desk makes, or has just made."""

    who: str
    phone: Phone
    progress: Progress
    caller: Caller = Caller()
    """Whom it is for, to be named where another caller is chosen."""

    @property
    def is_over(self) -> bool:
        """Whether nothing more comes."""
        return self.progress.stage in LAST


class ActionsView(Struct, frozen=True):
    """What can be done, in words."""

    call: Words
    may_call: bool
    why_not: Words = ""
    """Why they are not called, for who asks."""
    cancels: bool = False
    """A call back is being made: the first action ends it."""
    take: Words = TAKE
    may_take: bool = False
    may_finish: bool = False
    progress: Words = ""
    """How far the call back of this caller has come, else who looks after them."""
    tells_call: bool = False
    """Whether that is about a call."""
    ended_badly: bool = False


NOTHING = ActionsView(CALL, may_call=False)


def view_of(
    row: LostCaller | None, ongoing: Ongoing | None, now: Seconds, means: Means, setting: Setting
) -> ActionsView:
    """Say what can be done for a caller; for nobody, and where one can only look, nothing."""
    if means.desk is None:
        return NOTHING
    if row is None:
        return _of_another(ongoing, now, setting)
    mine = ongoing if ongoing is not None and ongoing.who == row.who else None
    progress: Words = "" if mine is None else progress_words(mine.progress, mine.phone, now)
    bad = mine is not None and mine.progress.stage in LAST - {Stage.OVER, Stage.CANCELLED}
    known = row.who is not None
    if mine is None and ongoing is not None and not ongoing.is_over:
        return replace(_of_another(ongoing, now, setting), may_take=known, may_finish=known)
    held = known and row.taken_by == means.desk.name
    if ongoing is not None and not ongoing.is_over:
        cancels = ongoing.progress.stage not in _SILENCED
        return ActionsView(
            CANCEL if cancels else SPEAKING,
            may_call=cancels,
            cancels=cancels,
            take=RELEASE if held else TAKE,
            may_take=known,
            may_finish=known,
            progress=progress or _taken(row, held=held),
            tells_call=bool(progress),
        )
    refusal = refusal_of(row, now, means.habits.rules)
    return ActionsView(
        AGAIN if row.state in _FINISHED else CALL,
        may_call=refusal is None and _has_way(means),
        why_not=_why(means) if refusal is None else refusal_words(refusal, now, setting.format),
        take=RELEASE if held else TAKE,
        may_take=known,
        may_finish=known and row.state not in _FINISHED,
        progress=progress or _taken(row, held=held),
        tells_call=bool(progress),
        ended_badly=bad,
    )


def _of_another(ongoing: Ongoing | None, now: Seconds, setting: Setting) -> ActionsView:
    """Let the call of another caller than the one who is chosen be ended, wherever one is by now."""
    if ongoing is None or ongoing.is_over:
        return NOTHING
    cancels = ongoing.progress.stage not in _SILENCED
    number = caller_number(ongoing.caller.number, ongoing.caller.raw, mask=setting.options.mask)
    how = progress_words(ongoing.progress, ongoing.phone, now)
    return ActionsView(
        CANCEL if cancels else CALL,
        may_call=cancels,
        why_not="" if cancels else mark("desk", "another call is on"),
        cancels=cancels,
        progress=say("desk", "{caller}: {progress}", caller=number, progress=how),
        tells_call=True,
    )


def _has_way(means: Means) -> bool:
    return bool((means.call_backs is not None and means.habits.phones) or means.habits.link)


def _why(means: Means) -> Words:
    """Say what is missing where a caller may be rung and nothing here can."""
    if _has_way(means):
        return ""
    if means.call_backs is not None:
        return mark("desk", "no telephone is set for this desk")
    return mark("desk", "nothing here can dial")


def _taken(row: LostCaller, *, held: bool) -> Words:
    return say("desk", "{who} is on it", who=row.taken_by) if row.taken_by and not held else ""
