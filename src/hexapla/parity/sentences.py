"""Sentences of a block's text, told without knowing its language.

A sentence ends at a mark that ends sentences in any script, where white space and what may
begin a sentence follow. A full stop after an initial or an abbreviation with dots inside
(``e.g.``, ``U.S.``, ``p. ej.``) ends none, nor does one that a lower-case letter follows.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import Final, NamedTuple

_IMAGE: Final = re.compile(r"!\[[^\]\n]*\]\([^()\n]*\)")
_HIDDEN: Final = re.compile(
    r"""[]<[{*_`|~^\\](?:
      (?<=\])(?:\([^()\s]*(?:\([^()\s]*\)[^()\s]*)?(?:[ ]"[^"\n]*")?\)|\[[^\]\n]*\])?  # a target
    | (?<=<)[^<>]*> | (?<=\[)(?:\^[^\]\n]*\])? | (?<=\{)[^{}\n]*\}$ | (?<=[*_`|~^\\]) )""",
    re.VERBOSE,
)
"""Begins with a set of characters, as ``_END`` does: so text without them is passed over fast."""

_MARKED: Final = re.compile(r"[]<{*_`|[~^\\&]")
_ENTITY: Final = re.compile(r"&\w{1,20};")
_END: Final = re.compile(
    r"""[.!?…؟۔।\u3002\uff01\uff1f<](?:
      (?<=[.!?…؟۔।])[.!?…؟۔।]*(?:[\u00a0\u202f]»)?["'”’»)*_]*\s+
    | (?<=[\u3002\uff01\uff1f])[\u3002\uff01\uff1f]*["'”’»\u300d\uff09]*\s*
    | (?<=<)br[ ]*/?>\s* )""",
    re.VERBOSE,
)
_ABBREVIATED: Final = re.compile(
    r"(?:^|[\s(\"'“«])(?:[^\W\d]|\w{1,2}\. ?\w{1,3}|[^\W\d_]+(?:\.[-\w]+)+)$"
)
_SHORT: Final = re.compile(r"(?<!\w)(?:al|ca|cf|ej|es|ex|vs)$", re.IGNORECASE)
"""Short forms before code, whose case says nothing: *par ex.*, *p. ej.*, *ad es.*"""
_COUNTED: Final = re.compile(
    r"(?<!\w)(?:art|cap|ch|fig|n|no|nos|nr|núm|num|pág|p|pp|sec|sect|tab|vol)$", re.IGNORECASE
)
"""Short forms before a number: *No. 1*, *fig. 2*."""
_OPENING: Final = "*_\"'“«¿¡[("


_FINAL: Final = frozenset(".?!؟…۔।\u3002\uff01\uff1f")
_TARGET: Final = re.compile(r"\]\([^)\s]*\)|<[^<>]*>")
_ENDING: Final = "؟…۔।\u3002\uff01\uff1f"


class Glance(NamedTuple):
    """How many signs of a text may end a sentence, and how long it is, as far as it is read."""

    signs: int
    length: int


class Sentence(NamedTuple):
    """How many signs other than spaces a reader sees of a sentence, and where it stands."""

    length: int
    start: int
    end: int


@lru_cache(1024)
def glance(text: str) -> Glance:
    """What a block's text and its translation have alike, if no sentence of them is lost.

    Several times as fast as their sentences; signs inside numbers and addresses count, too.
    """
    signs = text.count(".") + text.count("?") + text.count("!") + (text[-1:] not in _FINAL)
    if not text.isascii():
        for sign in _ENDING:
            signs += text.count(sign)
    if "](" in text or "<" in text:
        signs += text.count("<br")
        return Glance(signs, len(_TARGET.sub("", text)))
    return Glance(signs, len(text))


@lru_cache(1024)
def sentences(text: str) -> tuple[Sentence, ...]:
    """The sentences of a block's text that have a length; images count for nothing."""
    if "![" in text:
        text = _IMAGE.sub(lambda match: " " * len(match.group()), text)
    ends = [match.end() for match in _END.finditer(text) if _ends(text, match)]
    if not ends:
        length = _shown(text)
        return (Sentence(length, 0, len(text)),) if length > 1 else ()
    places = pairwise((0, *ends, len(text)))
    found = [Sentence(_shown(text[start:end]), start, end) for start, end in places]
    return tuple([sentence for sentence in found if sentence[0] > 1])


def _shown(piece: str) -> int:
    """How many signs other than spaces a reader sees."""
    if _MARKED.search(piece):
        piece = _HIDDEN.sub("", piece)
        if "&" in piece:
            piece = _ENTITY.sub("x", piece)
    return len("".join(piece.split()))


def _ends(text: str, match: re.Match[str]) -> bool:
    start, end = match.span()
    following = text[end : end + 4].lstrip(_OPENING)[:1]
    if following.islower():
        return False
    if text[start] != "." or text[start + 1] == ".":
        return True
    if following.isdigit() and _COUNTED.search(text, max(start - 5, 0), start):
        return False
    if following == "`" and _SHORT.search(text, max(start - 3, 0), start):
        return False
    before = text[max(start - 12, 0) : start]
    if "." not in before and before[-2:-1].isalnum():
        return True
    return not _ABBREVIATED.search(before)
