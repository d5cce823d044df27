"""What the page says of columns, of what can't be read, and of a file as a whole. No Qt in it."""

import re
from collections.abc import Sequence

from wallboard.domain.errors import WallboardError
from wallboard.domain.records.layout import DateStyle, DurationStyle, Role, Way
from wallboard.domain.records.record import CallRecord
from wallboard.domain.records.survey import Imported, Problem, Survey, Wrong
from wallboard.domain.text import Text, mark, say
from wallboard.domain.words import Direction, Seconds
from wallboard.ui.format import Format, running_time
from wallboard.ui.models.caller import caller_words
from wallboard.ui.spec import Setting
from wallboard.ui.text import Words

IGNORED = mark("records", "– ignore –")
ROLES: dict[Role, Text] = {
    Role.CALLER: mark("records", "Caller"),
    Role.CALLED: mark("records", "Called"),
    Role.LINE: mark("records", "Our number"),
    Role.START: mark("records", "Start"),
    Role.TIME: mark("records", "Time of start"),
    Role.DURATION: mark("records", "Duration"),
    Role.TALK: mark("records", "Talk time"),
    Role.WAIT: mark("records", "Wait"),
    Role.ANSWERED: mark("records", "Answered"),
    Role.ENDED: mark("records", "End"),
    Role.DIRECTION: mark("records", "Direction"),
    Role.COST: mark("records", "Cost"),
    Role.CURRENCY: mark("records", "Currency"),
    Role.OPERATOR: mark("records", "Operator"),
    Role.AGENT: mark("records", "Agent"),
    Role.OUTCOME: mark("records", "Outcome"),
    Role.ID: mark("records", "Call's id"),
    Role.LEG: mark("records", "Leg's id"),
    Role.PEER: mark("records", "Other leg"),
    Role.CONTEXT: mark("records", "Context"),
}
DATES: tuple[tuple[DateStyle, Text], ...] = (
    ("ymd", mark("records", "year month day")),
    ("dmy", mark("records", "day month year")),
    ("mdy", mark("records", "month day year")),
    ("epoch", mark("records", "seconds since 1970")),
    ("excel", mark("records", "spreadsheet's number")),
)
DURATIONS: tuple[tuple[DurationStyle, Text], ...] = (
    ("seconds", mark("records", "seconds")),
    ("m:s", mark("records", "minutes:seconds")),
    ("h:m", mark("records", "hours:minutes")),
    ("minutes", mark("records", "decimal minutes")),
    ("days", mark("records", "part of a day")),
    ("milliseconds", mark("records", "milliseconds")),
)
WAYS: tuple[tuple[Way, Text], ...] = (
    ("in", mark("records", "all came in")),
    ("out", mark("records", "all went out")),
    ("words", mark("records", "a column says")),
    ("numbers", mark("records", "the numbers say")),
)
DELIMITERS: tuple[tuple[str, Text], ...] = (
    (",", mark("records", "comma ,")),
    (";", mark("records", "semicolon ;")),
    ("\t", mark("records", "tabulator")),
    ("|", mark("records", "bar |")),
)
DECIMALS: tuple[tuple[str, Text], ...] = (
    (".", mark("records", "point 1.5")),
    (",", mark("records", "comma 1,5")),
)
ENCODINGS: tuple[tuple[str, Text], ...] = tuple(
    (code, Text("records", name))
    for code, name in (
        ("utf-8", "UTF-8"),
        ("utf-16", "UTF-16"),
        ("cp1250", "Windows-1250"),
        ("cp1251", "Windows-1251"),
        ("cp1252", "Windows-1252"),
        ("cp1257", "Windows-1257"),
        ("iso8859_2", "ISO 8859-2"),
        ("cp852", "CP 852"),
        ("cp866", "CP 866"),
        ("koi8_r", "KOI8-R"),
    )
)
HEADS: tuple[tuple[int, Text], ...] = (
    (0, mark("records", "no headings")),
    *((n, say("records", "in row {n}", n=n)) for n in range(1, 11)),
)
_WRONG: dict[str, Text] = {
    Wrong.RAGGED: mark("records", "too few cells"),
    Wrong.TORN: mark("records", "the last line has no end"),
    Wrong.BAD_BYTES: mark("records", "letters of another encoding"),
    Wrong.TOO_LONG: mark("records", "a line that is too long"),
    Wrong.BAD_START: mark("records", "no date and time"),
    Wrong.NO_SUCH_TIME: mark("records", "an hour that the clock skipped"),
    Wrong.FUTURE: mark("records", "in the future"),
    Wrong.TOO_OLD: mark("records", "older than records are kept"),
    Wrong.BAD_DURATION: mark("records", "no duration"),
    Wrong.NEGATIVE: mark("records", "a negative duration"),
    Wrong.ENDED_BEFORE: mark("records", "ended before it began"),
    Wrong.ANSWER_OUTSIDE: mark("records", "answered outside of the call"),
    Wrong.BAD_COST: mark("records", "no amount"),
    Wrong.BAD_DIRECTION: mark("records", "neither in nor out"),
    Wrong.FORMULA: mark("records", "a formula without its result"),
    Wrong.NO_NUMBER: mark("records", "no number at all"),
    "quotes": mark("records", "a quote without its end"),
    "damaged": mark("records", "damaged from here on"),
}
ABOUT: dict[str, tuple[Role, ...]] = {
    Wrong.BAD_START: (Role.START, Role.TIME),
    Wrong.NO_SUCH_TIME: (Role.START, Role.TIME),
    Wrong.FUTURE: (Role.START, Role.TIME),
    Wrong.TOO_OLD: (Role.START, Role.TIME),
    Wrong.BAD_DURATION: (Role.DURATION, Role.TALK, Role.WAIT, Role.ENDED),
    Wrong.NEGATIVE: (Role.DURATION, Role.TALK, Role.WAIT),
    Wrong.ENDED_BEFORE: (Role.ENDED,),
    Wrong.ANSWER_OUTSIDE: (Role.ANSWERED,),
    Wrong.BAD_COST: (Role.COST,),
    Wrong.BAD_DIRECTION: (Role.DIRECTION,),
    Wrong.FORMULA: (Role.START, Role.DURATION, Role.TALK),
    Wrong.NO_NUMBER: (Role.CALLER, Role.CALLED),
}
"""Which columns have what is wrong."""
_IN, _OUT, _WITHIN = mark("records", "in"), mark("records", "out"), mark("records", "within")
_WHATEVER = mark("records", "It failed; the log says why.")
_LETTER = re.compile(r"\w")


def wrong_words(kind: Wrong) -> Words:
    """Say what is wrong with a row."""
    return _WRONG.get(kind, str(kind))


def record_words(record: CallRecord, setting: Setting) -> Words:
    """Say a call as it is understood: who, when, how long, which way."""
    form = setting.format
    return say(
        "records", "{who} · {date} {time} · {long} · {way}",
        who=caller_words(record.caller, record.caller_raw, setting), date=form.date(record.began),
        time=form.clock(record.began), long=running_time(record.lasted_s), way=way_words(record),
    )  # fmt: skip


def way_words(record: CallRecord) -> Text:
    """Say which way a call went."""
    if record.internal:
        return _WITHIN
    return _OUT if record.direction is Direction.OUTBOUND else _IN


def period_words(since: Seconds | None, until: Seconds | None, form: Format) -> Words:
    """Say of which time something is."""
    if since is None or until is None:
        return mark("records", "no calls")
    first, last, year = form.date(since), form.date(until), form.year(until)
    if form.nth_day(since) == form.nth_day(until):
        hours = say("records", "{since}–{until}", since=form.clock(since), until=form.clock(until))
        return say("records", "{day} {year}, {hours}", day=first, year=year, hours=hours)
    if form.year(since) == year:
        return say("records", "{since} to {until} {year}", since=first, until=last, year=year)
    begins = say("records", "{day} {year}", day=first, year=form.year(since))
    return say("records", "{since} to {until} {year}", since=begins, until=last, year=year)


def survey_words(survey: Survey, form: Format) -> tuple[tuple[Text, Words], ...]:
    """Say what a file has, as titles and values."""
    count = form.count
    ways = say(
        "records", "{n} in · {m} out · {k} within", n=count(survey.incoming), m=count(survey.outgoing),
        k=count(survey.internal),
    )  # fmt: skip
    rows = say(
        "records", "{n} of {m} can be read", n=count(survey.readable), m=count(survey.rows - survey.left_out)
    )
    calls = say("records", "{n}, {m} answered", n=count(survey.calls), m=count(survey.answered))
    said = [
        (mark("records", "Rows"), rows),
        (mark("records", "Calls"), calls),
        (mark("records", "Period"), period_words(survey.since, survey.until, form)),
        (mark("records", "Which way"), ways),
    ]  # fmt: skip
    if survey.left_out:
        said.append(
            (
                mark("records", "Left out"),
                say("records", "{n} rows, as the layout says", n=count(survey.left_out)),
            )
        )
    if survey.twice:
        said.append(
            (
                mark("records", "Equal rows"),
                say("records", "{n}, each a call of its own", n=count(survey.twice)),
            )
        )
    return tuple(said)


def minutes_words(survey: Survey) -> Words:
    """Say what whole minutes mean; nothing where there are none."""
    if not survey.whole_minutes:
        return ""
    return mark("records", "This bill has whole minutes: calls at once and peaks are upper bounds.")


def sample_words(problem: Problem, *, mask: bool) -> str:
    """Write what stands in the first row of a problem; where numbers are hidden, only its form."""
    return _LETTER.sub("•", problem.sample) if mask else problem.sample


def problem_lines(problem: Problem, form: Format) -> str:
    """Write the first lines of a problem, such as `12, 40 …`."""
    told = ", ".join(form.count(line) for line in problem.lines)
    return told if len(problem.lines) >= problem.count else f"{told} …"


def result_words(result: Imported, form: Format) -> Words:
    """Say what came of an import."""
    words: Words = say("records", "{n} calls are new.", n=form.count(result.new))
    if result.known:
        words = say("records", "{some} {n} were there already.", some=words, n=form.count(result.known))
    if result.completed:
        words = say("records", "{some} {n} were completed.", some=words, n=form.count(result.completed))
    if result.survey.cancelled:
        words = say("records", "Stopped early; what was read is kept. {some}", some=words)
    return words


def step_words(rows: int, share: float, elapsed_s: Seconds, form: Format) -> Words:
    """Say how far it is, how fast, and how long it may still take."""
    told = say("records", "{n} rows", n=form.count(rows))
    if elapsed_s < 1 or not rows:
        return told
    rate = round(rows / elapsed_s)
    if not 0 < share < 1:
        return say("records", "{rows} · {rate} a second", rows=told, rate=form.count(rate))
    left = running_time(elapsed_s * (1 - share) / share)
    return say(
        "records", "{rows} · {rate} a second · {left} left", rows=told, rate=form.count(rate), left=left
    )


def error_words(error: BaseException) -> Words:
    """Say what went wrong, and what to do."""
    if isinstance(error, WallboardError):
        return say("records", "{what} {hint}", what=error.message, hint=error.hint or "")
    return _WHATEVER


def roles_of(place: int, headings: Sequence[str], columns: dict[Role, int | str]) -> tuple[Role, ...]:
    """Return what a column means, by its place from 0."""
    heading = headings[place].strip().casefold() if place < len(headings) else None
    return tuple(
        role
        for role, column in columns.items()
        if (column == place + 1 if isinstance(column, int) else column.strip().casefold() == heading)
    )
