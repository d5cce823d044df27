"""Checks what the declarations of the settings can't say: that hours, dates and holidays exist, and fit."""

from collections.abc import Callable, Iterator
from datetime import date, datetime
from typing import TypeAlias

from wallboard.app.settings import ChangeSettings, PromiseSettings, Settings
from wallboard.domain.day.days_off import holidays_in
from wallboard.domain.day.hours import week_of
from wallboard.domain.errors import WallboardError
from wallboard.domain.text import Text, mark, say

Problems: TypeAlias = Iterator[tuple[str, WallboardError]]
"""What is wrong, each with where it is."""

_A_YEAR = 2026
"""Of any year the library says whether it knows a country."""


def check_promises(settings: Settings, wrong: Callable[[Text, Text | None], WallboardError]) -> None:
    """Check opening hours, days off, promises, changes, incidents and campaigns.

    Raises what `wrong` makes of the problem and of what would be right.
    """
    for where, problem in _problems(settings):
        raise wrong(say("error", "{where}: {why}", where=where, why=_bare(problem.message)), problem.hint)


def _problems(settings: Settings) -> Problems:
    yield from _found("[site] hours", settings.site.hours, week_of)
    yield from _found("[site] holidays", settings.site.holidays, _holidays)
    for day in settings.site.closed:
        yield from _found("[site] closed", day, _date)
    for n, promise in enumerate(settings.promise, 1):
        yield from _of_promise(f"[[promise]] {n}", promise)
    for n, change in enumerate(settings.change, 1):
        yield from _of_change(f"[[change]] {n}", change, settings)
    for n, incident in enumerate(settings.incident, 1):
        for key in ("since", "until"):
            yield from _found(f"[[incident]] {n} {key}", getattr(incident, key), _moment)
        if incident.until and incident.until <= incident.since:
            yield f"[[incident]] {n} until", _late()
    for n, campaign in enumerate(settings.campaign, 1):
        for key in ("valid_from", "valid_to"):
            yield from _found(f"[[campaign]] {n} {key}", getattr(campaign, key), _date)
        if campaign.valid_to and campaign.valid_to < campaign.valid_from:
            yield f"[[campaign]] {n} valid_to", _late()
    yield from _of_carriers(settings)


def _of_carriers(settings: Settings) -> Problems:
    known = {source.name for source in settings.source}
    for n, one in enumerate(settings.operator, 1):
        if not one.lines and not one.sources and not one.records:
            hint = mark("error", "Give the numbers it carries as lines, or the names of sources.")
            yield f"[[operator]] {n}", WallboardError(mark("error", "it carries nothing"), hint)
    names = [(f"[[operator]] {n} sources", one.sources) for n, one in enumerate(settings.operator, 1)]
    names += [(f"[[vendor]] {n} sources", one.sources) for n, one in enumerate(settings.vendor, 1)]
    for where, sources in names:
        for name in sources if known else ():
            if name not in known:
                hint = say("error", "There are: {names}.", names=", ".join(sorted(known)))
                problem = say("error", "there is no source “{name}”", name=name)
                yield where, WallboardError(problem, hint)


def _of_promise(where: str, promise: PromiseSettings) -> Problems:
    yield from _found(f"{where} valid_from", promise.valid_from, _date)
    yield from _found(f"{where} hours", promise.hours, week_of)
    yield from _found(f"{where} holidays", promise.holidays, _holidays)
    if promise.interval_min % 5 or 60 % promise.interval_min:
        hint = mark("error", "Write 5, 10, 15, 20, 30 or 60.")
        yield f"{where} interval_min", WallboardError(mark("error", "it does not divide an hour"), hint)


def _of_change(where: str, change: ChangeSettings, settings: Settings) -> Problems:
    yield from _found(f"{where} valid_from", change.valid_from, _date)
    changed = (change.target_s, change.target_share, change.short_abandon_s, change.flowouts)
    if all(one is None for one in changed):
        hint = mark("error", "Give at least one of target_s, target_share, short_abandon_s and flowouts.")
        yield where, WallboardError(mark("error", "it changes nothing"), hint)
    twice = [
        one for one in settings.change if (one.queue, one.valid_from) == (change.queue, change.valid_from)
    ]
    if len(twice) > 1:
        hint = mark("error", "Write all that changes on a day in one of them.")
        yield where, WallboardError(mark("error", "there is another one of the same queue and day"), hint)


def _found(where: str, text: str, read: Callable[[str], object]) -> Problems:
    """Try to read a text, if there is one."""
    try:
        if text:
            read(text)
    except WallboardError as error:
        yield where, error


def _holidays(where: str) -> None:
    holidays_in(where, _A_YEAR)


def _date(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise WallboardError(
            say("error", "“{text}” is no date", text=text), mark("error", "Write it like 2026-11-23.")
        ) from error


def _moment(text: str) -> datetime:
    try:
        return datetime.fromisoformat(text)
    except ValueError as error:
        raise WallboardError(
            say("error", "“{text}” is no date with a time", text=text),
            mark("error", "Write it like 2026-11-23 10:42."),
        ) from error


def _late() -> WallboardError:
    return WallboardError(mark("error", "it ends before it begins"), mark("error", "Swap the two."))


def _bare(message: Text) -> str:
    return str(message).removesuffix(".")
