"""The figures above the agents: what all of them did together, and how evenly calls were shared out."""

from wallboard.domain.figures import NOTHING
from wallboard.domain.kpis.agents.occupancy import FULL
from wallboard.domain.text import Text, mark, say
from wallboard.domain.work.sums import Rostered
from wallboard.ui.format import mean_time, running_time
from wallboard.ui.people.columns import even_words
from wallboard.ui.people.rows import WorkRow
from wallboard.ui.spec import Setting
from wallboard.ui.text import Words
from wallboard.ui.theme.tokens import Tone
from wallboard.ui.today.strip import Total

_HOUR = 3600.0
_NAMED = 3
"""So many of the missing are named."""
_SOME = mark("people", "calls of some queues only")
_EVEN, _UNEVEN = 0.9, 0.75
"""From where on calls are called evenly shared, and below which unevenly."""


def totals_of(
    every: WorkRow, rostered: Rostered | None, setting: Setting, *, groups: bool
) -> tuple[Total, ...]:
    """Make the strip; with groups, evenness is theirs alone: skills are not compared."""
    present = () if rostered is None else (_present(rostered, setting),)
    return (*_time(every, setting), *_calls(every, setting), _evenly(every, setting, groups=groups), *present)


def _time(every: WorkRow, setting: Setting) -> tuple[Total, ...]:
    form, times = setting.format, every.times
    full = every.occupancy is not None and every.occupancy >= FULL
    return (
        Total(
            "logged_s",
            mark("people", "Logged in"),
            running_time(times.logged_s) if times.logged_s else form.count(None),
            say("people", "{n} agents", n=form.count(every.agents)),
        ),
        Total(
            "occupancy",
            mark("people", "Occupancy"),
            form.share(every.occupancy),
            say("people", "{share} of time logged in", share=form.share(every.utilisation)),
            Tone.WARN if full else Tone.TEXT,
        ),
    )


def _calls(every: WorkRow, setting: Setting) -> tuple[Total, ...]:
    form, times, contacts = setting.format, every.times, every.contacts
    per_hour = contacts.answered * _HOUR / times.queue_s if times.queue_s else None
    return (
        Total(
            "contacts",
            mark("people", "Contacts"),
            form.count(contacts.answered),
            say("people", "{n} an hour each", n=form.count(per_hour)) if every.whole else _SOME,
        ),
        Total(
            "aht_s",
            mark("people", "Mean handle"),
            mean_time(every.aht_s),
            say("people", "of {n} that are over", n=form.count(contacts.handled)),
        ),
        Total(
            "missed_rings",
            mark("people", "Missed rings"),
            form.count(every.missed),
            say("people", "{n} calls under 10 s", n=form.count(contacts.short)),
        ),
    )


def _evenly(every: WorkRow, setting: Setting, *, groups: bool) -> Total:
    title = mark("people", "Evenly shared")
    if groups:
        return Total("jain", title, setting.format.count(NOTHING.value), mark("people", "within each group"))
    jain = every.evenness.jain
    if not every.whole:
        return Total("jain", title, even_words(None, ""), _SOME)
    return Total("jain", title, even_words(jain, setting.format.decimal), evenly_in_words(every))


def evenly_in_words(row: WorkRow) -> Words:
    """Say what the index means, of how many agents."""
    jain, n = row.evenness.jain, row.evenness.agents
    if jain is None:
        return mark("people", "too few to compare")
    if jain >= _EVEN:
        return say("people", "evenly, {n} agents", n=n)
    return (
        say("people", "fairly, {n} agents", n=n)
        if jain >= _UNEVEN
        else say("people", "unevenly, {n} agents", n=n)
    )


def _present(rostered: Rostered, setting: Setting) -> Total:
    missing = rostered.missing
    there = rostered.planned - len(missing)
    return Total(
        "agents_present",
        mark("people", "Present now"),
        say("people", "{n} of {m}", n=there, m=rostered.planned),
        _missing(missing)
        if setting.options.agents == "names"
        else say("people", "{n} missing", n=len(missing)),
        Tone.WARN if missing else Tone.TEXT,
    )


def _missing(missing: tuple[str, ...]) -> Text:
    if not missing:
        return mark("people", "nobody is missing")
    named = ", ".join(missing[:_NAMED])
    more = len(missing) - _NAMED
    return (
        say("people", "missing: {names} and {n} more", names=named, n=more)
        if more > 0
        else say("people", "missing: {names}", names=named)
    )
