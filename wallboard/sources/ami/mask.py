"""Recorded bytes without what is private: numbers and names by keyed stand-ins, the rest left out.

The same number always becomes the same other number of the same length, so calls can still be followed.
The key is made anew for each recording and kept nowhere. Queues, phones (`PJSIP/1101`) and reasons of a
pause stay as they are, but for numbers of five digits and more in them.
"""

import hashlib
import hmac
import re

NUMBER = re.compile(r"\+?\d{5,}")
"""Shorter ones are extensions, counts and codes."""

MASKED = "masked"

_NOBODY = frozenset(
    {"", "<unknown>", "unknown", "anonymous", "asterisk", "unavailable", "restricted", "withheld"}
)

_KEPT = frozenset(
    {
        "Event",
        "Privilege",
        "Response",
        "ActionID",
        "Message",
        "EventList",
        "ListItems",
        "Timestamp",
        "Ping",
        "Position",
        "OriginalPosition",
        "Count",
        "HoldTime",
        "TalkTime",
        "RingTime",
        "Penalty",
        "CallsTaken",
        "LastCall",
        "LastPause",
        "LoginTime",
        "InCall",
        "Status",
        "Paused",
        "Wrapuptime",
        "Ringinuse",
        "Membership",
        "Max",
        "Strategy",
        "Calls",
        "Holdtime",
        "Completed",
        "Abandoned",
        "ServiceLevel",
        "ServicelevelPerf",
        "ServicelevelPerf2",
        "Weight",
        "Wait",
        "Priority",
        "Cause",
        "Cause-txt",
        "TechCause",
        "DialStatus",
        "Class",
        "BridgeId",
        "Duration",
        "State",
        "Result",
        "IsExternal",
        "DestType",
        "UserEvent",
        "Outcome",
        "Greeted",
        "Asked",
        "Rating",
        "Solved",
        "Item",
        "AMIversion",
        "AsteriskVersion",
        "CoreStartupDate",
        "CoreStartupTime",
        "CoreReloadDate",
        "CoreReloadTime",
        "CoreCurrentCalls",
        "CoreProcessedCalls",
    }
)
_KEPT_ENDINGS = (
    "Uniqueid",
    "Linkedid",
    "ChannelState",
    "ChannelStateDesc",
    "Language",
    "Priority",
    "BridgeType",
    "BridgeTechnology",
    "BridgeNumChannels",
)
_TEXTS = frozenset({"Queue", "Application", "PausedReason", "Reason", "Context", "Exten", "Extension"})
_TEXT_ENDINGS = ("Context", "Exten")
_NUMBER_ENDINGS = ("CallerIDNum", "ConnectedLineNum")
_NAME_ENDINGS = ("CallerIDName", "ConnectedLineName", "MemberName")
_PHONES = frozenset({"Interface", "StateInterface", "Location", "Device"})
_PHONE_ENDINGS = ("Channel",)
_NAMES = frozenset({"Name"})
_APPLICATION = frozenset({"ApplicationData"})
_NOTHING: frozenset[str] = frozenset()

# The number that Asterisk appends to a channel's name is no telephone number, even with eight digits.
_CHANNEL = re.compile(r"(?P<phone>.*?)(?P<serial>-[0-9a-f]{8}(?:;[12])?)?\Z", re.DOTALL)

_FIRST = (
    "Ada",
    "Bela",
    "Cleo",
    "Dora",
    "Emil",
    "Flora",
    "Gero",
    "Hedi",
    "Ivo",
    "Jana",
    "Kuno",
    "Lilo",
    "Mira",
)
_LAST = (
    "Ahorn",
    "Birke",
    "Cassis",
    "Distel",
    "Eibe",
    "Fichte",
    "Ginster",
    "Hasel",
    "Ingwer",
    "Jasmin",
    "Linde",
)


class Mask:
    """Masks one recording. Feed it bytes in any portions; a last, unfinished line is never given out."""

    def __init__(self, key: bytes) -> None:
        """Choose the stand-ins by `key`, which whoever gets the recording must not know."""
        self._key = key
        self._rest = b""

    def feed(self, chunk: bytes) -> bytes:
        """Mask all lines that are complete now."""
        *lines, self._rest = (self._rest + chunk).split(b"\r\n")
        return b"".join(self._line(line) + b"\r\n" for line in lines)

    def _line(self, raw: bytes) -> bytes:
        name, colon, value = raw.decode("utf-8", "replace").partition(":")
        if not colon:
            return raw if not raw or b"Call Manager" in raw else MASKED.encode()
        return f"{name}: {self._value(name, value.strip())}".encode()

    def _value(self, name: str, value: str) -> str:
        if name in _KEPT or name.endswith(_KEPT_ENDINGS):
            return value
        for names, endings, masked in (
            (_NOTHING, _NUMBER_ENDINGS, self._number_field),
            (_NAMES, _NAME_ENDINGS, self._name),
            (_PHONES, _PHONE_ENDINGS, self._channel),
            (_TEXTS, _TEXT_ENDINGS, self._numbers),
            (_APPLICATION, (), self._application),
        ):
            if name in names or name.endswith(endings):
                return masked(value)
        return MASKED if value else ""

    def _application(self, value: str) -> str:
        # The queue stands before the first comma; what follows may be anything.
        return self._numbers(value.partition(",")[0])

    def _number_field(self, value: str) -> str:
        digits = re.sub(r"[ ().+-]", "", value)
        if digits.isascii() and digits.isdigit():
            return self._numbers(("+" if value.startswith("+") else "") + digits)
        return self._name(value)

    def _name(self, value: str) -> str:
        if value.lower() in _NOBODY:
            return value
        if "/" in value:
            # A member without a name is called like its phone.
            return self._channel(value)
        drawn = self._drawn(value)
        return f"{_FIRST[drawn % len(_FIRST)]} {_LAST[drawn // len(_FIRST) % len(_LAST)]}"

    def _channel(self, value: str) -> str:
        found = _CHANNEL.match(value)
        assert found is not None, "the pattern matches any text"
        return self._numbers(found["phone"]) + (found["serial"] or "")

    def _numbers(self, value: str) -> str:
        return NUMBER.sub(self._stand_in, value)

    def _stand_in(self, found: re.Match[str]) -> str:
        """Keep a plus sign, the first two digits and the length."""
        plus, digits = ("+", found[0][1:]) if found[0].startswith("+") else ("", found[0])
        kept, rest = digits[:2], len(digits) - 2
        drawn = str(self._drawn(digits) % 10**rest).zfill(rest)
        if drawn == digits[2:]:
            drawn = drawn[:-1] + str((int(drawn[-1]) + 1) % 10)
        return plus + kept + drawn

    def _drawn(self, text: str) -> int:
        return int.from_bytes(hmac.digest(self._key, text.encode("utf-8", "replace"), hashlib.sha256))
