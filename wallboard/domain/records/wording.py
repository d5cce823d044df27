"""What can be wrong with a row, in words; and what a set's whole minutes mean for its figures."""

from wallboard.domain.records.layout import Role
from wallboard.domain.records.record import RecordSet
from wallboard.domain.records.survey import Survey, Wrong
from wallboard.domain.text import Text, mark

_MANY = 20
"""Among so many calls, some are answered and most differ."""
_WRONG: dict[Wrong, Text] = {
    Wrong.RAGGED: mark("records", "too few cells in the row"),
    Wrong.TORN: mark("records", "the last line is not finished"),
    Wrong.BAD_BYTES: mark("records", "letters that this encoding does not have; the row is read"),
    Wrong.QUOTES: mark("records", "a quotation mark that is not closed"),
    Wrong.DAMAGED: mark("records", "the packed file is damaged from here on"),
    Wrong.TOO_LONG: mark("records", "the line is too long"),
    Wrong.BAD_START: mark("records", "no date and time that can be read"),
    Wrong.NO_SUCH_TIME: mark(
        "records", "a time that the clocks skip in spring; read as if they had not been set"
    ),
    Wrong.FUTURE: mark("records", "a time in the future"),
    Wrong.TOO_OLD: mark("records", "older than records are kept (keep_records_days)"),
    Wrong.BAD_DURATION: mark("records", "no duration that can be read, or more than a day"),
    Wrong.NEGATIVE: mark("records", "a negative duration"),
    Wrong.ENDED_BEFORE: mark("records", "it ended before it began"),
    Wrong.ANSWER_OUTSIDE: mark("records", "answered before it began or after it ended; put inside"),
    Wrong.BAD_COST: mark("records", "no amount that can be read; the call is kept without it"),
    Wrong.BAD_DIRECTION: mark("records", "a direction that is neither in nor out"),
    Wrong.FORMULA: mark("records", "a formula instead of a value"),
    Wrong.NO_NUMBER: mark("records", "neither who rang nor who was rung; the call is kept"),
}
_ROLES: dict[Role, Text] = {
    Role.CALLER: mark("records", "Caller"),
    Role.CALLED: mark("records", "Number called"),
    Role.LINE: mark("records", "Our number"),
    Role.START: mark("records", "Start"),
    Role.TIME: mark("records", "Time of day"),
    Role.ANSWERED: mark("records", "Answered"),
    Role.ENDED: mark("records", "End"),
    Role.DURATION: mark("records", "Duration"),
    Role.TALK: mark("records", "Talked"),
    Role.WAIT: mark("records", "Waited"),
    Role.DIRECTION: mark("records", "Direction"),
    Role.COST: mark("records", "Cost"),
    Role.CURRENCY: mark("records", "Currency"),
    Role.OPERATOR: mark("records", "Operator"),
    Role.AGENT: mark("records", "Agent"),
    Role.OUTCOME: mark("records", "How it ended"),
    Role.ID: mark("records", "Call’s id"),
    Role.LEG: mark("records", "Channel’s id"),
    Role.PEER: mark("records", "Connected with"),
    Role.CONTEXT: mark("records", "Context"),
}


def wrong_text(kind: Wrong) -> Text:
    """Say what is wrong with a row."""
    return _WRONG[kind]


def role_text(role: Role) -> Text:
    """Say what a column tells."""
    return _ROLES[role]


def doubt(survey: Survey) -> Text | None:
    """Say what is so unlikely that a column may have been misunderstood; None: nothing is."""
    if survey.calls < _MANY:
        return None
    if not survey.answered:
        return mark(
            "records", "None of the calls counts as answered: check which column says so, and in which words."
        )
    if survey.twice * 2 > survey.calls:
        return mark("records", "Most rows say the same as another: check which columns mean what.")
    return None


def roughness(of: RecordSet | Survey) -> Text | None:
    """Say how figures are rough where times are whole minutes; None: they are not."""
    if of.starts_in_minutes and of.lasts_in_minutes:
        return mark(
            "records",
            "Starts and durations are whole minutes: what was at once may be off by several calls.",
        )
    if of.lasts_in_minutes:
        return mark(
            "records",
            "Durations are billed in whole minutes: calls seem longer than they were, and peaks higher.",
        )
    if of.starts_in_minutes:
        return mark("records", "Calls begin at whole minutes: what was at once within a minute is not known.")
    return None
