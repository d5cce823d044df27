"""How an instant and a state are written in the ledger. No Qt in it."""

from wallboard.domain.ledger.rows import LedgerState, LostCaller
from wallboard.domain.text import Text, mark, say
from wallboard.domain.words import CALLBACK_PROMISED, MESSAGE_LEFT, Seconds
from wallboard.ui.format import Format
from wallboard.ui.text import Words
from wallboard.ui.theme.tokens import Tone

_WEEK = 7
_TONES: dict[LedgerState, Tone] = {
    LedgerState.ON_LINE: Tone.TEXT,
    LedgerState.GOT_THROUGH: Tone.OK,
    LedgerState.CALLED_BACK: Tone.OK,
    LedgerState.PROMISED: Tone.WARN,
    LedgerState.TRIED: Tone.WARN,
    LedgerState.OPEN: Tone.WARN,
}
"""The others are muted: nobody is to do anything about them."""
_PLAIN: dict[LedgerState, Text] = {
    LedgerState.ON_LINE: mark("ledger", "On the line now"),
    LedgerState.OPEN: mark("ledger", "To call back"),
    LedgerState.GIVEN_UP: mark("ledger", "Not reached in time"),
    LedgerState.WITHHELD: mark("ledger", "No number"),
    LedgerState.SHORT: mark("ledger", "Hung up at once"),
    LedgerState.OUT_OF_HOURS: mark("ledger", "Out of hours"),
}
_IN_CALLS: dict[LedgerState, Text] = {
    LedgerState.ON_LINE: mark("lost", "on the line now"),
    LedgerState.GOT_THROUGH: mark("lost", "reached later"),
    LedgerState.CALLED_BACK: mark("lost", "reached later"),
    LedgerState.GIVEN_UP: mark("lost", "not reached in time"),
    LedgerState.WITHHELD: mark("lost", "no number"),
    LedgerState.SHORT: mark("lost", "hung up at once"),
    LedgerState.OUT_OF_HOURS: mark("lost", "out of hours"),
}
"""As a list of calls writes it."""
_ORDER = (
    frozenset({LedgerState.OPEN, LedgerState.PROMISED, LedgerState.TRIED}),
    frozenset({LedgerState.ON_LINE}),
    frozenset({LedgerState.GOT_THROUGH}),
    frozenset({LedgerState.CALLED_BACK}),
    frozenset({LedgerState.DONE}),
    frozenset({LedgerState.GIVEN_UP}),
)
"""Who is to be rung comes first, who is settled after; everything else last."""


def instant_words(at: Seconds, now: Seconds, form: Format) -> Words:
    """Write an instant to the minute, with its weekday or date where it was not today."""
    day, today = form.nth_day(at), form.nth_day(now)
    if day == today:
        return form.clock(at)
    if abs(today - day) < _WEEK:
        return say("ledger", "{weekday} {time}", weekday=form.weekday(at), time=form.clock(at))
    return say("ledger", "{date} {time}", date=form.date(at), time=form.clock(at))


def status_words(row: LostCaller, now: Seconds, form: Format) -> Words:
    """Say how a lost caller stands."""
    words = _stands(row, now, form)
    if row.to_call_back and row.taken_by:
        return say("ledger", "{status} · taken", status=words)
    return words


def status_tone(row: LostCaller, now: Seconds) -> Tone:
    """Return what the colour of the status means."""
    if row.state is LedgerState.PROMISED and row.promised_until is not None and row.promised_until < now:
        return Tone.ALARM
    return _TONES.get(row.state, Tone.MUTED)


def call_status(row: LostCaller | None, now: Seconds, form: Format) -> tuple[Words, Tone]:
    """Say in a list of calls how a caller stands, with its colour; None: the ledger has no row of theirs."""
    if row is None:
        return mark("lost", "not reached"), Tone.MUTED
    if row.to_call_back:
        return mark("lost", "to call back"), Tone.WARN
    if row.state is LedgerState.DONE:
        return say("lost", "done {time}", time=instant_words(row.since, now, form)), Tone.MUTED
    return _IN_CALLS[row.state], _TONES.get(row.state, Tone.MUTED)


def rank(state: LedgerState) -> int:
    """Say where a state stands when those to be called back come first."""
    return next((n for n, states in enumerate(_ORDER) if state in states), len(_ORDER))


def _stands(row: LostCaller, now: Seconds, form: Format) -> Words:
    match row.state:
        case LedgerState.GOT_THROUGH:
            return say("ledger", "Got through {time}", time=_contact(row, now, form))
        case LedgerState.CALLED_BACK:
            return say("ledger", "Called back {time}", time=_contact(row, now, form))
        case LedgerState.TRIED:
            return _tried(row, now, form)
        case LedgerState.PROMISED:
            return _promised(row, now, form)
        case LedgerState.DONE:
            return _done(row, now, form)
        case state:
            return _PLAIN[state]


def _contact(row: LostCaller, now: Seconds, form: Format) -> Words:
    return instant_words(row.since if row.contact is None else row.contact, now, form)


def _tried(row: LostCaller, now: Seconds, form: Format) -> Words:
    last = instant_words(row.since if row.last_try is None else row.last_try, now, form)
    if row.tries > 1:
        return say("ledger", "Tried {n} times, last {time}", n=row.tries, time=last)
    return say("ledger", "Tried {time}, no answer", time=last)


def _promised(row: LostCaller, now: Seconds, form: Format) -> Words:
    if row.promised_until is not None:
        late = row.promised_until < now
        time = instant_words(row.promised_until, now, form)
        if late:
            return say("ledger", "Promised by {time}, overdue", time=time)
        return say("ledger", "Promised by {time}", time=time)
    if row.mark == MESSAGE_LEFT:
        return mark("ledger", "To call back · voicemail")
    if row.mark == CALLBACK_PROMISED or row.mark is None:
        return mark("ledger", "To call back · promised")
    return say("ledger", "To call back · {mark}", mark=row.mark)


def _done(row: LostCaller, now: Seconds, form: Format) -> Words:
    time = instant_words(row.since, now, form)
    reason = row.last_deed.reason if row.last_deed is not None else ""
    if reason:
        return say("ledger", "Done {time}: {reason}", time=time, reason=reason)
    return say("ledger", "Done {time}", time=time)
