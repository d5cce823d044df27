import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallboard.domain.contacts.reading import Person, Told, contacts_of, people_of
from wallboard.domain.desk.contacts import Contact
from wallboard.domain.errors import WallboardError
from wallboard.domain.quality.results import Unread

TABLE = """\
Name;Phone;Mobile;Company;Language;Customer;Value
Kovács Anna;06 55 123 456;+36 30 111 2222;Kék Bt.;hu-HU;K7;12,5

;;;Nobody Ltd;;;
Ozols;12;;;;;
Bērziņš;+371 20 000 000 ::: 00371 2000 0001;;;;;
too;many;parts;in;this;row;of;it
;+36 1 234 5678;;;;;
Short;+36301112223
"""


def _read(text: str) -> list[Contact | Unread]:
    found: list[Contact | Unread] = []
    for one in people_of(text.splitlines()):
        if isinstance(one, Unread):
            found.append(one)
        elif isinstance(one, Person):
            made = contacts_of(one, "HU", "book.csv")
            found += [made] if isinstance(made, Unread) else made
    return found


def test_a_table_gives_a_contact_for_each_number() -> None:
    contacts = [one for one in _read(TABLE) if isinstance(one, Contact)]

    assert contacts[0] == Contact("+3655123456", "Kovács Anna", "Kék Bt.", "hu-hu", "K7", "12.5", "book.csv")
    assert [one.who for one in contacts] == [
        "+3655123456", "+36301112222", "+37120000000", "+37120000001", "+36301112223",
    ]  # fmt: skip


def test_each_row_that_gives_none_is_told_with_its_line() -> None:
    unread = {one.line: str(one.why) for one in _read(TABLE) if isinstance(one, Unread)}

    assert unread == {
        4: "it has no number",
        5: "“12” is no telephone number",
        7: "it has 8 parts, and the head has 7",
        8: "it has neither a name nor a company",
    }


def test_the_first_line_says_what_the_columns_are_for() -> None:
    told = next(people_of(TABLE.splitlines()))

    assert isinstance(told, Told)
    assert dict(told.columns.told)["number"] == "Phone, Mobile"


def test_first_and_last_name_make_a_name() -> None:
    _, person = people_of(["first name,surname,phone", "Anna,Kovács,1234567"])

    assert isinstance(person, Person)
    assert person.name == "Anna Kovács"


def test_a_table_without_anything_is_no_table() -> None:
    with pytest.raises(WallboardError, match="empty"):
        list(people_of([]))


def test_what_is_no_csv_is_told() -> None:
    rows = list(people_of(["name,phone", "a," + "x" * 200_000]))

    assert isinstance(rows[1], Unread)


@pytest.mark.parametrize("text", ["-1", "NaN", "inf", "many", ""])
def test_a_value_that_is_no_amount_is_none(text: str) -> None:
    contacts = contacts_of(Person(1, ("+36551234567",), "A", value=text), "", "x")

    assert isinstance(contacts, list)
    assert contacts[0].value == ""


def test_a_number_may_be_written_as_spreadsheets_and_addresses_do() -> None:
    contacts = contacts_of(Person(1, ("'+36 55 123-4567", "tel:+36-55-123-4567;ext=2"), "A"), "", "x")

    assert isinstance(contacts, list)
    assert [one.who for one in contacts] == ["+36551234567"]


@given(st.lists(st.text(), min_size=1))
def test_no_table_is_a_surprise(lines: list[str]) -> None:
    try:
        for one in people_of(lines):
            if isinstance(one, Person):
                contacts_of(one, "HU", "x")
    except WallboardError as error:
        assert error.hint is not None  # noqa: PT017 -- it may also be a table


def test_what_our_own_tables_keep_from_being_a_formula_is_taken_off_again() -> None:
    (contact,) = _read("number;name\n+36551234567;\"'=Eve;'=1+1; O'Neil\"\n")

    assert isinstance(contact, Contact)
    assert contact.name == "=Eve;=1+1; O'Neil"
