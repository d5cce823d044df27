"""Makes docs/boards.md out of the catalogues of widgets and figures: `python -m tests.ui.boards_doc`."""

from collections.abc import Iterable
from pathlib import Path

from wallboard.domain.figures import HALF_HOUR, Kpi, PeriodKpi
from wallboard.domain.kpis import KPIS
from wallboard.domain.kpis.callers import CALLERS
from wallboard.domain.kpis.calls import CALLS
from wallboard.domain.kpis.promise import PROMISE
from wallboard.ui.spec import LONG_PAUSE_S, WidgetSpec
from wallboard.ui.widgets import KINDS

PAGE = Path(__file__).resolve().parents[2] / "docs" / "boards.md"
EXAMPLE = """\
title = "Sales"
grid = [12, 8]

[[widget]]
kind = "figure"
at = [0, 0, 4, 3]
figure = "waiting_now"
queues = ["pbx-1/sales", "support"]

[[widget]]
kind = "figure"
at = [4, 0, 4, 3]
figure = "answered_rate"
goal = 0.98

[[widget]]
kind = "gauge"
at = [8, 0, 4, 3]
period = "30m"

[[widget]]
kind = "queue_table"
at = [0, 3, 12, 4]

[[widget]]
kind = "message"
at = [0, 7, 12, 1]
text = "Billing is down until about noon: please offer a call back"
"""
PAUSES = """\
[[widget]]
kind = "agent_grid"
at = [0, 0, 12, 12]
long_call_s = 900
long_pause_s = {"Lunch" = 2700, "Training" = 0, "*" = 900}
"""
_DEFAULTS = WidgetSpec("agent_grid", (0, 0, 1, 1))
_HEAD = f"""\
# Boards

*Made from the catalogues of widgets and figures by `python -m tests.ui.boards_doc`.*

A board is what one wall shows: a title, a grid, and widgets in its cells. It is a TOML file, given as
`wallboard --board FILE`, or as `board` of the screen in the settings (docs/settings.md). Without one the
built-in wall is shown: `resources/boards/wall.toml`, a good start for a board of your own.

```toml
{EXAMPLE}```

A key, kind or figure that can't be is answered with the file, the widget and what there is to choose from;
`wallboard --board FILE` says it before there is a window.

## The board

| key | what it is | value | without it |
|---|---|---|---|
| `title` | the name at the top left | a text in quotes | “Wallboard” |
| `grid` | columns and rows, 1 to 96 each | two numbers in brackets | `[12, 12]` |
| `[[widget]]` | one table for each widget, with two brackets | see below | must be there |

The grid fills the screen below the head, whatever its size. Its lines are not seen; widgets may leave cells
empty but not overlap. Sizes of text follow the screen, not the widget, so a widget needs room: on the
built-in wall, of 24 columns and 32 rows, a figure has 5 to 7 columns and 9 rows.

## The widgets
"""
KEYS = {
    "kind": ("what it shows", "one of the kinds below", "must be there"),
    "at": ("its place, counted from 0", "`[column, row, width, height]`", "must be there"),
    "figure": ("the figure it shows", "a key of the figures below", "must be there"),
    "queues": ("the queues it is about", "names in brackets, see below", '`["*"]`'),
    "period": ("since when a figure of a period counts", '`"day"` or `"30m"`', '`"day"`'),
    "goal": ("where a share should be; what is beyond is counted", "such as `0.98` for 98%", "none"),
    "text": ("what a message says", "a text in quotes", "nothing"),
    "long_call_s": ("from when on a conversation is too long", "seconds; 0 for never", "`600`"),
    "long_wrapup_s": ("likewise wrap-up", "seconds; 0 for never", "`120`"),
    "long_pause_s": (
        "likewise a pause, on screens that may time breaks; one for all, or one for each reason",
        "seconds; 0 for never; or by reason, see “Too long”",
        f"`{LONG_PAUSE_S:g}`",
    ),
}
"""By key of a widget: what it is, its value, and what holds without it."""
KIND_NOTES = {
    "agent_counts": (
        "How many agents talk, ring, wrap up, pause or are free; each is counted once. Those who are free "
        "while callers wait stand out. In a narrow tile it is a figure with lines."
    ),
    "agent_grid": (
        "Each agent in a cell with state and time, by group and state, the longest first; too long has a "
        "red frame, see “Too long”. While the pointer moves over the cells, or keys choose one, they stay "
        "where they are, until 3 seconds after. Names and breaks are shown as the screen's settings permit. "
        "Where many have no room in words, each is a square with the colour and the pattern of the state."
    ),
    "calls_at_once": (
        "The day so far: who waits over who talks, agents on duty dashed, and when most calls were at once. "
        "Each minute is at its fullest instant, also the present one, so the end may be above the figures. "
        "It shows the opening hours, and what was before and after them where more than a tenth of the peak "
        "was there; what nobody saw is hatched."
    ),
    "clock": "Time, day, and until or from when the centre is open.",
    "figure": "Any figure, large, with what explains it.",
    "gauge": "The share answered in time, where it should be, and the other period below.",
    "latest_lost": (
        "Who was lost last, how long they waited, and whether they were reached since. A screen that masks "
        "numbers shows no names either."
    ),
    "message": (
        "What was typed for the room until it is over, else a text of your own. Without either, the figure "
        "has its place."
    ),
    "queue_table": (
        "A row for each queue. Where not all fit in a size that the room can read they take turns, 10 "
        "seconds a page, and alarming queues lead each page. Queues of a source that is away stand below the "
        "others. In a wide one, “Free/talk/pause” is about agents. Free and paused are members of the queue, "
        "so an agent of several queues is counted in each. Talking are those with a caller of this very "
        "queue, so they add up to all who talk. Who rings, wraps up or is in a call outside the queues is in "
        "none of the three."
    ),
    "source_status": "Each source, how long ago it was heard, and why it is not as it should be.",
}
_TOO_LONG = f"""\
## Too long

A cell of `agent_grid` has a red frame, and its time is red, from when on its agent has been too long at it:
talking for {_DEFAULTS.long_call_s:g} s, in wrap-up for {_DEFAULTS.long_wrapup_s:g} s, paused for
{LONG_PAUSE_S:g} s, unless its board says otherwise. On a heat map the square has a red corner. In words it is
said where the pointer rests on a cell, and to who hears the screen. A wall that may not time breaks
(docs/settings.md) frames no pause.

A lunch may be longer than a coffee. So a limit of pauses may be given by reason, as the server names it; case
does not matter, and `*` are all others ({LONG_PAUSE_S:g} s where it is missing):

```toml
{PAUSES}```

A time with “≥” is that of a state which was found going on when the wallboard came, and began earlier.
"""
_PEAKS = frozenset({"calls_peak", "calls_peak_at"})
"""Nobody counts calls at once over half an hour."""
_QUEUES = """\
## Which queues

| written | means |
|---|---|
| `*` | all queues of all sources |
| `pbx-1/*` | all queues of the source `pbx-1` |
| `pbx-1/support` | one queue of one source |
| `support` | the queues of this name, at whatever source |

Several names are added up: `queues = ["sales", "pbx-2/*"]`. Names are those of the server; what a queue is
called on the wall is its `title` in the settings. Where one of several sources is away, a figure is of those
that are connected and says in red which is missing; where all are away it is hatched and says since when.
A share of fewer than ten calls is shown as a fraction, such as 6 of 9, and has no colour.
"""
_FIGURES = f"""\
## Which figures

docs/figures.md says how each is made. Those of a period (day or 30 minutes) may also be written with
`{HALF_HOUR}` behind the key, which is the same as `period = "30m"`.

| key | title | of |
|---|---|---|
"""


def document() -> str:
    """Return the whole page."""
    return "\n".join(
        [_HEAD, *_keys(), "", *_kinds(), "", _TOO_LONG, _QUEUES, _FIGURES + "\n".join(_figures()) + "\n"]
    )


def _keys() -> Iterable[str]:
    yield "| key | what it is | value | without it |"
    yield "|---|---|---|---|"
    for key, told in KEYS.items():
        yield f"| `{key}` | {' | '.join(told)} |"


def _kinds() -> Iterable[str]:
    yield "| kind | what it shows | keys besides `kind` and `at` |"
    yield "|---|---|---|"
    for kind in KINDS.values():
        keys = ", ".join(f"`{key}`" for key in kind.keys)
        yield f"| `{kind.key}` | **{kind.title}.** {KIND_NOTES[kind.key]} | {keys} |"


def _figures() -> Iterable[str]:
    for kpi in KPIS:
        yield f"| `{kpi.key}` | {kpi.title} | {_period(kpi)} |"


def _period(kpi: Kpi) -> str:
    if not isinstance(kpi, PeriodKpi):
        return "now"
    if kpi.key in _PEAKS:
        return "day"
    if kpi in (*CALLERS, *PROMISE):
        return "day, only of all queues (`*`)"
    return "day or 30 min, only of all queues (`*`)" if kpi in CALLS else "day or 30 min"


if __name__ == "__main__":
    PAGE.write_text(document(), "utf-8")
