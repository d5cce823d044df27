"""Packs pixels into a PNG file: https://www.w3.org/TR/png-3/, with nothing in it but the picture."""

import struct
import zlib
from collections.abc import Iterator

SIGNATURE = b"\x89PNG\r\n\x1a\n"
_DEPTH, _RGB = 8, 2
_UNFILTERED = b"\0"
_LEVEL = 9


def png(size: tuple[int, int], pixels: bytes | bytearray | memoryview, stride: int) -> bytes:
    """Pack rows of red, green and blue bytes, each row `stride` bytes after the one before.

    Rows are not filtered: a board is flat areas and letters, which pack a quarter smaller as they are
    (measured on both boards) than with the filters for photographs that Qt's own writer chooses.
    """
    head = struct.pack(">IIBBBBB", *size, _DEPTH, _RGB, 0, 0, 0)
    packed = zlib.compress(b"".join(_rows(size, memoryview(pixels), stride)), _LEVEL)
    return SIGNATURE + _chunk(b"IHDR", head) + _chunk(b"IDAT", packed) + _chunk(b"IEND", b"")


def _rows(size: tuple[int, int], pixels: memoryview, stride: int) -> Iterator[bytes | memoryview]:
    width, height = size
    for row in range(height):
        yield _UNFILTERED
        yield pixels[row * stride : row * stride + 3 * width]


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
