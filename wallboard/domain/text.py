"""Texts for people, declared where they arise and translated where they are shown.

`say` and `mark` do nothing but carry the text: they are the words that the
extraction of translatable texts looks for. Templates take arguments by name
and are never put together from pieces, because pieces can't be translated.
"""

from msgspec import Struct


class Text(Struct, frozen=True):
    """A sentence or a label: its English template, where it belongs, and what goes into it."""

    context: str
    template: str
    args: dict[str, object] = {}

    def __str__(self) -> str:
        """Say it in English, for a log or a terminal without translation."""
        return filled(self.template, self.args)


def filled(template: str, args: dict[str, object]) -> str:
    """Put the arguments into a (translated) template; a nested text is said too."""
    return template.format(**{name: str(value) for name, value in args.items()}) if args else template


def say(context: str, template: str, /, **args: object) -> Text:
    """Make a text with arguments: `say("error", "{host} refused the login", host=host)`."""
    return Text(context, template, args)


def mark(context: str, template: str, /) -> Text:
    """Declare a fixed text, such as a title."""
    return Text(context, template)
