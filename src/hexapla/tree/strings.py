"""Strings files: a gettext catalogue as a document whose blocks are messages."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hexapla.model import Block, Document, Fault, Span
from hexapla.naming import message_name
from hexapla.tree.catalogue import RULE, key_of, read_catalogue
from hexapla.tree.plurals import categories, form_names
from hexapla.tree.reading import decode

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from babel.messages.catalog import Message

    from hexapla.tree.catalogue import Catalogue, Entry

KEY = "messages"
FILE = "messages.po"
EMPTY = '""'
_LABEL = re.compile(rb'^msgctxt[ \t]+"([a-z]+:[^"\\]+)"', re.MULTILINE)
_LIMIT = re.compile(r"\bmax-length:\s*(\d{1,6})\b")


def parse_strings(data: bytes, locale: str, path: str, *, template: bool) -> Document:
    """The strings of a locale; a block for each message, and for each form of a plural.

    In the template an empty msgstr stands for the msgid itself; elsewhere a fuzzy one is empty.
    """
    text, faults, readable = decode(data)
    if not readable:
        return Document(KEY, locale, path, text, faults=faults, readable=False)
    read = read_catalogue(text, locale)
    if read.messages is None:
        return Document(KEY, locale, path, text, faults=(*faults, *read.faults), readable=False)
    forms = form_names(locale, *read.plurals)
    blocks = tuple(_blocks(read, forms or categories(locale), template=template))
    wrong = () if forms or template else _wrong_plural(blocks, locale)
    return Document(KEY, locale, path, text, blocks=blocks, faults=(*faults, *read.faults, *wrong))


def labels_in(data: bytes) -> frozenset[str]:
    """The contexts of a template that name an id: ``tag:budget``."""
    return frozenset(found.decode("utf-8", "replace") for found in _LABEL.findall(data))


def without_template(path: str, found: Mapping[str, Document]) -> Document:
    """What stands for the source's strings where only other locales have any."""
    locale = path.split("/")[-2]
    message = f"is missing: it is the template of {', '.join(found)}; restore it, or delete those"
    return Document(KEY, locale, path, faults=(Fault(RULE, message),), readable=False)


def _wrong_plural(blocks: Iterable[Block], locale: str) -> Iterator[Fault]:
    """What is wrong at the first plural of a file whose plurals have not the locale's forms."""
    for block in blocks:
        if block.info:
            wanted = categories(locale)
            problem = f"{message_name(block.key)} has not the {len(wanted)} forms of {locale}"
            message = f"{problem} ({', '.join(wanted)}); correct Plural-Forms"
            yield Fault(RULE, message, block.span)
            return


def _blocks(read: Catalogue, forms: Sequence[str], *, template: bool) -> Iterator[Block]:
    for message in read.messages or ():
        if message.id:
            yield from _forms(message, read.entries, forms, template=template)


def _forms(
    message: Message, entries: dict[str, Entry], names: Sequence[str], *, template: bool
) -> Iterator[Block]:
    ids = message.id if isinstance(message.id, list | tuple) else (message.id,)
    strings = message.string if isinstance(message.string, list | tuple) else (message.string,)
    key = key_of(message.context or "", str(ids[0]))
    limits = (found[1] for line in message.auto_comments if (found := _LIMIT.search(line)))
    most = int(next(limits, 0))
    if template:
        strings = [string or name for string, name in zip(strings, ids, strict=False)] or list(ids)
    elif message.fuzzy:
        strings = [""] * len(strings)
    for index, string in enumerate(strings):
        info = names[min(index, len(names) - 1)] if len(ids) > 1 else ""
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
