"""Where the centre is, and where it remembers."""

from typing import Annotated

from msgspec import Struct

from wallboard.app.settings.declaring import about
from wallboard.domain.text import mark


class SiteSettings(Struct, frozen=True, forbid_unknown_fields=True):
    """`[site]`: where the centre is."""

    zone: Annotated[
        str,
        about(
            mark("setting", "Time zone"),
            mark("setting", "IANA name such as Europe/Budapest. Without it, the computer's own."),
        ),
    ] = ""
    country: Annotated[
        str,
        about(
            mark("setting", "Country"),
            mark("setting", "ISO 3166 code such as HU, to read national numbers."),
            pattern="^([A-Z]{2})?$",
        ),
    ] = ""
    day_start: Annotated[
        str,
        about(
            mark("setting", "Start of the day"),
            mark("setting", "Local time HH:MM at which a business day begins."),
            pattern="^([01][0-9]|2[0-3]):[0-5][0-9]$",
        ),
    ] = "00:00"
    hours: Annotated[
        str,
        about(
            mark("setting", "Opening hours"),
            mark("setting", "Such as Mon-Fri 08:00-18:00, Sat 09:00-13:00; 22:00-06:00 ends the next day."),
        ),
    ] = ""
    min_sample: Annotated[
        int,
        about(
            mark("setting", "Smallest sample"),
            mark(
                "setting", "A share of fewer calls is shown as a fraction such as 8 of 9, without a colour."
            ),
            ge=1,
            le=1000,
        ),
    ] = 10
    holidays: Annotated[
        str,
        about(
            mark("setting", "Holidays"),
            mark("setting", "Country or part of one whose holidays are days off: HU, DE-BY."),
        ),
    ] = ""
    closed: Annotated[
        tuple[str, ...],
        about(
            mark("setting", "Days off"),
            mark("setting", "Other dates on which it stays closed, such as 2026-12-24."),
        ),
    ] = ()
    roster: Annotated[
        str,
        about(
            mark("setting", "Roster"),
            mark(
                "setting",
                "Who works when: a CSV file (agent, from, to, kind: queue or break), a calendar (.ics), "
                "or a folder of these.",
            ),
        ),
    ] = ""
    names: Annotated[
        str,
        about(
            mark("setting", "Names"),
            mark("setting", "CSV file of what things are called: kind (queue, agent or line), id, title."),
        ),
    ] = ""


class CacheSettings(Struct, frozen=True, forbid_unknown_fields=True):
    """`[cache]`: what is remembered, where and how long."""

    path: Annotated[
        str,
        about(
            mark("setting", "File"),
            mark("setting", "The SQLite file. Without it, one in the user's own data folder."),
        ),
    ] = ""
    keep_calls_days: Annotated[
        int,
        about(
            mark("setting", "Keep calls, days"),
            mark("setting", "Older calls are removed."),
            ge=1,
            le=36_500,
        ),
    ] = 400
    keep_numbers_days: Annotated[
        int,
        about(
            mark("setting", "Keep numbers, days"),
            mark("setting", "Numbers and names of callers are removed from older calls."),
            ge=1,
            le=36_500,
        ),
    ] = 90
    keep_records_days: Annotated[
        int,
        about(
            mark("setting", "Keep call records, days"),
            mark(
                "setting",
                "Imported records of older calls are removed. Their numbers go when those of other calls do.",
            ),
            ge=1,
            le=36_500,
        ),
    ] = 400
    keep_notes_days: Annotated[
        int,
        about(
            mark("setting", "Keep notes, days"),
            mark("setting", "Notes that were not changed for longer are removed. Contacts are kept."),
            ge=1,
            le=36_500,
        ),
    ] = 400
    keep_access_days: Annotated[
        int,
        about(
            mark("setting", "Keep accesses, days"),
            mark("setting", "How long it can be asked who looked at numbers of callers."),
            ge=1,
            le=36_500,
        ),
    ] = 400
    keep_reports_days: Annotated[
        int,
        about(
            mark("setting", "Keep reports, days"),
            mark("setting", "Callers are removed from the rows of older issued reports; totals stay."),
            ge=1,
            le=36_500,
        ),
    ] = 1100
