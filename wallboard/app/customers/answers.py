"""What an answer in JSON says of a number, found by paths such as `results.0.name`."""

import json

from wallboard.domain.caller import NAME_LIMIT, plain_text
from wallboard.domain.desk.contacts import Contact

ORIGIN = "lookup"
_DEEPEST = 10


def contact_in(body: bytes, who: str, paths: dict[str, str]) -> Contact | None:
    """Read an answer; None: it is no JSON, or names nobody.

    `paths` are by field: name, company, customer; an empty one is not looked for.
    """
    try:
        answer = json.loads(body)
    except (ValueError, RecursionError):
        return None
    found = {field: _text_at(answer, path) for field, path in paths.items() if path}
    name, company = found.get("name", ""), found.get("company", "")
    if not name and not company:
        return None
    return Contact(who, name, company, customer=found.get("customer", ""), origin=ORIGIN)


def _text_at(answer: object, path: str) -> str:
    part = answer
    for step in path.split(".")[:_DEEPEST]:
        if isinstance(part, dict):
            part = part.get(step)
        elif isinstance(part, list) and step.isdecimal() and int(step) < len(part):
            part = part[int(step)]
        else:
            return ""
    is_text = isinstance(part, str | int) and not isinstance(part, bool)
    return plain_text(str(part), NAME_LIMIT) if is_text else ""
