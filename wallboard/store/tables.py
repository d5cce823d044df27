"""Which fact lives in which table, worked out from the fields of the facts.

The order of a struct's fields is the order of its table's columns, so nothing here lists columns.
"""

from collections.abc import Callable, Iterable
from enum import StrEnum
from types import NoneType
from typing import Any, Generic, TypeVar, get_args

from msgspec import Struct
from msgspec.structs import astuple, fields

from wallboard.domain.facts import AgentName, AgentSpell, Call, Coverage, Fact, Offer, QueueTarget, Visit

F = TypeVar("F", bound=Struct)


class Table(Generic[F]):
    """The table of one kind of fact; its first `key_length` columns are the primary key."""

    def __init__(self, name: str, fact: type[F], key_length: int) -> None:
        """Work the columns out from the struct."""
        described = fields(fact)
        self.name = name
        self.fact = fact
        self.columns = tuple(field.name for field in described)
        self.key = self.columns[:key_length]
        self.nullable = frozenset(field.name for field in described if NoneType in get_args(field.type))
        self.selected = ", ".join(f'"{name}"."{column}"' for column in self.columns)
        """The columns, quoted, in the order in which `facts` expects them."""
        self._texts = tuple(i for i, field in enumerate(described) if _may_be_text(field.type))
        self._readers = tuple(
            (i, reader) for i, field in enumerate(described) if (reader := _reader(field.type))
        )

    def row(self, fact: F) -> tuple[Any, ...]:
        """Give the values to bind; text that is no Unicode (lone surrogates) is spelt out."""
        values = astuple(fact)
        spelt: list[Any] | None = None
        for i in self._texts:
            value = values[i]
            if isinstance(value, str) and not value.isascii():
                spelt = list(values) if spelt is None else spelt
                spelt[i] = storable(value)
        return values if spelt is None else tuple(spelt)

    def facts(self, rows: Iterable[Iterable[Any]]) -> tuple[F, ...]:
        """Make facts again of rows of `selected`."""
        return tuple(self._fact(list(row)) for row in rows)

    def _fact(self, values: list[Any]) -> F:
        for i, read in self._readers:
            if values[i] is not None:
                values[i] = read(values[i])
        return self.fact(*values)


def storable(text: str) -> str:
    """Replace what has no UTF-8: SQLite takes no lone surrogates. Different texts stay different."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-8", "backslashreplace").decode("utf-8")
    return text


def _may_be_text(kind: Any) -> bool:  # noqa: ANN401 -- a type as the struct states it
    """Whether anybody's text can stand in a field; a word of ours may be one that we have never heard of."""
    return any(part not in {float, int, bool, NoneType} for part in get_args(kind) or (kind,))


def _reader(kind: Any) -> Callable[[Any], Any] | None:  # noqa: ANN401 -- a type as the struct states it
    for part in get_args(kind) or (kind,):
        if part is bool:
            return bool
        if isinstance(part, type) and issubclass(part, StrEnum):
            return _Words(part).__getitem__
    return None


class _Words(dict[str, StrEnum]):
    """The words of a kind, looked up ten times as fast as the kind itself does."""

    def __init__(self, kind: type[StrEnum]) -> None:
        super().__init__((str(word), word) for word in kind)
        self._kind = kind

    def __missing__(self, text: str) -> StrEnum:
        return self._kind(text)


VISITS = Table("visit", Visit, 4)
OFFERS = Table("offer", Offer, 5)
CALLS = Table("call", Call, 2)
AGENTS = Table("agent", AgentName, 2)
TARGETS = Table("queue", QueueTarget, 2)
SPELLS = Table("agent_spell", AgentSpell, 3)
COVERAGE = Table("coverage", Coverage, 2)

TABLES: dict[type[Fact], Table[Any]] = {
    table.fact: table for table in (VISITS, OFFERS, CALLS, AGENTS, TARGETS, SPELLS, COVERAGE)
}
"""All but `Anomaly`, which is counted and not kept one by one."""
