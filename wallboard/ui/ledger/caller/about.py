"""What is said of the caller who is chosen. No Qt windows in it."""

from collections.abc import Sequence

from PySide6.QtCore import QLocale

from wallboard.domain.desk.dialling import DialRules, spoken_by
from wallboard.domain.ledger.rows import LostCaller
from wallboard.domain.text import mark, say
from wallboard.domain.words import Seconds
from wallboard.ui.behind import CallBehind, CallerBehind
from wallboard.ui.ledger.asked import MOST_CALLS
from wallboard.ui.ledger.caller.story import CallLine
from wallboard.ui.ledger.rows import Known, LedgerRow
from wallboard.ui.spec import Setting
from wallboard.ui.text import Words, shown

_DAYS = 30
_DAY_S = 86_400.0


def who_words(row: LedgerRow) -> Words:
    """Name a caller: the number first, then what they are called."""
    if row.it.who is None:
        return mark("ledger", "Calls without a number")
    return f"{shown(row.number)} · {row.name}" if row.name else row.number


def behind_caller(row: LedgerRow) -> CallBehind | CallerBehind:
    """Return what is behind a row: the caller; of calls without a number, the latest of them."""
    it = row.it
    if it.who is None:
        return CallBehind(it.source, it.call)
    return CallerBehind(it.caller.number, it.caller.raw, it.caller.name or row.name)


def summary_words(
    row: LedgerRow, lines: Sequence[CallLine], known: Known, rules: DialRules, now: Seconds, setting: Setting
) -> Words:
    """Say how often they called, what they speak, and with whom they spoke last."""
    it = row.it
    if it.who is None:
        return mark("ledger", "nobody can say whether these were one caller or several")
    parts: list[Words] = []
    recent = sum(line.arrived >= now - _DAYS * _DAY_S for line in lines)
    if recent == 1:
        parts.append(say("ledger", "1 call in {days} days", days=_DAYS))
    elif recent:
        number = f"{recent}+" if recent >= MOST_CALLS else str(recent)
        parts.append(say("ledger", "{n} calls in {days} days", n=number, days=_DAYS))
    language = language_words(it, known, rules)
    if language:
        parts.append(say("ledger", "speaks {language}", language=language))
    last = known.last_agent(it)
    agent = known.called(*last, setting) if last is not None else ""
    if agent:
        parts.append(say("ledger", "last with {agent}", agent=agent))
    words: Words = ""
    for part in parts:
        words = part if not words else say("ledger", "{some} · {more}", some=words, more=part)
    return words


def cut_words(told: int, kept: int, summary: Words) -> Words:
    """Say before a summary where only the newest calls are told, and where the others are."""
    if kept <= told:
        return summary
    words = say("ledger", "{n} of {all} calls: open the caller for all", n=told, all=kept)
    return say("ledger", "{some} · {more}", some=words, more=summary) if summary else words


def language_words(it: LostCaller, known: Known, rules: DialRules) -> str:
    """Name the language to begin in, where somebody said one; a country alone says none for sure."""
    book = known.contacts.get(it.who or "")
    code = spoken_by(it, rules, "" if book is None else book.language).language
    if not code:
        return ""
    language = QLocale(code).language()
    return code if language is QLocale.Language.C else QLocale.languageToString(language)
