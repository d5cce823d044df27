"""Where the recording of a call is, by the template of the settings; and a note that somebody listened."""

import logging
import re
from collections.abc import Callable, Mapping
from datetime import datetime
from urllib.parse import quote, urlsplit
from zoneinfo import ZoneInfo

from wallboard.domain.errors import WallboardError
from wallboard.domain.facts import Call
from wallboard.domain.text import Text, mark, say
from wallboard.domain.words import SourceName

SCHEMES = frozenset({"http", "https", "file"})
PLACES = frozenset({"call", "source", "date", "year", "month", "day", "time"})

_PLACE = re.compile(r"\{([^{}]*)\}")
_log = logging.getLogger(__name__)


class Recordings:
    """The recordings of all sources that have a template."""

    def __init__(
        self, templates: Mapping[SourceName, str], zone: str, show: Callable[[str], object] | None = None
    ) -> None:
        """Check the templates; dates in them are those of the site. Raises WallboardError for a bad one.

        `show` opens an address; without it, the desktop does.
        """
        for source, template in templates.items():
            _check(source, template)
        self._templates = {source: template for source, template in templates.items() if template}
        self._zone = zone
        self._show = show or _by_desktop

    def url_of(self, call: Call) -> str | None:
        """Return where the recording is to be looked for; None: nobody records, or the id is no name."""
        template = self._templates.get(call.source)
        if template is None or not call.call.strip("."):
            return None
        local = datetime.fromtimestamp(call.arrived, ZoneInfo(self._zone))
        known = {
            "call": call.call,
            "source": call.source,
            "date": f"{local:%Y-%m-%d}",
            "year": f"{local:%Y}",
            "month": f"{local:%m}",
            "day": f"{local:%d}",
            "time": f"{local:%H%M%S}",
        }
        # An id is what a server says: whatever it holds, it stays one part of the path.
        return _PLACE.sub(lambda found: quote(known[found[1]], safe=""), template)

    def open(self, call: Call) -> None:
        """Open the recording and note it: which call, never whose number."""
        url = self.url_of(call)
        if url is not None:
            _log.info("recording opened: source %s, call %s", call.source, call.call)
            self._show(url)


def _by_desktop(url: str) -> None:
    from PySide6.QtCore import QUrl  # noqa: PLC0415 -- commands need no Qt
    from PySide6.QtGui import QDesktopServices  # noqa: PLC0415 -- as above

    if not QDesktopServices.openUrl(QUrl(url)):
        _log.warning("the desktop has nothing to open a recording with")


def _check(source: SourceName, template: str) -> None:
    if not template:
        return
    try:
        scheme = urlsplit(_PLACE.sub("x", template)).scheme
    except ValueError:
        scheme = ""
    unknown = sorted(set(_PLACE.findall(template)) - PLACES)
    if scheme not in SCHEMES or not template.lower().startswith(f"{scheme}:"):
        raise _wrong(source, mark("error", "it begins with none of http:, https: and file:"))
    if unknown:
        raise _wrong(source, say("error", "“{place}” is not known", place=unknown[0]))
    if "{call}" not in template:
        raise _wrong(source, say("error", "without {place} all calls have the same one", place="{call}"))


def _wrong(source: SourceName, why: Text) -> WallboardError:
    return WallboardError(
        say("error", "The template of {source} for recordings can't be used: {why}.", source=source, why=why),
        say(
            "error", "Write it like {example}.", example="https://pbx.example/{year}/{month}/{day}/{call}.wav"
        ),
    )
