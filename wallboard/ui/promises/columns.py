"""The columns of the page's tables. No Qt in it."""

from collections.abc import Callable
from typing import Any

from wallboard.domain.figures import Unit
from wallboard.domain.promise.incident import Incident
from wallboard.domain.text import Text, mark, say
from wallboard.ui.format import DASH, Format, mean_time, running_time
from wallboard.ui.models.column import Column
from wallboard.ui.promises.rows import ContactsRow, MenuRow, PromiseRow
from wallboard.ui.text import Words
from wallboard.ui.theme.tokens import Tone, tone_of


def promise_columns(title: Text, form: Format) -> tuple[Column[PromiseRow], ...]:
    """Return the columns of promises, or of lines."""
    return (
        Column(
            "title", title, 10.0, lambda row: row.title, lambda row: str(row.title), strong=True,
            beside=lambda row: row.number, beside_title=mark("promises", "Number"),
        ),
        _number("calls", mark("promises", "Calls"), lambda row: row.heard.calls, form),
        _number("callers", mark("promises", "Callers"), lambda row: row.heard.callers, form, 4.8),
        _number("new", mark("promises", "New"), lambda row: row.heard.new, form),
        _number("answered", mark("promises", "Answered"), lambda row: row.heard.answered, form, 5.6),
        _number("lost", mark("promises", "Lost"), lambda row: row.heard.lost, form),
        _number("net_lost", mark("promises", "Net lost"), lambda row: row.heard.net_lost, form, 5.2),
        _share("promised", mark("promises", "Promised"), lambda row: row.promised_rate, form, _standing),
        _share("raw", mark("promises", "Raw"), lambda row: row.raw_rate, form),
        _number("left", mark("promises", "May lose"), lambda row: row.allowance, form, 5.6, _standing),
        Column(
            "reach", mark("promises", "To reach"), 5.4, lambda row: mean_time(row.heard.avg_reach_s),
            lambda row: row.heard.avg_reach_s, right=True, falls=True, unit=Unit.SECONDS,
        ),
        Column(
            "incidents", mark("promises", "Incidents"), 5.8, lambda row: _how_many(row.incidents, form),
            lambda row: len(row.incidents), right=True, falls=True, unit=Unit.COUNT,
            tone=lambda row: Tone.WARN if row.incidents else Tone.MUTED,
        ),
    )  # fmt: skip


def menu_columns(form: Format) -> tuple[Column[MenuRow], ...]:
    """Return the columns of items of the menu."""
    return (
        Column(
            "item", mark("promises", "Item"), 8.0, lambda row: row.title, lambda row: row.item, strong=True
        ),
        _number("count", mark("promises", "Served"), lambda row: row.count, form, 4.8),
        _share("share", mark("promises", "Of calls"), lambda row: row.share, form),
        Column(
            "saved", mark("promises", "Saved, est."), 6.4, lambda row: running_time(row.saved_s),
            lambda row: row.saved_s, right=True, falls=True, unit=Unit.SECONDS,
        ),
    )  # fmt: skip


def contacts_columns(form: Format) -> tuple[Column[ContactsRow], ...]:
    """Return the columns of agents' contacts."""
    titles = (mark("promises", "Day"), mark("promises", "Week"), mark("promises", "Month"))
    numbers = tuple(
        _number(key, title, _nth(n), form)
        for n, (key, title) in enumerate(zip(("day", "week", "month"), titles, strict=True))
    )
    name: Column[ContactsRow] = Column(
        "agent", mark("table", "Agent"), 9.0, lambda row: row.name, lambda row: str(row.name), strong=True
    )
    return (name, *numbers)


def incident_words(incident: Incident, form: Format, *, dated: bool) -> Words:
    """Say when something was broken, and what: `10:42–11:20 line down`."""
    until = "" if incident.until is None else form.clock(incident.until)
    words = say(
        "promises", "{since}–{until} {reason}",
        since=form.clock(incident.since), until=until, reason=incident.reason,
    )  # fmt: skip
    return say("promises", "{date} {words}", date=form.date(incident.since), words=words) if dated else words


def _standing(row: PromiseRow) -> Tone:
    """Colour by what may still be lost."""
    return tone_of(row.sums.level)


def _how_many(incidents: tuple[Incident, ...], form: Format) -> str:
    return form.count(len(incidents)) if incidents else DASH


def _nth(n: int) -> Callable[[ContactsRow], int | None]:
    return lambda row: row.contacts[n]


def _plain(_row: Any) -> Tone:  # noqa: ANN401 -- whatever the rows are
    return Tone.TEXT


def _number(
    key: str, title: Text, raw: Callable[[Any], float | None], form: Format, wide: float = 4.2,
    tone: Callable[[Any], Tone] = _plain,
) -> Column[Any]:  # fmt: skip
    def colour(row: Any) -> Tone:  # noqa: ANN401 -- whatever the rows are
        return Tone.MUTED if not raw(row) and tone is _plain else tone(row)

    return Column(
        key, title, wide, lambda row: form.count(raw(row)), raw, right=True, falls=True, unit=Unit.COUNT,
        tone=colour,
    )  # fmt: skip


def _share(
    key: str, title: Text, raw: Callable[[Any], float | None], form: Format,
    tone: Callable[[Any], Tone] = _plain,
) -> Column[Any]:  # fmt: skip
    return Column(
        key,
        title,
        5.4,
        lambda row: form.share(raw(row)),
        raw,
        right=True,
        falls=True,
        unit=Unit.SHARE,
        tone=tone,
    )
