import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallboard.app.contacts.vcard import people_in
from wallboard.domain.contacts.reading import Person
from wallboard.domain.quality.results import Unread

OLD = (
    "BEGIN:VCARD\r\nVERSION:2.1\r\n"
    "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=D0=9F=D0=B5=D1=82=\r\n=D1=80=D0=BE=D0=B2;=D0=98=D0=B2=D0=B0=D0=BD;;;\r\n"
    "TEL;CELL:+7 495 000-00-00\r\nTEL;FAX;WORK:+74950000001\r\n"
    "PHOTO;JPEG;ENCODING=BASE64:\r\n /9j/2wBD\r\n\r\nEND:VCARD\r\n"
)
THREE = (
    "BEGIN:VCARD\nVERSION:3.0\nFN:Kovács\\, Anna\nN:Kovács;Anna;;;\nORG:Kék\\; Bt.;Sales\n"
    "TEL;TYPE=CELL,VOICE:+36 30 123\n  4567\nitem1.TEL:+36551234567\nTEL;TYPE=WORK,FAX:+3611\nEND:VCARD\n"
)
FOUR = (
    'BEGIN:VCARD\nVERSION:4.0\nFN:Jānis\nTEL;VALUE=uri;TYPE="voice,home":tel:+371-20-00-00-00;ext=1\n'
    "LANG:lv\nX-CUSTOMER:K7\nEND:VCARD\n"
)


@pytest.mark.parametrize(
    ("card", "person"),
    [
        (OLD, Person(1, ("+7 495 000-00-00",), "Иван Петров")),
        (THREE, Person(1, ("+36 30 123 4567", "+36551234567"), "Kovács, Anna", "Kék; Bt.")),
        (FOUR, Person(1, ("tel:+371-20-00-00-00;ext=1",), "Jānis", "", "lv", "K7")),
    ],
    ids=["2.1", "3.0", "4.0"],
)
def test_every_version_is_read(card: str, person: Person) -> None:
    assert list(people_in(card)) == [person]


def test_a_broken_card_spoils_no_other_and_is_told_with_its_line() -> None:
    broken = "BEGIN:VCARD\nVERSION:2.1\nFN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=FF=FE\nTEL:1\nEND:VCARD\n"
    found = list(people_in(f"junk\n{THREE}BEGIN:VCARD\nFN:x\n{FOUR}{broken}{OLD}BEGIN:VCARD\nFN:end\n"))

    people = [one for one in found if isinstance(one, Person)]
    unread = {one.line: str(one.why) for one in found if isinstance(one, Unread)}
    assert [one.name for one in people] == ["Kovács, Anna", "Jānis", "Иван Петров"]
    assert unread == {
        12: "the card has no end",
        21: "the card can't be read (UnicodeDecodeError)",
        36: "the card has no end",
    }


def test_a_line_that_makes_no_sense_is_passed_over() -> None:
    (person,) = people_in("BEGIN:VCARD\nVERSION:3.0\nno sense\nFN:Ana\nTEL:+36551234567\nEND:VCARD\n")

    assert isinstance(person, Person)
    assert (person.name, person.numbers) == ("Ana", ("+36551234567",))


def test_a_card_without_a_name_or_number_is_somebody_all_the_same() -> None:
    assert list(people_in("BEGIN:VCARD\nVERSION:3.0\nORG:Firm\nEND:VCARD\n")) == [Person(1, (), "", "Firm")]


@pytest.mark.parametrize("fold", ["\r\n ", "\r\n"])
def test_a_picture_of_five_megabytes_is_passed_over(fold: str) -> None:
    picture = fold.join(["A" * 76] * 70_000)
    text = f"BEGIN:VCARD\r\nVERSION:3.0\r\nitem1.PHOTO;ENCODING=b;TYPE=JPEG:{picture}\r\n"
    text += "\r\nFN:Ana\u2028Kis\r\nTEL:+36551234567\r\nLOGO:x\r\nEND:VCARD\r\n"

    assert list(people_in(text)) == [Person(1, ("+36551234567",), "Ana\u2028Kis")]


def test_a_card_within_cards_without_end_is_no_surprise() -> None:
    deep = "BEGIN:VEVENT\n" * 5000 + "END:VEVENT\n" * 5000
    (unread,) = people_in(f"BEGIN:VCARD\nFN:x\n{deep}END:VCARD\n")

    assert isinstance(unread, Unread)


def test_a_card_as_large_as_a_film_is_none() -> None:
    (unread,) = people_in(f"BEGIN:VCARD\nNOTE:{'x' * 300_000}\nEND:VCARD\n")

    assert isinstance(unread, Unread)


@given(
    st.lists(st.one_of(st.text(), st.sampled_from(["BEGIN:VCARD", "END:VCARD", "TEL:1", "N:a;b", "ORG:"])))
)
def test_no_file_is_a_surprise(lines: list[str]) -> None:
    for one in people_in("\n".join(lines)):
        assert isinstance(one, Person | Unread)
