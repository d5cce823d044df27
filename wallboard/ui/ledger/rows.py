"""Lost callers as rows that a screen may show. No Qt in it."""

from collections.abc import Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from wallboard.domain.caller import NAME_LIMIT, Caller, plain_text
from wallboard.domain.desk.contacts import Contact
from wallboard.domain.ledger.rows import REACHED, Ledger, LedgerState, LostCaller
from wallboard.domain.money.estimate import Estimate
from wallboard.domain.money.worth import worth_of
from wallboard.domain.naming.names import Names
from wallboard.domain.naming.plain import plain
from wallboard.domain.snapshot import AgentNow
from wallboard.domain.text import mark, say
from wallboard.domain.words import AgentId, AgentState, Seconds, SourceName
from wallboard.ui.agents.names import shown_name
from wallboard.ui.format import DASH, caller_number, grouped
from wallboard.ui.ledger.figures import range_words
from wallboard.ui.ledger.words import instant_words, rank, status_tone, status_words
from wallboard.ui.models.caller import is_called
from wallboard.ui.models.visits import Titles
from wallboard.ui.spec import Setting
from wallboard.ui.text import Words, shown
from wallboard.ui.theme.tokens import Tone

AgentNames = Mapping[tuple[SourceName, AgentId], str]
BEFORE = mark("lost", "before a queue")
_BY_DEED = frozenset({LedgerState.TRIED, LedgerState.CALLED_BACK, LedgerState.DONE})
_NOBODY: frozenset[str] = frozenset()
_LAST = 1_000_000


class Known(Struct, frozen=True):
    """What rows are written with besides the callers themselves."""

    titles: Titles = {}
    """Of the queues."""
    agents: AgentNames = {}
    contacts: Mapping[str, Contact] = {}
    """Of the address book, by caller."""
    lines: Names = Names()
    revealed: frozenset[str] = _NOBODY
    """Callers whose numbers are shown although the screen hides numbers."""
    best: tuple[str, ...] = ()
    """Callers who are best rung now: they come first."""

    spoke: Mapping[str, tuple[SourceName, AgentId]] = {}
    """With whom callers ever spoke last."""

    worth: Mapping[str, Estimate] = {}
    """What one caller may be worth, by the number they dialled."""
    currency: str = ""

    def last_agent(self, it: LostCaller) -> tuple[SourceName, AgentId] | None:
        """Say with whom a caller spoke last: as the row knows it, or else as the cache does."""
        return it.last_agent or self.spoke.get(it.who or "")

    def called(self, source: SourceName, agent: AgentId, setting: Setting) -> str:
        """Return what this screen calls an agent; nothing where it names nobody."""
        name = self.agents.get((source, agent), "")
        return named(name or agent, setting)

    def line(self, source: SourceName, line: str) -> str:
        """Return what a number dialled is called, else the number as one reads it."""
        return self.lines.line(source, line) or grouped(line)


class LedgerRow(Struct, frozen=True):
    """One lost caller; the second name is there where a number has several."""

    it: LostCaller
    number: Words
    name: str
    more_names: Words
    last: Words
    queue: Words
    more_queues: Words
    line: str
    status: Words
    tone: Tone
    helper: Words
    """Who looks after them or did, else with whom they ever spoke."""
    mine: bool
    """Whether that is somebody who looks after them now."""
    next_try: Words
    hidden: bool
    """Whether the number is."""
    nth: int = _LAST
    """Its place among those that are best rung now."""
    worth: Estimate | None = None
    """What they may be worth; None: nobody said, or they were reached."""
    money: Words = DASH

    @property
    def key(self) -> str:
        """What tells one from all others; all withheld calls are one."""
        return self.it.who or ""

    @property
    def rank(self) -> tuple[int, int, Seconds]:
        """Where it stands when those to be called back come first, and of these the best, then the latest."""
        nth = self.nth if self.it.to_call_back else _LAST
        return nth, rank(self.it.state), -self.it.last_lost


def ledger_row(it: LostCaller, known: Known, now: Seconds, setting: Setting) -> LedgerRow:
    """Write one lost caller as this screen may show them."""
    form, hides = setting.format, is_hidden(it, known, setting)
    name, more = ("", "") if hides else _first_of(names_of(it.who, it.caller, known.contacts))
    queues = [known.titles.get((it.source, queue)) or queue for queue in it.queues]
    queue: Words = BEFORE
    if it.queue is not None:
        queue = known.titles.get((it.source, it.queue)) or it.queue
    others = ", ".join(title for title in dict.fromkeys(queues) if title != queue)
    helper, mine = _helper(it, known, setting)
    worth = worth_of(it, known.contacts.get(it.who or ""), known.worth)
    return LedgerRow(
        it,
        caller_number(it.caller.number, it.caller.raw if it.who is not None else "", mask=hides),
        name,
        more,
        instant_words(it.last_lost, now, form),
        queue,
        say("ledger", "also {queues}", queues=others) if others else "",
        known.line(it.source, it.line) if it.line else "",
        status_words(it, now, form),
        status_tone(it, now),
        helper,
        mine,
        "" if it.next_try is None else instant_words(it.next_try, now, form),
        hides,
        known.best.index(it.who) if it.who in known.best else _LAST,
        worth,
        DASH if worth is None else range_words(worth.low, worth.high, worth.value, known.currency, form),
    )


def is_hidden(it: LostCaller, known: Known, setting: Setting) -> bool:
    """Whether a caller's number is hidden on this screen."""
    return setting.options.mask and it.who is not None and it.who not in known.revealed


def names_of(who: str | None, caller: Caller, contacts: Mapping[str, Contact]) -> tuple[str, ...]:
    """Return what a caller is called: by the address book, the company first; then as the line sent it."""
    if who is None:
        return ()
    book = contacts.get(who)
    heard = plain_text(caller.name, NAME_LIMIT)
    names = (book.company, book.name, heard) if book is not None else (heard,)
    return tuple(dict.fromkeys(name for name in names if name))


def _first_of(names: Sequence[str]) -> tuple[str, Words]:
    """Return the name that is shown, and a mark where there are others."""
    if not names:
        return "", ""
    more = len(names) - 1
    return names[0], say("ledger", "+{n}", n=more) if more else ""


def named(name: str, setting: Setting) -> str:
    """Return what this screen calls somebody of the centre."""
    return shown_name(AgentNow("", name, name, AgentState.LOGGED_OFF, 0.0, ()), setting.options.agents)


def fits(row: LedgerRow, text: str, setting: Setting) -> bool:
    """Whether a typed text means this row: its caller by number or name, queue, line, status or helper.

    A hidden number is only found whole: nobody may guess it digit by digit.
    """
    wanted = plain(text)
    words = (row.queue, row.more_queues, row.line, row.status, row.helper, row.name)
    if any(wanted in plain(shown(one)) for one in words if one):
        return True
    telling = replace(setting, options=replace(setting.options, mask=row.hidden))
    caller = row.it.caller.number, row.it.caller.raw, row.name
    # Abroad or at home: who types 0036 or 06 means what is written +36.
    return any(is_called(one, caller, telling) for one in {text, text.lstrip(" 0")} if one)


def _helper(it: LostCaller, known: Known, setting: Setting) -> tuple[Words, bool]:
    # Who was reached is read with whom they spoke, though somebody may still have taken them on.
    if it.taken_by and it.state not in REACHED:
        return named(it.taken_by, setting) or mark("ledger", "somebody"), True
    if it.state in _BY_DEED and it.last_deed is not None:
        return named(it.last_deed.agent or it.last_deed.by, setting), True
    agent = known.last_agent(it)
    if agent is not None:
        return known.called(*agent, setting), False
    return "", False


def ledger_rows(
    callers: Sequence[LostCaller], known: Known, now: Seconds, setting: Setting
) -> tuple[LedgerRow, ...]:
    """Write lost callers as this screen may show them."""
    return tuple(ledger_row(it, known, now, setting) for it in callers)


def whole_of(latest: Ledger, asked: Ledger | None) -> Ledger:
    """Return a ledger with all its rows; those of the snapshot are newer than the cache's."""
    if not latest.more or asked is None:
        return latest
    there = {row.who for row in latest.rows}
    rows = (*latest.rows, *(row for row in asked.rows if row.who not in there))
    return Ledger(rows, latest.sums, max(0, len(latest.rows) + latest.more - len(rows)))
