"""Encodings of bills, by a few headings and names as they come."""

import pytest

from wallboard.domain.records.encodings import encoding_of

HU = "Hívó szám;Hívott szám;Kezdés;Időtartam;Díj\n0630;0680;2026.01.05 08:12;0:01;12,50\nGyőri űrlap\n"
PL = "Numer dzwoniący;Numer wywoływany;Początek połączenia;Czas trwania\n48601;48800;x;1\nłącze\n"
CZ = "Volající;Volaný;Začátek;Délka\n420601;800;5.1.2026;82\nPříchozí hovor ze sítě\n"
RU = "Номер абонента;Вызываемый;Начало;Длительность\n7916;8800;05.01.2026;82\nИсходящий\n"
LT = "Skambinantis;Skambinta;Pradžia;Trukmė;Kaina\n3706;3708;2026-01-05;82;1\nVilniaus šaltinių įėjimas\n"
LV = "Zvanītājs;Zvanīts uz;Sākums;Ilgums;Maksa\n3712;3718;05.01.2026;82;0\nIenākošs\n"
DE = "Rufnummer;Ziel;Beginn;Dauer;Gebühr (€)\n49171;0800;05.01.2026;82;0,25\nGespräch München\n"
FR = "Numéro appelant;Appelé;Début;Durée;Coût (€)\n0612;0800;05/01/2026;82;0,25\nRéseau\n"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (HU, "cp1250"), (HU, "cp852"), (HU, "utf-8"), (HU, "utf-8-sig"), (HU, "utf-16"), (HU, "utf-16-le"),
        (HU, "utf-16-be"), (HU, "utf-32"), (PL, "cp1250"), (PL, "iso8859_2"), (CZ, "cp1250"), (RU, "cp1251"),
        (RU, "cp866"), (RU, "koi8_r"), (LT, "cp1257"), (LV, "cp1257"), (DE, "cp1252"), (FR, "cp1252"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("times", [1, 40])
def test_what_is_read_is_what_was_written(text: str, encoding: str, times: int) -> None:
    data = (text * times).encode(encoding)
    assert data.decode(encoding_of(data)).removeprefix("\ufeff") == text * times


def test_names_alone_are_enough_where_letters_or_the_country_tell() -> None:
    for text, encoding in ((HU, "cp1250"), (RU, "cp1251"), (LT, "cp1257"), (CZ, "cp1250")):
        body = "".join(text.splitlines(keepends=True)[1:]).encode(encoding)
        assert body.decode(encoding_of(body)) == body.decode(encoding)
    tie = "1;2;őő".encode("cp1250")  # õõ in the West and the North
    assert (encoding_of(tie, "HU"), encoding_of(tie, "EE")) == ("cp1250", "cp1257")


def test_a_letter_that_is_cut_at_the_end_of_the_sample_speaks_for_nothing() -> None:
    assert encoding_of("Időtartam ő".encode()[:-1]) == "utf-8"
    assert encoding_of(b"plain") == "utf-8"
    assert encoding_of(b"") == "utf-8"
