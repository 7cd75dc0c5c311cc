"""What every language writes alike, letter for letter: code, placeholders, flags, addresses."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from hexapla.facts.literals.commands import is_other, is_other_order
from hexapla.facts.literals.displaced import is_displaced, turned
from hexapla.facts.literals.forms import MOST, literals
from hexapla.facts.literals.given import is_other_given
from hexapla.facts.literals.identifiers import (
    Literal,
    are_heads,
    has_figure,
    is_replaced,
    is_slip,
    replaced,
)
from hexapla.facts.literals.names import is_other_name
from hexapla.facts.literals.signatures import is_other_arity, is_other_value, other_values
from hexapla.facts.literals.slips import SHAPED, is_capital, is_cut, is_misspelt, is_reordered
from hexapla.facts.literals.strays import unmarked
from hexapla.facts.literals.trimming import NAME, bare, is_said, stands
from hexapla.facts.rarest import having

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

_SIGNS: Final = ("{", "%", "$", "<", "@", "_", "--", "++", "example.", ".0.", "192.168.")
"""What every literal but code has in it, or of numbers nearly every one."""

LEAST: Final = 0.6
"""How long a translation is at least, beside its source, for what it lacks to be a loss."""

RESERVED: Final = re.compile(r"example\.(?:com|net|org)\b")
"""A domain that is nobody's (RFC 2606): with a word in its place it is somebody's."""

_SIMPLE: Final = re.compile(r"--[a-z][a-z-]+[a-z]|[A-Za-z]+(?:_[A-Za-z]+)+")
_ALONE: Final = r"(?<![A-Za-z\d_-]){}(?![A-Za-z\d_-])"
"""A name that is no piece of another one; letters of other scripts may stand right beside it."""

_PIECE: Final = re.compile(r"[^\W_]+")
_PLACEHOLDER: Final = re.compile(r"[{<]([A-Za-z_][\w.-]{0,60})[}>]")


def signs_of(texts: Iterable[str]) -> frozenset[str]:
    """The signs of literals that some texts have, those of a page say, for ``unlike``."""
    whole = "\n".join(texts)
    return frozenset(having(whole, _SIGNS))


def unlike(both: Sequence[tuple[str, str]], signs: Iterable[str]) -> set[int]:
    """The places of two Markdown texts, which have no other signs, that may differ in literals.

    But for names that nothing marks, which few texts have.
    """
    pairs = [*enumerate(both)]
    found = {n for n, (a, b) in pairs if ("`" in a or "`" in b) and not _have_same_code(a, b)}
    for sign in signs:
        marked = [(n, a, b) for n, (a, b) in pairs if sign in a or sign in b]
        found.update(n for n, a, b in marked if _having(sign, a) != _having(sign, b))
    return found


def changed(
    source: str, target: str, is_code: Callable[[str, str], bool]
) -> Iterator[tuple[Literal, Literal | None]]:
    """Literals of the source that the target says otherwise, or, with None, not at all.

    What may be prose is left to the translator: ordinary words, names of keys, names translated
    piece by piece. ``is_code`` tells of a word and its literal whether it is surely none of prose.
    """
    slips = list(_misspelt(source, target))
    yield from slips
    lost = _missing(source, target, [was for was, _ in slips])
    added = _missing(target, source, [now for _, now in slips])
    whole = len(target) >= LEAST * len(source)
    code = " ".join(literal.text for literal in literals(target))
    for was in lost:
        now = next((one for one in added if _became(was, one, is_code)), None)
        if now:
            added.remove(now)
            if not is_capital(was, now, source, target):
                yield was, now
            continue
        kind = was.code, has_figure(was.text)
        is_other = any((one.code, has_figure(one.text)) == kind for one in added)
        if whole and _is_shaped(was) and not is_other and not is_said(was.text, target, code):
            yield was, None
    yield from replaced(source, target)
    yield from other_values(source, target)


def _misspelt(source: str, target: str) -> Iterator[tuple[Literal, Literal]]:
    """Code of the source beside code that only the target has: a letter or a command is another.

    Then placeholders within other code; last, words of the source that the target marks as code.
    """
    told: list[Literal] = []
    for part in (_code, _placeholders):
        ours, theirs = part(source), part(target)
        lost, added = _fewer(ours, theirs), _fewer(theirs, ours)
        whole = len(lost) == len(added)
        partners = dict(zip(added, lost, strict=True)) if whole else {}
        is_changed = _is_changed if whole else is_misspelt
        for now in added:
            was = next((one for one in lost if is_changed(one.text, now.text)), None)
            was = was or next((one for one in lost if is_displaced(one.text, now.text)), None)
            was = was or _other_name(partners, now, lost)
            if was and is_capital(was, now, source, target):
                continue
            known = was and now.text not in was.text and stands(now.text, source)
            if was and not _is_in(now, told) and not known:
                lost.remove(was)
                told.append(now)
                yield was, now
    code = [one for one in _fewer(_code(target), _code(source)) if not _is_in(one, told)]
    yield from turned(source, target, code)
    yield from unmarked(source, code, target)


def _meets(literal: Literal, known: Sequence[Literal]) -> bool:
    return any(one.start < literal.end and literal.start < one.end for one in known)


def _is_in(literal: Literal, known: Sequence[Literal]) -> bool:
    return any(one.start <= literal.start and literal.end <= one.end for one in known)


def _code(text: str) -> list[Literal]:
    return [literal for literal in literals(text)[:MOST] if literal.code]


def _placeholders(text: str) -> list[Literal]:
    """The names of the placeholders within code."""
    return [
        Literal(found.group(1), code.start + found.start(1), code.start + found.end(1), code=True)
        for code in _code(text)
        for found in _PLACEHOLDER.finditer(text[code.start : code.end])
    ]


def _fewer(ours: list[Literal], theirs: list[Literal]) -> list[Literal]:
    """Those that the other side does not have, or not as often."""
    left = Counter(literal.text for literal in theirs)
    left.subtract(literal.text for literal in ours)
    return [literal for literal in ours if left[literal.text] < 0]


def _is_changed(was: str, now: str) -> bool:
    slip = is_misspelt(was, now) or is_cut(was, now) or is_reordered(was, now)
    return slip or is_other(was, now) or is_other_value(was, now) or is_other_given(was, now)


def _other_name(
    partners: Mapping[Literal, Literal], now: Literal, lost: Sequence[Literal]
) -> Literal | None:
    """The name in the same place among what is lost, if what stands there is surely not it."""
    was = partners.get(now)
    if was is None or was not in lost:
        return None
    ours, theirs = ([one.text for one in side] for side in (partners.values(), partners))
    if is_other_name(was.text, now.text) or is_other_order(was.text, now.text, ours):
        return was
    return was if is_other_arity(was.text, now.text, ours, theirs) else None


def _have_same_code(source: str, target: str) -> bool:
    ours, theirs = source.split("`"), target.split("`")
    return len(ours) == len(theirs) and sorted(ours[1::2]) == sorted(theirs[1::2])


def _having(sign: str, text: str) -> list[str]:
    text = text.replace("{{ ", "{{") if "{{ " in text else text
    return sorted(word for word in text.split() if sign in word)


def _is_shaped(literal: Literal) -> bool:
    return not literal.code or SHAPED.search(literal.text) is not None


def _became(was: Literal, now: Literal, is_code: Callable[[str, str], bool]) -> bool:
    """Whether one literal is the other with a slip, or another placeholder of the same form."""
    if was.code == now.code and (is_replaced(was.text, now.text) or are_heads(was, now)):
        return True
    if was.code and now.code and (word := _translated(was.text, now.text)):
        return RESERVED.match(was.text) is not None or is_code(word, was.text)
    if not was.code and not now.code and was.text[0] == now.text[0] and was.text[0] in "{%$<-+01":
        return was.text[0] != "+" or not any(sign in was.text + now.text for sign in "\"'")
    if not _is_shaped(was):
        return False
    ours, theirs = _PIECE.findall(was.text), _PIECE.findall(now.text)
    if len(ours) != len(theirs):
        return bare(was.text) in bare(now.text) or bare(now.text) in bare(was.text)
    apart = [(one, other) for one, other in zip(ours, theirs, strict=True) if one != other]
    return len(apart) <= 1 and all(is_slip(one, other) for one, other in apart)


def _translated(was: str, now: str) -> str:
    """The one word of a path or a command for which another one stands; else nothing."""
    ours, theirs = NAME.findall(was), NAME.findall(now)
    if len(ours) != len(theirs) or len(ours) < 2 or NAME.split(was) != NAME.split(now):  # noqa: PLR2004 (a word beside another)
        return ""
    apart = [(one, other) for one, other in zip(ours, theirs, strict=True) if one != other]
    if len(apart) != 1 or is_slip(*apart[0]):
        return ""
    word, other = apart[0]
    plain = word.isalpha() and word.islower() and other.isalpha() and other == other.lower()
    return word if plain else ""


def _missing(own: str, text: str, known: Sequence[Literal]) -> list[Literal]:
    """Literals of their ``own`` text that another does not have, or not as often, the last ones.

    Quotation marks do not count; what a literal is a piece of does, on either side. What meets
    one that is ``known`` is left out.
    """
    names = [(bare(literal.text), literal) for literal in literals(own)[:MOST]]
    left, sides = Counter[str](name for name, _ in names), (bare(own), bare(text))
    unmarked = {name for name, literal in names if not literal.code}
    for name, often in left.items():
        if name in unmarked:
            left[name] -= _fewer_times(name, sides, (own, text), often)
        else:
            left[name] = min(often, _count(name, sides[1]))
    lost = []
    for name, literal in names:
        left[name] -= 1
        if name and left[name] < 0 and not _meets(literal, known):
            lost.append(literal)
    return lost


def _count(name: str, text: str) -> int:
    """How often a text has a name; one that ends with a number, not within a longer number."""
    if not name[-1:].isdecimal():
        return text.count(name)
    return len(re.findall(rf"{re.escape(name)}(?!\d)", text))


def _fewer_times(name: str, plain: tuple[str, str], texts: tuple[str, str], most: int) -> int:
    """How much less often one text has a name than the other, up to some number."""
    own, other = (side.count(name) for side in plain)
    if own <= other and _SIMPLE.fullmatch(name):  # it may be the beginning of another one
        own, other = (len(re.findall(_ALONE.format(re.escape(name)), text)) for text in texts)
    return min(max(own - other, 0), most)
