"""A large sheet of an XLSX workbook, read piece by piece: each piece is a small workbook of its own.

python-calamine reads a sheet as a whole and keeps all of it. So the rows of a large one are handed to it some
megabytes at a time, with the workbook's own styles and texts; what a cell means is calamine's to say.
"""

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import IO
from xml.etree import ElementTree as ET

LARGE = 32 << 20
"""Bytes, unpacked: a smaller sheet is read at once."""
PIECE = 8 << 20
_BOOK, _LINKS, _TEXTS = "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/sharedStrings.xml"
_PARTS = ("[Content_Types].xml", "_rels/.rels", _BOOK, _LINKS, "xl/styles.xml", _TEXTS)
"""What calamine needs beside a sheet."""
_SMALL = 4 << 20
"""Bytes; a list of sheets that is longer is none."""
_HEAD = 1 << 20
"""In so many first bytes the rows begin."""
_ROWS, _ROW_END, _END = b"<sheetData>", b"</row>", b"</sheetData></worksheet>"


class Pieces:
    """The pieces of one sheet. Used once, then closed."""

    def __init__(self, archive: zipfile.ZipFile, part: str, piece: int = PIECE) -> None:
        """Take an open archive, and which of its files the sheet is."""
        self._archive, self._part = archive, part
        self._size, self._read = max(1, archive.getinfo(part).file_size), 0
        here = [name for name in _PARTS if name in archive.namelist()]
        # Each piece reads all texts anew, so where these are long the pieces are too
        self._piece = max(piece, archive.getinfo(_TEXTS).file_size // 2 if _TEXTS in here else 0)
        self._rest = _packed({name: archive.read(name) for name in here})

    def share(self) -> float:
        """How much of it has been read."""
        return min(1.0, self._read / self._size)

    def close(self) -> None:
        """Close the archive."""
        self._archive.close()

    def __iter__(self) -> Iterator[tuple[io.BytesIO, int | None]]:
        """Give each piece as a workbook.

        With it goes how many rows are in those before it, where rows don't say their numbers; else None.
        Raises zipfile.BadZipFile, zlib.error, EOFError or OSError: it is damaged.
        """
        with self._archive.open(self._part) as file:
            begin, rest = self._begun(file)
            numbered, before = b" r=" in rest[: rest.find(b">")], 0
            while chunk := self._more(file, self._piece):
                rest += chunk
                cut = rest.rfind(_ROW_END) + len(_ROW_END)
                if cut < len(_ROW_END):
                    continue
                count = rest.count(_ROW_END)
                piece, rest = self._workbook(begin, rest[:cut], _END), rest[cut:]
                yield piece, None if numbered else before
                before += count
            yield self._workbook(begin, rest), None if numbered else before

    def _begun(self, file: IO[bytes]) -> tuple[bytes, bytes]:
        """Read what stands before the rows, and the beginning of these."""
        head = b""
        while _ROWS not in head:
            head += self._more(file, min(_HEAD, self._piece))
        at = head.index(_ROWS) + len(_ROWS)
        return head[:at], head[at:]

    def _more(self, file: IO[bytes], size: int) -> bytes:
        chunk = file.read(size)
        self._read += len(chunk)
        return chunk

    def _workbook(self, *sheet: bytes) -> io.BytesIO:
        made = io.BytesIO()
        made.write(self._rest)
        with zipfile.ZipFile(made, "a", zipfile.ZIP_STORED) as archive, archive.open(self._part, "w") as file:
            for part in sheet:
                file.write(part)
        made.seek(0)
        return made


def pieces_of(path: Path, sheet: str, large: int = LARGE) -> Pieces | None:
    """Open a sheet so; None: it is not so large, or not written as most programs do.

    Raises zipfile.BadZipFile, zlib.error, EOFError or OSError: it is damaged.
    """
    if not zipfile.is_zipfile(path):
        return None
    archive = zipfile.ZipFile(path)
    part = _part_of(archive, sheet)
    if part is not None and archive.getinfo(part).file_size >= large and _is_usual(archive, part):
        return Pieces(archive, part, min(PIECE, large))
    archive.close()
    return None


def _packed(parts: dict[str, bytes]) -> bytes:
    """Put files into an archive; packed, for each piece has them once more."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return made.getvalue()


def _part_of(archive: zipfile.ZipFile, sheet: str) -> str | None:
    """Find the file of a sheet."""
    names = set(archive.namelist())
    if not {_BOOK, _LINKS} <= names or any(
        archive.getinfo(name).file_size > _SMALL for name in (_BOOK, _LINKS)
    ):
        return None
    try:
        book, links = (ET.fromstring(archive.read(name)) for name in (_BOOK, _LINKS))  # noqa: S314 -- small, and expat bounds what entities unfold to
    except ET.ParseError:
        return None
    ids = [
        value
        for one in book.iter()
        if one.tag.endswith("}sheet") and one.get("name") == sheet
        for key, value in one.attrib.items()
        if key.endswith("}id")
    ]
    for one in links:
        if one.get("Id") in ids:
            target = one.get("Target", "").removeprefix("/")
            part = target if target.startswith("xl/") else f"xl/{target}"
            return part if part in names else None
    return None


def _is_usual(archive: zipfile.ZipFile, part: str) -> bool:
    """Whether its rows can be told apart by their ends, without prefixes of names, remarks and the like."""
    with archive.open(part) as file:
        head = file.read(_HEAD)
    return _ROWS in head and _ROW_END in head and b"<!" not in head
