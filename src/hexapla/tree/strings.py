"""Strings files: a gettext catalogue as a document whose blocks are messages."""

from __future__ import annotations

import re
from collections import Counter
from email import message_from_string
from functools import cache
from typing import TYPE_CHECKING

from hexapla.model import CONTEXT, Block, Document, Fault, Span
from hexapla.naming import message_name
from hexapla.tree.reading import decode

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from babel.messages.catalog import Catalog, Message

    Entry = dict[str, list[tuple[int, str]]]
    """The quoted texts of an entry with their lines, by keyword."""

KEY = "messages"
FILE = "messages.po"
RULE = "invalid-strings"
MOST_FORMS = 6
_QUOTED = r'"(?:[^"\\]|\\.)*"'
_KEYWORD = r"msg(?:ctxt|id_plural|id|str(?:\[\d\])?)"
_LINE = re.compile(rf"\s*(?:#.*|(?:(?P<word>{_KEYWORD})\s*)?(?P<text>{_QUOTED}))?\s*")


def parse_strings(data: bytes, locale: str, path: str, *, template: bool) -> Document:
    """The strings of a locale; a block for each message, and for each form of a plural.

    In the template an empty msgstr stands for the msgid itself; elsewhere a fuzzy one is empty.
    """
    text, faults, readable = decode(data)
    if not readable:
        return Document(KEY, locale, path, text, faults=faults, readable=False)
    blocks: tuple[Block, ...] = ()
    catalogue = read_catalogue(text, locale)
    if isinstance(catalogue, Fault):
        broken: Fault | None = catalogue
    else:
        blocks = tuple(_blocks(catalogue, locale, template=template))
        broken = None if template else _wrong_plural(blocks, locale)
    if broken:
        return Document(KEY, locale, path, text, faults=(*faults, broken), readable=False)
    return Document(KEY, locale, path, text, blocks=blocks, faults=faults)


def read_catalogue(text: str, locale: str) -> Catalog | Fault:
    """The messages of a file, or what is wrong with it; the checker and the site read it so."""
    from babel.messages.pofile import PoFileError, read_po  # noqa: PLC0415 (slow to import)

    lines = ["" if line.lstrip().startswith("#~") else line for line in text.split("\n")]
    try:
        broken = _broken(lines)
        return broken or read_po(lines, locale=locale.replace("-", "_"), abort_invalid=True)
    except PoFileError as error:
        return _fault(f"is no gettext catalogue: {error}", error.lineno + 1)
    except (ValueError, LookupError, SyntaxError, OverflowError) as error:
        return _fault(f"is no gettext catalogue: {error}")


def _fault(message: str, line: int = 1, width: int = 0) -> Fault:
    return Fault(RULE, message, Span(line, 1, line, width + 1))


def _broken(lines: list[str]) -> Fault | None:
    """What is wrong with a file that Babel would read past, or not survive."""
    from babel.messages.pofile import unescape  # noqa: PLC0415 (slow to import)

    seen: dict[tuple[str, str], int] = {}
    for entry in _entries(lines):
        if isinstance(entry, Fault):
            return entry
        context, msgid = (
            "".join(unescape(text) for _, text in entry.get(word, ()))
            for word in ("msgctxt", "msgid")
        )
        key = (context if msgid else "", msgid)
        if key in seen:
            name = f"the message {message_name(_key(context, msgid))}" if msgid else "the header"
            problem = f"{name} stands here twice, first on line {seen[key]}; keep one of the two"
            return _fault(problem, entry["msgid"][0][0])
        seen[key] = entry["msgid"][0][0]
        if not msgid and (fault := _wrong_header(entry)):
            return fault
    return None


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
            entry.setdefault(word, []).append((number, match["text"]))
    if "msgid" in entry:
        yield entry


def _wrong_header(entry: Entry) -> Fault | None:
    """The charset or the number of plurals that no strings file of a site has."""
    from babel.messages.catalog import Catalog  # noqa: PLC0415 (slow to import)
    from babel.messages.pofile import unescape  # noqa: PLC0415 (slow to import)

    pieces = [(line, unescape(text)) for line, text in entry.get("msgstr", ())]
    header = Catalog()
    header.mime_headers = message_from_string("".join(text for _, text in pieces)).items()

    def on_line_of(name: str) -> int:
        first = entry["msgid"][0][0]
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
    plurals = [(block.span, block.key) for block in blocks if block.info]
    for (span, key), forms in Counter(plurals).items():
        if forms != len(wanted):
            problem = f"{message_name(key)} has not the {len(wanted)} forms of {locale}"
            return Fault(RULE, f"{problem} ({', '.join(wanted)}); correct Plural-Forms", span)
    return None


def _blocks(catalogue: Catalog, locale: str, *, template: bool) -> Iterator[Block]:
    for message in catalogue:
        if message.id:
            yield from _forms(message, _categories(locale), template=template)


def _forms(message: Message, categories: Sequence[str], *, template: bool) -> Iterator[Block]:
    ids = message.id if isinstance(message.id, list | tuple) else (message.id,)
    strings = message.string if isinstance(message.string, list | tuple) else (message.string,)
    key = _key(message.context or "", str(ids[0]))
    line = message.lineno or 1
    span = Span(line, 1, line, 1)
    if template:
        strings = [string or name for string, name in zip(strings, ids, strict=False)] or list(ids)
    elif message.fuzzy:
        strings = [""] * len(strings)
    for index, string in enumerate(strings):
        info = categories[min(index, len(categories) - 1)] if len(ids) > 1 else ""
        yield Block("message", string or "", span, key=key, info=info)


def _key(context: str, msgid: str) -> str:
    return f"{context}{CONTEXT}{msgid}" if context else msgid


@cache
def _categories(locale: str) -> tuple[str, ...]:
    """The plural categories of a locale in the order of its gettext forms."""
    from babel import Locale  # noqa: PLC0415 (slow to import)

    used = Locale.parse(locale, sep="-").plural_form.tags | {"other"}
    return tuple(name for name in ("zero", "one", "two", "few", "many", "other") if name in used)
