"""What is typed of a number or name, in any usual way, and where it is in what is shown."""

import pytest

from wallboard.domain.callers.typed import Typed, marks_in_name, marks_in_number, spelt, text_of, typed

ANA = text_of("+36551234567", "Ana Kovács", "", "Őszi Bt")


def test_a_caller_is_a_line_for_each_number_and_name() -> None:
    assert ANA == "\n36551234567\nana kovacs\noszi bt"
    assert text_of("+361\n06 1 23", "") == "\n361\n06123"
    assert text_of("٣", "") == ""  # other digits are none that anybody types


@pytest.mark.parametrize(
    ("text", "country", "ways"),
    [
        ("555 01", "HU", (("55501",),)),
        ("+36 (55)", "", (("\n3655",),)),
        ("0036-55", "HU", (("\n3655",), ("003655",))),
        ("00", "HU", (("00",),)),
        ("06 55", "HU", (("\n3655",), ("0655",))),
        ("06", "HU", (("06",),)),
        ("(06.55)", "HU", (("\n3655",), ("0655",))),
        ("030 12", "DE", (("\n493012",), ("03012",))),
        ("55", "XX", (("55",),)),
        ("055", "", (("055",), ("55",))),
        ("000", "", (("\n0",), ("000",))),
        ("0", "", (("0",),)),
        ("Kovács  ÉVA kovacs", "HU", (("kovacs", "eva"),)),
        ("Иванов", "", (("иванов",),)),
        ("eva 55", "HU", (("eva", "55"),)),
        ("+49 (0)89 1", "DE", (("\n49891",),)),
        ("0049 (0)89", "DE", (("\n4989",), ("004989",))),
        ("(0)89 1", "DE", (("\n49891",), ("0891",))),
        ("06–55\u2011123", "HU", (("\n3655123",), ("0655123",))),
        ("tel:+3655", "HU", (("\n3655",),)),
        ("０６ 55", "HU", (("\n3655",), ("0655",))),
        ("O’Brien-Nagy", "HU", (("o", "brien", "nagy"),)),
        ("100 %", "", (("100", "%"),)),
        ("+", "HU", ()),
        ("%_*", "", ()),
        ("😀", "", ()),
        ("  ", "", ()),
        ("x" * 300, "", (("x" * 100,),)),
    ],
)
def test_what_is_typed_is_looked_for_in_these_ways(
    text: str, country: str, ways: tuple[tuple[str, ...], ...]
) -> None:
    assert typed(text, country).ways == ways


@pytest.mark.parametrize("text", ["+36 55", "06 55 123", "4567", "kov 551", "oszi", "ana k"])
def test_it_fits_the_caller(text: str) -> None:
    assert typed(text, "HU").fits(ANA)


@pytest.mark.parametrize("text", ["+55", "06 1", "7a", "kovacs 99", "", "67 ana x"])
def test_it_does_not_fit(text: str) -> None:
    assert not typed(text, "HU").fits(ANA)


def test_two_digits_alone_are_not_sought_from_the_end_of_a_line() -> None:
    assert not Typed((("7ana",),)).fits(ANA)


@pytest.mark.parametrize(
    ("shown", "text", "marks"),
    [
        ("+36 55 123 4567", "06 55 1", ((1, 8),)),
        ("+36551234567", "5512", ((3, 7),)),
        ("06 55 123 4567", "551", ((3, 7),)),
        ("+36551234567", "99", ()),
        ("•••67", "67", ((3, 5),)),
        ("", "5", ()),
    ],
)
def test_a_number_is_marked_where_it_fits(shown: str, text: str, marks: tuple[tuple[int, int], ...]) -> None:
    assert marks_in_number(shown, typed(text, "HU")) == marks


@pytest.mark.parametrize(
    ("shown", "text", "marks"),
    [
        ("Éva Kovács", "kova ev", ((0, 2), (4, 8))),
        ("Groß & Söhne", "gross", ((0, 4),)),
        ("Æsop", "aes", ((0, 2),)),
        ("Éva", "eva 55", ((0, 3),)),
        ("Éva", "zz", ()),
    ],
)
def test_a_name_is_marked_where_it_fits(shown: str, text: str, marks: tuple[tuple[int, int], ...]) -> None:
    assert marks_in_name(shown, typed(text, "HU")) == marks


def test_names_are_spelt_as_people_type_them() -> None:
    assert spelt("  Őszi\u00a0 BT ") == "oszi bt"
