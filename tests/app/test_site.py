from datetime import date, time
from decimal import Decimal
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from msgspec.structs import replace

from wallboard.app.settings import (
    AgentGroupSettings,
    CallBackSettings,
    CampaignSettings,
    QueueSettings,
    Settings,
    SiteSettings,
)
from wallboard.app.settings_file import settings_of
from wallboard.app.site import group_of, site_of, zone_of
from wallboard.domain.day.hours import week_of
from wallboard.domain.day.opening import Opening
from wallboard.domain.errors import WallboardError
from wallboard.domain.snapshot import AgentNow
from wallboard.domain.tally import Policy
from wallboard.domain.words import AgentState

SETTINGS = Settings(
    site=SiteSettings(day_start="05:30"),
    queue={
        "support": QueueSettings(title="Help", target_s=30, order=2),
        "pbx/support": QueueSettings(target_share=0.9),
        "vip": QueueSettings(order=-1),
    },
)


def test_a_queue_is_what_its_settings_say() -> None:
    site = site_of(SETTINGS, "UTC")
    assert site.day_start == time(5, 30)
    assert site.title_of("other", "support") == "Help"
    assert site.title_of("pbx", "support") == "support"  # its own table says nothing of a title
    assert site.policy_of("pbx", "support", None, 0.0).target_share == 0.9
    assert sorted(["sales", "vip", "support"], key=lambda q: site.order_of("other", q)) == [
        "vip",
        "sales",
        "support",
    ]


@pytest.mark.parametrize(
    ("queue", "server", "target"), [("support", 40.0, 30), ("sales", 40.0, 40), ("sales", None, 20)]
)
def test_the_target_is_set_or_the_servers_or_20_seconds(
    queue: str, server: float | None, target: float
) -> None:
    assert site_of(SETTINGS, "UTC").policy_of("other", queue, server, 0.0).target_s == target


def test_a_short_abandon_is_never_longer_than_the_target() -> None:
    assert site_of(Settings(), "UTC").policy_of("pbx", "sales", 3.0, 0.0) == Policy(3.0, 0.8, 3.0)


def test_the_zone_is_set_or_the_computers_own(monkeypatch: pytest.MonkeyPatch) -> None:
    assert zone_of(Settings(site=SiteSettings(zone="Europe/Riga"))) == "Europe/Riga"
    monkeypatch.setenv("TZ", ":Asia/Tokyo")
    assert zone_of(Settings()) == "Asia/Tokyo"
    monkeypatch.setenv("TZ", "no/such/zone")
    assert ZoneInfo(zone_of(Settings())).key
    monkeypatch.delenv("TZ")
    assert ZoneInfo(zone_of(Settings())).key


def grouped(source: str, agent: str, name: str = "") -> str:
    groups = (
        AgentGroupSettings("Berlin", ("Berlin/*",)),
        AgentGroupSettings("First", ("PJSIP/11*", "anna k*")),
        AgentGroupSettings("Second", ("PJSIP/*", "SIP/7[desk]")),
    )
    now = AgentNow(source, agent, name or agent, AgentState.AVAILABLE, 0.0, ())
    return group_of(Settings(agent_group=groups))(now)


def test_an_agent_is_in_the_first_group_that_names_them() -> None:
    assert grouped("pbx", "PJSIP/1101") == "First"
    assert grouped("pbx", "pjsip/2101") == "Second"
    assert grouped("pbx", "SIP/1", "Anna Kovács") == "First"
    assert grouped("berlin", "PJSIP/1101") == "Berlin"
    assert grouped("pbx", "SIP/7[desk]") == "Second"
    assert grouped("pbx", "SIP/7d") == ""


def test_a_group_is_looked_up_again_when_an_agent_gets_another_name() -> None:
    of = group_of(Settings(agent_group=(AgentGroupSettings("A", ("Anna",)),)))
    anna = AgentNow("pbx", "1", "Anna", AgentState.AVAILABLE, 0.0, ())
    assert [of(anna), of(anna), of(replace(anna, name="Bert"))] == ["A", "A", ""]
    assert group_of(Settings())(anna) == ""


def test_hours_are_those_set_else_those_of_the_demo() -> None:
    assert site_of(Settings(), "UTC").opening is None
    assert site_of(Settings(), "UTC", "Mon 08:00-09:00").opening == Opening(week_of("Mon 08:00-09:00"), "UTC")
    mine = Settings(site=SiteSettings(hours="Tue 08:00-09:00", holidays="HU", closed=("2026-12-24",)))
    made = site_of(mine, "UTC", "Mon 08:00-09:00").opening
    assert made == Opening(week_of("Tue 08:00-09:00"), "UTC", "HU", frozenset({date(2026, 12, 24)}))


def test_small_samples_are_those_of_the_site_and_who_left_another_way_is_judged_by_the_queue() -> None:
    settings = settings_of(
        """
        [site]
        min_sample = 25
        [queue.support]
        flowouts = "all"
        [[change]]
        valid_from = "2026-11-01"
        queue = "support"
        flowouts = "none"
        """,
        "my.toml",
    )
    made, later = site_of(settings, "UTC"), 1_800_000_000.0
    assert made.policy_of("pbx", "support", None, 0.0) == Policy(flowouts="all", min_sample=25)
    assert made.policy_of("pbx", "support", None, later).flowouts == "none"
    assert made.policy == made.policy_of("pbx", "sales", None, later) == Policy(min_sample=25)


def test_a_rule_about_who_left_another_way_is_one_of_three() -> None:
    with pytest.raises(WallboardError) as caught:
        settings_of('[queue.support]\nflowouts = "some"', "my.toml")
    assert "flowouts" in str(caught.value.message)


def test_numbers_dialled_are_called_as_the_table_of_names_says(tmp_path: Path) -> None:
    table = tmp_path / "names.csv"
    table.write_text("kind,id,title\nline,+3611,Spring campaign\n", "utf-8")
    site = site_of(Settings(site=SiteSettings(names=str(table))), "UTC")
    assert site.names.line("pbx", "+3611") == "Spring campaign"


def test_quiet_times_are_told_of_unless_nobody_wants_it() -> None:
    settings = Settings(
        site=SiteSettings(country="HU"),
        campaign=(CampaignSettings("Spring", ("100",), average_sale="150"),),
    )
    best = site_of(settings, "UTC").best
    assert best is not None
    assert (best.dial.country, best.campaigns[0].average_sale) == ("HU", Decimal(150))
    silent = replace(settings, call_back=CallBackSettings(advise=False))
    assert site_of(silent, "UTC").best is None
