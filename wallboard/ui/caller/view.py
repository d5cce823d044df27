"""What the page of a caller says of them, as far as its screen may. No Qt windows in it."""

from collections.abc import Iterator, Sequence

from msgspec import Struct
from PySide6.QtCore import QLocale

from wallboard.domain.caller import NAME_LIMIT, Caller, plain_text
from wallboard.domain.desk.dialling import DialRules, spoken_by
from wallboard.domain.ledger.rows import LedgerState, LostCaller
from wallboard.domain.text import mark, say
from wallboard.domain.words import Seconds
from wallboard.ui.caller.asked import CallerFound
from wallboard.ui.format import Format, age, caller_number
from wallboard.ui.ledger.rows import Known, is_hidden, named
from wallboard.ui.ledger.words import instant_words, status_tone, status_words
from wallboard.ui.spec import Setting
from wallboard.ui.text import Words, shown
from wallboard.ui.theme.tokens import Tone

_DAYS, _DAY_S = 30, 86_400.0
_LONGEST = 40
"""Letters of a name in the title; the address book has it whole."""


class Head(Struct, frozen=True):
    """How a caller stands, and what is known of them beside their calls."""

    status: Words
    tone: Tone
    about: Words
    """Where they ring from, what they speak, with whom they spoke last."""
    help: Words
    """Tries so far, the next one, and who looks after them."""


def joined(parts: Sequence[Words]) -> Words:
    """Write parts one behind the other; empty ones are left out."""
    words: Words = ""
    for part in parts:
        if part:
            words = part if not words else say("caller", "{some} · {more}", some=words, more=part)
    return words


def head_of(row: LostCaller, known: Known, rules: DialRules, now: Seconds, setting: Setting) -> Head:
    """Say how they stand now; who was never lost has a row as well."""
    status, tone = status_words(row, now, setting.format), status_tone(row, now)
    if not row.lost:
        status, tone = (mark("caller", "Never lost"), Tone.MUTED)
        if row.state is LedgerState.ON_LINE:
            status, tone = mark("ledger", "On the line now"), Tone.TEXT
    agent = known.called(*row.last_agent, setting) if row.last_agent is not None else ""
    hides = is_hidden(row, known, setting)
    language = language_of(row, known, rules)
    about = joined(
        (
            country_of(row.caller.number),
            say("caller", "speaks {language}", language=language) if language and not hides else "",
            say("caller", "last with {agent}", agent=agent) if agent else "",
        )
    )
    return Head(status, tone, about, joined(tuple(_help(row, now, setting))))


def _help(row: LostCaller, now: Seconds, setting: Setting) -> Iterator[Words]:
    form = setting.format
    if row.tries and row.state is not LedgerState.TRIED:
        last = "" if row.last_try is None else instant_words(row.last_try, now, form)
        yield (
            say("caller", "rung {n} times, last {time}", n=row.tries, time=last)
            if row.tries > 1
            else say("caller", "rung once, {time}", time=last)
        )
    if row.next_try is not None and row.to_call_back:
        yield say("caller", "next try {time}", time=instant_words(row.next_try, now, form))
    if row.taken_by:
        yield say("caller", "{who} is on it", who=named(row.taken_by, setting) or mark("caller", "somebody"))
    if row.due is not None and row.to_call_back:
        yield say("caller", "waits {age} for a call back", age=age(max(0.0, now - row.due)))


def language_of(row: LostCaller, known: Known, rules: DialRules) -> str:
    """Name the language to begin in, where somebody said one."""
    book = known.contacts.get(row.who or "")
    return language_name(spoken_by(row, rules, "" if book is None else book.language).language)


def language_name(code: str) -> str:
    """Name a language by its code."""
    if not code:
        return ""
    language = QLocale(code).language()
    return code if language is QLocale.Language.C else QLocale.languageToString(language)


def country_of(number: str | None) -> str:
    """Name the country of a number (E.164); nothing where it has none."""
    if number is None:
        return ""
    import phonenumbers  # noqa: PLC0415 -- its metadata costs start-up time

    try:
        region = phonenumbers.region_code_for_number(phonenumbers.parse(number))
    except phonenumbers.NumberParseException:
        return ""
    territory = QLocale.codeToTerritory(region or "")
    nowhere = {QLocale.Country.AnyCountry, QLocale.Country.World}  # satellites, and numbers of any price
    return "" if territory in nowhere else QLocale.territoryToString(territory)


def title_of(caller: Caller, names: Sequence[str], *, hides: bool) -> str:
    """Name a caller: the number first, then what they are called, and how many names more there are."""
    number = shown(caller_number(caller.number, caller.raw, mask=hides))
    every = list(dict.fromkeys(name for name in names if name))
    if hides or not every:
        return number
    first = every[0] if len(every[0]) <= _LONGEST else every[0][: _LONGEST - 1].rstrip() + "…"
    words: Words = say("caller", "{number} · {name}", number=number, name=first)
    if len(every) > 1:
        words = say("caller", "{who} +{n}", who=words, n=len(every) - 1)
    return shown(words)


def sent_names(found: CallerFound) -> tuple[str, ...]:
    """Return the names that lines sent with their calls, the latest first: one number may be of several."""
    visits = (visit for one in found.told.calls for visit in reversed(one.visits))
    names = (plain_text(visit.caller_name, NAME_LIMIT) for visit in visits)
    return tuple(dict.fromkeys(name for name in names if name))


def calls_words(found: CallerFound, form: Format) -> Words:
    """Say how many calls there were of late, and whether there are older ones than those that are told."""
    recent = sum(one.call.arrived >= found.wish.at - _DAYS * _DAY_S for one in found.told.calls)
    number = form.count(recent) if recent < len(found.told.calls) or not found.told.more else f"{recent}+"
    words: Words = say("caller", "{n} in {days} days", n=number, days=_DAYS) if recent else ""
    more = mark("caller", "scroll to the end for older ones") if found.told.more else ""
    return joined((words, more))
