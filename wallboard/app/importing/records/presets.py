"""Layouts that people saved by name: one file each beside the settings, so that they can be handed on."""

import re
from pathlib import Path

import msgspec
import tomlkit
from tomlkit.exceptions import TOMLKitError

from wallboard.domain.errors import WallboardError
from wallboard.domain.records.layout import Layout, Preset
from wallboard.domain.records.presets import BUILT_IN, GUESS
from wallboard.domain.text import mark, say

_NAME = re.compile(r"\w[\w .()+-]{0,59}")
_TAKEN = frozenset({GUESS, *(preset.name for preset in BUILT_IN)})


class PresetFolder:
    """Where they are kept; `NAME.toml` each."""

    def __init__(self, folder: Path) -> None:
        """Take the folder, which need not be there."""
        self.folder = folder

    def all(self) -> tuple[Preset, ...]:
        """Give those of the program and those that were saved. Raises WallboardError: one can't be read."""
        files = sorted(self.folder.glob("*.toml")) if self.folder.is_dir() else []
        return (*BUILT_IN, *(Preset(file.stem, _read(file)) for file in files))

    def of(self, name: str) -> Preset:
        """Give one. Raises WallboardError: there is none of that name."""
        presets = self.all()
        found = next((preset for preset in presets if preset.name == name), None)
        if found is None:
            raise WallboardError(
                say("error", "There is no preset “{name}”.", name=name),
                say(
                    "error",
                    "There are: {names}. “guess” reads a file as what it seems to be.",
                    names=", ".join(preset.name for preset in presets),
                ),
            )
        return found

    def save(self, name: str, layout: Layout) -> None:
        """Keep one, in place of one of that name.

        Raises WallboardError: a bad name, or it can't be written.
        """
        if not _NAME.fullmatch(name) or name in _TAKEN:
            raise WallboardError(
                say("error", "A preset can't be called “{name}”.", name=name),
                mark("error", "Take letters, digits and spaces, and no name that comes with the program."),
            )
        file = self.folder / f"{name}.toml"
        part = file.with_name(f".{file.name}.part")
        try:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            part.write_text(tomlkit.dumps(msgspec.to_builtins(layout, str_keys=True)), "utf-8")
            part.replace(file)
        except (OSError, TOMLKitError) as error:
            raise WallboardError(
                say("error", "The preset {file} can't be written: {why}.", file=file, why=error),
                mark("error", "Check that you may write there."),
            ) from error

    def forget(self, name: str) -> None:
        """Forget a saved one. Raises WallboardError: it comes with the program, or can't be removed."""
        if name in _TAKEN:
            raise WallboardError(
                say("error", "The preset “{name}” comes with the program and stays.", name=name),
                mark("error", "Save it under another name to change it."),
            )
        if not _NAME.fullmatch(name):
            return  # nothing is kept by such a name; it could lead out of the folder
        try:
            (self.folder / f"{name}.toml").unlink(missing_ok=True)
        except OSError as error:
            raise WallboardError(
                say("error", "The preset “{name}” can't be removed: {why}.", name=name, why=error.strerror),
                mark("error", "Check that you may write there."),
            ) from error


def _read(file: Path) -> Layout:
    try:
        return msgspec.toml.decode(file.read_bytes(), type=Layout)
    except (OSError, msgspec.DecodeError, UnicodeDecodeError) as error:
        raise WallboardError(
            say("error", "The preset {file} can't be read: {why}.", file=file, why=error),
            mark("error", "Mend it, or remove the file and save the preset anew."),
        ) from error
