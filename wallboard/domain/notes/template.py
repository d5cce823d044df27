"""Templates such as `{name} rang {queue}`: a fixed set of places, checked when the settings are read.

Only the plain name of a place may stand between braces. Python's own format reaches into attributes and
items from there, which a settings file has no need of.
"""

import json
import re
from collections.abc import Collection, Mapping

from wallboard.domain.errors import WallboardError
from wallboard.domain.text import mark, say

_PART = re.compile(r"\{\{|\}\}|\{([^{}]*)\}|[{}]")
_DOUBLE = {"{{": "{", "}}": "}"}


def places_in(template: str) -> tuple[str, ...]:
    """Return the places of a template in their order. Raises WallboardError for a brace that is none."""
    found = []
    for part in _PART.finditer(template):
        if part[0] in _DOUBLE:
            continue
        if part[1] is None:
            raise WallboardError(
                say("error", "a brace stands alone in “{template}”", template=template[:80]),
                mark("error", "Write {{ or }} where a brace itself is meant."),
            )
        found.append(part[1])
    return tuple(found)


def check_template(template: str, known: Collection[str]) -> None:
    """Check that a template has only places that are known. Raises WallboardError."""
    unknown = [place for place in places_in(template) if place not in known]
    if unknown:
        raise WallboardError(
            say("error", "“{place}” is not known", place="{" + unknown[0][:40] + "}"),
            say("error", "Choose of: {places}.", places=", ".join(f"{{{one}}}" for one in sorted(known))),
        )


def filled_in(template: str, values: Mapping[str, str]) -> str:
    """Put values into the places of a template; what is put in is never read as a template again."""

    def put(part: re.Match[str]) -> str:
        return _DOUBLE.get(part[0]) or values.get(part[1] or "", "")

    return _PART.sub(put, template)


def filled_lines(template: str, values: Mapping[str, str]) -> str:
    """Put values into a text of several lines; a line whose places are all empty is left out."""
    kept = []
    for line in template.split("\n"):
        places = places_in(line)
        if not places or any(values.get(place) for place in places):
            kept.append(filled_in(line, values))
    return "\n".join(kept)


def check_json(template: str, known: Collection[str]) -> None:
    """Check a template that is JSON with places in its texts. Raises WallboardError."""
    try:
        whole = json.loads(template)
    except ValueError as error:
        raise WallboardError(
            say("error", "it is no JSON: {why}", why=error),
            say("error", "Write it like {example}.", example='{"text": "{name}: {text}"}'),
        ) from error
    for text in _texts_in(whole):
        check_template(text, known)


def filled_json(template: str, values: Mapping[str, str]) -> str:
    """Put values into the texts of a JSON template: whatever they hold, the answer is JSON of that shape."""
    return json.dumps(_put(json.loads(template), values), ensure_ascii=False)


def _texts_in(part: object) -> list[str]:
    if isinstance(part, str):
        return [part]
    if isinstance(part, dict):
        return [text for value in part.values() for text in _texts_in(value)]
    return [text for value in part for text in _texts_in(value)] if isinstance(part, list) else []


def _put(part: object, values: Mapping[str, str]) -> object:
    if isinstance(part, str):
        return filled_in(part, values)
    if isinstance(part, dict):
        return {key: _put(value, values) for key, value in part.items()}
    return [_put(value, values) for value in part] if isinstance(part, list) else part
