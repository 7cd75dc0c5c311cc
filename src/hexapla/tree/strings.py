"""Strings files: a gettext catalogue as a document whose blocks are messages."""

from __future__ import annotations

import re
from collections import Counter
from email import message_from_string
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from hexapla.model import CONTEXT, Block, Document, Fault, Span
from hexapla.naming import message_name
from hexapla.tree.reading import decode

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from babel.messages.catalog import Catalog, Message

    Entry = dict[str, list["Piece"]]
    """The quoted texts of an entry, by keyword."""

KEY = "messages"
FILE = "messages.po"
RULE = "invalid-strings"
MOST_FORMS = 6
EMPTY = '""'
_QUOTED = r'"(?:[^"\\]|\\.)*"'
_KEYWORD = r"msg(?:ctxt|id_plural|id|str(?:\[\d\])?)"
_LIMIT = re.compile(r"\bmax-length:\s*(\d{1,6})\b")
_LINE = re.compile(rf"\s*(?:#.*|(?:(?P<word>{_KEYWORD})\s*)?(?P<text>{_QUOTED}))?\s*")


class Piece(NamedTuple):
    """A quoted text as it is written, and where its first quote stands."""

    line: int
    column: int
    text: str


def parse_strings(data: bytes, locale: str, path: str, *, template: bool) -> Document:
    """The strings of a locale; a block for each message, and for each form of a plural.

    In the template an empty msgstr stands for the msgid itself; elsewhere a fuzzy one is empty.
    """
    text, faults, readable = decode(data)
    if not readable:
        return Document(KEY, locale, path, text, faults=faults, readable=False)
    blocks: tuple[Block, ...] = ()
    read = _read(text, locale)
    if isinstance(read, Fault):
        broken: Fault | None = read
    else:
        blocks = tuple(_blocks(*read, locale, template=template))
        broken = None if template else _wrong_plural(blocks, locale)
    if broken:
        return Document(KEY, locale, path, text, faults=(*faults, broken), readable=False)
    return Document(KEY, locale, path, text, blocks=blocks, faults=faults)


def read_catalogue(text: str, locale: str) -> Catalog | Fault:
    """The messages of a file, or what is wrong with it; the checker and the site read it so."""
    read = _read(text, locale)
    return read if isinstance(read, Fault) else read[0]


def _read(text: str, locale: str) -> tuple[Catalog, dict[str, Entry]] | Fault:
    """The messages of a file, and its entries by the messages' keys."""
    from babel.messages.pofile import PoFileError, read_po  # noqa: PLC0415 (slow to import)

    lines = ["" if line.lstrip().startswith("#~") else line for line in text.split("\n")]
    try:
        entries = _sound_entries(lines)
        if isinstance(entries, Fault):
            return entries
        return read_po(lines, locale=locale.replace("-", "_"), abort_invalid=True), entries
    except PoFileError as error:
        return _fault(f"is no gettext catalogue: {error}", error.lineno + 1)
    except (ValueError, LookupError, SyntaxError, OverflowError) as error:
        return _fault(f"is no gettext catalogue: {error}")


def _fault(message: str, line: int = 1, width: int = 0) -> Fault:
    return Fault(RULE, message, Span(line, 1, line, width + 1))


def _sound_entries(lines: list[str]) -> dict[str, Entry] | Fault:
    """The entries of a file by key, or what is wrong that Babel would read past, or not survive."""
    from babel.messages.pofile import unescape  # noqa: PLC0415 (slow to import)

    seen: dict[str, Entry] = {}
    for entry in _entries(lines):
        if isinstance(entry, Fault):
            return entry
        context, msgid = (
            "".join(unescape(piece.text) for piece in entry.get(word, ()))
            for word in ("msgctxt", "msgid")
        )
        key = _key(context, msgid) if msgid else ""
        if key in seen:
            name = f"the message {message_name(key)}" if msgid else "the header"
            first = seen[key]["msgid"][0].line
            problem = f"{name} stands here twice, first on line {first}; keep one of the two"
            return _fault(problem, entry["msgid"][0].line)
        seen[key] = entry
        if not msgid and (fault := _wrong_header(entry)):
            return fault
    return seen


def _entries(lines: list[str]) -> Iterator[Entry | Fault]:
    """The entries that have a msgid; a fault for a line that fits nowhere."""
    entry: Entry = {}
    word = ""
    for number, line in enumerate(lines, 1):
        match = _LINE.fullmatch(line)
        if not match:
            problem = "the line is not a comment, a keyword or a quoted text"
            yield _fault(f"is no gettext catalogue: {problem}", number, len(line))
            return
        word = match["word"] or word
        begins = match["word"] in {"msgctxt", "msgid"} and "msgid" in entry
        if begins or (line.lstrip().startswith("#") and any(w.startswith("msgstr") for w in entry)):
            yield entry
            entry = {}
        follows = match["word"] and word not in {"msgctxt", "msgid"}
        if follows and ("msgid" not in entry or word in entry):
            yield _fault(f"is no gettext catalogue: the {word} has no msgid", number, len(line))
            return
        if match["text"]:
            piece = Piece(number, match.start("text") + 1, match["text"])
            entry.setdefault(word, []).append(piece)
    if "msgid" in entry:
        yield entry


def _wrong_header(entry: Entry) -> Fault | None:
    """The charset or the number of plurals that no strings file of a site has."""
    from babel.messages.catalog import Catalog  # noqa: PLC0415 (slow to import)
    from babel.messages.pofile import unescape  # noqa: PLC0415 (slow to import)

    pieces = [(line, unescape(text)) for line, _, text in entry.get("msgstr", ())]
    header = Catalog()
    header.mime_headers = message_from_string("".join(text for _, text in pieces)).items()

    def on_line_of(name: str) -> int:
        first = entry["msgid"][0].line
        return next((line for line, text in pieces if name in text.lower()), first)

    if header.charset not in {"utf-8", "utf8"}:
        message = f"says charset={header.charset}, and is read as UTF-8; say charset=UTF-8"
        return _fault(message, on_line_of("charset"))
    if header.num_plurals > MOST_FORMS:
        message = f"says nplurals={header.num_plurals}; no language has more than {MOST_FORMS}"
        return _fault(message, on_line_of("nplurals"))
    return None


def _wrong_plural(blocks: Iterable[Block], locale: str) -> Fault | None:
    """The first plural that has not as many forms as the locale."""
    wanted = _categories(locale)
    first: dict[str, Block] = {}
    for block in blocks:
        first.setdefault(block.key, block)
    for key, forms in Counter(block.key for block in blocks if block.info).items():
        if forms != len(wanted):
            problem = f"{message_name(key)} has not the {len(wanted)} forms of {locale}"
            message = f"{problem} ({', '.join(wanted)}); correct Plural-Forms"
            return Fault(RULE, message, first[key].span)
    return None


def _blocks(
    catalogue: Catalog, entries: dict[str, Entry], locale: str, *, template: bool
) -> Iterator[Block]:
    for message in catalogue:
        if message.id:
            yield from _forms(message, entries, _categories(locale), template=template)


def _forms(
    message: Message, entries: dict[str, Entry], categories: Sequence[str], *, template: bool
) -> Iterator[Block]:
    ids = message.id if isinstance(message.id, list | tuple) else (message.id,)
    strings = message.string if isinstance(message.string, list | tuple) else (message.string,)
    key = _key(message.context or "", str(ids[0]))
    limits = (found[1] for line in message.auto_comments if (found := _LIMIT.search(line)))
    most = int(next(limits, 0))
    if template:
        strings = [string or name for string, name in zip(strings, ids, strict=False)] or list(ids)
    elif message.fuzzy:
        strings = [""] * len(strings)
    for index, string in enumerate(strings):
        info = categories[min(index, len(categories) - 1)] if len(ids) > 1 else ""
        span = _span(entries.get(key, {}), index, template=template)
        yield Block("message", string or "", span, most, key=key, info=info)


def _span(entry: Entry, index: int, *, template: bool) -> Span:
    """Where a form of a message stands with its quotes: its text, in the template its msgid.

    Lines of it that are empty do not count, as gettext begins a long text with one.
    """
    own = entry.get(f"msgstr[{index}]") or (not index and entry.get("msgstr")) or ()
    shown = [piece for piece in own if piece.text != EMPTY]
    if template and not shown:
        own = (index and entry.get("msgid_plural")) or entry["msgid"]
        shown = [piece for piece in own if piece.text != EMPTY]
    pieces = shown or own or entry["msgid"]
    first, last = pieces[0], pieces[-1]
    return Span(first.line, first.column, last.line, last.column + len(last.text))


def _key(context: str, msgid: str) -> str:
    return f"{context}{CONTEXT}{msgid}" if context else msgid


@cache
def _categories(locale: str) -> tuple[str, ...]:
    """The plural categories of a locale in the order of its gettext forms."""
    from babel import Locale  # noqa: PLC0415 (slow to import)

    used = Locale.parse(locale, sep="-").plural_form.tags | {"other"}
    return tuple(name for name in ("zero", "one", "two", "few", "many", "other") if name in used)
