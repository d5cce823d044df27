"""The lost calls of a day out of the cache: by the very fold that lists and counts them on the wall."""

from collections.abc import Sequence
from sqlite3 import Connection

from wallboard.app.memory import STAY_S
from wallboard.domain.callers.rules import CallRules
from wallboard.domain.day.lost import LostFold
from wallboard.domain.folds import call_at, visit_at
from wallboard.domain.periods import Day
from wallboard.domain.snapshot import LostCall
from wallboard.domain.words import Seconds, SourceName
from wallboard.store.queries.day import calls_between
from wallboard.store.queries.desk.deeds import contacts_said


def lost_calls(
    connection: Connection, names: Sequence[SourceName] | None, day: Day, at: Seconds, rules: CallRules
) -> tuple[LostCall, ...]:
    """Return the lost calls that arrived on a day, as known at `at`, newest first.

    Who was reached after the day was over is looked for as well, as long as it may count.
    """
    visits, calls = calls_between(connection, day.start - STAY_S, rules.look_ahead(day.end), names)
    fold = LostFold(day, rules)
    for deed in contacts_said(connection, day.start, at):
        fold.put_said(deed)
    for visit in visits:
        if (seen := visit_at(visit, at)) is not None:
            fold.put_visit(seen)
    for call in calls:
        if (known := call_at(call, at)) is not None:
            fold.put_call(known)
    return fold.all()
