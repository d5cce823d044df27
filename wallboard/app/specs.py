"""Which sources to listen to, as the command line and the settings say, and which cache goes with them."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

import platformdirs

from wallboard.app.names import read_names
from wallboard.app.secrets import secret_of
from wallboard.app.settings import Settings, SourceSettings
from wallboard.domain.errors import WallboardError
from wallboard.domain.periods import day_at
from wallboard.domain.text import say
from wallboard.domain.words import QueueName, Seconds, SourceName
from wallboard.sources import SOURCES
from wallboard.sources.spec import SourceKind, SourceSpec, spec_of, with_details

DEMO_URL = "simulator:"
_DEMO_NAME = "simulator"


def specs(settings: Settings, urls: Sequence[str], zone: str) -> tuple[SourceSpec, ...]:
    """Return the sources: those of the command line, else of the settings, else the built-in centre.

    Raises WallboardError for an address that can't be read or names no known kind of source.
    """
    configured = [_of_settings(settings, source) for source in settings.source]
    chosen = [spec_of(url) for url in urls] or configured or [spec_of(DEMO_URL)]
    known = {spec.name: spec for spec in configured}
    return tuple(_detailed(settings, spec, known.get(spec.name), zone) for spec in _named_apart(chosen))


def kind_of(spec: SourceSpec) -> SourceKind:
    """Return the kind of a source; raise WallboardError when there is none of that scheme."""
    for kind in SOURCES:
        if spec.scheme in kind.schemes:
            return kind
    raise WallboardError(
        say("error", "There is no kind of source called “{scheme}:”.", scheme=spec.scheme),
        say("error", "Use one of: {kinds}.", kinds=", ".join(f"{s}:" for k in SOURCES for s in k.schemes)),
    )


def is_demo(sources: Sequence[SourceSpec]) -> bool:
    """Whether all that is shown is made up."""
    return all(spec.scheme == "simulator" for spec in sources)


def demo_cache(sources: Sequence[SourceSpec], now: Seconds, zone: str) -> Path:
    """Return the cache of a made-up centre: one for each seed and day, never the user's own."""
    return _demo_folder() / f"{_demo_name(sources)}-{day_at(now, zone).date.isoformat()}.sqlite"


def is_demo_cache(cache: Path) -> bool:
    """Whether a cache is where the built-in centre keeps its days."""
    return cache.expanduser().resolve().parent == _demo_folder().resolve()


def is_demo_name(name: SourceName) -> bool:
    """Whether a source is called as the built-in centre is, unless it is given a name."""
    return name == _DEMO_NAME or (name.startswith(f"{_DEMO_NAME}-") and name.rpartition("-")[2].isdecimal())


def newest_demo(sources: Sequence[SourceSpec], wanted: Path) -> Path:
    """Return the cache of a made-up centre to read: `wanted`, else the one that was begun last.

    Its clock is moved in hours when the centre is closed, so its day need not be that of the one who asks.
    """
    if wanted.exists():
        return wanted
    return max(_demo_folder().glob(f"{_demo_name(sources)}-????-??-??.sqlite"), default=wanted)


def _demo_folder() -> Path:
    return Path(platformdirs.user_cache_dir("wallboard", appauthor=False)) / "demo"


def _demo_name(sources: Sequence[SourceSpec]) -> str:
    chosen = "-".join(_plain_name(spec) for spec in sources)
    return "seed-" + "".join(c if c.isalnum() or c in "-." else "_" for c in chosen)


def _plain_name(spec: SourceSpec) -> str:
    """Name the options of a made-up centre: others are another centre, with another day."""
    others = "".join(f"-{key}{value}" for key, value in sorted(spec.params.items()) if key != "seed")
    return spec.params.get("seed", "7") + others


def own_cache(settings: Settings) -> Path:
    """Return the cache of the user's own centre."""
    if settings.cache.path:
        return Path(settings.cache.path).expanduser()
    return Path(platformdirs.user_data_dir("wallboard", appauthor=False)) / "wallboard.sqlite"


def queue_key(source: SourceName, queue: QueueName, keys: Sequence[str]) -> str | None:
    """Return which entry of the settings is meant for a queue: `source/queue` before `queue`."""
    return next((key for key in (f"{source}/{queue}", queue) if key in keys), None)


def _of_settings(settings: Settings, source: SourceSettings) -> SourceSpec:
    spec = spec_of(source.url, source.name)
    return with_details(
        spec,
        ca=source.ca or None,
        wrapup_s={"*": source.wrapup_s} | _wrapups(settings, source.name),
        secret=partial(secret_of, source.secret, source.name, spec.user),
        inbound=source.inbound,
        closed=source.closed,
        did_variable=source.did_variable,
        agent_names=read_names(settings.site.names).agents_of(source.name),
        name_family=source.name_family,
    )


def _detailed(settings: Settings, spec: SourceSpec, configured: SourceSpec | None, zone: str) -> SourceSpec:
    """Give a source what it needs; one named on the command line like a configured one takes its details."""
    details = configured or with_details(
        spec,
        wrapup_s=_wrapups(settings, spec.name),
        secret=partial(secret_of, "", spec.name, spec.user),
        agent_names=read_names(settings.site.names).agents_of(spec.name),
    )
    checked = with_details(
        spec,
        ca=details.ca,
        wrapup_s=details.wrapup_s,
        secret=details.secret,
        inbound=details.inbound,
        closed=details.closed,
        did_variable=details.did_variable,
        agent_names=details.agent_names,
        name_family=details.name_family,
        zone=zone,
        country=settings.site.country,
    )
    _check_address(checked)
    return checked


def _wrapups(settings: Settings, source: SourceName) -> dict[QueueName, Seconds]:
    """Return the wrap-up of each queue that has one of its own; `source/queue` goes before `queue`."""
    own = {key: queue.wrapup_s for key, queue in settings.queue.items() if queue.wrapup_s is not None}
    prefix = f"{source}/"
    return own | {key.removeprefix(prefix): s for key, s in own.items() if key.startswith(prefix)}


def _check_address(spec: SourceSpec) -> None:
    kind = kind_of(spec)
    if "//" in kind.example and not spec.host:
        # What was written is not repeated: without the slashes a password would not have been recognised.
        raise WallboardError(
            say("error", "The address of the source {name} has no host.", name=spec.name),
            say("error", "Write it like {example}.", example=kind.example),
        )
    allowed = kind.params
    for key in spec.params:
        if key not in allowed:
            raise WallboardError(
                say("error", "The source {name} has no “{key}”.", name=spec.name, key=key),
                say("error", "Behind the “?” may stand: {keys}.", keys=", ".join(allowed) or "–"),
            )


def _named_apart(chosen: Sequence[SourceSpec]) -> list[SourceSpec]:
    """Number sources of the same name, so that each keeps facts of its own."""
    taken = {spec.name for spec in chosen}
    named: list[SourceSpec] = []
    used: set[SourceName] = set()
    for spec in chosen:
        name, n = spec.name, 1
        while name in used or (n > 1 and name in taken):
            n += 1
            name = f"{spec.name}-{n}"
        used.add(name)
        named.append(spec if n == 1 else with_details(spec, name=name))
    return named


def wrapup_of(spec: SourceSpec, queue: str) -> float:
    """Return the wrap-up of a queue of this source, in seconds."""
    return spec.wrapup_s.get(queue, spec.wrapup_s.get("*", 0.0))
