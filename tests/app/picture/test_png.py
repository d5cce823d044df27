from PySide6.QtGui import QColor, QImage

from wallboard.app.picture.png import SIGNATURE, png, png_indexed


def read_back(packed: bytes) -> QImage:
    image = QImage.fromData(packed)
    assert not image.isNull()
    return image


def test_pixels_come_back_where_they_were() -> None:
    rows = bytes.fromhex("ff0000 00ff00 0000ff") + bytes.fromhex("010203 808080 ffffff")
    image = read_back(png((3, 2), rows, 9))
    assert (image.width(), image.height()) == (3, 2)
    colours = [[image.pixelColor(x, y).name() for x in range(3)] for y in range(2)]
    assert colours == [["#ff0000", "#00ff00", "#0000ff"], ["#010203", "#808080", "#ffffff"]]


def test_what_stands_between_two_rows_is_not_part_of_them() -> None:
    padded = bytes.fromhex("ff0000 aaaa") + bytes.fromhex("00ff00 aaaa")
    assert png((1, 2), padded, 5) == png((1, 2), bytes.fromhex("ff000000ff00"), 3)


def test_an_odd_width_is_read_by_qt_as_it_was_painted() -> None:
    image = QImage(7, 5, QImage.Format.Format_RGB888)
    for y in range(5):
        for x in range(7):
            image.setPixelColor(x, y, QColor(x * 30, y * 50, 9))
    packed = png((7, 5), image.constBits(), image.bytesPerLine())
    assert packed.startswith(SIGNATURE)
    assert read_back(packed).convertToFormat(image.format()) == image


def test_pixels_may_be_told_by_a_palette() -> None:
    image = read_back(png_indexed((2, 2), bytes((0, 1, 1, 2)), bytes.fromhex("ff0000 0c0c0c ffffff")))
    colours = [image.pixelColor(x, y).name() for y in range(2) for x in range(2)]
    assert colours == ["#ff0000", "#0c0c0c", "#0c0c0c", "#ffffff"]
