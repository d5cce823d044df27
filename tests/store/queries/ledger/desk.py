"""A cache and the book beside it, and a reader of both."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import TypeAlias

from tests.store.book.entered import book_with
from tests.store.made import cache_with
from wallboard.domain.desk.deeds import Deed
from wallboard.domain.facts import Fact
from wallboard.store.book.file import book_path
from wallboard.store.cache import open_reader

Kept: TypeAlias = Callable[..., sqlite3.Connection]


def keeper(path: Path) -> Iterator[Kept]:
    """Give what keeps facts and deeds and returns a connection that reads them."""
    with ExitStack() as stack:

        def keep(facts: Iterable[Fact], *deeds: Deed) -> sqlite3.Connection:
            cache_with(path, facts)
            book_with(book_path(path), deeds)
            connection = open_reader(path)
            stack.callback(connection.close)
            return connection

        yield keep
