"""Quotes that were saved by name, as they were typed. No Qt in it."""

import msgspec

from wallboard.ui.means import Memory
from wallboard.ui.planning.quote.draft import Draft

_KEY, _LAST = "quotes", "quote.last"
_MOST = 100
"""So many are kept; the oldest goes."""


def saved(memory: Memory) -> tuple[Draft, ...]:
    """Return them, the latest first."""
    return _read(memory.get(_KEY))


def save(memory: Memory, draft: Draft) -> None:
    """Keep one by its title; one of the same title goes."""
    others = (one for one in saved(memory) if one.title != draft.title)
    memory.put(_KEY, msgspec.json.encode([draft, *others][:_MOST]).decode())


def forget(memory: Memory, title: str) -> None:
    """Forget one."""
    left = [one for one in saved(memory) if one.title != title]
    memory.put(_KEY, msgspec.json.encode(left).decode())


def last(memory: Memory, usual: Draft) -> Draft:
    """Return what was typed last, or else the usual."""
    return next(iter(_read(memory.get(_LAST))), usual)


def keep(memory: Memory, draft: Draft) -> None:
    """Remember what is typed."""
    memory.put(_LAST, msgspec.json.encode([draft]).decode())


def _read(text: str | None) -> tuple[Draft, ...]:
    """Read drafts; what another version has written and this one can't read is as if it were not there."""
    try:
        return msgspec.json.decode(text or "[]", type=tuple[Draft, ...])
    except (msgspec.DecodeError, msgspec.ValidationError):
        return ()
