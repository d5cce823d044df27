"""Writes docs/settings.md out of the declarations of the settings: `python -m wallboard.app.settings_doc`."""

import sys
from collections.abc import Iterator

from msgspec import Struct

from wallboard.app.settings import TABLES, Setting, settings_in

_HEAD = """# Settings

<!-- Made by `python -m wallboard.app.settings_doc > docs/settings.md`; not edited by hand. -->

The settings are one TOML file. Without `--config FILE` it is looked for as `wallboard.toml` in the user's
own folder for settings, on Linux `~/.config/wallboard/wallboard.toml`. Everything has a default, so a file
need only say what differs; without any file the wall shows a made-up centre. A key or value that can't be
is answered with the file, the key and what would be right.

Passwords never stand in this file. It says where they are: see `secret` below.

```toml
[site]
zone = "Europe/Budapest"
country = "HU"

[[source]]
name = "pbx-1"
url = "ami://reader@pbx.example:5038"
secret = "env:PBX1_PASSWORD"

[queue.support]            # the queue of this name, at every source
title = "Support"
target_s = 20
target_share = 0.8

[queue."pbx-1/sales"]      # the queue of one source goes before
wrapup_s = 15

[[change]]                 # what was promised of a queue from a day on
valid_from = "2026-12-01"
queue = "support"
target_s = 15

[[promise]]                # what was promised to a client
title = "Acme"
lines = ["+36 1 555 0100"]
permitted_loss = 0.03

[[incident]]               # what was broken when
since = "2026-11-23 10:42"
until = "2026-11-23 11:20"
reason = "line down"

[screen.wall]              # the room's screen
display = 2
fullscreen = true

[screen.desk]              # the supervisor's own
theme = "light"
```
"""
_EXPLAINED = {
    "source": "One table for each telephone system, each with two brackets: `[[source]]`.",
    "queue": "One table for each queue that needs one.",
    "agent_group": (
        "One table for each group, each with two brackets: `[[agent_group]]`. An agent is in the first of\n"
        "them that names them; who is in none stands after the groups."
    ),
    "promise": (
        "One table for each promise and each version of it, with two brackets: `[[promise]]`. One without\n"
        "`lines` and `queues` is about all calls. Where there is none, this holds: within the opening\n"
        "hours, who hangs up at once left out, all other losses in, 2 % of the calls may be lost."
    ),
    "change": "One table for each, with two brackets: `[[change]]`. Before the first, `[queue]` held.",
    "incident": "One table for each, with two brackets: `[[incident]]`.",
    "campaign": (
        "One table for each, with two brackets: `[[campaign]]`. A call belongs to the campaign that owned\n"
        "the line as it arrived: where several do, to the one that began last. With a first and a last day\n"
        "its cost is spread evenly over its days: a part of them has a part of it."
    ),
    "operator": (
        "One table for each, with two brackets: `[[operator]]`. A call is the first one's whose `lines` and\n"
        "`sources` fit; with `lines` left out, all calls of its sources are its own."
    ),
    "vendor": (
        "One table for each, with two brackets: `[[vendor]]`. Centres that answer the same lines are\n"
        "compared by it; without any, each source is one."
    ),
    "screen": (
        "One table for each window; `wallboard` opens all of them, `wallboard --screen NAME` one. Without\n"
        "any, the screen `wall` is opened. The screens `wall` and `desk` are built in: the first as said\n"
        'below, the second with `boards = ["desk", "wall"]`, `agents = "names"`, `breaks = true`,\n'
        "`diagonal_in = 24` and `distance_m = 0.7`. What a table of theirs leaves out is as built in."
    ),
}


def document() -> str:
    """Return the whole page."""
    return "\n".join([_HEAD, *(_table(name, table) for name, table in TABLES.items())])


def _table(name: str, table: type[Struct]) -> str:
    summary = (table.__doc__ or "").splitlines()[0].strip()
    label, _, what = summary.partition(": ")
    lines = [
        f"## {label}",
        "",
        what[:1].upper() + what[1:] + (f" {_EXPLAINED[name]}" if name in _EXPLAINED else ""),
    ]
    return "\n".join([*lines, "", *_rows(table), ""])


def _rows(table: type[Struct]) -> Iterator[str]:
    yield "| key | what it is | value | without it |"
    yield "|---|---|---|---|"
    for setting in settings_in(table):
        told = f"**{setting.title}.** {setting.explanation}"
        yield f"| `{setting.key}` | {told} | {setting.expects} | {_default(setting)} |"


def _default(setting: Setting) -> str:
    if setting.required:
        return "must be there"
    if setting.default in {None, "", ()}:
        return "–"
    plain = str(setting.default).lower() if isinstance(setting.default, bool) else f"{setting.default}"
    return f'`"{plain}"`' if isinstance(setting.default, str) else f"`{plain}`"


if __name__ == "__main__":
    sys.stdout.write(document())
