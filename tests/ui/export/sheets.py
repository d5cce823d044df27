"""Reads an XLSX file as a spreadsheet does, by the standard and not by the library that wrote it."""

import zipfile
from pathlib import Path
from typing import TypeAlias
from xml.etree.ElementTree import Element, fromstring

from msgspec import Struct

_NS = {"m": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}
Cell: TypeAlias = str | float


class Sheet(Struct):
    name: str
    cells: dict[str, Cell]
    formats: dict[str, str]
    """The number format of each cell that has one."""
    raw: str


def read(path: Path) -> list[Sheet]:
    with zipfile.ZipFile(path) as book:
        files = set(book.namelist())
        texts = _texts(book) if "xl/sharedStrings.xml" in files else []
        names = [one.get("name", "") for one in _xml(book, "xl/workbook.xml").iterfind(".//m:sheet", _NS)]
        formats = _formats(_xml(book, "xl/styles.xml"))
        return [
            _sheet(name, book.read(f"xl/worksheets/sheet{n}.xml").decode(), texts, formats)
            for n, name in enumerate(names, 1)
        ]


def _xml(book: zipfile.ZipFile, name: str) -> Element:
    return fromstring(book.read(name))


def _texts(book: zipfile.ZipFile) -> list[str]:
    return ["".join(one.itertext()) for one in _xml(book, "xl/sharedStrings.xml").iterfind("m:si", _NS)]


def _formats(styles: Element) -> list[str]:
    codes = {one.get("numFmtId"): one.get("formatCode", "") for one in styles.iterfind(".//m:numFmt", _NS)}
    return [codes.get(xf.get("numFmtId"), "") for xf in styles.iterfind("m:cellXfs/m:xf", _NS)]


def _sheet(name: str, raw: str, texts: list[str], formats: list[str]) -> Sheet:
    cells: dict[str, Cell] = {}
    styles: dict[str, str] = {}
    for cell in fromstring(raw).iterfind(".//m:c", _NS):
        at = cell.get("r", "")
        value = cell.findtext("m:v", None, _NS)
        if cell.get("t") == "inlineStr":
            cells[at] = "".join(cell.itertext())
        elif cell.get("t") == "s":
            cells[at] = texts[int(value or 0)]
        elif value is not None:
            cells[at] = float(value)
        styles[at] = formats[int(cell.get("s", 0))]
    return Sheet(name, cells, styles, raw)
