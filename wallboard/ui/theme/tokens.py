"""What a theme consists of: colours by what they mean. No Qt in it."""

from enum import StrEnum

from msgspec import Struct

from wallboard.domain.levels import Level
from wallboard.domain.words import AgentState


class Tone(StrEnum):
    """What a piece of text means; the theme knows the colour."""

    TEXT = "text"
    MUTED = "muted"
    OK = "ok"
    WARN = "warn"
    ALARM = "alarm"


class Palette(Struct, frozen=True):
    """Colours as #RRGGBB."""

    background: str
    card: str
    line: str
    """Hairlines and frames."""
    track: str
    """The part of a gauge that is not reached."""
    chip: str
    text: str
    muted: str
    ok: str
    warn: str
    alarm: str
    ok_area: str
    warn_area: str
    alarm_area: str
    on_level: str
    """Text on an area filled with one of the three above."""
    talking: str
    ringing: str
    wrapup: str
    paused: str
    other: str
    free: str
    on_block: str
    """Text on an area filled with one of the six above."""
    talking_ink: str
    ringing_ink: str
    wrapup_ink: str
    paused_ink: str
    other_ink: str
    free_ink: str
    """Words about agents in a state: where the ground is light, darker than the area that stands for them."""
    hatch: str
    """Stripes across what is old."""
    band: str
    """The band that says since when there is no data."""
    on_band: str

    def tone(self, tone: Tone) -> str:
        """Return the colour of a text."""
        return str(getattr(self, tone.value))

    def area(self, tone: Tone) -> str:
        """Return the colour of an area that means this; texts on it are in `on_level`."""
        return str(getattr(self, _AREAS.get(tone, "paused")))

    def state(self, state: AgentState) -> str:
        """Return the colour of the area that stands for agents in a state."""
        return str(getattr(self, _STATES[state]))

    def state_ink(self, state: AgentState) -> str:
        """Return the colour of words about agents in a state."""
        return self.muted if state is AgentState.LOGGED_OFF else str(getattr(self, f"{_STATES[state]}_ink"))


_STATES = {
    AgentState.ON_CALL: "talking",
    AgentState.RINGING: "ringing",
    AgentState.WRAPUP: "wrapup",
    AgentState.PAUSED: "paused",
    AgentState.NON_QUEUE_CALL: "other",
    AgentState.AVAILABLE: "free",
    AgentState.LOGGED_OFF: "line",
}
_AREAS = {Tone.OK: "ok_area", Tone.WARN: "warn_area", Tone.ALARM: "alarm_area"}
_LEVELS = {
    Level.NONE: Tone.TEXT,
    Level.OK: Tone.OK,
    Level.WARN: Tone.WARN,
    Level.ALARM: Tone.ALARM,
}


def tone_of(level: Level, neutral: Tone = Tone.TEXT) -> Tone:
    """Return how a value of that level is shown; without a level it stays neutral."""
    return neutral if level is Level.NONE else _LEVELS[level]


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, 1…21 (WCAG 2.2, section 1.4.3)."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[n : n + 2], 16) / 255) for n in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4  # noqa: PLR2004 -- sRGB
