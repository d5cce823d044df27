"""How a setting is declared: title, explanation, bounds and default, for checking, help and documentation."""

from typing import Annotated, Any, Literal, get_args, get_origin, get_type_hints

import msgspec
from msgspec import Meta, Struct

from wallboard.domain.text import Text, mark, say


def about(title: Text, explanation: Text, **bounds: Any) -> Meta:  # noqa: ANN401 -- Meta's own bounds
    """Describe a setting: what it is called, what it does, and which values it may have."""
    return Meta(extra={"title": title, "help": explanation}, **bounds)


class Setting(Struct, frozen=True):
    """One key of a table as it is declared: for checking, help and documentation."""

    key: str
    type: Any
    """What msgspec can check a value against."""
    title: Text
    explanation: Text
    expects: Text
    """Which values may stand there."""
    required: bool
    default: object = None


def settings_in(table: type[Struct]) -> tuple[Setting, ...]:
    """Return the settings of a table in the order of their declaration."""
    hints = get_type_hints(table, include_extras=True)
    return tuple(_setting(field, hints[field.name]) for field in msgspec.structs.fields(table))


def _setting(field: msgspec.structs.FieldInfo, hint: Any) -> Setting:  # noqa: ANN401 -- a type of any kind
    # One that may be left out is `Annotated[…] | None`.
    plain, meta = next(get_args(part) for part in (hint, *get_args(hint)) if get_origin(part) is Annotated)
    extra = meta.extra or {}
    required = field.default is msgspec.NODEFAULT
    default = None if required else field.default
    return Setting(field.name, hint, extra["title"], extra["help"], _expects(plain, meta), required, default)


def _expects(plain: type, meta: Meta) -> Text:
    if plain is bool:
        return mark("setting", "true or false")
    if plain in {int, float}:
        return _number(meta, whole=plain is int)
    if get_origin(plain) is Literal:
        return say("setting", "one of {names}", names=", ".join(f'"{name}"' for name in get_args(plain)))
    if get_origin(plain) is tuple:
        return mark("setting", "texts in quotes, in brackets and with commas between")
    if meta.max_length is not None:
        return say("setting", "a text in quotes, up to {most} characters", most=meta.max_length)
    return mark("setting", "a text in quotes")


def _number(meta: Meta, *, whole: bool) -> Text:
    if meta.ge is None:
        return mark("setting", "a whole number") if whole else mark("setting", "a number")
    if whole:
        return say("setting", "a whole number from {low} to {high}", low=meta.ge, high=meta.le)
    return say("setting", "a number from {low} to {high}", low=meta.ge, high=meta.le)
