"""What the settings say of the work at this desk, in the shape that pages want."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import cast

from wallboard.app.settings import CallBackSettings, DeskSettings, Settings
from wallboard.domain.caller import plain_text
from wallboard.domain.day.hours import week_of
from wallboard.domain.desk.acts import REASONS
from wallboard.domain.desk.dialling import DialRules
from wallboard.ui.desk.habits import DeskHabits, Link, Phone

_LONGEST = 80


def habits_of(settings: Settings, zone: str) -> DeskHabits:
    """Make the habits of this desk, in a time zone. Raises WallboardError for hours that can't be."""
    desk = settings.desk
    return DeskHabits(
        rules_of(settings, zone),
        tuple(reason for one in desk.reasons if (reason := plain_text(one, _LONGEST))) or REASONS,
        phones_of(desk),
        "" if desk.link == "none" else cast("Link", desk.link),
    )


def rules_of(settings: Settings, zone: str) -> DialRules:
    """Make the rules of calling back. Raises WallboardError for hours that can't be."""
    back = settings.call_back
    return DialRules(
        settings.site.country,
        back.allow,
        week_of(back.hours) if back.hours else None,
        zone,
        zones_by_country(),
        back.most_tries,
        back.pause_min * 60,
        back.national,
        back.abroad,
        back.show_line,
        back.line,
        _languages(back),
    )


def phones_of(desk: DeskSettings) -> tuple[Phone, ...]:
    """Read `1102 Iva P.`; the telephone of this desk comes first, and each once."""
    read = [Phone(desk.extension, "")] if desk.extension else []
    for text in desk.phones:
        extension, _, title = text.strip().partition(" ")
        read.append(Phone(extension, plain_text(title, _LONGEST)))
    known: dict[str, Phone] = {}
    for phone in read:
        known[phone.extension] = known.get(phone.extension) or phone
    return tuple(known.values())


def _languages(back: CallBackSettings) -> tuple[tuple[str, str], ...]:
    pairs = (text.partition("=") for text in back.languages)
    return tuple((begins.strip(), language.strip()) for begins, _, language in pairs)


@cache
def zones_by_country() -> Mapping[str, tuple[str, ...]]:
    """Read the time zones of each country, by ISO 3166 code, out of the tables of the time zones themselves.

    Where that table is not there, nothing is known of other countries, and the site's zone stands for all.
    """
    try:
        text = files("tzdata").joinpath("zoneinfo", "zone.tab").read_text("utf-8")
    except (OSError, ModuleNotFoundError):
        return {}
    zones: dict[str, tuple[str, ...]] = {}
    for line in text.splitlines():
        if line and not line.startswith("#"):
            country, _, zone, *_ = line.split("\t")
            zones[country] = (*zones.get(country, ()), zone)
    return zones
