"""What a table of calls seems to be: where its headings are, which column is what, and how it is written.

A guess is shown and can be corrected, so it says what is likely and not what is safe.
"""

import re
from collections.abc import Callable, Sequence
from typing import Literal, TypeAlias

from msgspec.structs import replace

from wallboard.domain.records.headings import role_of
from wallboard.domain.records.layout import Column, DateStyle, DurationStyle, Layout, Role
from wallboard.domain.records.places import heading_key
from wallboard.domain.records.ways import IN_WORDS, OUT_WORDS, WITHIN_WORDS

Cells: TypeAlias = Sequence[str]
_DATE = re.compile(r"\s*(\d{1,4})\s*[-./ ]\s*(\d{1,2}|[A-Za-z]{3,9})\s*[-./ ]\s*(\d{1,4})\b")
_CLOCK = re.compile(r"\s*-?\d{1,3}:\d{2}(:\d{2})?([.,]\d+)?\s*$")
_NUMBER = re.compile(r"\s*-?\d+([.,]\d+)?\s*$")
_PHONE = re.compile(r"\s*\+?[\d ()/-]{6,20}\s*$")
_HEAD_WITHIN = 15
_HEADINGS = 2
"""So many make a row one of headings; one word may be a value."""
_CENTURY, _MONTHS, _DAYS = 4, 12, 31
"""Digits of a whole year; and more than so many is no month, or no day."""
_EPOCH = re.compile(r"1\d{9}(\d{3})?([.]\d+)?|1\d{15}")
_SERIAL = re.compile(r"[2-7]\d{4}([.,]\d+)?")


def guess(rows: Sequence[Cells], base: Layout | None = None) -> Layout:
    """Guess the layout of a table by its first rows; delimiter and encoding are taken from `base`."""
    layout = base or Layout()
    head = _head_of(rows)
    body = [row for row in rows[head:] if any(cell.strip() for cell in row)]
    headings = rows[head - 1] if head else ()
    places = _by_headings(headings)
    _by_content(places, body)
    columns: dict[Role, Column] = {role: _column(place, headings) for role, place in places.items()}
    samples = {
        role: [row[place].strip() for row in body if place < len(row)] for role, place in places.items()
    }
    duration = next((role for role in (Role.DURATION, Role.TALK) if role in places), None)
    names = "" if duration is None or not headings else heading_key(headings[places[duration]])
    decimal = _decimal(samples, layout.delimiter)
    return replace(
        layout,
        columns=columns,
        head=head,
        dates=_date_style(samples.get(Role.START, [])),
        durations=_duration_style(samples[duration] if duration else [], names),
        decimal=decimal,
        way="words" if _all_ways(samples.get(Role.DIRECTION, [])) else "numbers",
        billed=not places.keys() & {Role.ANSWERED, Role.TALK, Role.WAIT, Role.OUTCOME},
        legs="linkedid" in {heading_key(heading) for heading in headings},
    )


def delimiter_of(lines: Sequence[str]) -> str:
    """Return what parts the cells of a file: the sign that the lines have equally often."""
    best, most = ",", 0.0
    for sign in (";", "\t", "|", ","):
        counts = [_outside_quotes(line).count(sign) for line in lines if line.strip()]
        usual = max(set(counts), key=counts.count, default=0)
        score = usual * counts.count(usual) / (len(counts) or 1)
        if usual and score > most:
            best, most = sign, score
    return best


def _outside_quotes(line: str) -> str:
    return re.sub(r'"[^"]*"', "", line)


def _head_of(rows: Sequence[Cells]) -> int:
    """Return in which row the headings are, from 1; 0: there are none."""
    known = [len({found[0] for cell in row if (found := role_of(cell))}) for row in rows[:_HEAD_WITHIN]]
    most = max(known, default=0)
    if most >= _HEADINGS:
        return known.index(most) + 1
    first = rows[0] if rows else ()
    values = any(_DATE.match(cell) or _EPOCH.fullmatch(cell.strip()) for cell in first)
    return 0 if values or not first else 1


def _by_headings(headings: Cells) -> dict[Role, int]:
    found = sorted(
        (rank, place, role)
        for place, heading in enumerate(headings)
        for role, rank in [role_of(heading) or (None, 0)]
        if role is not None
    )
    places: dict[Role, int] = {}
    for _, place, role in found:
        if role not in places and place not in places.values():
            places[role] = place
    return places


def _by_content(places: dict[Role, int], body: Sequence[Cells]) -> None:
    """Find by what stands in them the columns that no heading tells; and a time where a date stands alone."""
    width = max((len(row) for row in body), default=0)
    columns = [[row[place].strip() for row in body if place < len(row)] for place in range(width)]

    def first(matching: re.Pattern[str]) -> int | None:
        free = (place for place in range(width) if place not in places.values())
        return next((place for place in free if _mostly(matching, columns[place])), None)

    _put(places, Role.START, lambda: first(_DATE) if first(_DATE) is not None else first(_EPOCH))
    _later_dates(places, columns)
    start = places.get(Role.START)
    if start is not None and start < width and not any(":" in cell for cell in columns[start]):
        if Role.TIME not in places and _mostly(_DATE, columns[start]):
            _put(places, Role.TIME, lambda: first(_CLOCK))
    else:
        places.pop(Role.TIME, None)
    if not places.keys() & {Role.DURATION, Role.ENDED, Role.TALK}:
        _put(places, Role.DURATION, lambda: first(_CLOCK))
    if Role.LINE not in places or Role.CALLER not in places:
        _put(places, Role.CALLER, lambda: first(_PHONE))
    if Role.LINE not in places:
        _put(places, Role.CALLED, lambda: first(_PHONE))
    if not places.keys() & {Role.DURATION, Role.ENDED, Role.TALK}:
        _put(places, Role.DURATION, lambda: first(_NUMBER))


def _later_dates(places: dict[Role, int], columns: Sequence[Cells]) -> None:
    """Where no heading tells, the last instant of a row is the end, and one between is the answer."""
    start = places.get(Role.START)
    if places.keys() - {Role.START} or start is None:
        return
    later = [n for n, cells in enumerate(columns) if n > start and _mostly(_DATE, cells)]
    if later:
        places[Role.ENDED] = later[-1]
    if len(later) > 1:
        places[Role.ANSWERED] = later[0]


def _put(places: dict[Role, int], role: Role, find: Callable[[], int | None]) -> None:
    if role not in places and (place := find()) is not None:
        places[role] = place


def _mostly(pattern: re.Pattern[str], cells: Cells) -> bool:
    filled = [cell for cell in cells if cell]
    return bool(filled) and sum(bool(pattern.match(cell)) for cell in filled) * 3 >= len(filled) * 2


def _column(place: int, headings: Cells) -> Column:
    """Name a column by its heading, where that is the only one of its name."""
    if place < len(headings):
        keys = [heading_key(heading) for heading in headings]
        if keys[place] and keys.count(keys[place]) == 1:
            return headings[place].strip()
    return place + 1


def _date_style(cells: Cells) -> DateStyle:
    found = [match for cell in cells if (match := _DATE.match(cell))]
    if not found:
        if _mostly(_EPOCH, cells):
            return "epoch"
        return "excel" if _mostly(_SERIAL, cells) else "ymd"
    if any(len(match[1]) == _CENTURY for match in found):
        return "ymd"
    if any(int(match[1]) > _MONTHS for match in found):
        return (
            "dmy"
            if all(int(match[1]) <= _DAYS for match in found) and len(found[0][3]) == _CENTURY
            else _short(found)
        )
    if any(match[2].isdecimal() and int(match[2]) > _MONTHS for match in found):
        return "mdy"
    american = any(cell[-2:].lower() in {"am", "pm"} for cell in cells)
    return "mdy" if american else "dmy"


def _short(found: Sequence[re.Match[str]]) -> DateStyle:
    """Tell where the year is when all have two digits: it is what changes least."""
    firsts, lasts = ({match[group] for match in found} for group in (1, 3))
    return "ymd" if len(firsts) < len(lasts) else "dmy"


def _duration_style(cells: Cells, heading: str) -> DurationStyle:
    numbers = [float(cell.replace(",", ".")) for cell in cells if _NUMBER.fullmatch(cell)]
    if any(":" in cell for cell in cells):
        return "h:m" if "hh:mm" in heading and "ss" not in heading else "m:s"
    if "ms" in re.split(r"\W+", heading) or "milli" in heading:
        return "milliseconds"
    if re.search(r"\b(min|perc|мин|minut)", heading):
        return "minutes"
    broken = any(number % 1 for number in numbers)
    if broken and max(numbers, default=0.0) < 1:
        return "days"
    return "minutes" if broken else "seconds"


def _decimal(samples: dict[Role, list[str]], delimiter: str) -> Literal[".", ","]:
    cells = [*samples.get(Role.COST, []), *samples.get(Role.DURATION, []), *samples.get(Role.TALK, [])]
    if any(re.search(r"\d,(\d{1,2}|\d{4,})\b", cell) for cell in cells):
        return ","
    if any(re.search(r"\d\.(\d{1,2}|\d{4,})\b", cell) for cell in cells):
        return "."
    return "," if delimiter == ";" else "."


def _all_ways(cells: Cells) -> bool:
    filled = {cell.lower() for cell in cells if cell}
    return bool(filled) and filled <= {*IN_WORDS, *OUT_WORDS, *WITHIN_WORDS}
