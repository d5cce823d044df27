from datetime import time
from zoneinfo import ZoneInfo

import pytest

from wallboard.app.settings import QueueSettings, Settings, SiteSettings
from wallboard.app.site import site_of, zone_of
from wallboard.domain.tally import Policy

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
    assert site.policy_of("pbx", "support", None).target_share == 0.9
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
    assert site_of(SETTINGS, "UTC").policy_of("other", queue, server).target_s == target


def test_a_short_abandon_is_never_longer_than_the_target() -> None:
    assert site_of(Settings(), "UTC").policy_of("pbx", "sales", 3.0) == Policy(3.0, 0.8, 3.0)


def test_the_zone_is_set_or_the_computers_own(monkeypatch: pytest.MonkeyPatch) -> None:
    assert zone_of(Settings(site=SiteSettings(zone="Europe/Riga"))) == "Europe/Riga"
    monkeypatch.setenv("TZ", ":Asia/Tokyo")
    assert zone_of(Settings()) == "Asia/Tokyo"
    monkeypatch.setenv("TZ", "no/such/zone")
    assert ZoneInfo(zone_of(Settings())).key
    monkeypatch.delenv("TZ")
    assert ZoneInfo(zone_of(Settings())).key
