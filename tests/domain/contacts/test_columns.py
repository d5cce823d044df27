import pytest

from wallboard.domain.contacts.columns import columns_of, field_of
from wallboard.domain.errors import WallboardError


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Phone 1 - Value", "number"),
        ("Phone 1 - Type", None),
        ("Mobile Phone", "number"),
        ("Business Phone 2", "number"),
        ("Business Fax", None),
        ("Телефон", "number"),
        ("TELEFONSZÁM", "number"),
        ("Vezetéknév", "last"),
        ("Given Name", "first"),
        ("ФИО", "name"),
        ("Organization Name", "company"),
        ("Cég", "company"),
        ("Kundennummer", "customer"),
        ("Nyelv", "language"),
        ("Érték", "value"),
        ("Birthday", None),
        ("E-mail 1 - Value", None),
        ("", None),
    ],
)
def test_headings_of_many_programs_are_understood(heading: str, field: str | None) -> None:
    assert field_of(heading) == field


def test_all_columns_with_numbers_count_and_only_the_first_of_anything_else() -> None:
    columns = columns_of(["Name", "Phone", "Mobile", "Contact", "Hobby"])

    assert columns.places == {"name": (0,), "number": (1, 2)}
    assert columns.told == (("number", "Phone, Mobile"), ("name", "Name"), ("", "Contact, Hobby"))
    assert columns_of(["tel", "name"]).told == (("number", "tel"), ("name", "name"))


def test_what_somebody_says_of_a_column_holds() -> None:
    columns = columns_of(["Name", "Phone", "X"], {"number": "X"})

    assert columns.places == {"number": (2,), "name": (0,)}


@pytest.mark.parametrize(
    ("heading", "given", "says"),
    [
        (["Name", "Birthday"], {}, "No column"),
        (["Name", "Phone"], {"number": "Mobil"}, "no column “Mobil”"),
        (["Name", "Phone"], {"shoe": "Name"}, "nothing that a contact has"),
    ],
)
def test_what_cannot_be_is_said(heading: list[str], given: dict[str, str], says: str) -> None:
    with pytest.raises(WallboardError, match=says) as raised:
        columns_of(heading, given)
    assert raised.value.hint is not None
