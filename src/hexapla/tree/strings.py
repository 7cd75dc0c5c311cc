"""Strings files: a gettext catalogue as a document whose blocks are messages."""

from __future__ import annotations

import io
import re
from collections import Counter
from typing import TYPE_CHECKING

from hexapla.model import CONTEXT, Block, Document, Fault, Span
from hexapla.naming import message_name
from hexapla.tree.reading import decode

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from babel.messages.catalog import Message

KEY = "messages"
FILE = "messages.po"
RULE = "invalid-strings"
_QUOTED = r'"(?:[^"\\]|\\.)*"'
_LINE = re.compile(rf"\s*(?:#.*|(?:msg(?:ctxt|id|id_plural|str(?:\[\d\])?)\s*)?{_QUOTED})?\s*")


def parse_strings(data: bytes, locale: str, path: str, *, template: bool) -> Document:
    """The strings of a locale; a block for each message, and for each form of a plural.

    In the template an empty msgstr stands for the msgid itself.
    """
    text, faults, readable = decode(data)
    if not readable:
        return Document(KEY, locale, path, text, faults=faults, readable=False)
    blocks: tuple[Block, ...] = ()
    try:
        broken = _broken_line(text)
        if not broken:
            blocks = tuple(_blocks(text, locale, template=template))
            broken = None if template else _wrong_plural(blocks, locale)
    except _babel_errors() as error:
        broken = Fault(RULE, f"is no gettext catalogue: {error}")
    if broken:
        return Document(KEY, locale, path, text, faults=(*faults, broken), readable=False)
    return Document(KEY, locale, path, text, blocks=blocks, faults=faults)


def _broken_line(text: str) -> Fault | None:
    """The first line that is neither a comment nor a keyword with a quoted text."""
    for number, line in enumerate(text.split("\n"), 1):
        if not _LINE.fullmatch(line):
            message = (
                "is no gettext catalogue: the line is not a comment, a keyword or a quoted text"
            )
            return Fault(RULE, message, Span(number, 1, number, len(line) + 1))
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


def _babel_errors() -> tuple[type[Exception], ...]:
    from babel.messages.pofile import PoFileError  # noqa: PLC0415 (slow to import)

    return PoFileError, ValueError, LookupError, SyntaxError


def _blocks(text: str, locale: str, *, template: bool) -> Iterator[Block]:
    from babel.messages.pofile import read_po  # noqa: PLC0415 (slow to import)

    catalogue = read_po(io.StringIO(text), locale=locale.replace("-", "_"), abort_invalid=True)
    for message in catalogue:
        if message.id:
            yield from _forms(message, _categories(locale), template=template)


def _forms(message: Message, categories: list[str], *, template: bool) -> Iterator[Block]:
    ids = message.id if isinstance(message.id, list | tuple) else (message.id,)
    strings = message.string if isinstance(message.string, list | tuple) else (message.string,)
    key = f"{message.context}{CONTEXT}{ids[0]}" if message.context else str(ids[0])
    line = message.lineno or 1
    span = Span(line, 1, line, 1)
    if template:
        strings = [string or name for string, name in zip(strings, ids, strict=False)] or list(ids)
    for index, string in enumerate(strings):
        info = categories[min(index, len(categories) - 1)] if len(ids) > 1 else ""
        yield Block("message", string or "", span, key=key, info=info)


def _categories(locale: str) -> list[str]:
    """The plural categories of a locale in the order of its gettext forms."""
    from babel import Locale  # noqa: PLC0415 (slow to import)

    used = Locale.parse(locale, sep="-").plural_form.tags | {"other"}
    return [name for name in ("zero", "one", "two", "few", "many", "other") if name in used]
