"""Whatever part of a number or name is typed in any usual way finds those, and only those, whom it fits."""

import unicodedata
from contextlib import closing
from pathlib import Path
from random import Random

import pytest
from msgspec import Struct

from tests.store.made import NOON, answered, cache_with
from wallboard.store.cache import open_reader
from wallboard.store.queries.find.callers import find_callers

NAMES = (
    "Éva Kovács", "İstanbul Ticaret", "IRMAK Yılmaz", "Groß & Söhne", "Пётр Иванов", "Йордан Ёлкин",
    "Seán O’Brien", "Seán O'Brien", "Nagy–Kis Ödön", unicodedata.normalize("NFD", "Őszi Nguyễn"), "",
)  # fmt: skip
SEPARATORS = ("", " ", "-", "/", ".", "\u2013", "\u00a0")
LEAVE_OUT = str.maketrans(dict.fromkeys("-'`’–", " "))
LETTERS = str.maketrans({"ı": "i", "ß": "ss"})


class Person(Struct, frozen=True):
    digits: str
    """Of the number in full."""
    name: str
    last: float

    @property
    def who(self) -> str:
        return f"+{self.digits}"


def bare(text: str) -> str:
    """Spell a name in another way than the program does."""
    small = unicodedata.normalize("NFD", text.lower()).translate(LETTERS)
    return "".join(sign for sign in small if unicodedata.category(sign) != "Mn").translate(LEAVE_OUT)


@pytest.fixture(scope="module")
def people() -> list[Person]:
    random = Random(29)
    numbers = {f"36{random.choice((1, 55, 30))}{random.randrange(10**6, 10**7)}" for _ in range(250)}
    numbers |= {f"49895{random.randrange(10**4, 10**7)}" for _ in range(50)}
    instants = random.sample(range(100_000), len(numbers))
    return [
        Person(number, random.choice(NAMES), NOON + at)
        for number, at in zip(sorted(numbers), instants, strict=True)
    ]


@pytest.fixture(scope="module")
def cache(people: list[Person], tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("find") / "cache.sqlite"
    cache_with(
        path,
        [
            answered(f"c{n}", at=one.last, caller=one.who, caller_raw=one.who, caller_name=one.name)
            for n, one in enumerate(people)
        ],
    )
    return path


def parted(random: Random, digits: str) -> str:
    """Write digits with a separator here and there."""
    return "".join(sign + (random.choice(SEPARATORS) if random.random() < 0.3 else "") for sign in digits)


def typed_number(random: Random, one: Person) -> tuple[str, str, bool]:
    """Type a part of a number; return it, the digits that it means, and whether a number begins with them."""
    some = random.randint(2, len(one.digits))
    national = one.digits.removeprefix("36")
    match random.randrange(4):
        case 0:
            return f"+{parted(random, one.digits[:some])}", one.digits[:some], True
        case 1:
            return f"00{parted(random, one.digits[:some])}", one.digits[:some], True
        case 2 if one.digits.startswith("36"):
            cut = national[: max(1, some - 2)]
            return f"06 {parted(random, cut)}", "36" + cut, True
        case _:
            first = random.randrange(len(one.digits) - 1)
            piece = one.digits[first : first + some]
            return parted(random, piece), piece, False


def found_by(cache: Path, text: str) -> list[str]:
    with closing(open_reader(cache)) as reader:
        found = find_callers(reader, text, "HU", limit=1000)
    assert found.searched
    return [caller.who for caller in found.callers]


@pytest.mark.parametrize("seed", range(6))
def test_parts_of_numbers(cache: Path, people: list[Person], seed: int) -> None:
    random = Random(seed)
    for _ in range(30):
        text, meant, begins = typed_number(random, random.choice(people))
        if not begins and meant.startswith(("00", "06")):
            continue  # that is a beginning, to whoever types it
        own = "".join(sign for sign in text if sign.isdecimal())
        fits = [
            one
            for one in people
            if (one.digits.startswith(meant) if begins else meant in one.digits)
            or (begins and not text.startswith("+") and own in one.digits)
        ]
        first = [one for one in fits if one.digits in {meant, own}]
        rest = sorted((one for one in fits if one not in first), key=lambda one: -one.last)
        assert found_by(cache, text) == [one.who for one in (*first, *rest)], text


@pytest.mark.parametrize("seed", range(6))
def test_parts_of_names(cache: Path, people: list[Person], seed: int) -> None:
    random = Random(seed)
    for _ in range(20):
        name = random.choice(NAMES[:-1])
        first = random.randrange(len(name))
        text = name[first : first + random.randint(1, 12)]
        text = random.choice(
            (text, text.upper(), text.lower(), unicodedata.normalize("NFD", text), bare(text))
        )
        if not any(sign.isalnum() for sign in text):
            continue
        words = bare(text).split()
        fits = [one for one in people if all(word in bare(one.name) for word in words)]
        assert found_by(cache, text) == [one.who for one in sorted(fits, key=lambda one: -one.last)], text


def test_a_number_that_is_typed_whole_comes_first_however_long_ago_it_rang(path: Path) -> None:
    short = answered("old", at=NOON - 9e6, caller_raw="555 0101")
    longer = [answered(f"c{n}", at=NOON + n, caller=f"+361555010{n}", caller_raw="x") for n in range(10)]
    cache_with(path, [short, *longer, answered("c99", at=NOON, caller="+3615550101", caller_raw="x")])
    with closing(open_reader(path)) as reader:
        found = find_callers(reader, "555-0101", "HU", limit=3, late=5)
    assert found.callers[0].who == "5550101"
