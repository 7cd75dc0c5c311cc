"""The entries of a gettext catalogue, and what is wrong with each; the others are read."""

from __future__ import annotations

import re
from email import message_from_string
from typing import TYPE_CHECKING, NamedTuple

from hexapla.facts.rarely import rarely
from hexapla.model import CONTEXT, Fault, Span
from hexapla.naming import message_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from babel.messages.catalog import Catalog

    Entry = dict[str, list["Piece"]]
    """The quoted texts of an entry, by keyword."""

RULE = "invalid-strings"
MOST_FORMS = 6
MOST_FAULTS = 20
"""Lines that fit nowhere up to which a file is a gettext catalogue with faults."""

_QUOTED = r'"(?:[^"\\]|\\.)*"'
_KEYWORD = r"msg(?:ctxt|id_plural|id|str(?:\[\d\])?)"
_LINE = rarely(rf"\s*(?:#.*|(?:(?P<word>{_KEYWORD})\s*)?(?P<text>{_QUOTED}))?\s*")
_WRITTEN = re.compile(r'\s*(?:msg|")')
_FORM = re.compile(r"msgstr\[(\d)\]")
_CHARSET = re.compile(r"charset=[\w-]+", re.IGNORECASE)
_NO_LINE = "the line is not a comment, a keyword or a quoted text"


class Piece(NamedTuple):
    """A quoted text as it is written, and where its first quote stands."""

    line: int
    column: int
    text: str


class Catalogue(NamedTuple):
    """What could be read of a file: ``messages`` is None where it is no catalogue at all."""

    messages: Catalog | None
    entries: dict[str, Entry]
    faults: tuple[Fault, ...]

    @property
    def plurals(self) -> tuple[int, str]:
        """How many forms a plural has here, and the rule that gives a number its form, if said."""
        header = self.entries.get("", {}).get("msgstr", ())
        said = "plural-forms" in "".join(piece.text for piece in header).lower()
        count = self.messages.num_plurals if self.messages else 0
        return count, self.messages.plural_expr if self.messages and said else ""


class _Scan:
    """Reads the lines of a file; those of entries with a fault are blank in ``lines`` then."""

    def __init__(self, lines: Sequence[str], locale: str) -> None:
        self.lines = ["" if line.lstrip().startswith("#~") else line for line in lines]
        self.locale = locale
        self.entries: dict[str, Entry] = {}
        self.faults: list[Fault] = []

    def run(self) -> _Scan:
        """Look at every entry, the header first."""
        self._settle()
        if len(self.faults) > MOST_FAULTS:
            return self
        stanzas = [(numbers, self._entry(numbers)) for numbers in _stanzas(self.lines)]
        header = next((entry for _, entry in stanzas if entry and not _key(entry)), {})
        count, wrong = _header(header, self.locale)
        for numbers, entry in stanzas:
            if "msgid" in entry and (fault := self._wrong(entry, count)):
                self._drop(fault, numbers)
            elif entry and "msgid" not in entry:
                word, (piece, *_) = next(iter(entry.items()))
                problem = f"is no gettext catalogue: the {word} has no msgid"
                self._drop(_fault(problem, piece.line), numbers)
            elif entry:
                self.entries[_key(entry)] = entry
                if entry is header and wrong:
                    self._amend(wrong, numbers)
        self.faults.sort(key=lambda fault: fault.span)
        return self

    def _settle(self) -> None:
        """Note what is no line of a catalogue; of a merge in conflict the first side is read."""
        theirs = merging = False
        for number, line in enumerate(self.lines, 1):
            merges = line.startswith("<<<<<<<")
            merging, theirs = merging or merges, theirs or (merging and line.startswith("======="))
            if merges or not (merging or _LINE.fullmatch(line)):
                self.faults.append(
                    _fault(f"is no gettext catalogue: {_NO_LINE}", number, len(line))
                )
            if line.startswith(">>>>>>>"):
                merging = theirs = False
            if theirs or not (_LINE.fullmatch(line) or _WRITTEN.match(line)):
                self.lines[number - 1] = ""

    def _entry(self, numbers: Sequence[int]) -> Entry:
        """The texts of an entry by keyword; empty, and its lines blank, where one has a fault."""
        entry: Entry = {}
        word = ""
        for number in numbers:
            line = self.lines[number - 1]
            match = _LINE.fullmatch(line)
            if not match:
                self._drop(None, numbers)
                return {}
            word = match["word"] or word
            follows = word not in {"msgctxt", "msgid"} and "msgid" not in entry
            if match["word"] and (follows or word in entry):
                problem = f"is no gettext catalogue: the {word} has no msgid"
                self._drop(_fault(problem, number, len(line)), numbers)
                return {}
            if match["text"]:
                piece = Piece(number, match.start("text") + 1, match["text"])
                entry.setdefault(word, []).append(piece)
        return entry

    def _wrong(self, entry: Entry, count: int) -> Fault | None:
        """What is wrong with an entry of a file with so many plural forms."""
        key, line = _key(entry), entry["msgid"][0].line
        if key in self.entries:
            name = f"the message {message_name(key)}" if key else "the header"
            first = self.entries[key]["msgid"][0].line
            return _fault(
                f"{name} stands here twice, first on line {first}; keep one of the two", line
            )
        if not any(word.startswith("msgstr") for word in entry):
            return _fault("is no gettext catalogue: the msgid has no msgstr", line)
        forms = {int(found[1]): word for word in entry if (found := _FORM.fullmatch(word))}
        if forms and "msgid_plural" in entry and (last := max(forms)) >= count:
            message = (
                f"{message_name(key)} has a form {last}, and Plural-Forms has nplurals={count}"
            )
            return _fault(message, entry[forms[last]][0].line)
        return None

    def _amend(self, fault: Fault, numbers: Sequence[int]) -> None:
        """Note what is wrong with the header, which is read if that is only its charset."""
        number = fault.span.line - 1
        amended = _CHARSET.sub("charset=UTF-8", self.lines[number])
        if "charset" in fault.message and amended != self.lines[number]:
            self.faults.append(fault)
            self.lines[number] = amended
        else:
            self._drop(fault, numbers)

    def _drop(self, fault: Fault | None, numbers: Sequence[int]) -> None:
        self.faults += [fault] if fault else []
        for number in numbers:
            self.lines[number - 1] = ""


def read_catalogue(text: str, locale: str) -> Catalogue:
    """What a file holds; the checker and the site read it so."""
    from babel.messages.pofile import PoFileError, read_po  # noqa: PLC0415 (slow to import)

    scan = _Scan(text.split("\n"), locale)
    try:
        scan.run()
        if len(scan.faults) > MOST_FAULTS:
            return Catalogue(None, {}, tuple(scan.faults[:1]))
        read = read_po(scan.lines, locale=locale.replace("-", "_"), abort_invalid=True)
        return Catalogue(read, scan.entries, tuple(scan.faults))
    except PoFileError as error:
        fault = _fault(f"is no gettext catalogue: {error}", error.lineno + 1)
    except (ValueError, LookupError, SyntaxError, OverflowError) as error:
        fault = _fault(f"is no gettext catalogue: {error}")
    return Catalogue(None, {}, (*scan.faults, fault))


def _fault(message: str, line: int = 1, width: int = 0) -> Fault:
    return Fault(RULE, message, Span(line, 1, line, width + 1))


def _stanzas(lines: Sequence[str]) -> Iterator[list[int]]:
    """The numbers of the lines of each entry, with the comments above it."""
    numbers: list[int] = []
    words: set[str] = set()
    for number, line in enumerate(lines, 1):
        word = line.split(maxsplit=1)[0].partition('"')[0] if line.strip() else ""
        begins = word in {"msgctxt", "msgid"} and "msgid" in words
        if begins or (word.startswith("#") and any(one.startswith("msgstr") for one in words)):
            yield numbers
            numbers, words = [], set()
        numbers.append(number)
        words.add(word)
    yield numbers


def _header(entry: Entry, locale: str) -> tuple[int, Fault | None]:
    """How many forms a plural has, and what is wrong with a header that no site's file has."""
    from babel.messages.catalog import Catalog  # noqa: PLC0415 (slow to import)
    from babel.messages.pofile import unescape  # noqa: PLC0415 (slow to import)

    pieces = [(line, unescape(text)) for line, _, text in entry.get("msgstr", ())]
    header = Catalog(locale.replace("-", "_"))
    usual = header.num_plurals
    header.mime_headers = message_from_string("".join(text for _, text in pieces)).items()

    def on_line_of(name: str) -> int:
        first = entry["msgid"][0].line
        return next((line for line, text in pieces if name in text.lower()), first)

    if header.charset not in {None, "utf-8", "utf8"}:
        message = f"says charset={header.charset}, and is read as UTF-8; say charset=UTF-8"
        return header.num_plurals, _fault(message, on_line_of("charset"))
    if header.num_plurals > MOST_FORMS:
        message = f"says nplurals={header.num_plurals}; no language has more than {MOST_FORMS}"
        return usual, _fault(message, on_line_of("nplurals"))
    return header.num_plurals, None


def _key(entry: Entry) -> str:
    """The key of the message that an entry has: its context, if any, and its msgid."""
    from babel.messages.pofile import unescape  # noqa: PLC0415 (slow to import)

    context, msgid = (
        "".join(unescape(piece.text) for piece in entry.get(word, ()))
        for word in ("msgctxt", "msgid")
    )
    return key_of(context, msgid) if msgid else ""


def key_of(context: str, msgid: str) -> str:
    """The key of a message."""
    return f"{context}{CONTEXT}{msgid}" if context else msgid
