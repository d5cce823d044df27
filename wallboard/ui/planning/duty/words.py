"""What is said of a day's roster, as far as a screen may tell. No Qt in it."""

from collections.abc import Callable, Iterable, Sequence

from wallboard.domain.caller import plain_text
from wallboard.domain.duty.load import helpers, worst
from wallboard.domain.duty.rows import DutyRow, Standing
from wallboard.domain.staffing.plan import DayPlan, PlannedPart
from wallboard.domain.text import Text, mark, say
from wallboard.domain.words import Seconds
from wallboard.domain.work.roster import Shift
from wallboard.ui.format import Format, running_time
from wallboard.ui.planning.load.words import gap_words
from wallboard.ui.text import Words
from wallboard.ui.theme.tokens import Tone

_REASON = 60
_MINUTE = 60
TONES: dict[Standing, Tone] = {
    Standing.MISSING: Tone.ALARM,
    Standing.LEFT: Tone.ALARM,
    Standing.PAUSED: Tone.WARN,
    Standing.LATE: Tone.WARN,
    Standing.MISSED: Tone.WARN,
    Standing.UNPLANNED: Tone.WARN,
    Standing.HERE: Tone.OK,
    Standing.WORKING: Tone.OK,
    Standing.BREAK: Tone.TEXT,
}
"""All others stand back."""
OF_BREAKS = frozenset({Standing.PAUSED, Standing.BREAK, Standing.WORKING})
"""Told only where breaks are: on other screens these are simply here."""

TITLES: dict[Standing, Text] = {
    Standing.MISSING: mark("duty", "Missing"),
    Standing.LEFT: mark("duty", "Left early"),
    Standing.PAUSED: mark("duty", "Extra pause"),
    Standing.LATE: mark("duty", "Here, came late"),
    Standing.HERE: mark("duty", "Here"),
    Standing.WORKING: mark("duty", "Working in a break"),
    Standing.BREAK: mark("duty", "On break as planned"),
    Standing.UNPLANNED: mark("duty", "Not rostered, but here"),
    Standing.UNSEEN: mark("duty", "Not seen: no connection"),
    Standing.ABSENT: mark("duty", "Absent"),
    Standing.LATER: mark("duty", "Still to come"),
    Standing.MISSED: mark("duty", "Did not come"),
    Standing.OVER: mark("duty", "Shift over"),
    Standing.OFF: mark("duty", "No shift today"),
}


def standing_words(row: DutyRow, form: Format, now: Seconds, *, breaks: bool) -> Words:
    """Say how somebody stands: in words, since when, and by how much."""
    if row.standing in OF_BREAKS and not breaks:
        return TITLES[Standing.HERE]
    told = _TOLD.get(row.standing)
    return TITLES[row.standing] if told is None else told(row, form, now)


def _missing(row: DutyRow, form: Format, _now: Seconds) -> Words:
    return say("duty", "Missing since {time}", time=form.clock(row.since))


def _left(row: DutyRow, form: Format, _now: Seconds) -> Words:
    return say("duty", "Left early, {time}", time=form.clock(row.since))


def _late(row: DutyRow, _form: Format, _now: Seconds) -> Words:
    return say("duty", "Here, {time} late", time=_lasting(row.by_s))


def _in_break(row: DutyRow, form: Format, _now: Seconds) -> Words:
    return say("duty", "On break until {time}", time=form.clock(row.until))


def _unplanned(row: DutyRow, form: Format, _now: Seconds) -> Words:
    if row.shifts and row.since == row.shifts[-1].until:
        return say("duty", "Still here, planned until {time}", time=form.clock(row.since))
    return TITLES[row.standing]


def _later(row: DutyRow, form: Format, _now: Seconds) -> Words:
    return say("duty", "From {time}", time=form.clock(row.since))


def _over(row: DutyRow, form: Format, _now: Seconds) -> Words:
    if row.by_s:
        return say("duty", "Over, left {time} early", time=_lasting(row.by_s))
    if row.shifts:
        return say("duty", "Over since {time}", time=form.clock(row.since))
    return say("duty", "Gone since {time}", time=form.clock(row.since))


def _paused(row: DutyRow, _form: Format, now: Seconds) -> Words:
    time = running_time(max(0.0, now - (row.since or now)))
    return say("duty", "Extra pause {time}", time=time)


def _absent(row: DutyRow, form: Format, _now: Seconds) -> Words:
    if row.shifts and row.until is not None and row.until >= row.shifts[-1].until:
        return TITLES[Standing.ABSENT]
    return say("duty", "Absent until {time}", time=form.clock(row.until))


def why_words(row: DutyRow, *, breaks: bool) -> str:
    """Say why somebody pauses or is absent, where that is told."""
    told = row.standing is Standing.ABSENT or (breaks and row.standing in OF_BREAKS)
    return plain_text(row.reason, _REASON) if told else ""


_TOLD: dict[Standing, Callable[[DutyRow, Format, Seconds], Words]] = {
    Standing.MISSING: _missing,
    Standing.LEFT: _left,
    Standing.PAUSED: _paused,
    Standing.LATE: _late,
    Standing.BREAK: _in_break,
    Standing.UNPLANNED: _unplanned,
    Standing.ABSENT: _absent,
    Standing.LATER: _later,
    Standing.OVER: _over,
}


def _lasting(seconds: Seconds) -> Words:
    """Write minutes, and from an hour on hours."""
    minutes = int(seconds // _MINUTE)
    return say("duty", "{n} min", n=minutes) if minutes < _MINUTE else running_time(seconds)


def shift_words(shifts: Sequence[Shift], form: Format) -> Words:
    """Write shifts with the breaks in them: `08:00–16:00`."""
    words: Words = ""
    whole: list[tuple[Seconds, Seconds]] = []
    for shift in shifts:
        if whole and whole[-1][1] == shift.since:
            whole[-1] = (whole[-1][0], shift.until)
        else:
            whole.append((shift.since, shift.until))
    for since, until in whole:
        one = say("duty", "{since}–{until}", since=form.clock(since), until=form.clock(until))
        words = _joined(words, one)
    return words


def break_words(shifts: Sequence[Shift], form: Format) -> Words:
    """Write the breaks of shifts: `12:00–12:30`."""
    words: Words = ""
    for shift in shifts:
        if shift.kind == "break":
            since, until = form.clock(shift.since), form.clock(shift.until)
            words = _joined(words, say("duty", "{since}–{until}", since=since, until=until))
    return words


def named(names: Iterable[str], most: int) -> Words:
    """Write the first names, and how many more there are."""
    every = tuple(names)
    words: Words = ", ".join(every[:most])
    more = len(every) - most
    return say("duty", "{some} +{n}", some=words, n=more) if more > 0 else words


def ahead_words(plan: DayPlan, now: Seconds, form: Format) -> Words:
    """Name the worst half hours to come, and who would hold them."""
    bad = worst(plan, now)
    if not bad:
        return mark("duty", "Who is planned reaches the goal for the rest of the day.")
    words = _falls(bad, form.clock, form.share)
    for more in gap_words(helpers(plan, now), form):
        words = say("duty", "{what} {more}", what=words, more=more)
    return words


def _falls(
    bad: Sequence[PlannedPart], clock: Callable[[Seconds], str], share: Callable[[float | None], str]
) -> Text:
    served = [None if one.with_rostered is None else one.with_rostered.served for one in bad]
    told = [(clock(one.part.since), share(part)) for one, part in zip(bad, served, strict=True)]
    first, last = told[0], told[-1]
    if len(told) == 1:
        return say("duty", "{time} falls to {share}.", time=first[0], share=first[1])
    if first[1] == last[1]:
        return say(
            "duty", "{time} and {other} fall to {share}.", time=first[0], other=last[0], share=first[1]
        )
    return say(
        "duty", "{time} falls to {share}, {other} to {less}.",
        time=first[0], share=first[1], other=last[0], less=last[1],
    )  # fmt: skip


def spare_words(spare: int) -> Text:
    """Say how many more may pause in the running half hour."""
    if spare < 0:
        return say("duty", "{n} too few", n=-spare)
    if not spare:
        return mark("duty", "nobody more may pause")
    return say("duty", "{n} more may pause", n=spare)


def _joined(some: Words, more: Words) -> Words:
    return say("duty", "{some}, {more}", some=some, more=more) if some else more
