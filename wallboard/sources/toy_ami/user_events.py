"""What the toy's dial plan says by UserEvent, as docs/asterisk.md asks of a real one."""

from wallboard.domain.events import CallMarked
from wallboard.domain.words import Outcome, Pre, QueueName
from wallboard.sources.toy_ami.channels import Channel, plain
from wallboard.sources.toy_ami.world import World

_STATUS = {
    Outcome.FULL: "FULL",
    Outcome.JOIN_EMPTY: "JOINEMPTY",
    Outcome.TIMEOUT: "TIMEOUT",
    Outcome.LEAVE_EMPTY: "LEAVEEMPTY",
    Outcome.WITHDRAWN: "WITHDRAW",
}
"""What Queue() leaves in `QUEUESTATUS`; a caller who hung up, pressed a key or was moved leaves nothing."""


def queue_status(w: World, channel: Channel, queue: QueueName, outcome: Outcome) -> None:
    """The line behind Queue()."""
    status = _STATUS.get(outcome)
    if status is not None:
        _say(w, channel, "WallboardQueue", Queue=queue, Status=status)


def menu_item(w: World, channel: Channel, item: str) -> None:
    """The line where an item of the menu begins."""
    _say(w, channel, "WallboardMenu", Item=item)


def outcome(w: World, channel: Channel, pre: Pre | None) -> None:
    """The line at the end of what the machine answered, or in the announcement of closed hours."""
    if pre in {Pre.SELF_SERVED, Pre.OUT_OF_HOURS}:
        _say(w, channel, "WallboardCall", Outcome=str(pre))


def marked(w: World, channel: Channel, event: CallMarked) -> None:
    """The lines that tell a greeting, a rating or a result."""
    told = {
        "Greeted": "yes" if event.greeted else "",
        "Asked": "yes" if event.asked else "",
        "Rating": "" if event.rating is None else f"{event.rating * 100:.6g}%",
        "Solved": "" if event.solved is None else "yes" if event.solved else "no",
        "Result": event.result_code,
        "Mark": event.mark or "",
        "Outcome": event.pre or "",
        "Line": event.line or "",
    }
    _say(w, channel, "WallboardCall", **{name: text for name, text in told.items() if text})


def _say(w: World, channel: Channel, name: str, **told: str) -> None:
    if w.habits.speaks:
        lines = "".join(f"{key}: {plain(text)}\r\n" for key, text in told.items())
        w.tell("user", "UserEvent", f"{channel.fields()}UserEvent: {name}\r\n{lines}")
