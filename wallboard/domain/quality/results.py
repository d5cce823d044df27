"""Results of calls out of a table: ratings, whether it was settled, what came of it.

    call,source,rating,asked,solved,result,mark
    1795323656.3,pbx-1,4/5,yes,yes,sale,

Only `call` must be there, the call's id on the server; columns may stand in any order and be left out,
and what is empty changes nothing. A line that can't be read stands in no other's way.
"""

from collections.abc import Iterable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from wallboard.domain.caller import plain_text
from wallboard.domain.errors import WallboardError
from wallboard.domain.facts import Call
from wallboard.domain.quality.rating import rating_of, yes_or_no
from wallboard.domain.tables.rows import rows_of
from wallboard.domain.text import Text, mark, say
from wallboard.domain.words import CallId, SourceName

COLUMNS = ("call", "source", "rating", "asked", "solved", "result", "mark")
_TEXT_LIMIT = 40


class Result(Struct, frozen=True):
    """What a line says of a call. None and empty: nothing."""

    line: int
    call: CallId
    source: SourceName = ""
    """Empty: of whichever source has the call."""
    rating: float | None = None
    asked: bool = False
    solved: bool | None = None
    result_code: str = ""
    mark: str | None = None

    def of(self, call: Call) -> Call:
        """Return the call with what the line says."""
        return replace(
            call,
            rating=call.rating if self.rating is None else self.rating,
            asked=call.asked or self.asked or self.rating is not None,
            solved=call.solved if self.solved is None else self.solved,
            result_code=self.result_code or call.result_code,
            mark=self.mark or call.mark,
        )


class Unread(Struct, frozen=True):
    """A line that can't be read, and why."""

    line: int
    why: Text


def results_of(lines: Iterable[str]) -> Iterator[Result | Unread]:
    """Read a table line by line. Raises WallboardError when its head names no call or an unknown column."""
    head: list[str] = []
    for number, row, wrong in rows_of(lines):
        if wrong is not None:
            yield Unread(number, wrong)
        elif not head:
            head = [part.lower() for part in row]
            _check(head)
        elif len(row) != len(head):
            yield Unread(
                number, say("error", "it has {n} parts, and the head has {m}", n=len(row), m=len(head))
            )
        else:
            yield _result(number, dict(zip(head, row, strict=True)))


def _check(head: list[str]) -> None:
    unknown = [name for name in head if name not in COLUMNS]
    if "call" in head and not unknown and len(set(head)) == len(head):
        return
    raise WallboardError(
        say("error", "The first line can't be read: {head}.", head=plain_text(",".join(head), 80)),
        say("error", "It names the columns, call among them: {columns}.", columns=", ".join(COLUMNS)),
    )


def _result(number: int, row: dict[str, str]) -> Result | Unread:
    rating, solved, asked = row.get("rating", ""), row.get("solved", ""), row.get("asked", "")
    if not row["call"]:
        return Unread(number, mark("error", "it names no call"))
    if rating and rating_of(rating) is None:
        why = say("error", "“{text}” is no rating such as 4/5, 80% or 0.8", text=plain_text(rating, 20))
        return Unread(number, why)
    for word in (solved, asked):
        if word and yes_or_no(word) is None:
            return Unread(number, say("error", "“{text}” is neither yes nor no", text=plain_text(word, 20)))
    return Result(
        number,
        row["call"],
        row.get("source", ""),
        rating_of(rating),
        yes_or_no(asked) is True,
        yes_or_no(solved),
        plain_text(row.get("result", ""), _TEXT_LIMIT),
        plain_text(row.get("mark", ""), _TEXT_LIMIT) or None,
    )
