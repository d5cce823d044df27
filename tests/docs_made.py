"""Pages of the docs that are made from the code: `python -m tests.docs_made` writes them.

A test makes them again and compares, so they can't drift.
"""

from collections.abc import Iterable
from pathlib import Path

from wallboard.domain.agents import MOVES
from wallboard.domain.figures import HALF_HOUR, Kpi, PeriodKpi, Unit
from wallboard.domain.kpis.agents import AGENTS, WORK
from wallboard.domain.kpis.callers import CALLERS
from wallboard.domain.kpis.calls import CALLS
from wallboard.domain.kpis.now import NOW
from wallboard.domain.kpis.promise import PROMISE
from wallboard.domain.kpis.quality import QUALITY
from wallboard.domain.kpis.visits import VISITS
from wallboard.live.bands import CALL_BACK_ALARM_S, CALL_BACK_WARN_S, MIN_SAMPLE

DOCS = Path(__file__).resolve().parent.parent / "docs"

_STATES = """\
# What agents do

*Made from `MOVES` in `wallboard/domain/agents.py` by `python -m tests.docs_made`.*

An agent is in exactly one state at any instant, whatever the number of their queues. Where the wallboard
follows a queue call itself it knows best, in this order:

1. an open answer of a queue call: **on_call**, whatever the phone says;
2. an open offer: **ringing**;
3. in no queue: **logged_off**;
4. a running wrap-up timer, where the server calls the agent free: **wrapup**;
5. else what the server says. A phone that became busy with our own call (up to a second before the queue's
   event about it) counts as free once that call is over, until the server says otherwise.

Wrap-up that begins within two seconds of the end of a conversation is the work after that conversation, and
its time goes into the handle time of that visit. It ends when the agent is ready, when the timer runs out, or
when the next call rings. A pause pressed during the talk begins at its end, and then there is no wrap-up.

Paused in some queues only is **available** with a mark. Unreachable is **logged_off** with that reason.
A move that is not drawn is told as an anomaly, counted, and obeyed all the same: the server is right and our
picture was old. After a gap no move is odd.

```mermaid
stateDiagram-v2
    [*] --> logged_off
{moves}
```
"""

_FIGURES = """\
# Figures

*Made from the catalogue in `wallboard/domain/kpis` by `python -m tests.docs_made`.*

A figure is found by its key everywhere: boards, settings, JSON, command line. The command line also takes
the everyday names. No value (nothing to divide by) is not zero: it shows as “–”, has no colour and raises no
alarm.

Figures of a period are of the business day so far; with `{half_hour}` behind the key they are of the visits
that joined, or the calls that arrived, in the last 30 minutes. A visit belongs to the time at which it
joined, whenever it was answered. Shares and means of several queues are made from the sums, never from the
queues' own figures. Every figure explains itself: click it, or ask `wallboard explain KEY`. “Without” is what
it leaves out, “beside” what other systems count under the same name.

## Colours

Amber warns and red alarms, and a share must come back a little over its limit before its colour changes, so
that nothing blinks. A share of fewer than {sample} calls (`min_sample`) has no colour, and it turns red only
when it is below its target by more than chance: when the upper Wilson limit lies under it.

| figure | amber | red |
|---|---|---|
| `sl_default`, `sl_default{half_hour}` | below the target share of the queue | 2 points below it |
| `answered_rate` | below 98 % | below 97.5 % |
| `waiting_now`, `longest_waiting_now_s` | somebody has waited longer than the target | three times as long |
| `waiting_over_target` | more than none |  |
| `free_while_waiting` |  | more than none |
| `unique_unrecovered_callers` | somebody was lost {warn} minutes ago | {alarm} minutes ago |
| `callers_to_call_back` | somebody could be called back for {warn} minutes | for {alarm} minutes |

{tables}
"""

_UNITS = {
    Unit.COUNT: "count",
    Unit.SHARE: "share, 0 to 1",
    Unit.PERCENT: "percent",
    Unit.SECONDS: "seconds",
    Unit.INSTANT: "time of day",
}


def agent_states() -> str:
    """Draw the states of agents and the moves between them."""
    moves = (f"    {state} --> {following}" for state in MOVES for following in sorted(MOVES[state]))
    return _STATES.format(moves="\n".join(moves))


def figures() -> str:
    """List every figure with its formula."""
    tables = (
        _table("Callers, now", NOW),
        _table("Agents, now", AGENTS),
        _table("Visits of queues, in a period", VISITS),
        _table("Calls of the centre, in a period", CALLS),
        _table("Callers of the centre, in a period", CALLERS),
        _table("The promise about all calls, in a period", PROMISE),
        _table("Agents, in a period", WORK),
        _table("How good calls were, in a period", QUALITY),
    )
    page = _FIGURES.format(
        half_hour=HALF_HOUR,
        sample=MIN_SAMPLE,
        warn=round(CALL_BACK_WARN_S / 60),
        alarm=round(CALL_BACK_ALARM_S / 60),
        tables="\n".join(tables),
    )
    return page.rstrip() + "\n"


def _table(title: str, kpis: Iterable[Kpi]) -> str:
    rows = [f"## {title}", "", "| key | title | unit | formula | without | beside | also |", "|---" * 7 + "|"]
    for kpi in kpis:
        beside = _keys(kpi.beside if isinstance(kpi, PeriodKpi) else ())
        cells = (
            f"`{kpi.key}`",
            kpi.title,
            _UNITS[kpi.unit],
            kpi.formula,
            kpi.leaves_out or "",
            beside,
            _keys(kpi.also),
        )
        rows.append("| " + " | ".join(str(cell) for cell in cells) + " |")
    return "\n".join(rows) + "\n"


def _keys(keys: Iterable[str]) -> str:
    return ", ".join(f"`{key}`" for key in keys)


PAGES = {"agent-states.md": agent_states, "figures.md": figures}


def main() -> None:
    """Write all pages."""
    for name, made in PAGES.items():
        (DOCS / name).write_text(made(), "utf-8")


if __name__ == "__main__":
    main()
