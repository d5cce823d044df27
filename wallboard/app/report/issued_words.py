"""An issued report in words, for a terminal."""

from typing import Any

from wallboard.app.moment import written
from wallboard.app.report.table import table
from wallboard.app.speech import speak
from wallboard.domain.desk.issued import IssuedReport
from wallboard.domain.report.issuing import Differences, is_intact
from wallboard.domain.text import Text, mark, say
from wallboard.store.queries.report.issued import Issued
from wallboard.ui.format import DASH, Format


def frozen_words(issued: IssuedReport, document: dict[str, Any], form: Format) -> list[str]:
    """Write an issued report as it was: its figures, and its rows."""
    totals = [[key, _value(value)] for key, value in document["totals"].items()]
    lines = [row_words(issued, form)[4], "", table(["", ""], totals), ""]
    rows = document["rows"]
    keys = ("caller", "name", "lost", "state", "reason")
    if rows:
        lines.append(
            table(keys, [[_value(row.get(key)) for key in keys] for row in rows], frozenset(range(5)))
        )
    intact = is_intact(issued)
    lines += ["", speak(say("cli", "SHA-256 of its rows: {digest}", digest=issued.digest))]
    if not intact:
        lines.append(
            speak(mark("cli", "A caller was erased from it since; the figures are as they were issued."))
        )
    return lines


def _value(value: object) -> str:
    if value is None or value == "":
        return DASH
    if isinstance(value, dict):
        return ", ".join(f"{key} {one}" for key, one in value.items()) or DASH
    return f"{value:.4g}" if isinstance(value, float) else str(value)


def about(issued: IssuedReport) -> dict[str, Any]:
    """Say in JSON which it is."""
    return {
        "number": issued.number,
        "version": issued.version,
        "at": written(issued.at),
        "by": issued.by,
        "kind": issued.kind,
        "title": issued.title,
        "from": written(issued.since),
        "to": written(issued.until),
        "line": issued.line,
        "digest": issued.digest,
        "intact": is_intact(issued),
    }


def row_words(one: IssuedReport, form: Format) -> list[str]:
    """Write it as a row of a list."""
    at, first, last = (speak(form.date(at)) for at in (one.at, one.since + 1, one.until - 1))
    return [str(one.number), str(one.version), at, one.by, one.title, first, last]


def number_words(issued: IssuedReport) -> Text:
    """Write which it is."""
    return say("report", "{number}, version {version}", number=issued.number, version=issued.version)


def number_said(issued: IssuedReport) -> str:
    """Say which it is."""
    return speak(say("cli", "Report {number}", number=number_words(issued)))


def issue_words(made: Issued, form: Format) -> list[str]:
    """Say under which number it was issued, or was before."""
    number = number_words(made.report)
    if not made.is_new:
        date = form.date(made.report.at)
        return [
            speak(
                say(
                    "cli", "Report {number} of {date} still holds: nothing changed.", number=number, date=date
                )
            )
        ]
    said = [speak(say("cli", "Issued as report {number}.", number=number))]
    return said if made.before is None else [*said, *difference_words(made.before)]


def difference_words(found: Differences) -> list[str]:
    """Say what is different from the version before."""
    said = [mark("cli", "Different from the version before:")]
    said += [
        say(
            "cli",
            "  {key}: {before} → {after}",
            key=one.key,
            before=_value(one.before),
            after=_value(one.after),
        )
        for one in found.totals
    ]
    if found.rows:
        said.append(
            say(
                "cli",
                "  callers: {n} more, {m} fewer, {k} changed",
                n=found.added,
                m=found.removed,
                k=found.changed,
            )
        )
    if found.settings:
        said.append(mark("cli", "  the settings by which it is made"))
    if found.coverage:
        said.append(mark("cli", "  how much of the time is known to have been seen"))
    return [speak(one) for one in said]
