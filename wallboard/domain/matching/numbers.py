"""How two sides may write one number: in full, without its country, cut, or with its end masked."""

import re
from collections.abc import Iterable

from wallboard.domain.matching.leg import FoundBy

_OTHER = re.compile(r"\D+")
_MASK = re.compile(r"(?<=\d)[\sxX*#?.•…_-]*[xX*#?•…]{2,}\s*$")
"""What hides the end of a number: two or more signs of a kind that no number has, behind a digit."""
_NATIONAL, _LOCAL, _SHORTEST = 9, 7, 4
"""So many last digits tell a number within a country, within a place, and hardly."""


def digits_of(number: str) -> str:
    """Return the digits of a number."""
    return number[1:] if number[:1] == "+" and number[1:].isdecimal() else _OTHER.sub("", number)


def masked(number: str) -> tuple[str, int] | None:
    """Return what is seen of the last nine digits, and how many behind it are hidden; None: nothing is."""
    hidden = None if number[-1:].isdecimal() else _MASK.search(number)
    if hidden is None:
        return None
    behind = sum(not sign.isspace() and sign not in ".-_" for sign in hidden.group())
    seen = digits_of(number[: hidden.start()])
    return (seen[-(_NATIONAL - behind) :], behind) if 0 < behind < _NATIONAL - 2 and seen else None


def ending(number: str, long: int) -> str:
    """Return so many last digits; nothing of a number that is shorter or masked."""
    if masked(number) is not None:
        return ""
    digits = digits_of(number)
    return digits[-long:] if len(digits) >= long else ""


def before(number: str, behind: int) -> str:
    """Return what a bill would show that hides so many digits at the end."""
    last = ending(number, _NATIONAL)
    return last[: _NATIONAL - behind] if last else ""


def endings(bill: Iterable[str]) -> tuple[tuple[int, FoundBy], ...]:
    """Say by how many last digits to look, the most first; fewer than seven only where the bill has no more.

    `bill` are the numbers that the bill names.
    """
    long = sorted({len(digits_of(number)) for number in bill if number and masked(number) is None})
    tries = [(_NATIONAL, FoundBy.ENDING), (_LOCAL, FoundBy.ENDING)]
    if long and _SHORTEST <= long[-1] < _LOCAL:
        tries.append((long[-1], FoundBy.ENDING))
    return tuple(tries)


def national(number: str) -> str:
    """Return what tells a number within a country, or where it is shorter within a place."""
    return ending(number, _NATIONAL) or ending(number, _LOCAL)
