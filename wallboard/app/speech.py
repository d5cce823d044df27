"""Says texts in the user's language, outside of the windows too.

Without a translation for that language a text is said in English, and no Qt is loaded for it.
"""

import locale
import sys
from functools import cache
from pathlib import Path

from wallboard.domain.errors import WallboardError
from wallboard.domain.text import Text, filled
from wallboard.ui.resources import resources


def language() -> str:
    """Return the two-letter code of the user's language; `en` where nothing is set."""
    code = locale.getlocale(locale.LC_MESSAGES)[0] or "en" if hasattr(locale, "LC_MESSAGES") else "en"
    return code.split("_")[0].lower()


def translation() -> Path | None:
    """Return the file with the translations into the user's language, if there is one."""
    return _translation(language())


@cache
def _translation(code: str) -> Path | None:
    wanted = f"wallboard_{code}.qm"
    return next((path for path in resources("i18n", ".qm") if path.name == wanted), None)


def speak(text: Text) -> str:
    """Say a text with its arguments."""
    path = translation()
    if path is None:
        return str(text)
    from PySide6.QtCore import QTranslator  # noqa: PLC0415 -- only for a language that has translations

    translator = QTranslator()
    translator.load(str(path))
    template = translator.translate(text.context, text.template) or text.template
    args = {name: speak(value) if isinstance(value, Text) else value for name, value in text.args.items()}
    return filled(template, args)


def complain(error: WallboardError) -> None:
    """Say on standard error what went wrong, and the next step."""
    sys.stderr.write(f"wallboard: {speak(error.message)}\n")
    if error.hint is not None:
        sys.stderr.write(f"{speak(error.hint)}\n")
