"""Characters that nobody sees: they reorder text, join and part letters, or hide words.

After Unicode Standard Annex 9 (the bidirectional algorithm), Unicode Technical Standard 55 and
CVE-2021-42574, in which code reads in another order than it runs.
"""

from __future__ import annotations

import html
import re
import unicodedata
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_CLOSED_BY: Final = dict(
    zip("\u202a\u202b\u2066\u2067\u2068", "\u202c\u202c" + 3 * "\u2069", strict=True)
)
_CLOSING: Final = frozenset(_CLOSED_BY.values())
_MARKS: Final = frozenset("\u200e\u200f\u061c")
_JOINERS: Final = frozenset("\u200c\u200d")
_HIDDEN: Final = re.compile(
    "[\u200b\u2060\ufeff]+|[\u200c-\u200f\u061c\u202a-\u202e\u2066-\u206f\U000e0000-\U000e007f]"
)
_CODED: Final = re.compile(rb"\xe2(?:\x80[\x8b-\x8f\xaa-\xae]|\x81[\xa0\xa6-\xaf])")
_OTHERS: Final = (b"\xef\xbb\xbf", b"\xd8\x9c", b"\xf3\xa0")
"""The same in UTF-8, in which a search is several times as fast; of the tags how they begin."""

_ENTITY: Final = re.compile(
    r"&(?:#(?:\d{3,7}|[xX][\da-fA-F]{3,6})|[lr]lm|zwn?j|ZeroWidthSpace|NoBreak);"
)
_OVERRIDE: Final = re.compile(r"<[bB][dD][oO](?=[\s/>])")
_FLAG: Final = re.compile("\U0001f3f4[\U000e0020-\U000e007e]+\U000e007f")
_RIGHT_TO_LEFT: Final = re.compile(
    r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff]"
)
_NEVER: Final = "it makes the text read in another order than it is written, or hides some of it"


class Control(NamedTuple):
    """A control character, a reference to one, or a tag like it, and its place in a text."""

    character: str
    start: int
    end: int

    @property
    def name(self) -> str:
        """What messages call it; never the character itself."""
        if self.character == "<bdo":
            return "`<bdo>`"
        return f"U+{ord(self.character):04X} {unicodedata.name(self.character, 'CONTROL')}"


def present(text: str) -> bool:
    """Whether a text may hold controls; a quick look."""
    if not text.isascii() and not _is_latin(text):
        data = text.encode("utf-8", "replace")
        if _CODED.search(data) or any(map(data.__contains__, _OTHERS)):
            return True
    return ("&" in text and bool(_ENTITY.search(text))) or bool(_OVERRIDE.search(text))


def _is_latin(text: str) -> bool:
    """Whether no letter lies beyond Latin 1, where no control is."""
    try:
        text.encode("latin-1")
    except UnicodeEncodeError:
        return False
    return True


def right_to_left(text: str) -> bool:
    """Whether a text has letters that are read from right to left."""
    return not text.isascii() and bool(_RIGHT_TO_LEFT.search(text))


def controls(text: str) -> Iterator[Control]:
    """The controls of a text, in order; the flag of a region, an emoji, hides nothing."""
    flags = [match.span() for match in _FLAG.finditer(text)]
    found = [Control(match[0][0], *match.span()) for match in _HIDDEN.finditer(text)]
    found += [Control("<bdo", *match.span()) for match in _OVERRIDE.finditer(text)]
    for match in _ENTITY.finditer(text):
        character = html.unescape(match[0])
        if _HIDDEN.fullmatch(character):
            found.append(Control(character, *match.span()))
    for item in sorted(found, key=lambda item: item.start):
        if not any(start <= item.start < end for start, end in flags):
            yield item


def in_code(text: str, control: Control, *, mirrored: bool) -> str:
    """Why a control must not stand in code, or nothing: emoji and some scripts need joiners.

    ``mirrored`` says that the page has text from right to left. There a mark beside the backtick
    is what keeps the hyphen of `-r` on its left, and reorders nothing within the code.
    """
    if control.end - control.start > 1:
        return ""  # a reference is shown as it is written there
    before = text[control.start - 1 : control.start]
    if (
        mirrored
        and control.character in _MARKS
        and "`" in (before, text[control.end : control.end + 1])
    ):
        return ""
    if control.character in _JOINERS and before and unicodedata.category(before) in _JOINED:
        return ""
    return "in code it makes what is read differ from what is run"


_JOINED: Final = frozenset(("Lo", "Mn", "Mc", "So", "Sk"))


def in_prose(text: str, control: Control, *, mirrored: bool) -> str:
    """Why a control must not stand in prose, or nothing.

    ``mirrored`` says that the page has text from right to left, where marks are needed.
    """
    character = control.character
    if character in _MARKS:
        return (
            "" if mirrored else "it moves signs about, and nothing here is read from right to left"
        )
    if character in _CLOSED_BY or character in _CLOSING:
        return ""  # they have to be in pairs: see `unpaired`
    if character in _JOINERS or character in "\u200b\u2060\ufeff":
        return "it hides in a word, which no search finds then" if splits(text, control) else ""
    return _NEVER


def splits(text: str, control: Control) -> bool:
    """Whether a control without width stands within or right beside a word that needs none."""
    before = text[: control.start].rstrip("\u200b\ufeff")[-1:]
    after = text[control.end :].lstrip("\u200b\ufeff")[:1]
    if control.character in "\u200b\ufeff" and (before == " " or after == " "):
        return _spaced(before) or _spaced(after)
    return _spaced(before) and _spaced(after)


def _spaced(character: str) -> bool:
    """Whether it is a letter or digit of a script that parts its words with spaces."""
    if not character or not character.isalnum():
        return False
    return character.isdecimal() or character.lower() != character.upper()


def unpaired(found: Sequence[Control]) -> Iterator[Control]:
    """Isolates and embeddings that are not closed, and ends that close nothing, in a block."""
    stack: list[Control] = []
    for control in found:
        if control.character in _CLOSED_BY:
            stack.append(control)
        elif control.character in _CLOSING:
            if stack and _CLOSED_BY[stack[-1].character] == control.character:
                stack.pop()
            else:
                yield control
    yield from stack
