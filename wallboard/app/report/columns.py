"""How a figure stands in a table of the terminal: a short title, and its value in few places."""

from wallboard.app.speech import speak
from wallboard.domain.figures import HALF_HOUR, Figure, Unit
from wallboard.domain.kpis import kpi_of
from wallboard.domain.text import Text, mark, say
from wallboard.live.bands import MIN_SAMPLE
from wallboard.ui.format import DASH, Format

DAY_COLUMNS = ("offered", "answered", "abandoned", "exited", "sl_default", "sl_default_30m", "asa_s", "aht_s")

_SHORT: dict[str, Text] = {
    "waiting_now": mark("column", "Waiting"),
    "longest_waiting_now_s": mark("column", "Longest"),
    "talking_now": mark("column", "Talking"),
    "offered": mark("column", "Offered"),
    "answered": mark("column", "Answ."),
    "abandoned": mark("column", "Aband."),
    "exited": mark("column", "Left"),
    "sl_default": mark("column", "In time"),
    "sl_default_30m": mark("column", "30 min"),
    "asa_s": mark("column", "Wait"),
    "aht_s": mark("column", "Handle"),
}


def short_title(key: str) -> str:
    """Return the title of a column."""
    return speak(_SHORT[key]) if key in _SHORT else title(key)


def title(key: str) -> str:
    """Return the whole title of a figure."""
    kpi = kpi_of(key)
    if kpi is None:
        return key
    whole = speak(kpi.title)
    return speak(say("column", "{title}, 30 min", title=whole)) if key.endswith(HALF_HOUR) else whole


def value(key: str, figure: Figure, form: Format, least: int = MIN_SAMPLE) -> str:
    """Write a figure; a share of fewer calls than `least` as a fraction: its percentage says little.

    What too little is settled of to be more than a hint has a “~” before it.
    """
    kpi = kpi_of(key)
    if kpi is None:
        return DASH
    if kpi.unit is Unit.SHARE and figure.parts is not None and 0 < figure.parts[1] < least:
        top, bottom = (form.count(part) for part in figure.parts)
        return speak(say("column", "{top} of {bottom}", top=top, bottom=bottom))
    said = plain(form.value(kpi.unit, figure.value))
    return said if figure.firm or figure.value is None else f"~{said}"


def plain(text: Text | str) -> str:
    """Say a text, or leave a string as it is."""
    return speak(text) if isinstance(text, Text) else text
