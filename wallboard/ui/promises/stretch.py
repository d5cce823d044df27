"""A day, a week or a month: which days it has, and the ones before and after it. No Qt in it."""

from calendar import monthrange
from datetime import date, timedelta
from typing import Literal, TypeAlias, get_args

from msgspec import Struct

from wallboard.domain.text import Text, mark, say
from wallboard.ui.format import Format

Kind: TypeAlias = Literal["day", "week", "month"]
KINDS: tuple[Kind, ...] = get_args(Kind)
TITLES: dict[Kind, Text] = {
    "day": mark("promises", "Day"),
    "week": mark("promises", "Week"),
    "month": mark("promises", "Month"),
}
_DAY = timedelta(days=1)


class Stretch(Struct, frozen=True):
    """Business days that are looked at together."""

    kind: Kind
    first: date
    last: date

    @property
    def days(self) -> tuple[date, ...]:
        """All its days."""
        return tuple(self.first + n * _DAY for n in range((self.last - self.first).days + 1))

    def beside(self, by: int) -> date:
        """Return a day of the one before (-1) or after (1)."""
        return self.first - _DAY if by < 0 else self.last + _DAY


def stretch_of(kind: Kind, day: date) -> Stretch:
    """Return the one in which a day lies; weeks begin on Monday."""
    if kind == "day":
        return Stretch(kind, day, day)
    if kind == "week":
        first = day - day.weekday() * _DAY
        return Stretch(kind, first, first + 6 * _DAY)
    return Stretch(kind, day.replace(day=1), day.replace(day=monthrange(day.year, day.month)[1]))


def words_of(begin: float, end: float, kind: Kind, form: Format) -> Text:
    """Say which one it is, given instants in its first day and in its last."""
    if kind == "day":
        return form.date(begin)
    return say("promises", "{first} to {last}", first=form.date(begin), last=form.date(end))
