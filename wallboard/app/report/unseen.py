"""Names in the settings that mean no queue or line that was ever seen: most likely they are mistyped."""

from collections.abc import Callable, Iterable, Iterator
from difflib import get_close_matches
from functools import partial
from sqlite3 import Connection

from wallboard.app.settings import CampaignSettings, IncidentSettings, PromiseSettings, Settings
from wallboard.domain.day.scope import means
from wallboard.domain.naming.plain import plain
from wallboard.domain.naming.unseen import Unseen
from wallboard.domain.promise.lines import plain_line, plain_lines
from wallboard.store.queries.ready.names import lines_known, queues_known


def unseen_names(settings: Settings, connection: Connection) -> tuple[Unseen, ...]:
    """Tell which names no queue and no line has; nothing of what the cache knows none of yet."""
    queues, lines = queues_known(connection), plain_lines(tuple(lines_known(connection)))
    exact = {queue for _, queue in queues} | {f"{source}/{queue}" for source, queue in queues}

    def is_meant(name: str) -> bool:
        return any(means((name,), *queue) for queue in queues)

    near = partial(_near, exact)
    said = [*_missing(_exact_queues(settings), exact.__contains__, near)] if queues else []
    said += _missing(_queues(settings), is_meant, near) if queues else ()
    if lines:
        said += _without_line(settings, lines)
    return tuple(said)


def _missing(
    names: Iterator[tuple[str, str]], is_known: Callable[[str], bool], near: Callable[[str], str]
) -> Iterator[Unseen]:
    for where, name in names:
        if not is_known(name):
            yield Unseen(where, "queue", name, near(name))


def _near(known: Iterable[str], name: str) -> str:
    """Return what may have been meant: most often only a capital or an accent is another."""
    by_plain = {plain(one): one for one in sorted(known)}
    found = get_close_matches(plain(name), by_plain, 1)
    return by_plain[found[0]] if found else ""


def _without_line(settings: Settings, known: frozenset[str]) -> Iterator[Unseen]:
    tables: tuple[tuple[str, tuple[PromiseSettings | IncidentSettings | CampaignSettings, ...]], ...] = (
        ("promise", settings.promise),
        ("incident", settings.incident),
        ("campaign", settings.campaign),
    )
    for table, entries in tables:
        for n, entry in enumerate(entries, 1):
            for line in entry.lines:
                if plain_line(line) not in known:
                    yield Unseen(f"[[{table}]] {n}", "line", line)


def _exact_queues(settings: Settings) -> Iterator[tuple[str, str]]:
    """Give the names that are a queue's own, in its very letters."""
    for name in settings.queue:
        yield f'[queue."{name}"]', name
    for n, change in enumerate(settings.change, 1):
        yield f"[[change]] {n}", change.queue


def _queues(settings: Settings) -> Iterator[tuple[str, str]]:
    """Give the names by which queues are meant, in whatever case, such as all of a source."""
    tables: tuple[tuple[str, tuple[PromiseSettings | IncidentSettings, ...]], ...] = (
        ("promise", settings.promise),
        ("incident", settings.incident),
    )
    for table, entries in tables:
        for n, entry in enumerate(entries, 1):
            for name in entry.queues:
                yield f"[[{table}]] {n}", name
