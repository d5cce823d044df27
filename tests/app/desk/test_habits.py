"""What the settings make of a desk."""

import pytest

from tests.ui.desk.desks import FakeDesk
from wallboard.app.desk.checking import check_desk
from wallboard.app.desk.habits import habits_of, phones_of, zones_by_country
from wallboard.app.desk.work import DeskWork, name_of
from wallboard.app.settings import (
    CallBackSettings,
    DeskSettings,
    Settings,
    SiteSettings,
    SourceSettings,
)
from wallboard.domain.desk.acts import REASONS
from wallboard.domain.errors import WallboardError
from wallboard.domain.text import Text
from wallboard.ui.desk.habits import Phone


def test_countries_have_their_time_zones() -> None:
    zones = zones_by_country()

    assert zones["HU"] == ("Europe/Budapest",)
    assert "America/New_York" in zones["US"]
    assert len(zones) > 200


def test_unset_a_desk_has_common_reasons_and_rings_only_at_home_by_day() -> None:
    habits = habits_of(Settings(site=SiteSettings(country="HU")), "Europe/Budapest")

    assert habits.reasons == REASONS
    assert habits.link == "tel"
    assert habits.phones == ()
    assert (habits.rules.country, habits.rules.allowed, habits.rules.most_tries) == ("HU", (), 3)
    assert habits.rules.hours is not None


def test_what_is_set_holds() -> None:
    settings = Settings(
        desk=DeskSettings("Ana K.", "1101", reasons=("Gone  for good", "\t"), link="none"),
        call_back=CallBackSettings(
            allow=("HU", "+387"), hours="", pause_min=2, languages=("+3680=hu", "+38733=bs")
        ),
    )
    habits = habits_of(settings, "UTC")

    assert habits.reasons == ("Gone for good",)
    assert habits.link == ""
    assert (habits.rules.allowed, habits.rules.hours, habits.rules.pause_s) == (("HU", "+387"), None, 120.0)
    assert habits.rules.languages == (("+3680", "hu"), ("+38733", "bs"))


def test_telephones_are_this_desks_first_and_each_once() -> None:
    assert phones_of(DeskSettings(extension="1101", phones=("1102 Iva P.", "1101 Ana K.", "1103"))) == (
        Phone("1101"),
        Phone("1102", "Iva P."),
        Phone("1103"),
    )
    assert phones_of(DeskSettings()) == ()


def test_a_desk_has_a_name_in_any_case() -> None:
    assert name_of(Settings(desk=DeskSettings("Ana K."))) == "Ana K."
    assert name_of(Settings())


def test_no_two_ids_are_the_same() -> None:
    desk = DeskWork("Ana", FakeDesk().write)

    assert len({desk.new_id() for _ in range(100)}) == 100


# --- what can't be ---------------------------------------------------------------------------------

SOURCE = (SourceSettings("pbx-1", "ami://reader@pbx.example"),)


def wrong(problem: Text, hint: Text | None) -> WallboardError:
    return WallboardError(problem, hint)


@pytest.mark.parametrize(
    ("settings", "where"),
    [
        (Settings(desk=DeskSettings(phones=("11&02 Iva",))), "[desk] phones"),
        (Settings(call_back=CallBackSettings(allow=("hu",))), "[call_back] allow"),
        (Settings(call_back=CallBackSettings(allow=("0036",))), "[call_back] allow"),
        (Settings(call_back=CallBackSettings(languages=("+36=Hungarian",))), "[call_back] languages"),
        (Settings(call_back=CallBackSettings(hours="always")), "[call_back] hours"),
        (Settings(call_back=CallBackSettings("pbx-2", "callback"), source=SOURCE), "[call_back] source"),
        (Settings(call_back=CallBackSettings("pbx-1"), source=SOURCE), "[call_back] user"),
    ],
)
def test_what_cannot_be_meant_is_said_with_its_place(settings: Settings, where: str) -> None:
    with pytest.raises(WallboardError) as caught:
        check_desk(settings, wrong)

    assert str(caught.value.message).startswith(where)
    assert caught.value.hint is not None


def test_what_can_be_meant_passes() -> None:
    back = CallBackSettings("pbx-1", "callback", allow=("HU", "+387", "*"), languages=("+3680=sr-Latn-RS",))
    check_desk(Settings(source=SOURCE, call_back=back, desk=DeskSettings(phones=("1102", "1103 Iva"))), wrong)
    check_desk(Settings(call_back=CallBackSettings(hours="")), wrong)
