"""What an agent is called on a screen that tells names, initials or nobody. No Qt in it."""

import unicodedata
from typing import Literal, TypeAlias

from wallboard.domain.caller import plain_text
from wallboard.domain.snapshot import AgentNow

Telling: TypeAlias = Literal["counts", "initials", "names"]

NAME_LIMIT = 80
"""So many characters of a name are kept, as of a caller's."""
_INITIALS = 3
_NUMBER = 6
"""Digits kept of a number that stands for a name."""
_NOTHING = "…"


def shown_name(agent: AgentNow, telling: Telling) -> str:
    """Return what this screen calls an agent; nothing where nobody is named."""
    match telling:
        case "counts":
            return ""
        case "initials":
            return initials_of(agent)
        case "names":
            return name_of(agent)


def name_of(agent: AgentNow) -> str:
    """Return the name as plain text in one line; what the server calls the place, if there is none."""
    return _plain(agent.name) or _plain(agent.agent) or _NOTHING


def initials_of(agent: AgentNow) -> str:
    """Return the first letters of a name's words: `ES` of Elena Stankovska.

    Of what begins with a digit, or is no name (`PJSIP/1101`), the number is kept: one digit tells nobody
    apart.
    """
    last = name_of(agent).rsplit("/", 1)[-1]
    words = "".join(" " if unicodedata.category(c)[0] in "PSZ" else c for c in last).split()
    letters = (word[:_NUMBER] if word[0].isdigit() else word[0].upper() for word in words[:_INITIALS])
    return "".join(letters) or _NOTHING


def short_name(name: str) -> str:
    """Return a name with only the first letter of its last word, `Elena S.`, for where it has no room."""
    first, _, last = name.rpartition(" ")
    return f"{first} {last[0]}." if first and last[0].isalpha() else name


def _plain(text: str) -> str:
    return unicodedata.normalize("NFC", plain_text(text, NAME_LIMIT))
