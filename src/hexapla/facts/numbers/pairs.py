"""Both of two things, and one of them where the other text has two, or the reverse."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, TypeAlias

from hexapla.facts import cldr
from hexapla.facts.numbers.losses import WHOLE
from hexapla.facts.numbers.values import Value, shift
from hexapla.facts.rarely import rarely

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hexapla.facts.numbers.values import Text

PLACE: Final = 0.2
"""By which part of its text a number may have moved and still be in its place."""

_TEN: Final = 10
_BOTH: Final = rarely(r"\b(?:both|either|neither)\b", re.IGNORECASE)
_DEFINITE: Final = rarely(
    r"(?<![^\W\d_])(?:[ldsc]es|aux|[lnv]os|leurs|las|sus|est[oa]s|es[oa]s|i|gli|le|d?[dn]?e(?:i|gli"
    r"|lle)|a(?:i|gli|lle)|tutt[ie] e|quest[ie]) $",
    re.IGNORECASE,
)
"""What stands before the number in *les deux*."""

_PAIR: Final = rarely(
    r"\b(?:both|either|neither|pairs?|couples?|twins?|twice|double\w*|duo|two\w*|2\w*|another)\b",
    re.IGNORECASE,
)
_SINGLE: Final = rarely(r"\b(?:an?|one) single (?=[a-z])|\bonly one (?=[a-z])", re.IGNORECASE)
_ALONE: Final = rarely(
    r"\b(?:seul|uni[qc]|únic|singol|simpl|sol[oaie]?\b|sencill|un[oae]?\b)|واحد|وحيد|مفرد|فريد"
)
"""Words for one and no more, in part."""

_PAIRED: Final = rarely(
    r"\b(?:pai[aor]|par\b|pares\b|coppi|coupl|parej|amb[oa]s?\b|ambedue|entramb|d[ou][uo]?[bp]"
    r"|dúo|duo\b|bin[oô]m|tandem|tándem|jum|gemel|send|l['’]autre|altr[oa]\b|otr[oa]\b|bi|deux"
    r"|dos\b|due\b|second|segund)",
    re.IGNORECASE,
)
"""Words for two, in part."""

_KEYS: Final = rarely(r"2 (?:[a-z]+ )?[a-z]{2,}[a-rt-z]s\b")
"""So many of something, and no name that has a number."""

_LABEL: Final = rarely(
    r"(?:[^\W\d_]*[A-Z]\w*|of|or|to|and|than|the|these|those|step|level|phase|stage|part|page|type"
    r"|tier|section|chapter|version|option|every|other|next|last|first|each|\d\W*) $"
)
_ARTICLE: Final = {
    "fr": rarely(r"\b(?:un|une)\b", re.IGNORECASE),
    "es": rarely(r"\b(?:un|una)\b", re.IGNORECASE),
    "it": rarely(r"\b(?:uno?|una|un[’'])(?<!\w{4})\b", re.IGNORECASE),
}
_ONE: Final = rarely(r"\b(?:an?|one|another|any\w*|single|some\w*)\b", re.IGNORECASE)
"""What English has before one of something."""

Values: TypeAlias = "list[Value]"


def both(theirs: Sequence[Value], source: Text, target: Text) -> Values:
    """The numbers two of a target for which the source has *both*: *les deux*."""
    most = len(_BOTH.findall(source.prose))
    found = [
        value
        for value in theirs
        if most and value.said and value.readings == {"2"} and not value.units
        if _DEFINITE.search(target.prose, max(value.start - 9, 0), value.start)
    ]
    return found[:most]


def recounted(lost: Values, added: Values, source: Text, target: Text) -> tuple[Values, Values]:
    """The same, with what surely is one of something, and two or more of it in the other text."""
    if not lost and len(added) == 1:
        one = _single(source)
        if one and _is_more(added[0], one, source, target):
            return [one], [_known(added[0])]
    if not added and len(lost) == 1 and _is_counted(lost[0], source):
        one = _article(lost[0], source, target)
        if one:
            return [_known(lost[0])], [one]
    return lost, added


def _known(value: Value) -> Value:
    """A value that is known to stand for another."""
    return value._replace(dated=True)


def _one(found: re.Match[str]) -> Value:
    place = found.start(), found.start() + len(found.group().rstrip())
    said = frozenset("1")
    return Value(found.string[slice(*place)], *place, said, ("1",), said=True, dated=True)


def _single(text: Text) -> Value | None:
    """The one place where a text says that there is one and no more."""
    found = list(_SINGLE.finditer(text.prose))
    return _one(found[0]) if len(found) == 1 and not _PAIR.search(text.prose) else None


def _is_more(value: Value, one: Value, source: Text, target: Text) -> bool:
    """Whether a number of the target is of what there is one of."""
    number = min(value.readings)
    if not (value.said and not value.units and number.isdecimal() and 1 < int(number) <= _TEN):
        return False
    before = target.prose[max(value.start - 40, 0) : value.start]
    if _DEFINITE.search(before) or _ALONE.search(before[-12:] + target.prose[value.end :][:40]):
        return False
    return shift(one, value, source.prose, target.prose) <= PLACE


def _is_counted(value: Value, source: Text) -> bool:
    """Whether a number is two of something that the source counts."""
    if value.readings != {"2"} or value.units or value.named or value.dated:
        return False
    head = source.prose[max(value.start - 24, 0) : value.start]
    head = head.lstrip() if head[:1] != " " else head
    is_first = value.start <= 1 or head.rstrip()[-1:] in ".:;!?"
    counts = _KEYS.match(source.prose, value.start)
    return bool(counts) and (is_first or not _LABEL.search(head))


def _article(value: Value, source: Text, target: Text) -> Value | None:
    """The one article of a target that the source has not, in place of its number."""
    article = _ARTICLE.get(cldr.locale(target.locale).language)
    if not article or len(target.prose) < WHOLE * len(source.prose):
        return None
    found = list(article.finditer(target.prose))
    if not found or _PAIRED.search(target.prose) or _ONE.search(source.prose[value.end :][:24]):
        return None
    if len(found) != 1 + len(_ONE.findall(source.prose)):
        return None
    texts = source.prose, target.prose
    near = [one for one in map(_one, found) if shift(value, one, *texts) <= PLACE]
    return near[0] if len(near) == 1 else None
