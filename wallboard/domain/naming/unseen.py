"""A name in the settings that means no queue and no line that was ever seen: most likely it is mistyped."""

from typing import Literal

from msgspec import Struct

from wallboard.domain.text import Text, mark, say


class Unseen(Struct, frozen=True):
    """One such name."""

    where: str
    """The table of the settings that it stands in."""
    kind: Literal["queue", "line"]
    name: str
    near: str = ""
    """What may have been meant; empty: nothing that is known is like it."""

    def what(self) -> Text:
        """Say what was not seen."""
        if self.kind == "line":
            return say("check", "no call to “{line}” has been seen", line=self.name)
        return say("check", "no queue called “{name}” has been seen", name=self.name)

    def hint(self) -> Text:
        """Say what to do about it."""
        if self.near:
            return say("check", "Did you mean “{name}”?", name=self.near)
        if self.kind == "line":
            return mark("check", "Write it as it is dialled.")
        return mark("check", "Correct it, or take it out.")
