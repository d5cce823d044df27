"""What was typed about a line without history, and what it means or why it can't be read. No Qt in it."""

import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Literal, TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from wallboard.domain.staffing.goal import Goal
from wallboard.domain.staffing.line import NewLine, Per
from wallboard.domain.staffing.shapes import HOURS, SHAPES, ShapeName, Weights, weights_of
from wallboard.domain.text import Text, mark
from wallboard.ui.planning.parts.scales import number_of, seconds_of, share_of

Shape: TypeAlias = Literal["flat", "morning", "two_humps", "evening", "own", "typed"]
From: TypeAlias = Literal["goal", "budget", "agents"]
PERS: tuple[tuple[Per, Text], ...] = (
    ("day", mark("quote", "a day")),
    ("week", mark("quote", "a week")),
    ("month", mark("quote", "a month")),
)
_CLOCK = re.compile(r"([01]?\d|2[0-4])(?:[:.]([0-5]\d))?")
_HOUR, _MINUTE, _WEEK_DAYS = 3600, 60, 7
_MOST_CALLS, _LONGEST_S, _MOST_MONEY = 1_000_000, 6 * 3600, Decimal(10) ** 9
_NUMBER = mark("quote", "Write a number, such as 400")
_TIME = mark("quote", "Write a time of day, such as 8:00")
_LASTS = mark("quote", "Write minutes and seconds, such as 4:00")
_PERCENT = mark("quote", "Write percent, such as 80")
_DAYS = mark("quote", "Write 1 to 7 days")
_WEIGHTS = mark("quote", "Write a number for each open hour: 5 10 20 15")
_PRICE = mark("quote", "Say what an agent hour costs first")


class Draft(Struct, frozen=True):
    """The fields as they were typed."""

    title: str = ""
    calls: str = "400"
    per: Per = "day"
    shape: Shape = "two_humps"
    weights: str = ""
    opens: str = "8:00"
    closes: str = "18:00"
    days: str = "5"
    aht: str = "4:00"
    patience: str = "3:00"
    share: str = "80"
    within: str = "20"
    lost: str = ""
    shrinkage: str = "30"
    cost: str = ""
    start: From = "goal"
    money: str = ""
    agents: str = ""


class Read(Struct, frozen=True):
    """What the fields mean."""

    line: NewLine | None = None
    """None: something can't be read."""
    wrong: Mapping[str, Text] = {}
    """What is wrong with which field."""
    money: Decimal | None = None
    """A month, where that is what one starts from."""
    agents: int | None = None


def read(draft: Draft, own: Weights | None = None) -> Read:
    """Read the fields; `own` are the weights of the site's own day, where it is known."""
    wrong: dict[str, Text] = {}
    reader = _Reader(draft, wrong)
    price = reader.money("cost", may_lack=True)
    goal = Goal(
        reader.share("share") or 0.8,
        reader.seconds("within", least=0.0) or 0.0,
        reader.seconds("patience", may_lack=True),
        reader.share("lost", may_lack=True),
        shrinkage=reader.share("shrinkage", least=0.0) or 0.0,
        hour_cost=price,
    )
    opens, closes = reader.clock("opens"), reader.clock("closes")
    line = NewLine(
        reader.number("calls", _MOST_CALLS) or 0.0,
        reader.seconds("aht") or 1.0,
        goal,
        draft.per,
        reader.weights(own, opens, closes),
        opens,
        closes,
        round(reader.number("days", _WEEK_DAYS, _DAYS) or 1),
        title=draft.title.strip(),
    )
    money = reader.money("money") if draft.start == "budget" else None
    agents = reader.number("agents", _MOST_CALLS) if draft.start == "agents" else None
    if draft.start == "budget" and price is None:
        wrong.setdefault("cost", _PRICE)
    return Read(None if wrong else line, wrong, money, None if agents is None else round(agents))


class _Reader:
    """Reads field after field, and notes what is wrong."""

    def __init__(self, draft: Draft, wrong: dict[str, Text]) -> None:
        self._draft, self._wrong = draft, wrong

    def number(self, field: str, most: float, hint: Text = _NUMBER) -> float | None:
        """Read a number above nothing."""
        return self._read(field, number_of, lambda value: 0 < value <= most, hint)

    def seconds(self, field: str, *, least: float = 1.0, may_lack: bool = False) -> float | None:
        """Read a duration."""
        return self._read(
            field, seconds_of, lambda value: least <= value <= _LONGEST_S, _LASTS, may_lack=may_lack
        )

    def share(self, field: str, *, least: float = 0.001, may_lack: bool = False) -> float | None:
        """Read percent below 100."""
        return self._read(field, share_of, lambda value: least <= value < 1, _PERCENT, may_lack=may_lack)

    def money(self, field: str, *, may_lack: bool = False) -> Decimal | None:
        """Read an amount."""
        value = self._read(
            field, _amount_of, lambda some: some <= float(_MOST_MONEY), _NUMBER, may_lack=may_lack
        )
        return None if value is None else Decimal(str(value))

    def clock(self, field: str) -> float:
        """Read a time of day, in seconds after midnight."""
        found = _CLOCK.fullmatch(getattr(self._draft, field).strip())
        seconds = None if found is None else int(found[1]) * _HOUR + int(found[2] or 0) * _MINUTE
        if seconds is None or seconds > HOURS * _HOUR:
            self._wrong[field] = _TIME
            return 0.0
        return float(seconds % (HOURS * _HOUR)) if field == "opens" else float(seconds)

    def weights(self, own: Weights | None, opens: float, closes: float) -> Weights:
        """Return how the calls spread over the hours of the clock."""
        shape = self._draft.shape
        if shape == "own" and own is not None and any(own):
            return own
        if shape == "typed":
            return self._typed(opens, closes)
        named: ShapeName = next((one for one in SHAPES if one == shape), "two_humps")
        return weights_of(named)

    def _typed(self, opens: float, closes: float) -> Weights:
        first = int(opens // _HOUR)
        end = closes if closes > opens else closes + HOURS * _HOUR
        hours = -int(-(end - first * _HOUR) // _HOUR)
        values = [number_of(word) for word in re.split(r"[\s;]+", self._draft.weights.strip()) if word]
        weights = [0.0] * HOURS
        if len(values) != hours or any(value is None for value in values) or not any(values):
            self._wrong["weights"] = _WEIGHTS
            return weights_of("flat")
        for n, value in enumerate(values):
            weights[(first + n) % HOURS] = value or 0.0
        return tuple(weights)

    def _read(
        self,
        field: str,
        read: Callable[[str], float | None],
        fits: Callable[[float], bool],
        hint: Text,
        *,
        may_lack: bool = False,
    ) -> float | None:
        text = getattr(self._draft, field).strip()
        if not text and may_lack:
            return None
        value = read(text)
        if value is None or not fits(value):
            self._wrong[field] = hint
            return None
        return value


def _amount_of(text: str) -> float | None:
    """Read an amount, with or without a sign of its currency and marks between thousands."""
    plain = "".join(c for c in text if c.isdecimal() or c in ",.")
    if re.fullmatch(r"\d{1,3}([.,]\d{3})+", plain):
        plain = re.sub(r"[.,]", "", plain)
    return number_of(plain)


def with_text(draft: Draft, field: str, text: str) -> Draft:
    """Return the draft with something else in a field."""
    return replace(draft, **{field: text})
