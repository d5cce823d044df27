"""Paints the made-up day once and says the picture's fingerprint and what is wrong with its layout."""

import hashlib
import sys

from PySide6.QtWidgets import QApplication

from tests.ui.made_up import NOW, ZONE, the_day
from tests.ui.walls import faults, first_wall, painted, wall
from wallboard.ui.picture import picture_of
from wallboard.ui.window import WallWindow


def main() -> None:
    app = QApplication([])
    image = picture_of(WallWindow(first_wall(), the_day, lambda: NOW, zone=ZONE), 1280, 720)
    with wall(the_day()) as window:
        wrong = faults(painted(window, 1280, 720))
    digest = hashlib.sha256(bytes(image.constBits())).hexdigest()
    sys.stdout.write(f"{image.width()}x{image.height()} {digest} {wrong}\n")
    app.quit()


if __name__ == "__main__":
    main()
