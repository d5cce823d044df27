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
    """Put the arguments into a (translated) template; a nested text is said too.

    Much of what is said of a server came from it, so an argument can't bring along line breaks,
    commands to a terminal or marks that turn the direction of writing.
    """
    return (
        template.format(**{name: printable(str(value)) for name, value in args.items()}) if args else template
    )


def printable(text: str) -> str:
    """Put a space for everything that is not to be seen."""
    return text if text.isprintable() else "".join(c if c.isprintable() else " " for c in text)


def say(context: str, template: str, /, **args: object) -> Text:
    """Make a text with arguments: `say("error", "{host} refused the login", host=host)`."""
    return Text(context, template, args)


def mark(context: str, template: str, /) -> Text:
    """Declare a fixed text, such as a title."""
    return Text(context, template)
