"""Packs pixels into a PNG file: https://www.w3.org/TR/png-3/, with nothing in it but the picture."""

import struct
import zlib
from collections.abc import Iterable, Iterator

SIGNATURE = b"\x89PNG\r\n\x1a\n"
_DEPTH, _RGB, _INDEXED = 8, 2, 3
_UNFILTERED = b"\0"
_LEVEL = 9


def png(size: tuple[int, int], pixels: bytes | bytearray | memoryview, stride: int) -> bytes:
    """Pack rows of red, green and blue bytes, each row `stride` bytes after the one before.

    Rows are not filtered: a board is flat areas and letters, which pack a quarter smaller as they are
    (measured on both boards) than with the filters for photographs that Qt's own writer chooses.
    """
    return _packed(size, _RGB, b"", _rows(size[1], 3 * size[0], memoryview(pixels), stride))


def png_indexed(size: tuple[int, int], indices: bytes, palette: bytes) -> bytes:
    """Pack rows of one byte a pixel: which of the colours of a palette of red, green and blue bytes."""
    plte = _chunk(b"PLTE", palette)
    return _packed(size, _INDEXED, plte, _rows(size[1], size[0], memoryview(indices), size[0]))


def _packed(size: tuple[int, int], kind: int, between: bytes, rows: Iterable[bytes | memoryview]) -> bytes:
    head = struct.pack(">IIBBBBB", *size, _DEPTH, kind, 0, 0, 0)
    data = _chunk(b"IDAT", zlib.compress(b"".join(rows), _LEVEL))
    return SIGNATURE + _chunk(b"IHDR", head) + between + data + _chunk(b"IEND", b"")


def _rows(height: int, length: int, pixels: memoryview, stride: int) -> Iterator[bytes | memoryview]:
    for row in range(height):
        yield _UNFILTERED
        yield pixels[row * stride : row * stride + length]


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
