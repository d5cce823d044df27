"""The one function through which every text for people is shown: translated, then filled."""

from typing import TypeAlias

from PySide6.QtCore import QCoreApplication

from wallboard.domain.text import Text

Words: TypeAlias = str | Text
"""What can be shown: data such as a name or a number as it is, or a text to be translated."""


def shown(words: Words) -> str:
    """Translate a text and what is nested in it, and fill it. Data passes unchanged.

    A translation with a wrong placeholder falls back to English rather than to nothing.
    """
    if isinstance(words, str):
        return words
    template = QCoreApplication.translate(words.context, words.template)
    if not words.args:
        return template
    args = {
        name: shown(value) if isinstance(value, Text) else str(value) for name, value in words.args.items()
    }
    try:
        return template.format(**args)
    except (KeyError, IndexError, ValueError):
        return words.template.format(**args)
