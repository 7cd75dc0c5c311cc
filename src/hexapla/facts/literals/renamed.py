"""Names and placeholders in running text that a translation has in other words, or with blanks.

``MAX_RETRIES`` is ``MAX_ESSAIS`` there, ``README.md`` is ``LISEZMOI.md``, and ``%s`` is ``% s``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from hexapla.facts.literals.forms import MOST, literals
from hexapla.facts.literals.identifiers import SYSTEM, Literal, unmarked_names
from hexapla.facts.literals.names import ENDINGS
from hexapla.facts.masking import unmarked
from hexapla.facts.rarely import rarely

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_FORMS: Final = rarely(
    r"(?P<constant>[A-Z][A-Z\d]+(?:_[A-Z\d]+)+)|(?P<snake>[a-z][a-z\d]*(?:_[a-z\d]+)+)"
    r"|(?P<camel>[a-z]{2,}(?:[A-Z][a-z\d]+)+(?:\(\))?)"
    rf"|(?P<file>[\w./-]+\.(?P<ending>{'|'.join(sorted(ENDINGS, key=len, reverse=True))}))"
    rf"|(?P<path>(?P<top>{SYSTEM})\S+)|(?P<home>\$\{{?\w+\}}?/\S+)"
    r"|(?P<variable>\$\{?[A-Z][A-Z_]{2,40}\}?)|(?P<route>/[a-z][\w-]{2,40})"
)
_HOME: Final = rarely(r"(?<!\S)(?:\$\{[A-Z_]{2,20}\}|\$[A-Z_]{2,20})(?:/[\w-]{1,60}){1,8}")
_WORD: Final = rarely(r"[a-z]{4,40}")
_FILLED: Final = rarely(r"%(?:\(\w+\))?[sdif]|\{[A-Za-z_][\w.]*\}")


def renamed(
    source: str, target: str, told: Sequence[tuple[Literal, Literal | None]]
) -> Iterator[tuple[Literal, Literal]]:
    """Names that only the source has, each with the target's own of the same form.

    There have to be as many of either. What is ``told`` already is left out.
    """
    lost = _only(source, target, [was for was, _ in told])
    added = _only(target, source, [now for _, now in told if now])
    for form, ours in lost.items():
        theirs = added.get(form, {})
        if len(ours) == len(theirs):
            yield from zip(ours.values(), theirs.values(), strict=True)


def recoded(source: str, target: str) -> tuple[Literal, Literal] | None:
    """The one plain word that only the source marks as code, and the one that the target does."""
    if source.count("`") != target.count("`"):
        return None
    ours, theirs = ([one for one in literals(text)[:MOST] if one.code] for text in (source, target))
    known = {one.text for one in ours}, {one.text for one in theirs}
    lost = [one for one in ours if one.text not in known[1]]
    added = [one for one in theirs if one.text not in known[0]]
    if not len(lost) == len(added) == 1 or not _WORD.fullmatch(lost[0].text):
        return None
    return (lost[0], added[0]) if added[0].text.isalpha() else None


def spread(source: str, target: str) -> Iterator[tuple[Literal, Literal]]:
    """Placeholders that are filled in, each with the target's that has blanks in it."""
    if "%" not in source and "{" not in source:
        return
    for was in {one.text: one for one in literals(source)[:MOST] if not one.code}.values():
        if not _FILLED.fullmatch(was.text) or target.count(was.text) >= source.count(was.text):
            continue
        first, last = (was.text[0], "") if was.text[0] == "%" else ("{", "}")
        inner = re.escape(was.text[1 : len(was.text) - len(last)])
        found = re.search(rf"{first}\s*{inner}\s*{last}(?<!{re.escape(was.text)})", target)
        if found and found[0] not in source and not _is_ended(found, target):
            yield was, Literal(found[0].rstrip(), found.start(), found.end(), code=False)


def _is_ended(found: re.Match[str], text: str) -> bool:
    """Whether a word goes on behind what may be the letter of a placeholder: `10 % sobre`."""
    return text[found.end() - 1].isalpha() and text[found.end() : found.end() + 1].isalnum()


def _only(
    text: str, other: str, told: Iterable[Literal]
) -> dict[tuple[str, bool, str], dict[str, Literal]]:
    """The names that only one of two texts has, by their form."""
    found: dict[tuple[str, bool, str], dict[str, Literal]] = {}
    for one in _names(text):
        form = _FORMS.fullmatch(one.text)
        if not form or one.text in other or _meets(one, told):
            continue
        kind = next(
            name for name in form.groupdict() if form[name] and name not in ("ending", "top")
        )
        found.setdefault((kind, one.code, form["ending"] or form["top"] or ""), {}).setdefault(
            one.text, one
        )
    return found


def _names(text: str) -> list[Literal]:
    marked = (
        [Literal(m[0], *m.span(), code=False) for m in _HOME.finditer(unmarked(text))]
        if "$" in text
        else []
    )
    marked += unmarked_names(text)
    inner = [one for one in literals(text)[:MOST] if not _is_within(one, marked)]
    return sorted([*marked, *inner], key=lambda one: one.start)


def _meets(one: Literal, others: Iterable[Literal]) -> bool:
    return any(it.start < one.end and one.start < it.end for it in others)


def _is_within(one: Literal, others: Iterable[Literal]) -> bool:
    return any(it.start <= one.start and one.end <= it.end for it in others)
