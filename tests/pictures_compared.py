"""Compares a kept picture with one that is painted now: patient with rounding, not with another digit."""

from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage

ROOT = Path(__file__).parents[1]
REPORT = ROOT / "test-report" / "pictures"
SAME = 24
"""By so much of 255 a colour may differ: other processors blend with other last digits."""
FEW = 8
"""So many pixels may differ by more; a digit of the smallest text is more than that."""


def difference(kept: QImage, painted: QImage) -> str:
    """Say how two pictures differ; nothing where nobody would see it."""
    if kept.size() != painted.size():
        sizes = [f"{image.width()} × {image.height()}" for image in (kept, painted)]
        return f"kept {sizes[0]}, painted {sizes[1]}"
    apart = np.abs(_pixels(kept) - _pixels(painted)).max(axis=2)
    rows, columns = np.nonzero(apart > SAME)
    if len(rows) <= FEW:
        return ""
    across, down = (f"{some.min()}–{some.max()}" for some in (columns, rows))
    return f"{len(rows)} pixels differ, by up to {apart.max()}, in x {across}, y {down}"


def require_same(kept: Path, painted: QImage) -> None:
    """Fail where a kept picture is another; what was painted and where it differs is left to be looked at."""
    before = QImage(str(kept))
    found = difference(before, painted) if not before.isNull() else "there is no such picture yet"
    if found:
        REPORT.mkdir(parents=True, exist_ok=True)
        now, where = REPORT / kept.name, REPORT / f"{kept.stem}-differs.png"
        painted.save(str(now))
        if before.size() == painted.size():
            marked(before, painted).save(str(where))
        raise AssertionError(
            f"{kept.relative_to(ROOT)}: {found}\npainted now: {now.relative_to(ROOT)}, differences in red: "
            f"{where.name}\nIf it is right as it is painted now: make pictures (docs/pictures.md)"
        )


def marked(kept: QImage, painted: QImage) -> QImage:
    """Return the painted picture, dimmed, with red where it differs."""
    apart = np.abs(_pixels(kept) - _pixels(painted)).max(axis=2) > SAME
    pixels = (_pixels(painted) // 3).astype(np.uint8)
    pixels[apart] = (255, 0, 0)
    height, width, _ = pixels.shape
    return QImage(pixels.tobytes(), width, height, 3 * width, QImage.Format.Format_RGB888).copy()


def _pixels(image: QImage) -> NDArray[np.int16]:
    plain = image.convertToFormat(QImage.Format.Format_RGBX8888)
    flat = np.frombuffer(plain.constBits(), dtype=np.uint8)
    return flat.reshape(plain.height(), plain.width(), 4)[:, :, :3].astype(np.int16)
