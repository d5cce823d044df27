"""`python -m wallboard` is the same as the command `wallboard`."""

import sys

from wallboard.app.cli import main

if __name__ == "__main__":
    sys.exit(main())
