"""The one function through which every text for people is shown: translated, then filled."""

from html import escape
from typing import TypeAlias

from PySide6.QtCore import QCoreApplication

from wallboard.domain.text import Text, printable

Words: TypeAlias = str | Text
"""What can be shown: data such as a name or a number as it is, or a text to be translated."""

_MOST = 1_000
"""Characters of data; more would cost time and have no room."""


def shown(words: Words) -> str:
    """Translate a text and what is nested in it, and fill it.

    Data may come from a server or a caller, so it is put in one line, without marks that turn the
    direction of writing, and no longer than any screen has room for. A translation with a wrong
    placeholder falls back to English rather than to nothing.
    """
    if isinstance(words, str):
        return _data(words)
    template = QCoreApplication.translate(words.context, words.template)
    if not words.args:
        return template
    args = {
        name: shown(value) if isinstance(value, Text) else _data(str(value))
        for name, value in words.args.items()
    }
    try:
        return template.format(**args)
    except (KeyError, IndexError, ValueError):
        return words.template.format(**args)


def _data(text: str) -> str:
    return printable(text if len(text) <= _MOST else text[:_MOST] + "…")


def tip(words: Words) -> str:
    """Translate a text for a tool tip: names and what files hold are never taken for HTML.

    Qt takes a tip for HTML where it looks like some; then it may hide what follows, or fetch a picture.
    """
    text = shown(words)
    return f"<p>{escape(text)}</p>" if "<" in text else text
