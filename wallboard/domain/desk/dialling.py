"""Whether a lost caller may be rung now, why not, and how: the rules before anything is dialled.

A number comes from a stranger. Who rings back whatever rang once pays for numbers that cost much and were
meant to be rung back, so nothing is dialled but whole telephone numbers of countries that are allowed.
"""

import re
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from msgspec import Struct

from wallboard.domain.day.hours import Week, spans_on
from wallboard.domain.ledger.rows import LedgerState, LostCaller
from wallboard.domain.text import Text, mark, say
from wallboard.domain.words import Seconds

if TYPE_CHECKING:
    from phonenumbers import PhoneNumber

ANYWHERE = "*"
TEMPLATE = re.compile(r"\+?\d*\{(digits|national)\}")
"""How a dial string is made: `{digits}` is the number with its country's code, `{national}` without it."""

_DIALLED = re.compile(r"\+?\d{4,24}")
_LINE = re.compile(r"\+?\d{6,15}")
"""A shorter number dialled is one of the house and means nothing to a caller."""
_ABROAD = "001"
"""The region of numbers that belong to no country: satellites, and numbers of any price."""
_DAYS = 8


class DialRules(Struct, frozen=True):
    """What the settings say of calling back."""

    country: str = ""
    """ISO 3166 code of the site."""
    allowed: tuple[str, ...] = ()
    """Countries (`HU`) and beginnings of numbers (`+3876`); none: the site's own country; `*`: all."""
    hours: Week | None = None
    """When callers may be rung, by their own clock; None: always."""
    zone: str = "UTC"
    zones_of: Mapping[str, tuple[str, ...]] = {}
    """The time zones of a country."""
    most_tries: int = 3
    pause_s: Seconds = 1800.0
    """Between two tries."""
    national: str = "+{digits}"
    abroad: str = "+{digits}"
    """How numbers of the site's country, and of others, are dialled: see `TEMPLATE`."""
    present: bool = True
    """Show the caller the number that they had called."""
    line: str = ""
    """What is shown otherwise; empty: what the dial plan shows."""
    languages: tuple[tuple[str, str], ...] = ()
    """By the beginning of the number they had called: the language of the line, as BCP 47 writes it."""


class Refusal(Struct, frozen=True):
    """Why somebody is not rung now; with `until`, from when on they may be."""

    why: Text
    until: Seconds | None = None


class Spoken(Struct, frozen=True):
    """What a caller probably speaks."""

    language: str = ""
    """As BCP 47 writes it."""
    country: str = ""
    """Where nobody said a language: the country of the number, ISO 3166."""


def refusal_of(row: LostCaller, now: Seconds, rules: DialRules) -> Refusal | None:
    """Say why this caller is not rung at `now`; None: they may be."""
    number = row.caller.number
    if row.who is None or number is None:
        return Refusal(
            mark("call back", "no telephone number") if row.caller.raw else mark("call back", "no number")
        )
    why = _unfit(number, rules)
    if why is not None:
        return Refusal(why)
    if row.state is LedgerState.ON_LINE:
        return Refusal(mark("call back", "on the line right now"))
    return _too_soon(row, now, rules) or _at_night(number, now, rules)


def dial_string(number: str, rules: DialRules) -> str:
    """Write an E.164 number as the telephone system wants it dialled: digits, maybe after a plus.

    Raises ValueError for a number or a template that makes anything else; `refusal_of` was not asked then.
    """
    import phonenumbers  # noqa: PLC0415 -- its metadata costs start-up time, as in `domain.caller`

    parsed = phonenumbers.parse(number)
    region = phonenumbers.region_code_for_country_code(parsed.country_code or 0)
    template = rules.national if _home(region, rules) else rules.abroad
    national = phonenumbers.national_significant_number(parsed)
    digits = f"{parsed.country_code}{national}"
    dialled = template.replace("{digits}", digits).replace("{national}", national)
    if not _DIALLED.fullmatch(dialled) or not dialled.isascii():
        raise ValueError
    return dialled


def line_for(row: LostCaller, rules: DialRules) -> str:
    """Return the number to show the caller: the line they had called, if that is one; else the fixed one."""
    if rules.present:
        for line in (row.line, *row.lines):
            if line and _LINE.fullmatch(line) and line.isascii():
                return line
    return rules.line


def spoken_by(row: LostCaller, rules: DialRules, known: str = "") -> Spoken:
    """Say what language to begin in: the one `known` of the caller, else the line's, else their country's."""
    if known:
        return Spoken(known)
    for line in filter(None, (row.line, *row.lines)):
        for begins, language in rules.languages:
            if line.startswith(begins):
                return Spoken(language)
    return Spoken(country=_region(row.caller.number) if row.caller.number else "")


def next_try(row: LostCaller, rules: DialRules) -> Seconds | None:
    """Return from when on they may be tried again, by what was tried and put off; None: at once."""
    after = None if row.last_try is None else row.last_try + rules.pause_s
    return max((at for at in (row.next_try, after) if at is not None), default=None)


def _too_soon(row: LostCaller, now: Seconds, rules: DialRules) -> Refusal | None:
    if row.tries >= rules.most_tries:
        return Refusal(say("call back", "tried {n} times", n=row.tries))
    again = next_try(row, rules)
    return Refusal(mark("call back", "next try"), again) if again is not None and now < again else None


# --- numbers ---------------------------------------------------------------------------------------


def _unfit(number: str, rules: DialRules) -> Text | None:
    """Say what is wrong with a number, whenever it is dialled."""
    import phonenumbers as numbers  # noqa: PLC0415 -- as above

    try:
        parsed = numbers.parse(number)
        dialled = dial_string(number, rules)
    except (numbers.NumberParseException, ValueError):
        return mark("call back", "no telephone number")
    why = _special(parsed, dialled, rules)
    if why is None and not _is_allowed(number, _region(number), rules):
        return say("call back", "{country} is not allowed", country=_region(number))
    return why


def _special(parsed: "PhoneNumber", dialled: str, rules: DialRules) -> Text | None:
    """Say what kind of number it is that nobody rings back; what a switch makes of it counts too."""
    import phonenumbers as numbers  # noqa: PLC0415 -- as above

    region, national = _region_of(parsed), numbers.national_significant_number(parsed)
    # 112 with anything behind it may ring for help.
    here = rules.country or region
    if numbers.connects_to_emergency_number(dialled, here) or numbers.is_emergency_number(national, region):
        return mark("call back", "emergency number")
    if region != _ABROAD and numbers.is_valid_short_number_for_region(parsed, region):
        return mark("call back", "short code")
    if numbers.is_possible_number_with_reason(parsed) != numbers.ValidationResult.IS_POSSIBLE:
        return mark("call back", "no telephone number")
    return mark("call back", "premium-rate number") if numbers.number_type(parsed) in _costly() else None


def _costly() -> frozenset[int]:
    from phonenumbers import PhoneNumberType as Kind  # noqa: PLC0415 -- as above

    # Britain's personal numbers (070) look like mobile ones and cost like premium ones.
    return frozenset({Kind.PREMIUM_RATE, Kind.SHARED_COST, Kind.PERSONAL_NUMBER, Kind.PAGER, Kind.VOICEMAIL})


def _is_allowed(number: str, region: str, rules: DialRules) -> bool:
    prefixes = [one for one in rules.allowed if one.startswith("+")]
    if any(number.startswith(prefix) for prefix in prefixes):
        return True
    if region == _ABROAD:
        return False
    return ANYWHERE in rules.allowed or region in (rules.allowed or (rules.country,))


def _home(region: str, rules: DialRules) -> bool:
    return bool(rules.country) and _code(region) == _code(rules.country)


def _code(region: str) -> int:
    from phonenumbers import country_code_for_region  # noqa: PLC0415 -- as above

    return country_code_for_region(region)


def _region(number: str) -> str:
    """Return the country of a number."""
    import phonenumbers  # noqa: PLC0415 -- as above

    return _region_of(phonenumbers.parse(number))


def _region_of(parsed: "PhoneNumber") -> str:
    """Return the country: where several share a code, the one that the number says."""
    import phonenumbers  # noqa: PLC0415 -- as above

    own = phonenumbers.region_code_for_number(parsed)
    return own or phonenumbers.region_code_for_country_code(parsed.country_code or 0)


# --- hours -----------------------------------------------------------------------------------------


def _at_night(number: str, now: Seconds, rules: DialRules) -> Refusal | None:
    """Say that it is no hour to ring there: in none of the zones that their country has.

    A number does not tell where in a large country somebody is, so all its zones must permit it.
    """
    if rules.hours is None:
        return None
    region = _region(number)
    zones = (rules.zone,) if region == rules.country else rules.zones_of.get(region, (rules.zone,))
    opens = now
    # The hours of several zones need not overlap on a day; a week later they would be the same again.
    for _ in range(_DAYS * len(zones)):
        later = [_opens(opens, zone, rules.hours) for zone in zones]
        if None in later:
            break
        latest = max(at for at in later if at is not None)
        if latest == opens:
            return None if opens == now else Refusal(mark("call back", "outside hours"), opens)
        opens = latest
    return Refusal(mark("call back", "outside hours"))


def _opens(at: Seconds, zone: str, week: Week) -> Seconds | None:
    """Return when calls are permitted from `at` on: `at` itself, or the next beginning; None: never."""
    today = datetime.fromtimestamp(at, ZoneInfo(zone)).date()
    days = (today + timedelta(days=n) for n in range(-1, _DAYS))
    return min(
        (max(at, begin) for day in days for begin, end in spans_on(week, day, zone) if at < end), default=None
    )
