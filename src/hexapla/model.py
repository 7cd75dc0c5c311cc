"""The words of Hexapla as types: blocks, documents, findings and diagnostics."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence


class Severity(StrEnum):
    """How sure a finding is: an error is surely wrong, a warning is possibly wrong."""

    ERROR = "error"
    WARNING = "warning"


class Status(StrEnum):
    """What a pair is to its readers."""

    CURRENT = "current"
    OUTDATED = "outdated"
    MISSING = "missing"
    EXTRA = "extra"


class Span(NamedTuple):
    """A stretch of a file: 1-based lines and columns in code points, the end exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


START = Span(1, 1, 1, 1)
CONTEXT = "\4"  # between the context and the id of a message, as in compiled catalogues


@dataclass(slots=True, unsafe_hash=True)  # a page has many: freezing takes ten times as long
class Block:
    """The unit of alignment: what a translator translates as one piece.

    * ``kind``: heading, paragraph, item, row, code, term, definition, footnote, abbreviation,
      admonition, tab, html, break, snippet, field (of front matter) or message (of strings).
    * ``text``: its own Markdown without its containers' marks, letter for letter and line by line
      as on the lines of ``span``.
    * ``level``: a heading's 1 to 6, an item's depth, a row's cells, a message's limit; else 0.
    * ``container``: kinds of the blocks around it, outermost first, joined by ``/``.
    * ``key``: its explicit ``{#id}``, label, abbreviation, name of a field or msgid.
    * ``info``: what it is more exactly: a code block's language, an admonition's type, of an
      item ``bullet``, ``ordered`` or ``task``, the first row of a table is its ``header``.
    """

    kind: str
    text: str
    span: Span
    level: int = 0
    container: str = ""
    key: str = ""
    info: str = ""


@dataclass(frozen=True, slots=True)
class Ignore:
    """A comment that silences one rule on the block that follows it."""

    rule: str
    reason: str
    span: Span
    covers: Span | None


@dataclass(frozen=True, slots=True)
class Fault:
    """Something in a file that cannot be read as what it should be; a rule reports it."""

    rule: str
    message: str
    span: Span = START


@dataclass(slots=True, unsafe_hash=True)
class Link:
    """Where a block leads: a link or an image, with its place in the block's text.

    ``target`` is the bare address, of a reference too; ``start`` and ``end`` are in ``Block.text``.
    """

    target: str
    text: str
    start: int
    end: int
    image: bool = False


@dataclass(frozen=True, eq=False)
class Document:
    """A page or a strings file, parsed.

    ``key`` is neutral of locale and suffix (``articles/shared-roadmap``), ``path`` is POSIX, from
    the root. ``links`` are those of each block by its span. Only what is ``readable`` is compared.
    """

    key: str
    locale: str
    path: str
    text: str = ""
    meta: Mapping[str, object] = field(default_factory=dict)
    blocks: tuple[Block, ...] = ()
    links: Mapping[Span, tuple[Link, ...]] = field(default_factory=dict)
    ignores: tuple[Ignore, ...] = ()
    faults: tuple[Fault, ...] = ()
    readable: bool = True
    termbase: Any = None  # a ``facts.terms.Termbase``, with the terms of its locale
    passed: tuple[Block, ...] = ()  # lines that are no text
    foreign: bool = False  # whether it is no page of MkDocs

    @property
    def site_path(self) -> str:
        """The page's path below the docs folder."""
        return f"{self.locale}/{self.key}.md"

    @cached_property
    def scaffold(self) -> bool:
        """Whether the translation is only a copy of the source, not yet translated."""
        return self.meta.get("untranslated") is True

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """The text's lines without their ends."""
        return tuple(self.text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))

    def place(self, block: Block, start: int, end: int) -> Span:
        """The span in the file of ``block.text[start:end]``."""
        return Span(*self._position(block, start), *self._position(block, end))

    def _position(self, block: Block, offset: int) -> tuple[int, int]:
        begin = block.text.rfind("\n", 0, offset) + 1
        own = block.text[begin:].split("\n", 1)[0]
        line = block.span.line + block.text.count("\n", 0, offset)
        base = max(self.lines[line - 1].find(own), 0) if line <= len(self.lines) else 0
        return line, base + offset - begin + 1


class Match(NamedTuple):
    """A source block and the target block that stands for it; None where a side has none.

    ``drifted`` says that the author changed, added or removed the source block since the sync:
    what differs because of that is outdated, and no fault of the translation.
    """

    source: Block | None
    target: Block | None
    drifted: bool = False


@dataclass(frozen=True, eq=False)
class Site:
    """What links resolve against; paths are POSIX and relative to the docs folder.

    ``anchors`` has the ids that a link may name on a page, with those of the places in the source.
    """

    source: str = ""
    anchors: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    assets: frozenset[str] = frozenset()
    drafts: frozenset[str] = frozenset()  # pages that readers do not get
    named: bool = False  # whether the front matter of its pages names others by their keys


@dataclass(frozen=True, eq=False)
class Pair:
    """One key in the source locale and in a target locale; no pair is equal to another.

    ``synced`` is None where the tree tracks no drift, False where this page was never synced.
    ``matches`` pair the blocks in order, none with a missing side. ``lexicon`` gives the tree's.
    """

    key: str
    locale: str
    path: str
    source: Document | None
    target: Document | None
    matches: tuple[Match, ...] = ()
    synced: bool | None = None
    contract: str = "strict"
    lexicon: Callable[[], Any] | None = field(default=None, compare=False, repr=False)

    @cached_property
    def status(self) -> Status:
        """What the pair is to its readers; a scaffold counts as missing."""
        if self.source is None:
            return Status.EXTRA
        if self.target is None or self.target.scaffold:
            return Status.MISSING
        return Status.OUTDATED if self.synced is False or self.drifted else Status.CURRENT

    @cached_property
    def drifted(self) -> tuple[Match, ...]:
        """What changed in the source since the sync."""
        return tuple([match for match in self.matches if match.drifted])

    def aligned(self, kind: str = "") -> Sequence[tuple[Block | None, Block | None]]:
        """Source and target blocks that the sync accounts for, of one kind or of all."""
        return self._accounted.get(kind, ())

    @cached_property
    def _accounted(self) -> Mapping[str, Sequence[tuple[Block | None, Block | None]]]:
        found = {"": [(source, target) for source, target, drifted in self.matches if not drifted]}
        for both in tuple(found[""]):
            if block := both[0] or both[1]:
                found.setdefault(block.kind, []).append(both)
        return found


@dataclass(frozen=True, slots=True)
class Finding:
    """All that a rule can say; a ``fix`` may safely replace ``span``, a ``doubtful`` one warns."""

    message: str
    target: Block | None = None
    source: Block | None = None
    span: Span | None = None
    fix: str | None = None
    doubtful: bool = False


class Origin(NamedTuple):
    """The place in the source locale that a diagnostic compares with."""

    path: str
    line: int


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """All that a consumer needs."""

    path: str
    span: Span
    rule: str
    message: str
    severity: Severity
    locale: str
    source: Origin | None = None
    fix: str | None = None
