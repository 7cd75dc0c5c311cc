"""Sentences of a block's text, told without knowing its language.

A sentence ends at a mark that ends sentences in any script, where white space and what may
begin a sentence follow, but not in code. A full stop after an initial or an abbreviation with
dots inside (``e.g.``, ``U.S.``, ``p. ej.``) ends none, nor does one that a lower-case letter
follows.
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

_MARKED: Final = re.compile(r"[]<{*_`|[~^\\&/]")
_ADDRESS: Final = re.compile(r"[a-z]{2,9}://[^\s<>\]]+")
"""An address that readers see: translations set it as a link, as code, or name what is there."""
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
    r"(?<!\w)(?:approx|art|cap|ch|fig|n|no|nos|nr|núm|num|pág|p|pp|sec|sect|tab|vol)$",
    re.IGNORECASE,
)
"""Short forms before a number: *No. 1*, *fig. 2*."""
_TITLES: Final = re.compile(
    r"(?<!\w)(?:Dra?|Dott|Ing|Lic|Mme|Mrs?|Ms|Prof|Sig|Sra?|Sres|St[ao]?|Uds?|Vd"
    r"|([^\W\d_a-z])\1)$"
)
"""Short forms before a name, or before any word: *Sr. Pérez*, *Ud. Elige*; doubled capitals of
plurals: *EE. UU.*, *RR. HH.*"""

_LONG: Final = 5
"""Letters before a full stop that are more than a short form before a name has."""

_OPENING: Final = "*_\"'“«¿¡[("


_FINAL: Final = frozenset(".?!؟…۔।\u3002\uff01\uff1f")
_CUT: Final = "\0"
_TARGET: Final = re.compile(r"[]<](?:(?<=\])\([^)\s]*\)|(?<=<)[^<>]*>)")
_SHOWN: Final = re.compile(r"://[^\s<>\]]+")
_ENDING: Final = "؟…۔।\u3002\uff01\uff1f"
_tuple: Final = tuple.__new__  # many are made: by their own class it takes twice as long
_SILENT: Final = bytes(set(range(256)) - set(b".?!\0"))


class Glance(NamedTuple):
    """How many signs of a text may end a sentence, and how long it is, as far as it is read."""

    signs: int
    length: int


class Sentence(NamedTuple):
    """How many signs other than spaces a reader sees of a sentence, and where it stands."""

    length: int
    start: int
    end: int


@lru_cache(maxsize=8)  # the source page is compared in every locale
def glance(texts: tuple[str, ...]) -> list[Glance]:
    """What the texts of blocks and their translations have alike, if no sentence of them is lost.

    All at once, many times as fast as their sentences; signs inside numbers and addresses count,
    too. No text has a NUL in it, for no file that can be read has one.
    """
    whole = _CUT.join(texts)
    if "<" in whole:
        whole = whole.replace("<br", "<.br")
    for sign in _ENDING if not whole.isascii() else "":
        whole = whole.replace(sign, ".")
    signs = whole.encode("utf-8", "replace").translate(None, _SILENT).split(_CUT.encode())
    return [
        _tuple(Glance, (len(each) + (text[-1:] not in _FINAL), _length(text)))
        for text, each in zip(texts, signs, strict=False)
    ]


def _length(text: str) -> int:
    """How long a text is without tags, addresses and the targets of links."""
    if "]" in text or "<" in text:
        text = _TARGET.sub("", text)
    return len(_SHOWN.sub("", text) if "/" in text and "://" in text else text)


@lru_cache(1024)
def sentences(text: str) -> tuple[Sentence, ...]:
    """The sentences of a block's text that have a length; images count for nothing."""
    if "!" in text and "![" in text:
        text = _IMAGE.sub(lambda match: " " * len(match.group()), text)
    ends = [match.end() for match in _END.finditer(text) if _ends(text, match)]
    if ends and "`" in text:
        ends = [end for end in ends if not text.count("`", 0, end) % 2]  # others are in code
    places = pairwise((0, *ends, len(text)))
    marked = _MARKED.search(text)
    if not marked and text.isprintable():
        count = text.count
        found = [
            _tuple(Sentence, (end - start - count(" ", start, end), start, end))
            for start, end in places
        ]
    else:
        plain = marked.start() if marked else len(text)
        found = [
            _tuple(Sentence, ((_visible if end <= plain else seen)(text[start:end]), start, end))
            for start, end in places
        ]
    return tuple([sentence for sentence in found if sentence[0] > 1])


def seen(piece: str) -> int:
    """How many signs other than spaces and addresses a reader sees."""
    if "/" in piece and "://" in piece:
        piece = _ADDRESS.sub("", _TARGET.sub("]", piece))
    piece = _HIDDEN.sub("", piece)
    return _visible(_ENTITY.sub("x", piece) if "&" in piece else piece)


def _visible(piece: str) -> int:
    if piece.isprintable():  # then all its white space is blanks
        return len(piece) - piece.count(" ")
    return len("".join(piece.split()))


def _ends(text: str, match: re.Match[str]) -> bool:
    start, end = match.span()
    following = text[end : end + 1]
    if following in _OPENING:
        following = text[end : end + 4].lstrip(_OPENING)[:1]
    if following.islower():
        return False
    if text[start] != "." or text[start + 1] == ".":
        return True
    if not following.isalpha():
        if following.isdigit() and _COUNTED.search(text, max(start - 7, 0), start):
            return False
        if following == "`" and _SHORT.search(text, max(start - 3, 0), start):
            return False
    before = text[max(start - 12, 0) : start]
    if start >= _LONG and before[-_LONG:].isalpha() and "." not in before:
        return True
    return _is_word(before) or not (_TITLES.search(before[-_LONG:]) or _ABBREVIATED.search(before))


def _is_word(before: str) -> bool:
    """Whether a text plainly ends with a word: a short form has a capital, a stop or one letter."""
    end = before[-_LONG:]
    small = len(end) > 1 and end[-2:].isalpha() and end.isascii() and end.islower()
    return small and "." not in before
