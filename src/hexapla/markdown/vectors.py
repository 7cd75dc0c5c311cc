"""What in a page's markup can run, load or pose as something else when the page is opened.

Tags are read as the HTML standard has it, for a browser has the last word; what the attribute
lists of Python-Markdown add to elements is read too. Addresses are read as browsers do: without
tabs and line ends, with references resolved, in any case.
"""

from __future__ import annotations

import base64
import binascii
import html
import re
from typing import TYPE_CHECKING, Final, NamedTuple
from urllib.parse import unquote

from hexapla.facts.rarely import rarely
from hexapla.markdown import styles
from hexapla.markdown.active import ELEMENTS, FIELDS, is_inert

if TYPE_CHECKING:
    from collections.abc import Iterator

_ADDRESSES: Final = frozenset(
    ("href", "src", "action", "formaction", "xlink:href", "data", "poster", "background", "cite",
     "longdesc", "ping", "manifest", "srcset", "to", "from", "values", "by", "content")
)  # fmt: skip
_IMAGES: Final = frozenset(("img", "image", "source", "picture", "video", "input"))
_TAG: Final = re.compile(r"<([a-zA-Z][^\s/>]*+)")
_ATTRIBUTE: Final = re.compile(
    r"""[\s/]*+([^\s/>][^\s/>=]*+)(?:\s*+=\s*+("[^"]*+"|'[^']*+'|[^\s>"'][^\s>]*+)?)?"""
)
_END: Final = re.compile(r"[\s/]*+(?=>)")
_LIST: Final = re.compile(r"\{:?([^{}\n]++)\}")
_PAIR: Final = re.compile(r"""([^\s=}"']++)\s*=\s*("[^"]*+"|'[^']*+'|[^\s}]*+)""")
_SCHEME: Final = re.compile(r"(javascript|vbscript|livescript|data):", re.IGNORECASE)
_IMAGE: Final = re.compile(r"data:image/([\w.+-]+)", re.IGNORECASE)
_IGNORED: Final = re.compile(r"[\t\n\r][ >]*")
_LEADING: Final = "".join(map(chr, range(33)))
_SCRIPTED: Final = rarely(
    r"<script|\bon[a-z]+\s*=|javascript:|<foreignobject|<!entity", re.IGNORECASE
)
_BRACED: Final = "{'\"`"  # what stands before an address in the braces of JSX
_LONGEST: Final = 20_000
PATIENCE: Final = 500_000
"""Signs of tags that begin within others, up to which they are read."""

_WORDS: Final = frozenset(("alt", "title", "label", "placeholder", "aria-label"))
"""Attributes that are for people, and translated."""

_DIRECTION: Final = re.compile(r"^\s*direction\s*:\s*|\s*;?\s*$")
_RAW: Final = {
    name: re.compile(rf"</{name}\b|$(?!\n)", re.IGNORECASE) for name in ("script", "style", "form")
}
"""Elements whose content does something, and where each ends."""

_IMPORTING: Final = re.compile(r"\s*import[ \t]*[\w{*\"']")


class Vector(NamedTuple):
    """Something unsafe: what it is and does, and where it stands in the text.

    ``cause`` is all that makes it so: a translation that has the same was given it by its source.
    It may be ``meant`` so: a frame, or what a generator makes components of.
    """

    message: str
    start: int
    end: int
    cause: str
    meant: bool = False


def address(target: str, *, image: bool = False) -> str:
    """Why an address is unsafe, or nothing; an image may carry its own data."""
    bare = _IGNORED.sub("", html.unescape(target).strip(_LEADING))
    match = _SCHEME.match(bare)
    if match is None:
        return ""
    scheme = match[1].lower()
    if scheme != "data":
        return f"`{scheme}:` runs a program when it is opened"
    kind = _IMAGE.match(bare)
    if kind and not kind[1].lower().startswith("svg"):
        return ""
    if kind and image and not _SCRIPTED.search(_decoded(bare)):
        return ""
    return "`data:` holds a document of its own, and only images may"


def _decoded(data: str) -> str:
    head, _, body = data.partition(",")
    if head.lower().rstrip().endswith("base64"):
        try:
            return base64.b64decode(unquote(body) + "==").decode("utf-8", "replace")
        except (binascii.Error, ValueError):
            return "<script"  # what cannot be read may be anything
    return unquote(body)


def tags(text: str) -> Iterator[Vector]:
    """What is unsafe about the HTML tags of a text, one for each tag, or form with its fields."""
    last, formed, read, spent, enclosed = text.rfind(">"), 0, 0, 0, 0
    ends: dict[str, re.Match[str] | None] = {}
    for match in _TAG.finditer(text):
        if match.start() > last:
            return
        attributes, end = _attributes(text, match.end())
        name = match[1].lower()
        spent += (end - match.end()) * (match.start() < read)
        read = max(read, end)
        if spent > PATIENCE:
            yield Vector("what so many tags within tags do is hidden", match.start(), end, text)
            return
        within = name in FIELDS and match.start() < formed
        close = _close(name, text, end, ends)
        spent += (close.start() - end) * (end < enclosed) if close else 0
        enclosed = max(enclosed, close.start()) if close else enclosed
        content = text[end : close.start()] if close else ""
        still = within or is_inert(name, attributes, text[match.start() : end], content)
        why, cause = _element(name, attributes, still=still)
        if why:
            if name == "form":
                formed, content = end + len(content), _fields(content)
            meant = _is_meant(name, attributes, content)
            yield Vector(why, match.start(), end, f"{name} {cause}{content}", meant)


def _close(
    name: str, text: str, position: int, known: dict[str, re.Match[str] | None]
) -> re.Match[str] | None:
    """The next end of an element with text of its own; a ``known`` one is not looked for again."""
    if name not in _RAW:
        return None
    if name not in known or ((last := known[name]) and last.start() < position):
        known[name] = _RAW[name].search(text, position)
    return known[name]


def _fields(form: str) -> str:
    """What a form asks for, without the words that are for people."""
    found = ((tag[1].lower(), _attributes(form, tag.end())[0]) for tag in _TAG.finditer(form))
    return "".join(f" {name} {_set(attributes)}" for name, attributes in found if name in FIELDS)


def _attributes(text: str, position: int) -> tuple[dict[str, str], int]:
    """The attributes of a tag, by name, as a browser reads them, and where the tag ends."""
    found: dict[str, str] = {}
    limit = min(position + _LONGEST, len(text))
    while position < limit and not (end := _END.match(text, position)):
        match = _ATTRIBUTE.match(text, position)
        if match is None or match.end() == position:
            position += 1
            continue
        value = styles.unquoted(match[2] or "")
        found.setdefault(match[1].lower(), styles.braced(text, match.start(2), value))
        position = match.end()
    position = end.end() + 1 if position < limit and end else position
    return found, min(position, len(text))


def end_of_tag(text: str, position: int) -> int:
    """Where a tag ends of whose name the position is the end; all may be of it that has no end."""
    _, end = _attributes(text, position)
    return end if text[end - 1] == ">" else len(text)


def _element(name: str, attributes: dict[str, str], *, still: bool) -> tuple[str, str]:
    """Why an element is unsafe, or nothing, and by which of its attributes.

    A ``still`` one does nothing by itself, or is told with the form that it stands in.
    """
    if name in ELEMENTS and not still:
        return f"`<{name}>` {ELEMENTS[name]}", _set(attributes)
    if name == "meta" and "http-equiv" in attributes:
        return "`<meta http-equiv>` gives orders to the browser", _set(attributes)
    if _SCHEME.match(name):
        return address(name), _set(attributes)
    return _attributed(attributes, image=name in _IMAGES)


def _is_meant(name: str, attributes: dict[str, str], content: str) -> bool:
    """Whether an author may want an element: a frame of a page, or the setup of components.

    Only a module may import, so that a browser that meets such a setup runs none of it.
    """
    if name == "script":
        return attributes.keys() <= {"setup", "lang"} and _IMPORTING.match(content) is not None
    others = {key: value for key, value in attributes.items() if key != "style"}
    return name == "iframe" and not _attributed(others, image=False)[0]


def _set(attributes: dict[str, str]) -> str:
    """The attributes that are not for people, in the order of their names."""
    words = {*_WORDS, "value"} if attributes.get("type") == "submit" else _WORDS
    return repr(sorted(item for item in attributes.items() if item[0] not in words))


def _attributed(attributes: dict[str, str], *, image: bool) -> tuple[str, str]:
    """Why attributes are unsafe, or nothing, and by which of them; `style` is the least of all."""
    for name, value in sorted(attributes.items(), key=lambda item: item[0] == "style"):
        told = name == "style" and _DIRECTION.sub("", value) == attributes.get("dir")
        if not told and (why := _attribute(name, value, image=image)):
            return why, f"{name}={value}"
    return "", ""


def _attribute(name: str, value: str, *, image: bool) -> str:
    if name.startswith("on") and name.isalpha() and len(name) > 4:  # noqa: PLR2004 (`onX`)
        return f"`{name}` runs a program"
    if name == "style":  # without a colon it sets nothing
        is_set = ":" in html.unescape(value) and not styles.is_inert(value)
        return is_set * "`style` restyles the page; a class can do so from a style sheet"
    if name in ("srcdoc", "formaction"):
        return f"`{name}` brings in what the page does not show"
    separator = {"srcset": ", ", "values": ";"}.get(name)
    parts = value.split(separator) if separator else [value] * (name in _ADDRESSES)
    return next(filter(None, (address(part.lstrip(_BRACED), image=image) for part in parts)), "")


def lists(text: str) -> Iterator[Vector]:
    """What is unsafe in the attribute lists of a text: behind markup, or at the end of a line."""
    for match in _LIST.finditer(text):
        if "=" not in match[1] or not _applies(text, match):
            continue
        pairs = {
            pair[1].lower().lstrip(".#:"): styles.unquoted(pair[2])
            for pair in _PAIR.finditer(match[1])
        }
        image = text[: match.start()].endswith(")")
        why, cause = _attributed(pairs, image=image)
        if why:
            yield Vector(why, match.start(), match.end(), cause)


def _applies(text: str, match: re.Match[str]) -> bool:
    before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 80]
    return before in tuple(")]*_`>~=^") or after.lstrip(" #")[:1] in ("", "\n", "|")


_REFERENCE: Final = re.compile(
    r"^[ >]*+(?:[-*+] +)?\[[^\]\n]++\]:[ \t]*+\n?[ \t]*+<?([^\s>]++)", re.MULTILINE
)


def references(text: str) -> Iterator[Vector]:
    """Unsafe targets of link definitions, whether a link uses them or not."""
    for match in _REFERENCE.finditer(text):
        if why := address(match[1], image=True):
            yield Vector(why, *match.span(1), match[1])
