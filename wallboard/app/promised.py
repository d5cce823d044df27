"""What the settings say was promised, and when that was changed, in the shape that the domain wants."""

from datetime import date, time
from decimal import Decimal

from msgspec import Struct
from msgspec.structs import replace

from wallboard.app.settings import (
    ChangeSettings,
    IncidentSettings,
    PromiseSettings,
    QueueSettings,
    Settings,
    SiteSettings,
)
from wallboard.app.specs import queue_key
from wallboard.domain.callers.rules import DAY_S, HOUR_S, CallRules, shared_numbers
from wallboard.domain.day.hours import week_of
from wallboard.domain.day.opening import Opening
from wallboard.domain.money.campaign import Campaign
from wallboard.domain.periods import day_of
from wallboard.domain.promise.incident import Incident
from wallboard.domain.promise.lines import plain_lines
from wallboard.domain.promise.profile import Loss, Profile, Start, promises_of
from wallboard.domain.tally import Policy
from wallboard.domain.words import QueueName, Seconds, SourceName


class Place(Struct, frozen=True):
    """By which clock dates and hours are meant, and when the site is open."""

    zone: str
    day_start: time
    opening: Opening | None = None

    def begin(self, day: str) -> Seconds:
        """Say when the business day of a date begins; without a date, ever."""
        return day_of(date.fromisoformat(day), self.zone, self.day_start).start if day else 0.0

    def end(self, day: str) -> Seconds | None:
        """Say when it ends; without a date, never."""
        return day_of(date.fromisoformat(day), self.zone, self.day_start).end if day else None

    def moment(self, text: str) -> Seconds:
        """Read a local time such as `2026-11-23 10:42`."""
        day, _, clock = text.partition(" ")
        return day_of(date.fromisoformat(day), self.zone, time.fromisoformat(clock)).start


def opening_of(site: SiteSettings, zone: str, hours: str = "") -> Opening | None:
    """Say when a site is open; `hours` are those of one that sets none. None: nobody knows.

    Raises WallboardError for hours that can't be.
    """
    hours = site.hours or hours
    if not hours:
        return None
    return Opening(week_of(hours), zone, site.holidays, frozenset(map(date.fromisoformat, site.closed)))


def rules_of(settings: Settings, place: Place) -> CallRules:
    """Make what calls are judged by."""
    callers = settings.callers
    usual = Profile(opening=place.opening)
    return CallRules(
        callers.recover_window_h * HOUR_S,
        place.opening if callers.recover_by == "opening" else None,
        callers.repeat_window_h * HOUR_S,
        callers.fcr_days * DAY_S,
        shared_numbers(callers.shared_numbers, settings.site.country),
        promises_of(tuple(_profile(one, place) for one in settings.promise), usual),
        tuple(_incident(one, place) for one in settings.incident),
        callers.call_back_out_of_hours,
    )


def campaigns_of(settings: Settings, place: Place) -> tuple[Campaign, ...]:
    """Make the campaigns; one that is taken over by a later one ends there by itself."""
    return tuple(
        Campaign(
            one.title,
            plain_lines(one.lines),
            place.begin(one.valid_from),
            place.end(one.valid_to),
            _money(one.cost),
            None if one.conversion is None else Decimal(str(one.conversion)),
            _money(one.average_sale),
            one.basis == "calls",
        )
        for one in settings.campaign
    )


def _money(text: str) -> Decimal | None:
    return Decimal(text) if text else None


class Promised:
    """What queues promise, as it was changed over time; looked up again and again, so remembered."""

    def __init__(self, settings: Settings, place: Place) -> None:
        """Read the tables of the queues and the changes to them."""
        self._settings = settings
        self._keys = tuple(settings.queue)
        self._changes = sorted(((place.begin(one.valid_from), one) for one in settings.change), key=_when)
        self._changed = tuple(dict.fromkeys(one.queue for one in settings.change))
        self._known: dict[tuple[SourceName, QueueName], tuple[tuple[Seconds, QueueSettings], ...]] = {}
        self._policies: dict[tuple[QueueSettings, Seconds | None], Policy] = {}

    def policy(self, source: SourceName, queue: QueueName, server: Seconds | None, at: Seconds) -> Policy:
        """Return what a queue promises at an instant, given the target that the server states."""
        mine = next(one for since, one in reversed(self._versions(source, queue)) if since <= at)
        known = self._policies.get((mine, server))
        if known is None:
            known = _policy(mine, server, self._settings.site.min_sample)
            self._policies[mine, server] = known
        return known

    def changes(self, source: SourceName, queue: QueueName) -> tuple[Seconds, ...]:
        """Say when something else began to be promised."""
        return tuple(since for since, _ in self._versions(source, queue)[1:])

    def _versions(self, source: SourceName, queue: QueueName) -> tuple[tuple[Seconds, QueueSettings], ...]:
        known = self._known.get((source, queue))
        if known is None:
            known = self._known[source, queue] = self._make(source, queue)
        return known

    def _make(self, source: SourceName, queue: QueueName) -> tuple[tuple[Seconds, QueueSettings], ...]:
        key, changed = (queue_key(source, queue, keys) for keys in (self._keys, self._changed))
        latest = self._settings.queue[key] if key is not None else QueueSettings()
        versions = [(float("-inf"), latest)]
        for since, change in self._changes:
            if change.queue == changed:
                latest = _with(latest, change)
                versions.append((since, latest))
        return tuple(versions)


def _when(dated: tuple[Seconds, ChangeSettings]) -> Seconds:
    return dated[0]


def _with(queue: QueueSettings, change: ChangeSettings) -> QueueSettings:
    """Change what a change says something of."""
    target_s = queue.target_s if change.target_s is None else change.target_s
    share = queue.target_share if change.target_share is None else change.target_share
    short = queue.short_abandon_s if change.short_abandon_s is None else change.short_abandon_s
    flowouts = queue.flowouts if change.flowouts is None else change.flowouts
    return replace(queue, target_s=target_s, target_share=share, short_abandon_s=short, flowouts=flowouts)


def _policy(queue: QueueSettings, server: Seconds | None, min_sample: int) -> Policy:
    target = queue.target_s if queue.target_s is not None else server
    target = Policy().target_s if target is None else target
    short = min(queue.short_abandon_s, target)
    return Policy(target, queue.target_share, short, queue.flowouts, min_sample)


def _profile(promise: PromiseSettings, place: Place) -> Profile:
    return Profile(
        promise.title,
        place.begin(promise.valid_from),
        plain_lines(promise.lines),
        promise.queues,
        _opening(promise, place),
        Start(promise.clock),
        promise.within_s,
        promise.short_abandon_s,
        frozenset(map(Loss, promise.leaves_out)),
        promise.incidents == "out",
        promise.ceiling,
        promise.interval_min,
        Decimal(str(promise.target_share)),
        Decimal(str(promise.permitted_loss)),
    )


def _opening(promise: PromiseSettings, place: Place) -> Opening | None:
    """Say when a promise holds: what it does not say itself is as for the site."""
    site = place.opening
    holidays = promise.holidays or (site.holidays if site is not None else "")
    closed = site.closed if site is not None else frozenset()
    if promise.hours:
        return Opening(week_of(promise.hours), place.zone, holidays, closed)
    return None if site is None else replace(site, holidays=holidays)


def _incident(incident: IncidentSettings, place: Place) -> Incident:
    return Incident(
        place.moment(incident.since),
        place.moment(incident.until) if incident.until else None,
        incident.reason,
        plain_lines(incident.lines),
        frozenset(name.casefold() for name in incident.queues),
    )
