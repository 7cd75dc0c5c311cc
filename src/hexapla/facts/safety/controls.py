"""Characters that nobody sees: they reorder text, join and part letters, or hide words.

After Unicode Standard Annex 9 (the bidirectional algorithm), Unicode Technical Standard 55 and
CVE-2021-42574, in which code reads in another order than it runs.
"""

from __future__ import annotations

import html
import re
import unicodedata
from typing import TYPE_CHECKING, Final, NamedTuple

from hexapla.facts.rarely import rarely
from hexapla.markdown.signs import encoded

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_CLOSED_BY: Final = dict(
    zip("\u202a\u202b\u2066\u2067\u2068", "\u202c\u202c" + 3 * "\u2069", strict=True)
)
_CLOSING: Final = frozenset(_CLOSED_BY.values())
_MARKS: Final = frozenset("\u200e\u200f\u061c")
_JOINERS: Final = frozenset("\u200c\u200d")
_OVERRIDES: Final = frozenset("\u202d\u202e")
_BLANKS: Final = "\u034f\u115f\u1160\u180e\u3164\uffa0"
"""Letters and joiners without a shape, which some scripts need between letters of their own."""

_HYPHEN: Final = "\N{SOFT HYPHEN}"
_WITHIN: Final = _JOINERS | frozenset("\u200b\u2060\ufeff\u2061\u2062\u2063\u2064" + _HYPHEN)
"""What parts or joins letters. A soft hyphen is for long words, but not for those of a heading."""

_TARGET: Final = re.compile(r"[ ]{0,3}<?[^\s()<>]*")
"""The beginning of where a link leads, behind its brackets."""

_LONGEST: Final = 500
"""Characters of a target of a link that are looked at."""

_BREAKS: Final = "\u2028\u2029"
_ORDERS: Final = "\x00-\x08\x0b\x0e-\x1f\x7f"
_ORDER: Final = re.compile(f"[{_ORDERS}]")
_HIDDEN: Final = rarely(
    "[\u200b\u2060\ufeff]+|[\xad\u200c-\u200f\u061c\u202a-\u202e\u2061-\u206f\U000e0000-\U000e007f"
    f"{_BLANKS}{_BREAKS}{_ORDERS}]"
)
_CODED: Final = re.compile(rb"\xe2(?:\x80[\x8b-\x8f\xa8-\xae]|\x81[\xa0-\xaf])")
"""Those in UTF-8 that begin as quotes and dashes do."""

_RARE: Final = {*range(32), *b"\x7f\xcd\xe1\xe3\xef\xf3"} - set(b"\t\n\r")
_COMMON: Final = bytes(set(range(256)) - _RARE)
"""The bytes with which none of the others begins but \u061c; few texts have any besides."""

_ENTITY: Final = re.compile(
    r"&(?:#(?:\d{3,7}|[xX][\da-fA-F]{3,6})|[lr]lm|zwn?j|ZeroWidthSpace|NoBreak);"
)
_OVERRIDE: Final = re.compile(r"<[bB][dD][oO](?=[\s/>])")
_FLAG: Final = re.compile("\U0001f3f4[\U000e0020-\U000e007e]+\U000e007f")
_RIGHT_TO_LEFT: Final = re.compile(
    r"[\u0590-\u061b\u061d-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff]"
)
_LEADS: Final = bytes((*range(0xD6, 0xE1), 0xEF, 0xF0))
"""What these begin with in UTF-8; accents, quotes and dashes do not."""

_NEVER: Final = "it makes the text read in another order than it is written, or hides some of it"
_IN_WORD: Final = "it hides in a word, which no search finds then"
_STRAY: Final = "it moves signs about, and nothing here is read from right to left"
_IN_LINK: Final = "it hides in the target of a link, which leads elsewhere then"


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
    data = encoded(text)
    if data.translate(None, _COMMON) and _HIDDEN.search(text):
        return True
    if not text.isascii() and (_HYPHEN in text or "\u061c" in text or _CODED.search(data)):
        return True
    if "&" in text and _ENTITY.search(text):
        return True
    return "<" in text and _OVERRIDE.search(text) is not None


def right_to_left(text: str) -> bool:
    """Whether a text has letters that are read from right to left."""
    if text.isascii():
        return False
    data = text.encode("utf-8", "replace")
    return any(map(data.__contains__, _LEADS)) and bool(_RIGHT_TO_LEFT.search(text))


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
    if control.character in _BLANKS and _at_home(text, control):
        return ""
    return "in code it makes what is read differ from what is run"


_JOINED: Final = frozenset(("Lo", "Mn", "Mc", "So", "Sk"))


def in_prose(text: str, control: Control, *, mirrored: bool) -> str:
    """Why a control must not stand in prose, or nothing.

    ``mirrored`` says that the page has text from right to left, where marks are needed.
    """
    character = control.character
    if _in_target(text, control):
        return _IN_LINK
    if character in _MARKS:
        stray = "" if mirrored else _STRAY
        return stray or (_IN_WORD if _in_letters(text, control) else "")
    if character in _CLOSED_BY or character in _CLOSING:
        return ""  # they have to be in pairs: see `unpaired`
    if character in _WITHIN:
        hides = text.startswith("#") if character == _HYPHEN else splits(text, control)
        return _IN_WORD if hides else ""
    if character in _BLANKS or character in _BREAKS or _ORDER.match(character):
        return _shapeless(text, control)
    return _NEVER


def _in_target(text: str, control: Control) -> bool:
    """Whether a character stands in the target of a link, where a reference is one to it, too."""
    opened = text.rfind("](", max(control.start - _LONGEST, 0), control.start)
    return opened >= 0 and _TARGET.fullmatch(text, opened + 2, control.start) is not None


def _shapeless(text: str, control: Control) -> str:
    """Why a letter, a line end or an order without a shape must not stand there, or nothing."""
    if control.character in _BREAKS:
        return "it ends a line where nobody sees one end"
    if control.character in _BLANKS and _at_home(text, control):
        return ""
    return _IN_WORD if splits(text, control) else "it is no letter, and nobody sees it"


def _beside(text: str, control: Control) -> tuple[str, str]:
    """The characters before and behind a control, none at an end of the text."""
    return text[control.start - 1 : control.start], text[control.end : control.end + 1]


def _in_letters(text: str, control: Control) -> bool:
    """Whether letters that are read from left to right are on both sides."""
    return all(char and char.lower() != char.upper() for char in _beside(text, control))


def _at_home(text: str, control: Control) -> bool:
    """Whether a letter without a shape stands in its own script, or a joiner beside an accent."""
    script = unicodedata.name(control.character).split()[0].replace("HALFWIDTH", "HANGUL")
    names = [unicodedata.name(char, "") for char in _beside(text, control) if char]
    return any(script in name or name.startswith(("COMBINING", "HEBREW")) for name in names)


def splits(text: str, control: Control) -> bool:
    """Whether a control without width stands within or right beside a word that needs none."""
    before = text[: control.start].rstrip("\u200b\ufeff")[-1:]
    after = text[control.end :].lstrip("\u200b\ufeff")[:1]
    if control.character not in _JOINERS and before in {"", " "} and right_to_left(after):
        return control.character != _HYPHEN and after.isalpha()
    if control.character in "\u200b\ufeff" and (before in {"", " "} or after == " "):
        return _spaced(before) or _spaced(after)
    if control.character not in _JOINERS and right_to_left(before) and right_to_left(after):
        return before.isalpha() and after.isalpha()
    return _spaced(before) and _spaced(after)


def _spaced(character: str) -> bool:
    """Whether it is a letter or digit of a script that parts its words with spaces."""
    if not character or not character.isalnum():
        return False
    return character.isdecimal() or character.lower() != character.upper()


def unpaired(found: Sequence[Control]) -> Iterator[Control]:
    """Isolates and embeddings that are not closed, and ends that close nothing, in a block.

    An override is wrong by itself; its end is not told besides.
    """
    stack: list[Control] = []
    for control in found:
        if control.character in _CLOSED_BY or control.character in _OVERRIDES:
            stack.append(control)
        elif control.character in _CLOSING:
            if stack and _CLOSED_BY.get(stack[-1].character, "\u202c") == control.character:
                stack.pop()
            else:
                yield control
    yield from (control for control in stack if control.character not in _OVERRIDES)
