"""What goes into the packaged program and what stays out, and the licences of all that goes in.

Used by packaging/wallboard.spec. An entry is what PyInstaller calls one: the name inside the package,
the file it comes from, and its kind.
"""

import shutil
import subprocess
from collections.abc import Iterable, Iterator
from importlib.metadata import Distribution, distributions
from pathlib import Path, PurePath
from typing import TypeAlias

from PyInstaller.depend.bindepend import get_imports

Entry: TypeAlias = tuple[str, str, str]

ROOT = Path(__file__).resolve().parent.parent
COMMON_LICENCES = Path("/usr/share/common-licenses")

UNUSED_MODULES = [
    # sums of history are added up by numpy, without these parts of it (`unique` asks `ma`)
    *(f"numpy.{name}" for name in ("f2py", "fft", "polynomial", "testing")),
    # only the checks and the installation need these
    *("pandas", "pip", "pygments", "setuptools", "tkinter", "yaml"),
    # places, operators and time zones of numbers: ten times the rest of phonenumbers, and never asked for
    *(
        f"phonenumbers.{name}"
        for name in ("carrier", "carrierdata", "geocoder", "geodata", "timezone", "tzdata")
    ),
]

PLUGINS = (
    *("platforms/libqxcb", "platforms/libqwayland", "platforms/libqoffscreen"),
    *("wayland-shell-integration/", "wayland-decoration-client/"),
    *("platforminputcontexts/libcompose", "platforminputcontexts/libibus"),
    "platformthemes/libqxdg",
    "printsupport/libcups",
)
"""The plug-ins of Qt that a window, dead keys, a picture without a display and a printer need."""


def wanted(binaries: Iterable[Entry]) -> list[Entry]:
    """Leave out plug-ins that nothing here uses, and libraries that only they need."""
    kept = [entry for entry in binaries if _is_wanted(entry[0])]
    libraries = {PurePath(name).name: source for name, source, _ in kept if _is_library(name)}
    needed = _reached([source for name, source, _ in kept if not _is_library(name)], libraries)
    return [entry for entry in kept if not _is_library(entry[0]) or PurePath(entry[0]).name in needed]


def wanted_data(datas: Iterable[Entry], binaries: Iterable[Entry]) -> list[Entry]:
    """Leave out Qt's translations into languages that the program has none of, and links to nothing."""
    languages = {path.stem.partition("_")[2] for path in (ROOT / "resources" / "i18n").glob("*.ts")}
    ours = tuple(f"qtbase_{language}.qm" for language in languages)
    there = {name for name, _, _ in binaries}
    return [
        (name, source, kind)
        for name, source, kind in datas
        if (kind != "SYMLINK" or source in there) and ("Qt/translations/" not in name or name.endswith(ours))
    ]


def _is_wanted(name: str) -> bool:
    plugin = name.partition("Qt/plugins/")[2]
    return not plugin or plugin.startswith(PLUGINS)


def _is_library(name: str) -> bool:
    """Whether it is a library that others load; Python itself is begun with."""
    folder, file = str(PurePath(name).parent), PurePath(name).name
    return folder in {".", "PySide6/Qt/lib"} and file.startswith("lib") and not file.startswith("libpython")


def _reached(files: Iterable[str], libraries: dict[str, str]) -> set[str]:
    found: set[str] = set()
    open_ends = list(files)
    while open_ends:
        for name, _ in get_imports(open_ends.pop()):
            file = PurePath(name).name
            if file in libraries and file not in found:
                found.add(file)
                open_ends.append(libraries[file])
    return found


QT = """\
Qt (Qt6*, the plug-ins) and PySide6 with shiboken6
    Copyright The Qt Company Ltd. and other contributors.
    Used under the GNU Lesser General Public License, version 3; its text is LGPL-3 in this folder,
    with GPL-3, to which it refers. The sources are at https://code.qt.io (tags of PySide6 and Qt
    {version}). They are separate shared libraries in this folder's neighbours PySide6 and shiboken6:
    you may put versions of your own, with the same interface, in their place.
    Qt holds ICU (Unicode License v3) and other parts: https://doc.qt.io/qt-6/licenses-used-in-qt.html
"""


def write_licences(entries: Iterable[Entry], folder: Path) -> None:
    """Write the licences of everything that is in the package, with a list of what is under which."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    sources = [Path(source).resolve() for _, source, _ in entries if source]
    packages = list(_packages(sources))
    lines = ["wallboard", "    Apache-2.0: wallboard/LICENSE; its fonts OFL-1.1: wallboard/OFL.txt", ""]
    _copy([ROOT / "LICENSE", ROOT / "resources" / "fonts" / "OFL.txt"], folder / "wallboard")
    for package in packages:
        if package.name.startswith(("PySide6", "shiboken6")):
            continue
        _copy(_licence_files(package), folder / package.name)
        lines += [f"{package.name} {package.version}", f"    {_licence_of(package)}", ""]
    qt = next((p.version for p in packages if p.name.startswith("PySide6")), "6")
    lines += QT.format(version=qt).splitlines()
    for name in ("LGPL-3", "GPL-3"):
        _copy([COMMON_LICENCES / name], folder)
    for package, notice in _debian(sources):
        _copy([notice], folder / "debian" / package)
        lines += ["", f"{package} (from Debian)", f"    debian/{package}/copyright"]
    (folder / "README.txt").write_text("\n".join(lines) + "\n", "utf-8")


def _packages(sources: list[Path]) -> Iterator[Distribution]:
    used = set(sources)
    for package in sorted(distributions(), key=lambda one: one.name.lower()):
        files = package.files or ()
        if package.name != "wallboard" and any(
            Path(str(package.locate_file(file))).resolve() in used for file in files
        ):
            yield package


def _licence_files(package: Distribution) -> list[Path]:
    named = ("LICEN", "COPYING", "NOTICE", "AUTHORS")
    files = [
        Path(str(package.locate_file(f))) for f in package.files or () if f.name.upper().startswith(named)
    ]
    return [file for file in files if ".dist-info" in str(file)]


def _licence_of(package: Distribution) -> str:
    data = package.metadata
    said = data.get("License-Expression") or (data.get("License") or "").partition("\n")[0]
    classes = [
        c.rpartition(" :: ")[2] for c in data.get_all("Classifier") or () if c.startswith("License ::")
    ]
    return said or ", ".join(classes) or "see its folder"


def _debian(sources: list[Path]) -> Iterator[tuple[str, Path]]:
    """Name the Debian packages that libraries were taken from; none on another system."""
    system = [source for source in sources if source.parts[1] in {"usr", "lib"}]
    if not system or shutil.which("dpkg-query") is None:
        return
    # Files may be listed under /lib although they are in /usr/lib.
    names = [str(path) for source in system for path in (source, Path(*("/", *source.parts[2:])))]
    done = subprocess.run(["dpkg-query", "--search", *names], capture_output=True, text=True, check=False)
    owners = {line.partition(":")[0] for line in done.stdout.splitlines()}
    for owner in sorted(owners):
        notice = Path("/usr/share/doc") / owner / "copyright"
        if notice.is_file():
            yield owner, notice


def _copy(files: Iterable[Path], folder: Path) -> None:
    for file in files:
        if file.is_file():
            folder.mkdir(parents=True, exist_ok=True)
            shutil.copy(file, folder / file.name)
