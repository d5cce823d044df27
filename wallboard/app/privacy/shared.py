"""Which numbers many share, as the settings say by now: one that was just put on the list counts at once."""

import logging
from pathlib import Path

from msgspec.structs import replace

from wallboard.app.settings_file import read_settings
from wallboard.domain.callers.rules import CallRules, shared_numbers
from wallboard.domain.errors import WallboardError

_log = logging.getLogger(__name__)


def shared_now(rules: CallRules, path: Path) -> CallRules:
    """Return the rules with the shared numbers of a settings file; one that can't be read changes nothing."""
    if not path.exists():
        return rules
    try:
        settings = read_settings(path)
    except WallboardError as error:
        _log.warning("the shared numbers stay as they were: %s", error)
        return rules
    return replace(rules, shared=shared_numbers(settings.callers.shared_numbers, settings.site.country))
