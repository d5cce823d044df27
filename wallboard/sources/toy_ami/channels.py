"""Channels: the legs of a call as Asterisk names, numbers and prints them."""

from itertools import count

from wallboard.domain.words import Seconds

UNKNOWN = "<unknown>"
_STATES = {0: "Down", 4: "Ring", 5: "Ringing", 6: "Up"}
RING, RINGING, UP = 4, 5, 6


class Channel:
    """One channel; `fields` prints its fourteen fields, as almost every event of a call has them."""

    def __init__(self, name: str, uniqueid: str, linkedid: str, place: tuple[str, str]) -> None:
        self.name = name
        self.uniqueid = uniqueid
        self.linkedid = linkedid
        self.state = 0
        self.num = self.caller_name = self.connected_num = self.connected_name = UNKNOWN
        self.context, self.exten = place
        self.priority = 1
        self.bridge = ""
        self.since: Seconds = 0.0
        self.alive = True
        self._printed: dict[str, str] = {}

    def turn(self, state: int) -> None:
        """Go into another state, such as `UP`."""
        self.state = state
        self._printed.clear()

    def go(self, context: str, exten: str, priority: int) -> None:
        """Stand at another place of the dial plan."""
        self.context, self.exten, self.priority = context, exten, priority
        self._printed.clear()

    def present(self, num: str, name: str) -> None:
        """Take a number and a name; empty ones are unknown."""
        self.num, self.caller_name = plain(num) or UNKNOWN, plain(name) or UNKNOWN
        self._printed.clear()

    def meet(self, num: str, name: str) -> None:
        """Learn who is at the other end."""
        self.connected_num, self.connected_name = plain(num) or UNKNOWN, plain(name) or UNKNOWN
        self._printed.clear()

    def fields(self, prefix: str = "") -> str:
        """Print the fourteen fields, each name with the prefix."""
        if prefix not in self._printed:
            self._printed[prefix] = self._print(prefix)
        return self._printed[prefix]

    def _print(self, p: str) -> str:
        return (
            f"{p}Channel: {self.name}\r\n"
            f"{p}ChannelState: {self.state}\r\n"
            f"{p}ChannelStateDesc: {_STATES[self.state]}\r\n"
            f"{p}CallerIDNum: {self.num}\r\n"
            f"{p}CallerIDName: {self.caller_name}\r\n"
            f"{p}ConnectedLineNum: {self.connected_num}\r\n"
            f"{p}ConnectedLineName: {self.connected_name}\r\n"
            f"{p}Language: en\r\n"
            f"{p}AccountCode: \r\n"
            f"{p}Context: {self.context}\r\n"
            f"{p}Exten: {self.exten}\r\n"
            f"{p}Priority: {self.priority}\r\n"
            f"{p}Uniqueid: {self.uniqueid}\r\n"
            f"{p}Linkedid: {self.linkedid}\r\n"
        )


class Leg:
    """One party's end of a call: a channel, and for a Local channel its other half."""

    def __init__(self, main: Channel, far: Channel | None = None) -> None:
        self.main = main
        """The half in the queue's hands: `;2` for a caller, `;1` for an agent."""
        self.far = far

    @property
    def channels(self) -> tuple[Channel, ...]:
        """Both halves, or the one channel."""
        return (self.main,) if self.far is None else (self.main, self.far)


class Exchange:
    """Gives out Uniqueids and channel names; a restarted server has a new one and begins again at 0."""

    def __init__(self) -> None:
        self._ids = count()
        self._names: dict[str, count[int]] = {}
        self._bridges = count(1)

    def channel(self, name: str, now: Seconds, place: tuple[str, str], linkedid: str = "") -> Channel:
        """Make a channel of a name; without a `linkedid` it is the first one of its call."""
        uniqueid = f"{int(now)}.{next(self._ids)}"
        channel = Channel(name, uniqueid, linkedid or uniqueid, place)
        channel.since = now
        return channel

    def single(self, device: str, now: Seconds, place: tuple[str, str], linkedid: str = "") -> Channel:
        """Make a channel of a device such as `PJSIP/1101`."""
        tech = device.split("/", 1)[0]
        return self.channel(f"{device}-{self._number(tech)}", now, place, linkedid)

    def pair(
        self, target: str, now: Seconds, place: tuple[str, str], linkedid: str = ""
    ) -> tuple[Channel, Channel]:
        """Make the two halves, `;1` and `;2`, of a Local channel to a target such as `1001@agents`."""
        name = f"Local/{target}-{self._number('Local')}"
        one = self.channel(f"{name};1", now, place, linkedid)
        return one, self.channel(f"{name};2", now, place, one.linkedid)

    def bridge(self) -> str:
        """Make a bridge's name, in the form of a UUID."""
        number = next(self._bridges)
        return f"00000000-0000-4000-8000-{number:012x}"

    def _number(self, tech: str) -> str:
        return f"{next(self._names.setdefault(tech, count())):08x}"


def plain(text: str) -> str:
    """Drop line ends: what a caller sends as a name must not become a header of its own."""
    return text.replace("\r", " ").replace("\n", " ")
