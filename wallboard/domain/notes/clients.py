"""To which clients a note may go."""

from collections.abc import Iterable

from msgspec import Struct

from wallboard.domain.day.scope import means
from wallboard.domain.promise.lines import plain_line
from wallboard.domain.words import QueueName, SourceName


class Client(Struct, frozen=True):
    """Whom notes may go to, as the settings say."""

    title: str
    queues: tuple[str, ...] = ("*",)
    """As boards name them."""
    lines: frozenset[str] = frozenset()
    """As `plain_line` writes them; none: no matter which was dialled."""
    automatic: bool = True
    """Whether notes go out unless somebody says no."""


def clients_for(
    clients: Iterable[Client], source: SourceName, queue: QueueName, line: str | None
) -> tuple[Client, ...]:
    """Return who may be told of a call to a queue by a line.

    Of a call that met no queue only those are told who want all queues: it is nobody else's business.
    """
    dialled = plain_line(line or "")
    return tuple(
        one
        for one in clients
        if (means(one.queues, source, queue) if queue else "*" in one.queues)
        and (not one.lines or dialled in one.lines)
    )
