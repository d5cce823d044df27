"""A figure explained for a terminal and as JSON: the same sentences as the page of the figure."""

from typing import Any

from wallboard.app.moment import written
from wallboard.app.report.columns import plain
from wallboard.app.report.figures_json import SCHEMA
from wallboard.app.speech import speak
from wallboard.domain.explain.explanation import Explanation, Rival
from wallboard.domain.text import mark, say
from wallboard.domain.words import Seconds
from wallboard.ui.explain.words import part_words, rows_of, value_words
from wallboard.ui.format import Format


def explained_text(made: Explanation, of: str, now: Seconds, form: Format) -> str:
    """Write an explanation, one thing a line."""
    head = say("cli", "{figure}, {queue}: {value}", figure=made.title, queue=of, value=_value(made, form))
    rows = [(plain(row.about), plain(row.words)) for row in rows_of(made, now, form)]
    widest = max(len(about) for about, _ in rows)
    lines = [speak(head), *_fraction(made, form), ""]
    lines += [f"{about.ljust(widest)}  {words}" for about, words in rows]
    if made.rivals:
        lines += ["", speak(mark("explain", "Others would say"))]
        lines += [_rival(rival, form) for rival in made.rivals]
    return "\n".join(lines)


def explained_json(made: Explanation, of: str) -> dict[str, Any]:
    """Make the document of an explanation; texts are in English, numbers plain."""
    return {
        "schema": SCHEMA,
        "figure": made.key,
        "queue": of,
        "value": made.figure.value,
        "parts": None if made.figure.parts is None else list(made.figure.parts),
        "parts_are": None if made.fraction is None else [str(words) for words in made.fraction],
        "formula": str(made.formula),
        "basis": made.basis,
        "from": written(made.since),
        "to": written(made.until),
        "targets_s": sorted({policy.target_s for policy in made.policies}),
        "leaves_out": None if made.leaves_out is None else str(made.leaves_out),
        "left_out": [{"what": str(out.words), "count": out.count} for out in made.left_out],
        "adds_up": [{"what": str(one.words), "count": one.count} for one in made.adds_up],
        "covered": made.covered,
        "gaps": [
            {"source": gap.source, "from": written(gap.since), "to": written(gap.until)} for gap in made.gaps
        ],
        "limits": None if made.interval is None else list(made.interval),
        "few": made.small,
        "open": made.open,
        "partial": made.partial,
        "firm": made.figure.firm,
        "others": [_rival_json(rival) for rival in made.rivals],
    }


def _value(made: Explanation, form: Format) -> str:
    return plain(value_words(made.unit, made.figure, form))


def _fraction(made: Explanation, form: Format) -> list[str]:
    if made.figure.parts is None:
        return []
    numbers = [plain(part_words(made, part, form, top=not n)) for n, part in enumerate(made.figure.parts)]
    words = [speak(text) for text in made.fraction] if made.fraction is not None else ["", ""]
    widest = max(map(len, numbers))
    return [f"  {number.rjust(widest)}  {what}".rstrip() for number, what in zip(numbers, words, strict=True)]


def _rival(rival: Rival, form: Format) -> str:
    value = plain(value_words(rival.unit, rival.figure, form))
    return f"  {value:>8}  {speak(rival.title)}: {speak(rival.words)}"


def _rival_json(rival: Rival) -> dict[str, Any]:
    return {
        "figure": rival.key,
        "value": rival.figure.value,
        "parts": None if rival.figure.parts is None else list(rival.figure.parts),
        "counts": str(rival.words),
    }
