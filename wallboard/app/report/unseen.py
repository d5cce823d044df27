"""Names in the settings that mean no queue or line that was ever seen: most likely they are mistyped."""

from collections.abc import Callable, Iterator
from sqlite3 import Connection

from wallboard.app.settings import CampaignSettings, IncidentSettings, PromiseSettings, Settings
from wallboard.domain.day.scope import means
from wallboard.domain.promise.lines import plain_line, plain_lines
from wallboard.domain.text import Text, say
from wallboard.store.queries.ready.names import lines_known, queues_known


def unseen_names(settings: Settings, connection: Connection) -> tuple[Text, ...]:
    """Say which names no queue and no line has; nothing of what the cache knows none of yet."""
    queues, lines = queues_known(connection), plain_lines(tuple(lines_known(connection)))
    exact = {queue for _, queue in queues} | {f"{source}/{queue}" for source, queue in queues}

    def is_meant(name: str) -> bool:
        return any(means((name,), *queue) for queue in queues)

    said = [*_missing(_exact_queues(settings), exact.__contains__)] if queues else []
    said += _missing(_queues(settings), is_meant) if queues else ()
    if lines:
        said += _without_line(settings, lines)
    return tuple(said)


def _missing(names: Iterator[tuple[str, str]], is_known: Callable[[str], bool]) -> Iterator[Text]:
    for where, name in names:
        if not is_known(name):
            yield say("check", "{where}: no queue called “{name}” has been seen", where=where, name=name)


def _without_line(settings: Settings, known: frozenset[str]) -> Iterator[Text]:
    tables: tuple[tuple[str, tuple[PromiseSettings | IncidentSettings | CampaignSettings, ...]], ...] = (
        ("promise", settings.promise),
        ("incident", settings.incident),
        ("campaign", settings.campaign),
    )
    for table, entries in tables:
        for n, entry in enumerate(entries, 1):
            for line in entry.lines:
                if plain_line(line) not in known:
                    where = f"[[{table}]] {n}"
                    yield say("check", "{where}: no call to “{line}” has been seen", where=where, line=line)


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
