"""What every parser promises of any input: to come back, soon, with places that are in the text."""

from __future__ import annotations

import time
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, NamedTuple

from hypothesis import strategies as st

from hexapla.facts.numbers.values import values
from hexapla.markdown import inline, parse
from hexapla.model import Document
from hexapla.parity.syncing.ledger import can_hold, format_ledger, format_stanza, parse_ledger
from hexapla.settings import SettingsError, read_settings
from hexapla.tree.frontmatter import read_front_matter
from hexapla.tree.strings import parse_strings
from hexapla.tree.terms import parse_terms
from hexapla.work.baseline import read_baseline
from tests.fuzz.inputs import (
    BASELINES,
    FRONT_MATTER,
    LEDGERS,
    LOCALES,
    MARKDOWN,
    MKDOCS,
    NUMBERS,
    PAGES,
    STANZAS,
    STRINGS,
    TERMS,
    TOOLS,
    mangled,
)
from tests.trees import page

if TYPE_CHECKING:
    from collections.abc import Callable

    from hexapla.model import Block, Span

SECONDS = 2.0
"""Processor time that no case may take, however it is made."""

LONG = 20_000
"""Characters of a case that is repeated to see that time grows in proportion."""


class Property(NamedTuple):
    """What is drawn, what has to hold of it, and what share of all cases it gets."""

    draw: st.SearchStrategy[Any]
    check: Callable[[Any], None]
    share: int


def _within(span: Span, lines: tuple[str, ...] | list[str]) -> None:
    assert (1, 1) <= span[:2] <= span[2:], span
    assert span.end_line <= len(lines), span
    assert span.end_column <= len(lines[span.end_line - 1]) + 1, span


def _places(document: Document) -> None:
    for block in document.blocks:
        _within(block.span, document.lines)
    for fault in document.faults if document.text else ():  # what cannot be read has no text
        assert 1 <= fault.span.line <= len(document.lines) + 1, fault


def check_markdown(text: str) -> None:
    """Each line of a block stands in its line of the file, and links within the block."""
    lines = Document("", "", "", text).lines
    parsed = parse(text)
    for block in parsed.blocks:
        _within(block.span, lines)
        for number, part in enumerate(block.text.split("\n")):
            assert part in lines[block.span.line - 1 + number]
        _check_inline(block)


def _check_inline(block: Block) -> None:
    for link in inline.links(block.text, {}):
        assert 0 <= link.start <= link.end <= len(block.text)
    for start, end, _ in inline.code_spans(block.text):
        assert 0 <= start < end <= len(block.text)
    inline.plain(block.text)
    inline.normalise(block.text)


def check_page(data: bytes) -> None:
    """A page of any bytes has its blocks and faults within its lines."""
    document = page(data)
    _places(document)
    assert document.readable or document.faults


def check_front_matter(text: str) -> None:
    """The body begins within the text, whose line ends are made one, at the line that is said."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    front = read_front_matter(text)
    assert 0 <= front.body <= len(text)
    assert not front.readable or front.line == text[: front.body].count("\n") + 1
    for block in front.blocks:
        _within(block.span, Document("", "", "", text).lines)


def check_strings(drawn: tuple[bytes, str]) -> None:
    """A strings file is read, or says what is wrong with it."""
    data, locale = drawn
    for template in (True, False):
        document = parse_strings(data, locale, "messages.po", template=template)
        assert document.readable or document.faults


def check_terms(drawn: tuple[bytes, str]) -> None:
    """A termbase is read as far as it can be; every fault has a line."""
    data, locale = drawn
    termbase = parse_terms(data, locale)
    assert all(fault.span.line >= 1 for fault in termbase.faults)
    assert all(term.key == key and term.text for key, term in termbase.terms.items())


def check_ledger(text: str) -> None:
    """What could be read is written and read again as it was; a fault has a line of the file."""
    ledger = parse_ledger(text)
    assert all(1 <= fault.span.line <= text.count("\n") + 1 for fault in ledger.faults)
    for key in ledger.stanzas:
        assert ledger.entries(key) is not None
    again = parse_ledger(format_ledger(ledger.stanzas))
    assert again.stanzas == ledger.stanzas
    assert not again.faults


def check_stanzas(stanzas: dict[str, Any]) -> None:
    """A ledger that was written says what was put into it."""
    kept = {key: rows for key, rows in stanzas.items() if can_hold(key)}
    ledger = parse_ledger(format_ledger({k: format_stanza(rows) for k, rows in kept.items()}))
    assert not ledger.faults
    assert {key: ledger.entries(key) for key in kept} == {k: tuple(r) for k, r in kept.items()}


def check_numbers(drawn: tuple[str, str]) -> None:
    """Numbers stand where they say, in order, and each can be read in some way."""
    text, locale = drawn
    last = 0
    for value in values(text, locale):
        assert 0 <= value.start < value.end <= len(text)
        assert value.start >= last
        last = value.start
        assert value.readings or value.month or value.parts


def check_settings(drawn: tuple[bytes, bytes]) -> None:
    """Settings are read, or refused in one sentence."""
    with TemporaryDirectory() as folder:
        root = Path(folder)
        (root / "docs").mkdir()
        (root / "mkdocs.yml").write_bytes(drawn[0])
        (root / "pyproject.toml").write_bytes(drawn[1])
        with suppress(SettingsError):
            settings = read_settings(root)
            assert settings.source not in settings.targets


def check_baseline(data: bytes) -> None:
    """A baseline is read, or refused in one sentence."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "baseline.txt"
        path.write_bytes(data)
        with suppress(SettingsError):
            assert all(count > 0 for count in read_baseline(path).values())


def check_growth(text: str) -> None:
    """A page of many times the same text takes no more than its share of time."""
    check_markdown(text * (LONG // max(len(text), 1)))


def within_time(check: Callable[[Any], None]) -> Callable[[Any], None]:
    """The same check, which also holds the time that it takes."""

    def timed(drawn: Any) -> None:
        begin = time.process_time()
        check(drawn)
        seconds = time.process_time() - begin
        assert seconds < SECONDS, f"{seconds:.1f} s"

    return timed


PROPERTIES = {
    "markdown": Property(MARKDOWN, check_markdown, 400),
    "growth": Property(MARKDOWN.filter(bool), check_growth, 2),
    "pages": Property(PAGES, check_page, 200),
    "front matter": Property(FRONT_MATTER, check_front_matter, 80),
    "strings": Property(st.tuples(mangled(STRINGS), LOCALES), check_strings, 80),
    "terms": Property(st.tuples(mangled(TERMS), LOCALES), check_terms, 60),
    "ledger": Property(LEDGERS, check_ledger, 60),
    "stanzas": Property(STANZAS, check_stanzas, 20),
    "numbers": Property(st.tuples(NUMBERS, LOCALES), check_numbers, 80),
    "settings": Property(st.tuples(mangled(MKDOCS), mangled(TOOLS)), check_settings, 9),
    "baseline": Property(mangled(BASELINES), check_baseline, 9),
}
"""Every property by the name of what it is about; the shares add up to 1,000."""
