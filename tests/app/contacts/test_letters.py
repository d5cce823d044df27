import pytest

from wallboard.app.contacts.letters import text_of
from wallboard.domain.errors import WallboardError

BOOKS = {
    "HU": "Név;Telefon\nKővári Őrs;+36551234567\n",
    "LV": "Vārds;Tālrunis\nĶešāns Jānis;+37120000000\n",
    "RU": "Имя;Телефон\nИван Петров;+74950000000\n",
    "": "Name;Phone\nGroß;+49301234567\n",
}


@pytest.mark.parametrize(
    ("country", "encoding", "told"),
    [
        ("HU", "utf-8", "utf-8"),
        ("HU", "utf-8-sig", "utf-8"),
        ("HU", "cp1250", "cp1250"),
        ("HU", "utf-16", "utf-16"),
        ("HU", "utf-16-le", "utf-16-le"),
        ("HU", "utf-16-be", "utf-16-be"),
        ("LV", "cp1257", "cp1257"),
        ("RU", "cp1251", "cp1251"),
        ("RU", "utf-16", "utf-16"),
        ("", "cp1252", "cp1252"),
    ],
)
def test_a_file_is_read_by_what_it_is_written_in(country: str, encoding: str, told: str) -> None:
    text, found = text_of(BOOKS[country].encode(encoding), country)

    assert text.removeprefix("\ufeff") == BOOKS[country]
    assert found == told


@pytest.mark.parametrize("country", ["", "HU", "LV", "DE"])
def test_cyrillic_is_known_by_its_letters_wherever_it_is_read(country: str) -> None:
    text = BOOKS["RU"] + "".join(f"Ivan {n};+7495000{n:04}\n" for n in range(100))
    assert text_of(text.encode("cp1251"), country) == (text, "cp1251")


def test_few_letters_beyond_ascii_are_of_the_country() -> None:
    text = "Név;Telefon\nŐűző Ákos;+3655\n"
    assert text_of(text.encode("cp1250"), "HU")[0] == text


def test_whoever_knows_it_says_so() -> None:
    assert text_of(BOOKS["RU"].encode("koi8-r"), "RU", "KOI8-R")[0] == BOOKS["RU"]
    with pytest.raises(WallboardError, match="not written in utf-8"):
        text_of(BOOKS["RU"].encode("cp1251"), "RU", "utf-8")
    with pytest.raises(WallboardError, match="no encoding"):
        text_of(b"", "", "latin-77")


def test_anything_gives_some_text() -> None:
    assert text_of(b"") == ("", "utf-8")
    assert text_of(bytes(range(256)))[1] == "cp1252"
