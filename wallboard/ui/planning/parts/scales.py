"""The steps of a slider, and how its value is written and read. No Qt in it."""

import re
from collections.abc import Callable

from msgspec import Struct

from wallboard.ui.format import Format, running_time
from wallboard.ui.text import Words

Write = Callable[[float], Words]
Read = Callable[[str], float | None]
_CLOCK = re.compile(r"(\d{1,3}):([0-5]\d)")
_NUMBER = re.compile(r"(\d{1,7}(?:[.,]\d{1,3})?)\s*(?:%|s)?")
_HUNDRED = 100.0


class Scale(Struct, frozen=True):
    """From the least value to the most, in steps; a page is what PageUp and PageDown go."""

    least: float
    most: float
    step: float = 1.0
    page: int = 10
    """In steps."""

    @property
    def steps(self) -> int:
        """How many steps there are from one end to the other."""
        return max(1, round((self.most - self.least) / self.step))

    def at(self, nth: int) -> float:
        """Return the value after so many steps."""
        return min(self.most, self.least + nth * self.step)

    def nth(self, value: float) -> int:
        """Return the step that is nearest to a value."""
        return min(self.steps, max(0, round((value - self.least) / self.step)))

    def kept(self, value: float) -> float:
        """Return a value that is on the scale: itself, or the end it is beyond."""
        return min(self.most, max(self.least, value))


class Kind(Struct, frozen=True):
    """How a value is written, and what a person may type for it."""

    write: Write
    read: Read


def count_kind(form: Format) -> Kind:
    """Whole numbers, such as calls and agents."""
    return Kind(lambda value: form.count(round(value)), number_of)


def duration_kind() -> Kind:
    """Seconds, written 4:12 and typed so or as seconds."""
    return Kind(lambda value: running_time(round(value)), seconds_of)


def share_kind(form: Format) -> Kind:
    """Shares, written and typed in percent."""
    return Kind(form.goal, share_of)


def number_of(text: str) -> float | None:
    """Read a number with a decimal mark of either kind; None: it is none."""
    found = _NUMBER.fullmatch(text.strip())
    return None if found is None else float(found[1].replace(",", "."))


def seconds_of(text: str) -> float | None:
    """Read minutes and seconds, or seconds alone; None: it is neither."""
    found = _CLOCK.fullmatch(text.strip())
    return number_of(text) if found is None else int(found[1]) * 60.0 + int(found[2])


def share_of(text: str) -> float | None:
    """Read percent; None: it is no number."""
    value = number_of(text)
    return None if value is None else value / _HUNDRED
