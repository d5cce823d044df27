"""Who may be rung, when, and as what: nothing is dialled that a stranger could have meant us to."""

from datetime import UTC, datetime

import pytest
from msgspec.structs import replace

from wallboard.domain.caller import Caller, caller_of
from wallboard.domain.day.hours import week_of
from wallboard.domain.desk.dialling import (
    DialRules,
    Spoken,
    dial_string,
    line_for,
    next_try,
    refusal_of,
    spoken_by,
)
from wallboard.domain.ledger.rows import LedgerState, LostCaller


def at(text: str) -> float:
    """Read an instant in UTC."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp()


NOON = at("2026-11-23 11:00")
EUROPE = {
    "HU": ("Europe/Budapest",),
    "LT": ("Europe/Vilnius",),
    "US": ("America/New_York", "Pacific/Honolulu"),
}
RULES = DialRules("HU", ("*",), None, "Europe/Budapest", EUROPE)
DAYTIME = replace(RULES, hours=week_of("Mon-Fri 08:00-20:00"))


def lost(number: str | None, raw: str = "") -> LostCaller:
    """Make a caller who was lost a minute ago."""
    return LostCaller(
        who=number or raw or None,
        caller=Caller(number, raw),
        state=LedgerState.OPEN,
        since=NOON - 60,
        calls=1,
        lost=1,
        first_lost=NOON - 90,
        last_lost=NOON - 60,
        longest_wait_s=30.0,
        source="pbx-1",
        call="1.1",
        queue="support",
    )


ANY = lost("+3612345678")


def why(row: LostCaller, rules: DialRules = RULES, now: float = NOON) -> str:
    """Say why not; nothing where they may be rung."""
    refusal = refusal_of(row, now, rules)
    return "" if refusal is None else str(refusal.why)


def test_an_ordinary_number_may_be_rung() -> None:
    assert why(ANY) == ""
    assert why(lost("+36301234567")) == ""


@pytest.mark.parametrize(
    "number", ["+36555550142", "+37055550118", "+38733555071", "+74955550109", "+38761555902"]
)
def test_numbers_that_are_only_possible_are_rung_too(number: str) -> None:
    assert why(lost(number)) == ""


@pytest.mark.parametrize(
    ("number", "reason"),
    [
        ("+3690123456", "premium-rate number"),
        ("+447012345678", "premium-rate number"),
        ("+36112", "emergency number"),
        ("+1911", "emergency number"),
        ("+361818", "short code"),
        ("+614000", "no telephone number"),
        ("+36123", "no telephone number"),
        ("nonsense", "no telephone number"),
        ("+999123456", "no telephone number"),
    ],
)
def test_numbers_that_cost_much_or_are_none_are_not(number: str, reason: str) -> None:
    assert why(lost(number)) == reason


def test_what_a_switch_would_take_for_an_emergency_is_not_dialled() -> None:
    bare = replace(RULES, national="{national}")

    assert why(lost("+36112345678"), bare) == "emergency number"
    assert why(lost("+36112345678")) == ""


@pytest.mark.parametrize("raw", ["1001", "anonymous", "5551234"])
def test_an_extension_or_a_number_of_no_country_is_not_dialled(raw: str) -> None:
    assert why(lost(None, raw)) == "no telephone number"


def test_nobody_rings_who_withheld_their_number() -> None:
    withheld = replace(lost(None), who=None)

    assert why(withheld) == "no number"


@pytest.mark.parametrize(
    ("allowed", "number", "may"),
    [
        ((), "+3612345678", True),
        ((), "+37052345678", False),
        (("HU", "LT"), "+37052345678", True),
        (("+3705",), "+37052345678", True),
        (("+3705",), "+3612345678", False),
        (("*",), "+37052345678", True),
        (("*",), "+881612345678", False),
        (("+8816",), "+881612345678", True),
    ],
)
def test_only_allowed_countries_and_beginnings_are_dialled(
    allowed: tuple[str, ...], number: str, may: bool
) -> None:
    reason = why(lost(number), replace(RULES, allowed=allowed))

    assert (reason == "") is may
    assert may or "is not allowed" in reason


def test_without_a_country_of_the_site_nothing_is_allowed_but_what_is_named() -> None:
    nowhere = DialRules()

    assert "is not allowed" in why(ANY, nowhere)
    assert why(ANY, replace(nowhere, allowed=("HU",))) == ""


def test_who_is_on_the_line_is_left_alone() -> None:
    assert why(replace(ANY, state=LedgerState.ON_LINE)) == "on the line right now"


def test_tries_have_a_pause_and_an_end() -> None:
    tried = replace(ANY, state=LedgerState.TRIED, tries=1, last_try=NOON - 600)
    refusal = refusal_of(tried, NOON, RULES)

    assert refusal is not None
    assert refusal.until == NOON + 1200
    assert why(tried, now=NOON + 1200) == ""
    assert why(replace(tried, tries=3), now=NOON + 9000) == "tried 3 times"


def test_the_later_of_pause_and_putting_off_counts() -> None:
    assert next_try(ANY, RULES) is None
    assert next_try(replace(ANY, next_try=NOON + 60), RULES) == NOON + 60
    assert next_try(replace(ANY, next_try=NOON + 60, last_try=NOON), RULES) == NOON + 1800


# --- hours -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("number", "now", "until"),
    [
        ("+3612345678", "2026-11-23 06:59", "2026-11-23 07:00"),
        ("+3612345678", "2026-11-23 07:00", None),
        ("+3612345678", "2026-11-23 19:00", "2026-11-24 07:00"),
        ("+3612345678", "2026-11-27 19:30", "2026-11-30 07:00"),
        ("+37052345678", "2026-11-23 06:30", None),
        ("+37052345678", "2026-11-23 18:00", "2026-11-24 06:00"),
    ],
)
def test_callers_are_rung_by_their_own_clock(number: str, now: str, until: str | None) -> None:
    refusal = refusal_of(lost(number), at(now), DAYTIME)

    assert (None if refusal is None else refusal.until) == (None if until is None else at(until))


def test_in_a_large_country_every_zone_must_permit_it() -> None:
    american = lost("+12125550123")

    assert why(american, DAYTIME, at("2026-11-23 14:00")) == "outside hours"
    refusal = refusal_of(american, at("2026-11-23 14:00"), DAYTIME)
    assert refusal is not None
    assert refusal.until == at("2026-11-23 18:00")
    assert why(american, DAYTIME, at("2026-11-23 20:00")) == ""


def test_hours_that_no_two_zones_share_are_never() -> None:
    brief = replace(RULES, hours=week_of("Mon 08:00-09:00"))
    refusal = refusal_of(lost("+12125550123"), NOON, brief)

    assert refusal is not None
    assert refusal.until is None


def test_hours_without_any_day_are_never() -> None:
    closed = replace(RULES, hours=replace(week_of("Mon 08:00-09:00"), spans=()))

    assert why(ANY, closed) == "outside hours"


def test_of_an_unknown_country_the_sites_own_clock_counts() -> None:
    assert why(lost("+37052345678"), replace(DAYTIME, zones_of={}), at("2026-11-23 18:30")) == ""


# --- what is dialled and shown ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("national", "abroad", "number", "dialled"),
    [
        ("+{digits}", "+{digits}", "+3612345678", "+3612345678"),
        ("06{national}", "00{digits}", "+3612345678", "0612345678"),
        ("06{national}", "00{digits}", "+37052345678", "0037052345678"),
        ("0{national}", "900{digits}", "+390612345678", "900390612345678"),
    ],
)
def test_numbers_are_written_as_the_switch_wants_them(
    national: str, abroad: str, number: str, dialled: str
) -> None:
    assert dial_string(number, replace(RULES, national=national, abroad=abroad)) == dialled


def test_countries_that_share_a_code_are_dialled_alike() -> None:
    american = replace(RULES, country="CA", national="1{national}", abroad="011{digits}")

    assert dial_string("+12125550123", american) == "12125550123"


@pytest.mark.parametrize("template", ["{digits}&PJSIP/9", "{digits},s,1", "x{digits}", "", "+"])
def test_a_template_can_bring_in_nothing_but_digits(template: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 -- it has no text: nothing of the number is told
        dial_string("+3612345678", replace(RULES, national=template))

    assert why(ANY, replace(RULES, national=template)) == "no telephone number"


def test_the_caller_sees_the_number_that_they_had_called() -> None:
    called = replace(ANY, line="+3680555000", lines=("+3680555000", "+3680555001"))

    assert line_for(called, RULES) == "+3680555000"
    assert line_for(called, replace(RULES, present=False, line="+3614000000")) == "+3614000000"
    assert line_for(replace(called, line="5001", lines=("5001",)), replace(RULES, line="+36140")) == "+36140"
    assert line_for(replace(called, line=None), RULES) == "+3680555000"
    assert line_for(ANY, RULES) == ""


def test_the_language_is_the_best_known() -> None:
    rules = replace(RULES, languages=(("+3680", "sr-Latn"), ("+36", "hu")))
    called = replace(ANY, line="+3680555000")

    assert spoken_by(called, rules, "lt") == Spoken("lt")
    assert spoken_by(called, rules) == Spoken("sr-Latn")
    assert spoken_by(replace(called, line="+3612222222"), rules) == Spoken("hu")
    assert spoken_by(replace(called, line="123456"), rules) == Spoken(country="HU")
    assert spoken_by(lost("+37052345678"), rules) == Spoken(country="LT")
    assert spoken_by(lost(None), rules) == Spoken()


def test_a_caller_as_a_line_presents_them_is_rung_as_themselves() -> None:
    caller = caller_of("06 1 234 5678", "", "HU")

    assert caller.number is not None
    assert dial_string(caller.number, RULES) == "+3612345678"
