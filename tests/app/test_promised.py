"""What the settings say was promised, and since when."""

from datetime import datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

from wallboard.app.promised import Place, campaigns_of
from wallboard.app.settings import Settings
from wallboard.app.settings_file import settings_of
from wallboard.app.site import site_of
from wallboard.domain.day.hours import week_of
from wallboard.domain.day.opening import Opening
from wallboard.domain.promise.incident import Incident
from wallboard.domain.promise.profile import Loss, Profile, Start
from wallboard.domain.tally import Policy
from wallboard.live.present import Site

ZONE = "Europe/Budapest"


def at(text: str) -> float:
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(ZONE)).timestamp()


def read(text: str) -> Settings:
    return settings_of(text, "my.toml")


def site(text: str) -> Site:
    return site_of(read(text), ZONE)


CHANGES = """
[queue.support]
target_s = 20
[[change]]
valid_from = "2026-12-01"
queue = "support"
target_s = 10
short_abandon_s = 4
[[change]]
valid_from = "2026-11-01"
queue = "support"
target_share = 0.9
[[change]]
valid_from = "2026-11-15"
queue = "pbx/support"
target_s = 60
"""


def test_a_queue_is_judged_by_what_it_promised_then() -> None:
    made = site(CHANGES)

    def promised(day: str, source: str = "other", server: float | None = None) -> Policy:
        return made.policy_of(source, "support", server, at(day))

    assert promised("2026-10-31T23:59") == Policy(20.0, 0.8, 5.0)
    assert promised("2026-11-01T00:00") == Policy(20.0, 0.9, 5.0)
    assert promised("2026-12-01T00:00") == Policy(10.0, 0.9, 4.0)
    assert promised("2026-12-01T00:00", "pbx") == Policy(60.0, 0.8, 5.0)
    assert made.policy_of("other", "sales", 40.0, at("2026-12-01T00:00")).target_s == 40.0


def test_a_chart_is_told_each_step() -> None:
    made = site(CHANGES)
    steps = made.steps(("other", "support"), None, at("2026-10-01T00:00"), at("2026-12-31T00:00"))
    assert [(step.since, step.policy.target_s, step.policy.target_share) for step in steps] == [
        (at("2026-10-01T00:00"), 20.0, 0.8),
        (at("2026-11-01T00:00"), 20.0, 0.9),
        (at("2026-12-01T00:00"), 10.0, 0.9),
    ]
    later = made.steps(("other", "support"), None, at("2026-12-01T00:00"), at("2026-12-31T00:00"))
    assert [step.policy.target_s for step in later] == [10.0]
    assert len(made.steps(("other", "sales"), None, 0.0, at("2026-12-31T00:00"))) == 1


def test_a_change_begins_with_its_business_day() -> None:
    made = site('[site]\nday_start = "06:00"\n' + CHANGES)
    assert made.changes_of("other", "support") == (at("2026-11-01T06:00"), at("2026-12-01T06:00"))


PROMISES = """
[site]
hours = "Mon-Fri 08:00-18:00"
holidays = "HU"
closed = ["2026-12-24"]
country = "HU"
[callers]
recover_window_h = 48
repeat_window_h = 12
fcr_days = 3
shared_numbers = ["06 1 234 5678"]
[[promise]]
title = "Acme"
lines = ["+36 1 100"]
[[promise]]
title = "Acme"
valid_from = "2026-11-01"
queues = ["pbx/support"]
hours = "Mon-Sun 00:00-24:00"
holidays = "DE-BY"
clock = "greeting"
within_s = 30
short_abandon_s = 3
leaves_out = ["menu", "message"]
incidents = "in"
ceiling = 100
interval_min = 15
target_share = 0.95
permitted_loss = 0.05
[[incident]]
since = "2026-11-23 10:42"
until = "2026-11-23 11:20"
reason = "line down"
lines = ["+36 1 100"]
queues = ["pbx/Support"]
[[incident]]
since = "2026-11-24 09:00"
reason = "flood"
"""


def test_a_promise_has_versions_and_takes_its_hours_from_the_site() -> None:
    rules = site(PROMISES).rules
    usual, acme = rules.promises
    opening = rules.opening
    assert opening is not None
    assert (opening.week, opening.holidays) == (week_of("Mon-Fri 08:00-18:00"), "HU")
    assert usual.versions == (Profile(opening=opening),)
    first, second = acme.versions
    assert first == Profile("Acme", lines=frozenset({"+361100"}), opening=opening)
    always = Opening(week_of("Mon-Sun 00:00-24:00"), ZONE, "DE-BY", opening.closed)
    assert second == Profile(
        "Acme", at("2026-11-01T00:00"), frozenset(), ("pbx/support",), always, Start.GREETING, 30.0, 3.0,
        frozenset({Loss.MENU, Loss.MESSAGE}), incidents_out=False, ceiling=100, interval_min=15,
        target_share=Decimal("0.95"), permitted=Decimal("0.05"),
    )  # fmt: skip


def test_incidents_and_callers_are_read() -> None:
    rules = site(PROMISES).rules
    assert rules.incidents == (
        Incident(
            at("2026-11-23T10:42"), at("2026-11-23T11:20"), "line down", frozenset({"+361100"}),
            frozenset({"pbx/support"}),
        ),
        Incident(at("2026-11-24T09:00"), None, "flood"),
    )  # fmt: skip
    assert (rules.recover_s, rules.repeat_s, rules.fcr_s) == (48 * 3600, 12 * 3600, 3 * 86_400)
    assert rules.who("+3612345678", "") is None


def test_recovery_may_go_by_hours_where_opening_hours_are_set() -> None:
    text = '[site]\nhours = "Mon 08:00-18:00"\n[callers]\nrecover_by = "hours"\n'
    assert site(text).rules.opening is None
    assert site(text).opening is not None
    assert site(text).rules.promises[0].versions[0].opening == site(text).opening


def test_a_promise_without_any_hours_holds_at_all_hours() -> None:
    assert site('[[promise]]\ntitle = "Acme"\n').rules.promises[0].versions[0].opening is None


def test_campaigns_have_dates_and_prices() -> None:
    settings = read(
        '[[campaign]]\ntitle = "Spring"\nlines = ["100"]\nvalid_from = "2026-03-01"\n'
        'valid_to = "2026-03-31"\n'
        'cost = "1200.50"\nconversion = 0.1\naverage_sale = "89.90"\nbasis = "calls"\n'
        '[[campaign]]\ntitle = "Always"\nlines = ["101"]\n'
    )
    spring, always = campaigns_of(settings, Place(ZONE, datetime.min.time()))
    assert (spring.since, spring.until) == (at("2026-03-01T00:00"), at("2026-04-01T00:00"))
    assert (spring.cost, spring.conversion) == (Decimal("1200.50"), Decimal("0.1"))
    assert (spring.average_sale, spring.by_calls) == (Decimal("89.90"), True)
    assert (always.since, always.until, always.cost, always.conversion) == (0.0, None, None, None)
