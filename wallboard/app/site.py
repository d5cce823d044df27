"""What the settings say of the site, in the shape that the live side wants."""

import os
from collections.abc import Callable, Sequence
from datetime import time
from fnmatch import fnmatchcase
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from wallboard.app.desk.habits import rules_of as dial_rules_of
from wallboard.app.names import read_names
from wallboard.app.promised import Place, Promised, campaigns_of, opening_of, rules_of
from wallboard.app.rosters.reading import read_roster
from wallboard.app.rosters.settings import roster_file
from wallboard.app.settings import QueueSettings, Settings
from wallboard.app.specs import queue_key
from wallboard.domain.advice.best import BestRules
from wallboard.domain.snapshot import AgentNow
from wallboard.domain.tally import Policy
from wallboard.domain.words import AgentId, QueueName, Seconds, SourceName
from wallboard.live.present import Site

_DEFAULT = QueueSettings()


def site_of(settings: Settings, zone: str, hours: str = "", now: Seconds = 0.0) -> Site:
    """Make the site that the settings describe, in a time zone; `hours` are those of a site that sets none.

    Of a roster's series those are known that are near `now`.

    Raises WallboardError for hours, a roster and a table of names that can't be.
    """
    keys, names = tuple(settings.queue), read_names(settings.site.names)
    start = time.fromisoformat(settings.site.day_start)
    place = Place(zone, start, opening_of(settings.site, zone, hours))
    promised = Promised(settings, place)

    def of(source: SourceName, queue: QueueName) -> QueueSettings:
        key = queue_key(source, queue, keys)
        return settings.queue[key] if key is not None else _DEFAULT

    return Site(
        zone,
        start,
        promised.policy,
        lambda source, queue: of(source, queue).title or names.queue(source, queue) or queue,
        Policy(min_sample=settings.site.min_sample),
        order_of=lambda source, queue: (of(source, queue).order, queue),
        opening=place.opening,
        rules=rules_of(settings, place),
        changes_of=promised.changes,
        roster=read_roster(roster_file(settings, zone), now),
        names=names,
        best=_best(settings, place),
    )


def _best(settings: Settings, place: Place) -> BestRules | None:
    """Say by what it is advised whom to ring back; None: nobody wants to be told."""
    if not settings.call_back.advise:
        return None
    return BestRules(dial_rules_of(settings, place.zone), campaigns_of(settings, place))


def group_of(settings: Settings) -> Callable[[AgentNow], str]:
    """Return what tells the title of an agent's group: the first that names them; else nothing."""
    groups = [(group.title, _fits(group.members)) for group in settings.agent_group]
    known: dict[tuple[SourceName, AgentId, str], str] = {}

    def of(agent: AgentNow) -> str:
        key = (agent.source, agent.agent, agent.name)
        if key not in known:
            known[key] = next((title for title, fits in groups if fits(agent)), "")
        return known[key]

    return of


def _fits(members: Sequence[str]) -> Callable[[AgentNow], bool]:
    """Whether an agent is meant by one of the patterns, however it is written in upper and lower case."""
    # Names may have brackets, which belong to the name: only * and ? have a meaning.
    patterns = [pattern.casefold().replace("[", "[[]") for pattern in members]

    def fits(agent: AgentNow) -> bool:
        names = [agent.agent.casefold(), agent.name.casefold()]
        names += [f"{agent.source.casefold()}/{name}" for name in names]
        return any(fnmatchcase(name, pattern) for name in names for pattern in patterns)

    return fits


def zone_of(settings: Settings) -> str:
    """Return the IANA zone of the site: as set, else the computer's own, else UTC."""
    return next(filter(_is_zone, (settings.site.zone, *_computers_own())), "UTC")


def _computers_own() -> tuple[str, ...]:
    """Return what may name the computer's zone, best first: TZ, the link that the C library reads, Debian."""
    linked = os.path.realpath("/etc/localtime").partition("/zoneinfo/")[2]
    try:
        written = Path("/etc/timezone").read_text(encoding="utf-8").strip()
    except OSError:
        written = ""
    return os.environ.get("TZ", "").removeprefix(":"), linked, written


def _is_zone(name: str) -> bool:
    try:
        return bool(name) and ZoneInfo(name) is not None
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
