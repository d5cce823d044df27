from hypothesis import example, given
from hypothesis import strategies as st

from wallboard.domain.caller import NAME_LIMIT, plain_text
from wallboard.domain.contacts.merging import merged, names_of, title_of, together
from wallboard.domain.desk.contacts import Contact

ANNA = Contact("+36551234567", "Kovács Anna", "Kék Bt.", "hu", "", "10", "a.csv")


def test_two_callers_of_one_number_stand_side_by_side() -> None:
    book = merged([ANNA, Contact("+371", "Ozols"), Contact("+36551234567", "Kovács Béla", customer="K7")])

    both = book["+36551234567"]
    assert both == Contact("+36551234567", "Kovács Anna / Kovács Béla", "Kék Bt.", "hu", "K7", "10", "a.csv")
    assert names_of(both) == ("Kovács Anna", "Kovács Béla")
    assert list(book) == ["+36551234567", "+371"]


def test_one_caller_written_twice_is_one() -> None:
    again = together(ANNA, Contact("+36551234567", "KOVACS ANNA", "kék bt.", "en", origin="b.vcf"))

    assert (again.name, again.company, again.language, again.origin) == (
        "Kovács Anna",
        "Kék Bt.",
        "en",
        "b.vcf",
    )


def test_a_name_that_has_no_room_beside_another_is_left_out_whole() -> None:
    long, short = "a" * (NAME_LIMIT - 10), "b" * 4
    rows = [Contact("+371", long), Contact("+371", "c" * 20), Contact("+371", short)]
    assert merged(rows)["+371"].name == f"{long} / {short}"


@example(["/", "/ /", "a"])
@given(st.lists(st.text("ab /", min_size=1, max_size=90), min_size=1, max_size=8))
def test_importing_again_changes_nothing(names: list[str]) -> None:
    rows = [Contact("+36551234567", plain_text(name, NAME_LIMIT)) for name in names]
    (both,) = merged(rows).values()

    assert len(both.name) <= NAME_LIMIT
    assert together(both, both) == both
    again = together(both, *merged(rows).values())
    assert again == both


def test_a_caller_is_called_by_name_else_by_company() -> None:
    assert title_of(ANNA) == "Kovács Anna"
    assert title_of(Contact("+371", "", "Sia")) == "Sia"
    assert names_of(Contact("+371")) == ()
