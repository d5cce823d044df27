"""Rows of the page: promises, lines, items of the menu, agents. No Qt in it."""

from collections import Counter
from typing import Literal

from msgspec import Struct

from wallboard.domain.callers.rules import CallRules
from wallboard.domain.naming.names import Names
from wallboard.domain.promise.heard import Heard
from wallboard.domain.promise.incident import Incident, incidents_in
from wallboard.domain.promise.lines import plain_line
from wallboard.domain.promise.profile import Profile, promise_for
from wallboard.domain.promise.sums import PromiseSums
from wallboard.domain.snapshot import AgentNow, Period
from wallboard.domain.text import mark
from wallboard.domain.words import AgentId, AgentState, Seconds, SourceName
from wallboard.store.queries.callers.promised import PromisedDays
from wallboard.ui.agents.names import shown_name
from wallboard.ui.format import grouped
from wallboard.ui.promises.asked import ContactsFound
from wallboard.ui.spec import Setting
from wallboard.ui.text import Words

ALL_CALLS = mark("promises", "All calls")
NO_LINE = mark("promises", "Number not known")
NO_ITEM = mark("promises", "Item not told")


class PromiseRow(Struct, frozen=True):
    """A promise, or a number dialled."""

    key: str
    kind: Literal["promise", "line"]
    title: Words
    heard: Heard
    sums: PromiseSums
    incidents: tuple[Incident, ...] = ()
    """What was broken for it in the time."""
    lines: tuple[str, ...] = ()
    """The numbers dialled that it is about, as `plain_line` writes them; none: no matter which."""
    queues: tuple[str, ...] = ()
    """Likewise the queues."""
    number: str = ""
    """Of a line that has a name: the number itself."""

    @property
    def promised_rate(self) -> float | None:
        """The answered rate of the calls that the promise counts."""
        return self.sums.answered / self.sums.counted if self.sums.counted else None

    @property
    def raw_rate(self) -> float | None:
        """The answered rate of all its calls."""
        return self.heard.answered_rate

    @property
    def allowance(self) -> int | None:
        """How many more may be lost; None: nothing counts yet."""
        return self.sums.allowance if self.sums.counted else None


class MenuRow(Struct, frozen=True):
    """Calls that one item of the menu served to the end."""

    item: str
    title: Words
    count: int
    share: float | None
    """Of all external calls."""
    saved_s: Seconds | None
    """An estimate: as if an agent had handled each."""


class ContactsRow(Struct, frozen=True):
    """Calls that one agent answered, or where nobody is named, all of them."""

    key: tuple[SourceName, AgentId]
    name: Words
    contacts: tuple[int | None, ...]
    """In the day, the week and the month; None: nobody saw that time."""


def promise_rows(
    total: PromisedDays, rules: CallRules, span: tuple[Seconds, Seconds]
) -> tuple[PromiseRow, ...]:
    """Return a row for each promise, the one about all calls first."""
    return tuple(
        PromiseRow(
            f"{nth}",
            "promise",
            promise.title or ALL_CALLS,
            heard,
            sums,
            _met(promise.versions[-1], rules, span),
            tuple(sorted(promise.versions[-1].lines)),
            promise.versions[-1].queues,
        )
        for nth, (promise, heard, sums) in enumerate(
            zip(rules.promises, total.heard, total.promises, strict=True)
        )
    )


def line_rows(
    total: PromisedDays, rules: CallRules, span: tuple[Seconds, Seconds], names: Names
) -> tuple[PromiseRow, ...]:
    """Return a row for each number dialled, the most called first."""
    ordered = sorted(total.lines.items(), key=lambda one: (-one[1].calls, one[0]))
    made = []
    for line, heard in ordered:
        profile = promise_for(rules.promises, line).versions[-1]
        narrow = profile if profile.lines else _only(line)
        title = names.line("", line)
        made.append(
            PromiseRow(
                line, "line", title or grouped(line) or NO_LINE, heard, total.line_promises[line],
                _met(narrow, rules, span), (plain_line(line),),
                number=grouped(line) if title else "",
            )
        )  # fmt: skip
    return tuple(made)


def menu_rows(total: PromisedDays, period: Period | None) -> tuple[MenuRow, ...]:
    """Return a row for each item that served calls, the busiest first."""
    served = Counter(total.quality.served)
    calls = sum(heard.calls for heard in total.lines.values())
    visits = None if period is None else period.visits
    handled = None if visits is None or not visits.handled else visits.handled
    mean = (
        None
        if visits is None or handled is None
        else (visits.talk_s + visits.hold_s + visits.wrap_s) / handled
    )
    return tuple(
        MenuRow(
            item, item or NO_ITEM, number, number / calls if calls else None,
            None if mean is None else number * mean,
        )
        for item, number in sorted(served.items(), key=lambda one: (-one[1], one[0]))
    )  # fmt: skip


def contacts_rows(found: ContactsFound, setting: Setting) -> tuple[ContactsRow, ...]:
    """Return a row for each agent who answered any call, the busiest first; where nobody is named, one."""
    if setting.options.agents == "counts":
        if not found.contacts:
            return ()
        numbers = tuple(map(sum, zip(*found.contacts.values(), strict=True)))
        return (ContactsRow(("", "*"), mark("people", "All agents"), _seen(numbers, found)),)
    names = {(one.source, one.agent): one.name for one in found.names}
    rows = (
        ContactsRow(key, _called(key, names.get(key, ""), setting), _seen(numbers, found))
        for key, numbers in found.contacts.items()
    )
    return tuple(sorted(rows, key=lambda row: (*(-(n or 0) for n in row.contacts), str(row.name))))


def _seen(numbers: tuple[int, ...], found: ContactsFound) -> tuple[int | None, ...]:
    return tuple(number if seen else None for number, seen in zip(numbers, found.seen, strict=True))


def _called(key: tuple[SourceName, AgentId], name: str, setting: Setting) -> str:
    return shown_name(AgentNow(*key, name, AgentState.LOGGED_OFF, 0.0, ()), setting.options.agents)


def _only(line: str) -> Profile:
    return Profile(lines=frozenset({plain_line(line)}))


def _met(profile: Profile, rules: CallRules, span: tuple[Seconds, Seconds]) -> tuple[Incident, ...]:
    """Return what was broken for the calls of a promise."""
    queues = {name.casefold() for name in profile.queues}
    return tuple(
        one
        for one in incidents_in(rules.incidents, *span)
        if profile.of_all
        or not (one.lines or one.queues)
        or not one.lines.isdisjoint(profile.lines)
        or not one.queues.isdisjoint(queues)
    )
