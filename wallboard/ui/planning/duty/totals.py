"""The figures above the roster: who should be here, who is, and how many more may pause. No Qt in it."""

from wallboard.domain.duty.counts import tolerates
from wallboard.domain.duty.rows import Duty, DutyRow, Standing
from wallboard.domain.staffing.plan import DayPlan, PlannedPart
from wallboard.domain.text import mark, say
from wallboard.domain.words import AgentState, Seconds
from wallboard.ui.planning.duty.rows import called
from wallboard.ui.planning.duty.words import named, spare_words
from wallboard.ui.spec import Setting
from wallboard.ui.text import Words
from wallboard.ui.theme.tokens import Tone
from wallboard.ui.today.strip import Total

_NAMED = 2
"""So many of the missing are named."""
_NOT_HERE = frozenset({Standing.MISSING, Standing.LEFT})


def part_at(plan: DayPlan | None, now: Seconds) -> PlannedPart | None:
    """Return the part of the day that goes on."""
    parts = () if plan is None else plan.parts
    return next((one for one in parts if one.part.since <= now < one.part.until), None)


def totals_of(duty: Duty, plan: DayPlan | None, setting: Setting, now: Seconds) -> tuple[Total, ...]:
    """Make the strip for the day that is."""
    count, unseen = setting.format.count, [row for row in duty.rows if row.standing is Standing.UNSEEN]
    missing = [row for row in duty.rows if row.standing in _NOT_HERE]
    absent = [row for row in duty.rows if row.standing is Standing.ABSENT]
    here = say("duty", "{n} not seen", n=count(len(unseen))) if unseen else _here_words(duty, setting)
    nobody = mark("duty", "nobody can say") if unseen else mark("duty", "nobody is missing")
    bare = bool(unseen) and not missing
    return (
        Total(
            "agents_rostered", mark("duty", "Rostered now"), count(duty.rostered),
            say("duty", "{n} absent", n=count(len(absent))),
        ),
        Total("agents_present", mark("duty", "Here of these"), count(duty.here), here),
        Total(
            "agents_missing", mark("duty", "Missing"), count(None if bare else len(missing)),
            _names(missing, setting, nobody),
            Tone.ALARM if missing else Tone.TEXT,
        ),
        _paused(duty, setting),
        *_spare(duty, plan, setting, now),
    )  # fmt: skip


def _here_words(duty: Duty, setting: Setting) -> Words:
    return say("duty", "{n} more not rostered", n=setting.format.count(duty.unplanned))


def _names(rows: list[DutyRow], setting: Setting, nobody: Words) -> Words:
    if not rows:
        return nobody
    if setting.options.agents == "counts":
        return mark("duty", "rostered, not logged in")
    return named((called(row, setting.options.agents) for row in rows), _NAMED)


def _paused(duty: Duty, setting: Setting) -> Total:
    paused = [row for row in duty.rows if row.now is not None and row.now.state is AgentState.PAUSED]
    outside = [row for row in duty.rows if row.standing is Standing.PAUSED]
    count = setting.format.count
    told = setting.options.breaks and outside
    words: Words = say("duty", "{n} outside plan", n=count(len(outside))) if told else ""
    return Total(
        "agents_paused", mark("duty", "On break"), count(len(paused)), words, Tone.WARN if told else Tone.TEXT
    )


def _spare(duty: Duty, plan: DayPlan | None, setting: Setting, now: Seconds) -> tuple[Total, ...]:
    """Hold those on the queues against what the running part of the day needs."""
    part = part_at(plan, now)
    if part is None or any(row.standing is Standing.UNSEEN for row in duty.rows):
        return ()
    count, spare = setting.format.count, tolerates(duty.on_queues, part.needed)
    return (
        Total(
            "agents_needed",
            mark("duty", "On the queues"),
            count(duty.on_queues),
            say("duty", "{n} needed · {what}", n=count(part.needed), what=spare_words(spare)),
            Tone.ALARM if spare < 0 else Tone.TEXT,
        ),
    )


def totals_of_past(duty: Duty, setting: Setting) -> tuple[Total, ...]:
    """Make the strip for another day: nobody is missing now."""
    count = setting.format.count
    planned = [row for row in duty.rows if row.shifts]
    absent = [row for row in duty.rows if row.absences]
    missed = [row for row in duty.rows if row.standing is Standing.MISSED]
    early = [row for row in duty.rows if row.standing is Standing.OVER and row.by_s]
    return (
        Total("planned", mark("duty", "Rostered"), count(len(planned)), ""),
        Total("absent", mark("duty", "Absent"), count(len(absent)), _names(absent, setting, "")),
        Total(
            "missed", mark("duty", "Did not come"), count(len(missed)), _names(missed, setting, ""),
            Tone.WARN if missed else Tone.TEXT,
        ),
        Total("early", mark("duty", "Left early"), count(len(early)), _names(early, setting, "")),
    )  # fmt: skip
