"""How a server is asked to ring: a telephone here first, then one place of the dial plan with the number.

The place is fixed by the settings. Whom it may ring is once more for the dial plan to say, by a list of its
own: it trusts this program as little as this program trusts a caller.
"""

import re

from msgspec import Struct

from wallboard.domain.desk.calling import CallWish
from wallboard.domain.source import SourceRefused
from wallboard.domain.text import mark, say
from wallboard.domain.words import Seconds
from wallboard.sources.ami.protocol import action

CHANNEL = re.compile(r"[A-Za-z0-9]+/[A-Za-z0-9_.+-]*\{extension\}[A-Za-z0-9_.@/+-]*")
"""A template of channels, such as `PJSIP/{extension}`."""
PLACE = re.compile(r"[A-Za-z0-9_.+*#-]{1,79}")
"""A context or an extension of the dial plan."""

NUMBER, LINE, ID = "WB_NUMBER", "WB_LINE", "WB_ID"
"""Variables of the channel, for the dial plan."""

_EXTENSION = re.compile(r"[A-Za-z0-9_.-]{1,40}")
_DIGITS = re.compile(r"\+?[0-9]{1,24}")
_ID = re.compile(r"wb-[0-9a-f-]{1,60}")


class RingPlan(Struct, frozen=True):
    """What the settings say."""

    context: str = "wallboard-callback"
    exten: str = "s"
    priority: int = 1
    channel: str = "PJSIP/{extension}"
    ring_s: Seconds = 30.0
    """How long the telephone here may ring."""


def originate(plan: RingPlan, wish: CallWish) -> bytes:
    """Write the action. Raises SourceRefused when a part of it could mean more than it says.

    A comma would begin another variable, a pipe another channel, a line break another action: so each part is
    held against what it may consist of, and nothing is quoted or cleaned.
    """
    channel = plan.channel.replace("{extension}", wish.extension)
    for value, fits in (
        (plan.channel, CHANNEL),
        (plan.context, PLACE),
        (plan.exten, PLACE),
        (wish.extension, _EXTENSION),
        (wish.number, _DIGITS),
        (wish.line or "0", _DIGITS),
        (wish.call, _ID),
    ):
        if not fits.fullmatch(value):
            raise _unfit()
    fields = {
        "Channel": channel,
        "Context": plan.context,
        "Exten": plan.exten,
        "Priority": str(plan.priority),
        "Timeout": str(round(plan.ring_s * 1000)),
        "Async": "true",
        "ChannelId": wish.call,
        "Variable": f"{NUMBER}={wish.number},{LINE}={wish.line},{ID}={wish.call}",
    }
    if channel.startswith("Local/"):
        # Not one of ours by its beginning: this half rings the telephone here, the other the caller.
        fields["OtherChannelId"] = f"agent-{wish.call}"
    if wish.line:
        # What a dial plan that forgets to set it shows the caller; without it, their own number.
        fields["CallerID"] = f'"Call back" <{wish.line}>'
    return action("Originate", wish.call, **fields)


def hang_up(wish: CallWish, channel: str) -> bytes:
    """Write the action that ends the ringing. Raises SourceRefused for a name with a line break."""
    return action("Hangup", f"{wish.call}-hangup", Channel=channel)


def _unfit() -> SourceRefused:
    # Which part it was is not repeated: it may be the number.
    return SourceRefused(
        mark("error", "The call back can't be asked for: one of its parts has a sign that does not belong."),
        say(
            "error",
            "Numbers consist of digits; telephone, context and extension of letters, digits and {signs}.",
            signs="-_.",
        ),
    )
