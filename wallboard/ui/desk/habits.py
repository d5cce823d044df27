"""How the work at one desk is done, as the settings say it. No Qt in it."""

from typing import Literal, TypeAlias

from msgspec import Struct

from wallboard.domain.desk.acts import REASONS
from wallboard.domain.desk.dialling import DialRules
from wallboard.domain.text import Text

Link: TypeAlias = Literal["", "tel", "sip", "callto"]
"""By which kind of address the system is asked to dial; none: it is not."""


class Phone(Struct, frozen=True):
    """A telephone that can ring first."""

    extension: str
    title: str = ""
    """Whose it is."""


class DeskHabits(Struct, frozen=True):
    """What the person here may say and use."""

    rules: DialRules = DialRules()
    reasons: tuple[Text | str, ...] = REASONS
    """Why nothing is to be done, to choose from."""
    phones: tuple[Phone, ...] = ()
    """The telephone of this desk first."""
    link: Link = "tel"
