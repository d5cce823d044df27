"""The columns of a table about agents' work. No Qt in it."""

from collections.abc import Callable
from typing import TypeAlias

from wallboard.domain.figures import Unit
from wallboard.domain.kpis.agents.occupancy import FULL
from wallboard.domain.text import Text, mark, say
from wallboard.domain.words import Seconds
from wallboard.ui.agents.states import kind_of, words_of
from wallboard.ui.format import DASH, mean_time, running_time
from wallboard.ui.models.column import Column
from wallboard.ui.people.rows import WorkRow, shares_of
from wallboard.ui.spec import Setting
from wallboard.ui.text import Words
from wallboard.ui.theme.tokens import Tone

Columns: TypeAlias = tuple[Column[WorkRow], ...]
_WIDE = {"contacts": 5.1, "per_hour": 5.0, "short": 3.7, "ended": 4.9, "missed": 4.4}
"""Widths of numbers by key, where they are not as all others."""
BAR = "day"
"""Key of the column that is painted as a bar."""


def columns_of(setting: Setting, *, people: bool, planned: bool = False) -> Columns:
    """Return the columns for single people, or for groups of them; `planned`: there is a roster."""
    breaks = setting.options.breaks
    told = _breaks_told(setting) if breaks else _breaks_kept(setting)
    return (
        _who(people=people),
        _bar(setting, breaks=breaks),
        _time("logged", mark("people", "Logged in"), lambda row: row.times.logged_s, 5.4),
        _time("on_call", mark("people", "On calls"), lambda row: row.times.on_call),
        _time("wrapup", mark("people", "Wrap-up"), lambda row: row.times.wrapup),
        *told,
        _time("other", mark("people", "Other"), lambda row: row.times.non_queue_call, 4.4),
        *_calls(setting),
        *(_kept(setting) if planned and breaks else ()),
        *(() if people else (_evenly(setting),)),
    )


def _who(*, people: bool) -> Column[WorkRow]:
    return Column(
        "agent",
        mark("table", "Agent") if people else mark("people", "Group"),
        10.5 if people else 14.0,
        lambda row: row.name,
        lambda row: str(row.name),
        strong=True,
        beside=(lambda row: row.group) if people else _how_many,
        beside_title=mark("people", "Group") if people else mark("table", "Agents"),
    )


def _how_many(row: WorkRow) -> Text:
    return say("people", "{n} agents", n=row.agents)


def _bar(setting: Setting, *, breaks: bool) -> Column[WorkRow]:
    def words(row: WorkRow) -> Words:
        total = row.times.logged_s
        parts: Words = ""
        for state, seconds in shares_of(row.times, breaks=breaks):
            if seconds and total:
                share = setting.format.share(seconds / total)
                one = say("people", "{state} {share}", state=words_of(kind_of(state)).word, share=share)
                parts = one if not parts else say("people", "{some}, {more}", some=parts, more=one)
        return parts or DASH

    return Column(
        BAR,
        mark("people", "Time logged in"),
        9.0,
        words,
        lambda row: row.utilisation,
        falls=True,
        drawn=True,
    )


def _breaks_told(setting: Setting) -> Columns:
    form = setting.format
    return (
        _time("free", mark("people", "Free"), lambda row: row.times.available),
        Column(
            "paused",
            mark("people", "Paused"),
            7.8,
            lambda row: running_time(row.times.paused),
            lambda row: row.times.paused,
            tone=lambda row: _quiet(row.times.paused),
            falls=True,
            beside=lambda row: row.pauses,
            beside_title=mark("people", "Why"),
            unit=Unit.SECONDS,
        ),
        Column(
            "occupancy",
            mark("people", "Occupancy"),
            5.9,
            lambda row: form.share(row.occupancy),
            lambda row: row.occupancy,
            right=True,
            tone=_full,
            falls=True,
            unit=Unit.SHARE,
        ),
    )


def _breaks_kept(setting: Setting) -> Columns:
    form = setting.format
    free: Callable[[WorkRow], Seconds] = lambda row: row.times.available + row.times.paused  # noqa: E731 -- short
    return (
        _time("free", mark("people", "Free or paused"), free, 7.0),
        Column(
            "utilisation",
            mark("people", "Utilisation"),
            5.2,
            lambda row: form.share(row.utilisation),
            lambda row: row.utilisation,
            right=True,
            falls=True,
            unit=Unit.SHARE,
        ),
    )


def _calls(setting: Setting) -> Columns:
    form, breaks = setting.format, setting.options.breaks
    rate = _number(
        "per_hour", mark("people", "Per hour"), lambda row: row.per_hour, lambda row: form.count(row.per_hour)
    )
    return (
        _number(
            "contacts",
            mark("people", "Contacts"),
            lambda row: row.contacts.answered,
            lambda row: form.count(row.contacts.answered),
        ),
        *((rate,) if breaks else ()),
        Column(
            "aht",
            mark("people", "Handle"),
            4.5,
            lambda row: mean_time(row.aht_s),
            lambda row: row.aht_s,
            right=True,
            falls=True,
            unit=Unit.SECONDS,
        ),
        _number(
            "missed", mark("people", "Missed"), lambda row: row.missed, lambda row: form.count(row.missed)
        ),
        _number(
            "short",
            mark("people", "Short"),
            lambda row: row.contacts.short,
            lambda row: form.count(row.contacts.short),
        ),
        _number(
            "ended",
            mark("people", "Hung up"),
            lambda row: row.contacts.by_agent,
            lambda row: form.count(row.contacts.by_agent),
        ),
    )


def _kept(setting: Setting) -> Columns:
    """Tell how shifts were kept, and so when breaks were: only where they are told."""
    form = setting.format
    return (
        Column(
            "adherence",
            mark("people", "Adherence"),
            5.6,
            lambda row: form.share(row.adherence),
            lambda row: row.adherence,
            right=True,
            falls=True,
            unit=Unit.SHARE,
        ),
        Column(
            "conformance",
            mark("people", "Conformance"),
            6.4,
            lambda row: form.share(row.conformance),
            lambda row: row.conformance,
            right=True,
            falls=True,
            unit=Unit.SHARE,
        ),
    )


def _evenly(setting: Setting) -> Column[WorkRow]:
    form = setting.format
    return Column(
        "evenly",
        mark("people", "Even"),
        4.0,
        lambda row: even_words(row.evenness.jain, form.decimal),
        lambda row: row.evenness.jain,
        right=True,
        falls=True,
        unit=Unit.SHARE,
    )


def even_words(jain: float | None, decimal: str) -> str:
    """Write Jain's index: 1 is equal; a value below 1 never shows as 1."""
    if jain is None:
        return DASH
    text = f"{min(jain, 0.99) if jain < 1 else 1.0:.2f}"
    return text.replace(".", decimal)


def _full(row: WorkRow) -> Tone:
    """Whoever is busy nearly all the time gets no breath: amber, whatever else is good about it."""
    return Tone.WARN if row.occupancy is not None and row.occupancy >= FULL else Tone.TEXT


def _time(key: str, title: Text, seconds: Callable[[WorkRow], Seconds], wide: float = 4.9) -> Column[WorkRow]:
    return Column(
        key,
        title,
        wide,
        lambda row: running_time(seconds(row)),
        seconds,
        right=True,
        tone=lambda row: _quiet(seconds(row)),
        falls=True,
        unit=Unit.SECONDS,
    )


def _number(
    key: str, title: Text, raw: Callable[[WorkRow], float | None], words: Callable[[WorkRow], Words]
) -> Column[WorkRow]:
    return Column(
        key,
        title,
        _WIDE.get(key, 4.5),
        words,
        raw,
        right=True,
        tone=lambda row: _quiet(raw(row)),
        falls=True,
        unit=Unit.COUNT,
    )


def _quiet(value: float | None) -> Tone:
    """Let what is nothing stand back."""
    return Tone.TEXT if value else Tone.MUTED
