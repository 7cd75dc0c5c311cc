"""Where translated strings are not set as their language is, and what may safely be put there."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from hexapla.facts.catalogues import place
from hexapla.facts.typesetting.brackets import surplus, unbalanced
from hexapla.facts.typesetting.conventions import convention
from hexapla.facts.typesetting.doubled import doubled, twice
from hexapla.facts.typesetting.quoting import Slip, of_locale, spaced_prose
from hexapla.facts.typesetting.setting import habits, may_slip, slips, suspects, telling
from hexapla.model import Finding
from hexapla.parity.messages import translated
from hexapla.parity.untranslated.borrowed import is_taken

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.model import Block, Document, Pair

_ESCAPED: Final = re.compile(r'\\([\\"])')
_WANTED: Final = re.compile(r'[\\"]')
_QUOTED: Final = re.compile(r"(?<!\w)'[^'\n]{1,200}'(?!\w)|\"[^\"\n]{1,200}\"|`[^`\n]{1,200}`")
_TOKEN: Final = re.compile(r"\S+")


def of_strings(pair: Pair) -> Iterator[Finding]:
    """A finding for each slip in a translated form; the source's words keep the source's marks."""
    way = convention(pair.locale)
    forms = list(translated(pair)) if way else []
    strings = pair.target
    if not way or not strings or not forms:
        return
    texts = [spaced_prose(block.text) for _, block, _ in forms]
    known = cache(lambda: habits((t for t in texts if telling(way).search(t)), way))
    words = sorted(twice("\n".join(texts).lower().split(), way.once, way.article))
    likely = suspects(texts, way)
    for number, (_, block, sources) in enumerate(forms):
        if any(source.text == block.text for source in sources):
            continue
        found = list(doubled(block.text, words))
        if number in likely and may_slip(texts[number], way):
            prepared = of_locale(texts[number], way, pair.locale)
            found += slips(prepared, block.text, way, known)
        found += _brackets(block, sources)
        for slip in sorted(found):
            if not any(_is_taken(slip, block.text, source.text) for source in sources):
                yield _finding(slip, strings, block, sources[0])


def _brackets(block: Block, sources: list[Block]) -> Iterator[Slip]:
    """The first bracket without a counterpart, where every source has one for each of its own."""
    if not any(surplus(block.text)) or any(any(surplus(source.text)) for source in sources):
        return
    for start in unbalanced(block.text):
        message = f"“{block.text[start]}” has no counterpart in this text"
        yield Slip(start, start + 1, message)
        return


def _is_taken(slip: Slip, text: str, source: str) -> bool:
    begin = text.rfind("\n", 0, slip.start) + 1
    line = text[begin:].partition("\n")[0]
    start = slip.start - begin
    return _is_code(line, start, source) or is_taken(line, start, slip.end - begin, source)


def _is_code(line: str, start: int, source: str) -> bool:
    """Whether a mark is within a quotation that the source has, or a token that it begins, too."""
    quoted = any(
        match.start() < start < match.end() - 1 and match[0] in source
        for match in _QUOTED.finditer(line)
    )
    token = next((match[0] for match in _TOKEN.finditer(line) if match.end() > start), "")
    return quoted or (token[:1] == line[start : start + 1] and f" {token} " in f" {source} ")


def _finding(slip: Slip, strings: Document, block: Block, source: Block) -> Finding:
    span = place(strings, block, slip.start, slip.end)
    fix = None
    if slip.fix is not None and span.line == span.end_line and _has_lines(strings):
        stands = strings.lines[span.line - 1][span.column - 1 : span.end_column - 1]
        if _ESCAPED.sub(r"\1", stands) == block.text[slip.start : slip.end]:
            fix = _WANTED.sub(r"\\\g<0>", slip.fix)
    message = slip.message.replace("the page", "the file")  # what is said of pages, too
    return Finding(message, block, source, span=span, fix=fix)


def _has_lines(strings: Document) -> bool:
    """Whether a line feed ends every line, so that all who count the lines count alike."""
    return strings.text.count("\r") == strings.text.count("\r\n")
