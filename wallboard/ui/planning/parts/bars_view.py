"""What bars show. No Qt in it."""

from msgspec import Struct

from wallboard.ui.text import Words


class Bar(Struct, frozen=True):
    """One of them."""

    label: str
    """When it begins, such as 10:30."""
    value: float
    words: Words
    """In it."""
    beside: float | None = None
    """How high the dashes are; None: nobody said."""
    short: bool = False
    """Whether the value is more than what is there: the bar is red, and hatched."""
    typed: bool = False
    """Whether the dashes are where somebody here has put them."""
    told: Words = ""
    """What is said of it."""
    low: float | None = None
    high: float | None = None
    """Between which values it may be; None: nobody knows."""


class BarsView(Struct, frozen=True):
    """All of them, from left to right."""

    bars: tuple[Bar, ...] = ()
    end: str = ""
    """What stands below the right edge of the last one."""

    @property
    def most(self) -> float:
        """The highest thing there is to be seen."""
        return max((max(bar.value, bar.beside or 0, bar.high or 0) for bar in self.bars), default=0)
