"""Collects the translatable texts of wallboard/ into resources/i18n: `make texts`.

A text is declared with `say(context, template, **arguments)` or `mark(context, template)` of
wallboard/domain/text.py, or with Qt's own `translate` and `tr`. Qt's lupdate reads Python, but it skips
a call that has keyword arguments and takes an f-string for a plain one, both without a word
(docs/decisions/0003-texts.md). So this script reads the code, refuses what can't be translated, and
gives lupdate a plain list; merging with the translations there are stays lupdate's work.

    texts.py            refresh the catalogues
    texts.py hu         the same, and begin one for Hungarian
    texts.py --check    only report: untranslatable texts, and whether a catalogue is behind
    texts.py --check FOLDER
"""

import ast
import json
import string
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CATALOGUES = ROOT / "resources" / "i18n"
LUPDATE = Path(sys.executable).parent / "pyside6-lupdate"
# Where texts are carried and not declared: what it passes on came from elsewhere.
CARRIERS = {"wallboard/domain/text.py"}


class UntranslatableError(Exception):
    """A text is written in a way that no catalogue can hold."""


@dataclass(frozen=True, order=True)
class Text:
    """One translatable text; a plural one depends on its argument `n`."""

    context: str
    template: str
    plural: bool = False


def main() -> int:
    """Refresh or check the catalogues; return 1 if a text is untranslatable or a catalogue behind."""
    arguments = sys.argv[1:]
    check = arguments[:1] == ["--check"]
    folder = Path(arguments[1]) if check and arguments[1:] else ROOT / "wallboard"
    texts: set[Text] = set()
    faults: list[str] = []
    for path in sorted(folder.rglob("*.py")):
        if not str(path).endswith(tuple(CARRIERS)):
            found, wrong = read(path)
            texts |= found
            faults += wrong
    print(*faults, sep="\n", end="\n" if faults else "")
    if not check:
        begun = {CATALOGUES / f"wallboard_{language}.ts" for language in ("en", *arguments)}
        for catalogue in sorted(begun.union(CATALOGUES.glob("*.ts"))):
            refresh(catalogue, texts)
    elif folder == ROOT / "wallboard":
        faults += (behind := [line for path in sorted(CATALOGUES.glob("*.ts")) for line in lag(path, texts)])
        print(*behind, sep="\n", end="\n" if behind else "")
    print(f"{len(texts)} texts, {len(faults)} faults")
    return 1 if faults else 0


def read(path: Path) -> tuple[set[Text], list[str]]:
    """Return the texts that a file declares and what is wrong with others, with its place."""
    texts: set[Text] = set()
    faults: list[str] = []
    tree = ast.parse(path.read_text("utf-8"))
    ours = _ours(tree)
    for call in ast.walk(tree):
        if not isinstance(call, ast.Call):
            continue
        name = ast.unparse(call.func)
        try:
            if name in ours:
                texts.add(_declared(call, with_arguments=not name.endswith("mark")))
            elif (method := name.rpartition(".")[2]) in {"tr", "translate"}:
                texts |= _of_qt(call, method)
        except UntranslatableError as fault:
            place = path.relative_to(ROOT) if path.is_relative_to(ROOT) else path
            faults.append(f"{place}:{call.lineno}: {name}: {fault}")
    return texts, faults


def _ours(tree: ast.Module) -> set[str]:
    """Return how `say` and `mark` are spelt in this file; an object may have a method of that name."""
    spelt = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            for alias in node.names:
                if node.module == "wallboard.domain.text" and alias.name in {"say", "mark"}:
                    spelt.add(alias.asname or alias.name)
                elif (node.module, alias.name) == ("wallboard.domain", "text"):
                    spelt |= {f"{alias.asname or 'text'}.say", f"{alias.asname or 'text'}.mark"}
    return spelt


def _declared(call: ast.Call, *, with_arguments: bool) -> Text:
    if len(call.args) != 2:  # noqa: PLR2004 - context and template
        raise UntranslatableError("takes a context and a template")
    context, template = (_literal(argument) for argument in call.args)
    given = {keyword.arg for keyword in call.keywords}
    wanted = set(_fields(template))
    if None in given:
        raise UntranslatableError("its arguments must be named one by one")
    if with_arguments and given != wanted:
        raise UntranslatableError(
            f"{template!r} wants {sorted(wanted)} and is given {sorted(map(str, given))}"
        )
    return Text(context, template, plural="n" in given)


def _of_qt(call: ast.Call, method: str) -> set[Text]:
    if any(isinstance(argument, ast.JoinedStr) for argument in call.args):
        raise UntranslatableError("an f-string can't be translated")
    literals = [getattr(argument, "value", None) for argument in call.args[:2]]
    if method == "translate" and [type(value) for value in literals] == [str, str]:
        return {Text(*literals)}
    if method == "tr" and isinstance(literals[0] if literals else None, str):
        raise UntranslatableError(
            "use say or mark: the context of tr is the class, which is renamed too easily"
        )
    return set()


def _literal(node: ast.expr) -> str:
    if isinstance(node, ast.JoinedStr):
        raise UntranslatableError("an f-string can't be translated; use a template with arguments")
    if not isinstance(node, ast.Constant) or not isinstance(node.value, str):
        raise UntranslatableError("only a literal can be translated")
    if not node.value.strip():
        raise UntranslatableError("an empty text can't be translated")
    return node.value


def _fields(template: str) -> Iterator[str]:
    for _, field, _, _ in string.Formatter().parse(template):
        if field is not None:
            if not field.isidentifier():
                raise UntranslatableError(f"{{{field}}}: an argument is a plain name")
            yield field


def refresh(catalogue: Path, texts: set[Text]) -> None:
    """Let lupdate merge the texts into a catalogue; what is no longer said is dropped."""
    catalogue.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        listing = Path(folder) / "texts.py"
        listing.write_text("\n".join(map(_line, sorted(texts))), "utf-8")
        command = [LUPDATE, "-silent", "-warnings-are-errors", "-no-obsolete", "-locations", "none"]
        command += ["-source-language", "en", "-sort-messages", "-extensions", "py"]
        subprocess.run([*command, listing, "-ts", catalogue], check=True, stdout=subprocess.DEVNULL)
    print(f"{catalogue.relative_to(ROOT)}: refreshed")


def _line(text: Text) -> str:
    said = ", ".join(json.dumps(part, ensure_ascii=False) for part in (text.context, text.template))
    # A number makes a text a plural one to lupdate; a name in its place does not.
    return f"translate({said}, None, 1)" if text.plural else f"translate({said})"


def lag(catalogue: Path, texts: set[Text]) -> list[str]:
    """Say in which texts a catalogue differs from the code."""
    known = {
        Text(context.findtext("name", ""), message.findtext("source", ""), message.get("numerus") == "yes")
        for context in ET.parse(catalogue).getroot().iter("context")
        for message in context.iter("message")
    }
    name = catalogue.relative_to(ROOT)
    said = (("lacks", sorted(texts - known)), ("still has", sorted(known - texts)))
    return [
        f"{name}: {verb} {len(some)} texts, such as {some[0].template!r}; run `make texts`"
        for verb, some in said
        if some
    ]


if __name__ == "__main__":
    sys.exit(main())
