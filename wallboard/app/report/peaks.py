"""The highest loads of some weeks, as text and as JSON."""

from collections.abc import Sequence

from wallboard.app.moment import written
from wallboard.app.report.table import table
from wallboard.app.speech import speak
from wallboard.domain.load.layers import Layer
from wallboard.domain.load.peaks import DayPeak, PeakCell, PeaksFound, Waits, place
from wallboard.domain.text import Text, mark, say
from wallboard.domain.words import Seconds
from wallboard.store.queries.load.above import Above
from wallboard.ui.format import DASH, WEEKDAYS, Format, running_time

LAYER_NAMES: dict[Layer, Text] = {
    "in_queue": mark("cli", "Waiting"),
    "talking": mark("cli", "Talking"),
    "in_queue_or_talking": mark("cli", "Waiting or talking"),
    "busy_agents": mark("cli", "Busy agents"),
    "lines": mark("cli", "Lines"),
}
_LEAST = "≥"
"""Before a peak of a time that was not seen whole."""
_LISTED = 20
_WHOLE_MINUTES = mark(
    "cli", "All durations are whole minutes: calls that followed each other may seem to have been at once."
)


def peaks_text(found: PeaksFound, layer: Layer, weeks: int, form: Format) -> str:
    """Write the map of the week, the busy hour, the losses in it, and what so few lines would turn away."""
    heading = say("cli", "Most at once · {layer} · weeks: {n}", n=weeks, layer=LAYER_NAMES[layer])
    if not found.number:
        return f"{speak(heading)}\n{speak(mark('cli', 'There was nothing at once.'))}"
    lines = [speak(heading), _grid(found.heat, form)]
    if any(cell.is_least for cell in found.heat):
        lines.append(speak(mark("cli", "≥ where not all was seen: there may have been more")))
    lines += [speak(words) for words in _sentences(found, form)]
    return "\n".join(lines)


def above_text(found: Sequence[Above], number: int, form: Format) -> str:
    """Write when there was more at once than a number; the longest, in the order in which they were."""
    heading = say(
        "cli", "More than {n} at once: {count} times, {time} in all",
        n=number, count=form.count(len(found)), time=running_time(sum(one.length for one in found)),
    )  # fmt: skip
    longest = sorted(sorted(found, key=lambda one: -one.length)[:_LISTED], key=lambda one: one.since)
    head = [
        speak(words)
        for words in (mark("cli", "Since"), mark("cli", "How long"), mark("cli", "Most"), mark("cli", "At"))
    ]
    rows = [
        [
            _stamp(one.since, form), _lasted(one.length), form.count(one.most),
            _stamp(one.at, form),
        ]
        for one in longest
    ]  # fmt: skip
    rest = len(found) - len(longest)
    more = [speak(say("cli", "… and {n} shorter ones", n=form.count(rest)))] if rest else []
    return "\n".join([speak(heading), *([table(head, rows)] if rows else []), *more])


def peaks_document(found: PeaksFound, layer: Layer, weeks: int) -> dict[str, object]:
    """Say the same for programs."""
    busiest, losses, blocked = found.busiest, found.losses, found.blocked
    return {
        "layer": layer,
        "weeks": weeks,
        "peak": found.most,
        "peak_at": _at(found.at),
        "spans": found.number,
        "week": [_cell(cell) for cell in found.heat],
        "days": [_day(day) for day in found.days],
        "busiest_hour": None
        if busiest is None
        else {**_cell(busiest.cell), "waits": _waits(busiest.waits), "day_waits": _waits(busiest.day_waits)},
        "losses": {
            "lost": losses.lost,
            "in_busiest_tenth": losses.within,
            "share": losses.share,
            "hours": losses.hours,
            "of_hours": losses.of_hours,
            "tied": losses.tied,
        },
        "blocked": None
        if blocked is None
        else {
            "lines": blocked.lines,
            "offered": blocked.offered,
            "blocked": blocked.blocked,
            "erlangs": blocked.erlangs,
            "erlang_b": blocked.erlang_b,
        },
        "capacity_erlangs": found.capacity,
        "seen": found.seen,
        "gaps": [{"from": written(since), "to": written(until)} for since, until in found.gaps],
        "whole_minutes": found.whole_minutes,
    }


def above_document(found: Sequence[Above]) -> list[dict[str, object]]:
    """Say for programs when there was more than a number."""
    return [
        {
            "from": written(one.since),
            "to": written(one.until),
            "seconds": one.length,
            "most": one.most,
            "most_at": written(one.at),
        }
        for one in found
    ]


def _grid(heat: Sequence[PeakCell], form: Format) -> str:
    hours = sorted({cell.hour for cell in heat})
    head = ["", *(f"{hour:02}" for hour in hours)]
    rows = [
        [speak(WEEKDAYS[day]), *(_most(place(heat, day, hour), form) for hour in hours)] for day in range(7)
    ]
    return table(head, rows)


def _most(cell: PeakCell | None, form: Format) -> str:
    return DASH if cell is None else _LEAST * cell.is_least + form.count(cell.most)


def _sentences(found: PeaksFound, form: Format) -> list[Text]:
    told: list[Text] = []
    if found.busiest is not None:
        cell, waits = found.busiest.cell, found.busiest.waits
        told.append(
            say(
                "cli",
                "Busiest: {day} {hour}–{next}: {n} at once, on average {erlangs} erlangs (days: {days}).",
                day=WEEKDAYS[cell.weekday], hour=f"{cell.hour:02}", next=f"{cell.hour + 1:02}",
                n=form.count(cell.most), erlangs=form.count(round(cell.erlangs or 0.0, 1)), days=cell.days,
            )
        )  # fmt: skip
        if waits is not None and waits.number:
            told.append(
                say(
                    "cli",
                    "90% of those answered then waited less than {time}.",
                    time=running_time(waits.p90_s),
                )
            )
    if found.losses.share is not None:
        told.append(
            say(
                "cli", "{share} of {n} lost were lost in the {hours} busiest of {all} open hours.",
                share=form.share(found.losses.share), n=form.count(found.losses.lost),
                hours=found.losses.hours, all=found.losses.of_hours,
            )
        )  # fmt: skip
    if found.blocked is not None:
        told.append(
            say(
                "cli", "{lines} lines would have turned {n} of {all} away; Erlang B at the busiest: {share}.",
                lines=found.blocked.lines, n=form.count(found.blocked.blocked),
                all=form.count(found.blocked.offered), share=form.share(found.blocked.erlang_b),
            )
        )  # fmt: skip
    return [*told, *([_WHOLE_MINUTES] if found.whole_minutes else [])]


def _cell(cell: PeakCell) -> dict[str, object]:
    return {
        "weekday": cell.weekday,
        "hour": cell.hour,
        "peak": cell.most,
        "peak_at": _at(cell.at),
        "at_least": cell.is_least,
        "erlangs": cell.erlangs,
        "hours": cell.hours,
        "days": cell.days,
    }


def _day(day: DayPeak) -> dict[str, object]:
    return {
        "day": day.date.isoformat(),
        "peak": day.whole.most,
        "peak_at": _at(day.whole.at),
        "at_least": day.whole.is_least,
        "erlangs": day.whole.erlangs,
        "busy_hour": None if day.busy is None else written(day.busy.start),
        "busy_hour_erlangs": None if day.busy is None else day.busy.erlangs,
        "seen": day.seen,
    }


def _waits(waits: Waits | None) -> dict[str, object] | None:
    return None if waits is None else {"n": waits.number, "p50_s": waits.p50_s, "p90_s": waits.p90_s}


def _lasted(seconds: Seconds) -> str:
    return speak(say("cli", "{time}", time=running_time(seconds)))


def _stamp(at: Seconds, form: Format) -> str:
    return speak(say("cli", "{date} {time}", date=form.date(at), time=form.clock(at)))


def _at(at: Seconds | None) -> str | None:
    return None if at is None else written(at)
