"""Asterisk's reasons, in words."""

from wallboard.domain.text import Text, mark

# Reasons are the last control frame of the new channel, see AST_CONTROL_* in Asterisk's frame.h; 0 and 1 are
# told when there was no channel at all, and when it was hung up.
_REASONS: dict[str, Text] = {
    "0": mark("call back", "The telephone can't be rung: it is not registered, or there is none."),
    "1": mark("call back", "The telephone was not taken up."),
    "3": mark("call back", "The telephone was not taken up."),
    "5": mark("call back", "The telephone is busy."),
    "8": mark("call back", "The telephone can't be rung: it is not registered, or there is none."),
}
NO_AGENT = frozenset(_REASONS)

_STATUSES: dict[str, Text] = {
    "NOANSWER": mark("call back", "no answer"),
    "BUSY": mark("call back", "busy"),
    "CONGESTION": mark("call back", "the network is congested"),
    "CHANUNAVAIL": mark("call back", "no way to the number"),
    "CANCEL": mark("call back", "put down before anybody answered"),
}


def reason_of(reason: str) -> Text:
    """Say why the telephone here was not taken up."""
    return _REASONS.get(reason, mark("call back", "The server could not ring the telephone."))


def missed_of(status: str) -> Text:
    """Say why the caller was not reached, by a `DialStatus`."""
    return _STATUSES.get(status, mark("call back", "not reached"))
