"""Code of two pages line by line, comments aside."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Final

from hexapla.parity.code.diagrams import changed, outlines
from hexapla.parity.code.differences import Difference, difference, quoted
from hexapla.parity.code.entries import Entries
from hexapla.parity.code.layout import depth, statements, whole
from hexapla.parity.code.lines import (
    COMMENT,
    EXACT,
    INDENTED,
    STRICT,
    Line,
    comments,
    is_marked,
    is_shell,
    language_of,
    lines_of,
    loosely,
    same_language,
)
from hexapla.parity.code.pages import Pages
from hexapla.parity.code.pairs import met, once, pairs_of
from hexapla.parity.code.prompts import prompted_as
from hexapla.parity.code.rewording import differ_in_words, is_sure, may_be_meant
from hexapla.parity.code.spoken import BLOCKS, is_spoken
from hexapla.parity.code.straight import is_straightened
from hexapla.parity.code.transcripts import has_other_names, is_retold, is_transcript
from hexapla.parity.code.values import are_accented
from hexapla.parity.code.wording import MARKUP, TAGGED, is_printed, is_translated

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hexapla.parity.code.pairs import Apart

__all__ = ["PROSE", "Difference", "compare", "same_language"]

PROSE: Final = frozenset({"mermaid", "text", "txt", "plain", "plaintext", "output"})
"""What is fenced as code and yet written for readers, who want it translated."""

DIAGRAM: Final = "mermaid"
RETOLD: Final = 2
"""Lines of no known language in other words from which on the block is written for readers."""

MOST_PAIRS: Final = 250_000
"""How many pairs of equal lines are weighed; beyond, lines are compared one by one."""

_COMMA: Final = re.compile(r"[,;](?=[)\]}])|(?<=\});|[,;]$")
"""Signs that say nothing beside a bracket."""

_EXPORT: Final = "export"
_FENCE: Final = re.compile(r"\s*(?:```|~~~)")
"""A mark of a fence that is shown as code, as the page is read: no line that readers copy."""

_ELEMENT: Final = re.compile(r"<[A-Za-z][\w.]*(?![\w.,<(])")
"""How markup begins within a program, where a line may end between any two attributes."""


def compare(
    source: str, target: str, language: str, pages: Pages | None = None
) -> Iterator[Difference]:
    """Differences between two code blocks in a language, which may be unknown (empty).

    Lines are compared without their comments, of which only one that is missing is told: a run of
    comment lines is one, so that a translated comment may take more or fewer lines than the
    source's, or stand behind the line it speaks of. Texts in them may be in other words, lines of
    blocks too, and blanks count only where the language has them mean something. Of what is
    written for readers, lines may be broken elsewhere; of a diagram their count is compared, and
    its syntax.
    ``pages`` are those of the blocks.
    """
    language, pages = language_of(language), pages or Pages()
    read = outlines if language == DIAGRAM else lines_of
    ours, theirs = read(source, language), read(target, language)
    if not any(_FENCE.match(line.text) for line in ours):
        theirs = [line for line in theirs if not _FENCE.match(line.text)]
    if language == DIAGRAM:
        yield from _redrawn(source, target)
    voice = "console" if is_printed(source, language) else language
    if comments(source, language) <= comments(target, language):
        ours, theirs = _uncommented(ours), _uncommented(theirs)
    talk = not language and is_transcript(source)
    apart = [*met(once(_apart(ours, theirs, language, pages)))]
    told = [bool(a and b and _is_told_so(a, b, voice, pages, talk=talk)) for a, b, _ in apart]
    spoken = language in BLOCKS or not (language or talk or sum(told) < RETOLD)
    for lines, known in zip(apart, told, strict=True):
        if not known:
            yield from _told(lines, "console" if talk else language, pages, spoken=spoken)


def _told(
    lines: tuple[Line | None, Line | None, int], language: str, pages: Pages, *, spoken: bool
) -> Iterator[Difference]:
    """What to say of two lines; doubtful where they may be meant so, as words that are spoken."""
    was, now, shift = lines
    if was or not now or now.text != COMMENT:
        words = language in BLOCKS or (was and now and differ_in_words(was.key, now.key))
        meant = (spoken and words) or may_be_meant(was, now, language, pages)
        doubtful = bool(meant) or not is_sure(was, now, language, pages)
        yield replace(difference(was, now, shift), doubtful=doubtful)


def _apart(
    ours: Sequence[Line], theirs: Sequence[Line], language: str, pages: Pages
) -> Iterator[Apart]:
    """Lines in pairs that are not equal, and how far apart the lines before them are."""
    entries = Entries([line.text for line in ours], [line.text for line in theirs], pages.locale)
    for i, j, k, n in _changed([line.key for line in ours], [line.key for line in theirs]):
        if _says_the_same(ours[i:j], theirs[k:n], language) or entries.are_own(i, j, k, n):
            continue
        end = _closes(ours[j : j + 1])
        if _is_broken_otherwise(ours[i : j + end], theirs[k : n + end], language, pages):
            continue
        shift = theirs[k - 1].number - ours[i - 1].number if i and k else 0
        at, place = i, k
        for was, now in pairs_of(ours[i:j], theirs[k:n]):
            a, at, b, place = at, at + bool(was), place, place + bool(now)
            if not entries.are_own(a, at, b, place):
                yield was, now, shift


def _uncommented(lines: Sequence[Line]) -> list[Line]:
    return [line for line in lines if line.text != COMMENT]


def _is_told_so(was: Line, now: Line, language: str, pages: Pages, *, talk: bool) -> bool:
    """Whether two lines differ in what is written for people, or in a comma that is right.

    ``talk`` says that they are of a conversation. A line that has moved differs in nothing else.
    """
    if was.key.removesuffix(",") == now.key.removesuffix(","):
        comma = now.text.endswith(",")
        own = comma != now.last or (comma and language not in STRICT)
        return own and was.key != now.key
    if is_straightened(was, now, language) or are_accented(was.text, now.text, language):
        return True
    if talk and has_other_names(was.text, now.text, pages):
        return False
    text = now.text
    if not language or is_shell(language):
        text = prompted_as(was.text, text, is_shell=bool(language))
    if is_translated(was.text, text, language, pages):
        return True
    if talk and is_retold(was.text, text, pages):
        return True
    blocks = language in BLOCKS
    return (blocks or not is_marked(language)) and is_spoken(
        was.text, text, pages.locale, blocks=blocks
    )


def _says_the_same(source: Sequence[Line], target: Sequence[Line], language: str) -> bool:
    """Whether lines that differ are only broken elsewhere, or are prose in other words."""
    if language in PROSE and language != DIAGRAM:
        return bool(source and target)
    if language in EXACT:
        return False
    ours, theirs = _joined(source, language), _joined(target, language)
    if len(source) == len(target) + 1 and ours and ours[0].startswith(_EXPORT):
        ours[0] = ours[0].removeprefix(_EXPORT).lstrip()  # a variable before its command
    return ours == theirs


def _joined(lines: Sequence[Line], language: str) -> list[str]:
    """What lines say wherever they are broken: as one, or by statement where indents count."""
    keys = [line.key for line in lines]
    parts = [*statements(keys)] if language in INDENTED else [keys] if keys else []
    found = (" " * depth(part[0]) + loosely(whole(part).lstrip(), language) for part in parts)
    return [text if language in STRICT else _COMMA.sub("", text) for text in found]


def _is_broken_otherwise(
    source: Sequence[Line], target: Sequence[Line], language: str, pages: Pages
) -> bool:
    """Whether lines are broken elsewhere, and say the same in what is written for people."""
    if len(source) == len(target) or not (source and target) or language not in TAGGED:
        return False
    longer = [line.key for line in max(source, target, key=len)]
    within = _ELEMENT.match(longer[0]) and _closes(source[-1:])
    if language not in MARKUP and not within and len([*statements(longer)]) > 1:
        return False  # a line end that is lost may be an error
    was, now = (_joined(lines, language)[0] for lines in (source, target))
    return is_translated(was, now, language, pages)


def _closes(lines: Sequence[Line]) -> bool:
    """Whether there is a line, and it ends an element."""
    return bool(lines) and lines[0].key.startswith("</")


def _changed(left: Sequence[str], right: Sequence[str]) -> Iterator[tuple[int, int, int, int]]:
    """Runs of lines that differ: where each begins and ends, left and right.

    What both have in common at the start and at the end is passed over first, as equal lines by
    the thousand take long to match.
    """
    start, end, most = 0, 0, min(len(left), len(right))
    while start < most and left[start] == right[start]:
        start += 1
    while end < most - start and left[-1 - end] == right[-1 - end]:
        end += 1
    ours, theirs = left[start : len(left) - end], right[start : len(right) - end]
    counts, both = Counter(ours), min(len(ours), len(theirs))
    if sum(counts[text] * count for text, count in Counter(theirs).items()) > MOST_PAIRS:
        for at in range(start, start + both):
            if left[at] != right[at]:
                yield at, at + 1, at, at + 1
        yield start + both, len(left) - end, start + both, len(right) - end
        return
    for tag, i, j, k, n in SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes():
        if tag != "equal":
            yield i + start, j + start, k + start, n + start


def _redrawn(source: str, target: str) -> Iterator[Difference]:
    """Lines of a diagram that have other syntax."""
    for number, was, now in changed(source, target):
        yield Difference(number, f"the diagram has {quoted(now)} here, the source {quoted(was)}")
