"""`wallboard contacts`: the address book. Takes others' books over, lists ours, and writes it to a file."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Sequence
from contextlib import closing
from itertools import islice
from pathlib import Path

from wallboard.app.commands.command import Command
from wallboard.app.compose import Place
from wallboard.app.contacts.file import Taken, Wish, book_in, write_book
from wallboard.app.contacts.keeping import known_contacts, take_over
from wallboard.app.contacts.telling import KEPT, READ, closing_line
from wallboard.app.options import add_common, wishes_of
from wallboard.app.speech import speak
from wallboard.domain.desk.contacts import Contact
from wallboard.domain.errors import WallboardError
from wallboard.domain.naming.plain import plain
from wallboard.domain.text import mark, say
from wallboard.store.book.file import book_path

_MOST_TOLD = 20
_MOST_LISTED = 200


def _add(parser: ArgumentParser) -> None:
    add_common(parser)
    option = parser.add_argument
    option("what", choices=("import", "export", "list"), help=speak(mark("cli", "what is to be done")))
    option(
        "file",
        metavar="FILE",
        nargs="?",
        help=speak(mark("cli", "CSV or vCard file; of list, a part of a name")),
    )
    option(
        "--column",
        metavar="FIELD=HEADING",
        action="append",
        default=[],
        help=speak(
            mark("cli", "which column is number, name, first, last, company, language, customer, value")
        ),
    )
    option(
        "--encoding",
        metavar="NAME",
        default="",
        help=speak(mark("cli", "such as cp1251; else it is found out")),
    )
    option(
        "--replace",
        action="store_true",
        help=speak(mark("cli", "what the file says of a number takes the place of what was known")),
    )
    option(
        "--dry-run", action="store_true", help=speak(mark("cli", "read the file and tell, but keep nothing"))
    )


def run(args: Namespace) -> int:
    """Do what was asked; 1 when a row could not be taken over."""
    wishes = wishes_of(args)
    book = book_path(Place(wishes).cache.expanduser().resolve())
    if args.what == "list":
        return _list(book, args.file or "")
    if args.what == "export":
        return _export(book, args.file)
    wish = Wish(wishes.settings.site.country, args.encoding, _columns(args.column))
    return _import(book, _named(args.file), wish, args)


def _import(book: Path, path: Path, wish: Wish, args: Namespace) -> int:
    with closing_line(READ) as tell:
        taken = book_in(path, wish, tell)
    for line in _told(taken):
        print(line)
    if args.dry_run:
        print(speak(mark("cli", "Nothing was kept.")))
    else:
        now = Place(wishes_of(args)).now
        try:
            with closing_line(KEPT) as tell:
                kept = take_over(book, taken.contacts, now=now, replace=args.replace, tell=tell)
        except KeyboardInterrupt:
            print(speak(mark("cli", "Stopped before the end. What was taken over is kept; import it again.")))
            raise
        said = say(
            "cli", "{new} numbers are new, {changed} changed, {same} as they were.",
            new=kept.new, changed=kept.changed, same=kept.same,
        )  # fmt: skip
        print(speak(said))
    return 1 if taken.unread else 0


def _told(taken: Taken) -> Iterator[str]:
    for field, names in taken.told:
        if field:
            yield speak(say("cli", "{field}: {names}", field=field, names=names))
        else:
            yield speak(say("cli", "not used: {names}", names=names))
    yield speak(
        say(
            "cli", "{people} people with {numbers} numbers (read as {encoding}).",
            people=taken.people, numbers=len(taken.contacts), encoding=taken.encoding,
        )
    )  # fmt: skip
    if taken.unread:
        yield speak(say("cli", "{n} rows could not be taken over:", n=len(taken.unread)))
    for one in taken.unread[:_MOST_TOLD]:
        yield speak(say("cli", "line {line}: {why}", line=one.line, why=one.why))
    if len(taken.unread) > _MOST_TOLD:
        yield speak(say("cli", "… and {more} more", more=len(taken.unread) - _MOST_TOLD))


def _list(book: Path, part: str) -> int:
    wanted = plain(part)
    found = (one for one in known_contacts(book) if wanted in plain(f"{one.who} {one.name} {one.company}"))
    shown = list(islice(found, _MOST_LISTED + 1))
    for one in shown[:_MOST_LISTED]:
        print("  ".join(part for part in (one.who, one.name, one.company, one.customer) if part))
    if len(shown) > _MOST_LISTED:
        print(speak(mark("cli", "… and more; name a part of a name, or export them")))
    return 0


def _export(book: Path, file: str | None) -> int:
    contacts: Sequence[Contact] = list(known_contacts(book))
    if file in {None, "-"}:
        write_book(sys.stdout, contacts)
        return 0
    path = _named(file)
    try:
        with path.open("w", encoding="utf-8-sig", newline="") as stream, closing(stream):
            count = write_book(stream, contacts)
    except OSError as error:
        raise WallboardError(
            say("error", "{file} can't be written: {why}.", file=path, why=error.strerror),
            mark("error", "Name a file in a folder that you may write."),
        ) from error
    print(speak(say("cli", "{n} contacts are in {file}.", n=count, file=path)))
    return 0


def _named(file: str | None) -> Path:
    if not file:
        raise WallboardError(
            mark("error", "No file was named."), mark("error", "Write: wallboard contacts import FILE")
        )
    return Path(file)


def _columns(texts: Sequence[str]) -> dict[str, str]:
    given = dict(text.partition("=")[::2] for text in texts)
    wrong = next((text for text in texts if "=" not in text), None)
    if wrong is not None:
        raise WallboardError(
            say("error", "“{text}” does not say which column is what.", text=wrong),
            mark("error", 'Write it like --column "number=Mobile phone".'),
        )
    return given


COMMAND = Command(
    "contacts",
    mark("cli", "the address book: import CSV or vCard, list, export"),
    mark(
        "cli",
        "Columns are found by their headings in many languages, and told; numbers are read as the site's\n"
        "country writes them. Who is in the file under a number that is known is put beside whom it was\n"
        "known by: two may share a telephone. Taking a file over twice changes nothing, and a wall may\n"
        "run meanwhile. Ends with 1 when a row could not be taken over; each is told with its number.\n"
        "Examples:\n\n"
        "  wallboard contacts import customers.csv --dry-run\n"
        "  wallboard contacts import phone.vcf\n"
        '  wallboard contacts import crm.csv --column "number=Mobil 2" --encoding cp1250 --replace\n'
        "  wallboard contacts export book.csv",
    ),
    _add,
    run,
)
