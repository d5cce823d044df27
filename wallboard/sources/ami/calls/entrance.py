"""Where calls come in, as the settings name it."""

from fnmatch import fnmatchcase

from msgspec import Struct

from wallboard.sources.ami.listing import phone_of


class Entrance(Struct, frozen=True):
    """Contexts and channels by which callers reach the centre. Empty: not known, so only queues are seen."""

    inbound: tuple[str, ...] = ()
    """Names of contexts, such as `from-trunk`, or of channels, such as `PJSIP/trunk-*`; `*` and `?` may stand
    for anything."""
    closed: tuple[str, ...] = ()
    """Contexts that a call passes only while the centre is closed."""
    did_variable: str = ""
    """The channel variable that holds the number dialled, where the extension does not."""

    def lets_in(self, context: str, channel: str) -> bool:
        """Whether a channel that begins in this context is a caller."""
        return self.is_trunk(channel) or any(
            fnmatchcase(context, name) for name in self.inbound if "/" not in name
        )

    def is_trunk(self, channel: str) -> bool:
        """Whether a channel is named as a way to the outside."""
        names = (channel, phone_of(channel))
        return any(fnmatchcase(name, wanted) for wanted in self.inbound if "/" in wanted for name in names)

    def is_closed(self, context: str) -> bool:
        """Whether who is here rang out of hours."""
        return any(fnmatchcase(context, name) for name in self.closed)


def number_of(dialled: str) -> str:
    """Tell the number out of what a dial plan dials: `0612@trunk`, `trunk/0612` or `trunk/sip:0612@host`."""
    return dialled.partition("@")[0].rpartition("/")[2].rpartition(":")[2]


def variable(told: str, name: str) -> str:
    """Look up a channel variable in the lines of `ChanVariable`, each `NAME=value`; empty when not there."""
    for line in told.split("\n"):
        found, equals, value = line.partition("=")
        if equals and found.strip() == name:
            return value.strip()
    return ""
