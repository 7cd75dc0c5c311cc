"""What stands inside a block's text: code, escapes, tags, links, found in one pass."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

_SPECIAL: Final = re.compile(r"[\\`<\[\]]")
_TICKS: Final = re.compile(r"`+")
_NOTE: Final = re.compile(r"\[\^[^\]]*\]")
_AUTO: Final = re.compile(r"<([A-Za-z][A-Za-z0-9+.-]{0,64}://[^<>\s]*)>")
_MAIL: Final = re.compile(r"<(?:mailto:)?([^<> !\n]+@[^@<> \n]+)>")
_TAG: Final = re.compile(
    r"""</?[a-zA-Z][^\s"'<>@]*+(?:\s++[^\s"'=<>]++(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s"'=<>]++))?+)*+\s*+/?>"""
)
_ADDRESS: Final = re.compile(
    r"""\s(?:href|src)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>]+))""", re.IGNORECASE
)
_ATTRIBUTES: Final = re.compile(r"\{:? *[^}\n ][^}\n]*\}")
_LINK: Final = re.compile(r"\[(?!\^)([^\[\]\\`<]*+)\]\(([!#-&*-;=-~]*+)\)")
_SPAN: Final = re.compile(r"`\s*+([^`]*[^`\s])\s*`(?!`)")
_LABEL: Final = re.compile(r"[ \n]?\[([^\[\]]*)\]")
_PLAIN: Final = re.compile(r"\(([!#-&*-;=-~]*+)\)")
_TARGET: Final = re.compile(r"[()\"'\s]")
_PATIENCE: Final = 200_000


@dataclass(slots=True, unsafe_hash=True)
class Mark:
    """A piece of markup from ``start`` to ``end``.

    ``kind`` is code, escape, comment, tag, auto, note, link, image or attributes. What a
    reader sees of it is the text from ``inner`` to ``outer``; ``target`` is a link's
    address, ``label`` a reference's label (not yet looked up).
    """

    kind: str
    start: int
    end: int
    inner: int
    outer: int
    target: str = ""
    label: str | None = None


def code(text: str) -> list[Mark]:
    """The code spans of a text."""
    return [mark for mark in marks(text) if mark.kind == "code"] if "`" in text else []


@lru_cache(maxsize=1024)  # whose links are found is compared, shown and masked after that
def marks(text: str) -> tuple[Mark, ...]:
    """The markup of a text but for emphasis, in the order in which it ends."""
    return tuple(_Reader(text).run())


class _Reader:
    """One pass over a text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.found: list[Mark] = []
        self.open: list[tuple[int, bool]] = []
        self.patience = _PATIENCE
        self.runs: dict[int, list[int]] | None = None
        self.missing: set[str] = set()

    def run(self) -> list[Mark]:
        """Read the text and return what was found."""
        text, position = self.text, 0
        while match := _SPECIAL.search(text, position):
            position = match.start()
            character = text[position]
            if character == "\\":
                position = self._escape(position)
            elif character == "`":
                position = self._code(position)
            elif character == "<":
                position = self._angle(position)
            elif character == "[":
                position = self._bracket(position)
            else:
                position = self._close(position)
        return self.found

    def _add(self, kind: str, start: int, end: int, inner: int, outer: int) -> int:
        self.found.append(Mark(kind, start, end, inner, outer))
        return end

    def _escape(self, start: int) -> int:
        following = self.text[start + 1 : start + 2]
        if following and following in "\\`*_{}[]()>#+-.!|/~^=":
            return self._add("escape", start, start + 2, start + 1, start + 2)
        return start + 1

    def _code(self, start: int) -> int:
        if match := _SPAN.match(self.text, start):
            return self._add("code", start, match.end(), *match.span(1))
        if self.runs is None:
            self.runs = {}
            for match in _TICKS.finditer(self.text):
                self.runs.setdefault(match.end() - match.start(), []).append(match.start())
        end = start
        while self.text[end : end + 1] == "`":
            end += 1
        for size in sorted((size for size in self.runs if size <= end - start), reverse=True):
            places = self.runs[size]
            following = bisect_right(places, start)
            if following == len(places):
                continue
            close = places[following]
            content = self.text[start + size : close]
            bare = content.strip()
            inner = start + size + len(content) - len(content.lstrip()) if bare else close
            return self._add("code", start, close + size, inner, inner + len(bare))
        return end

    def _angle(self, start: int) -> int:
        text = self.text
        if text.startswith("<!--", start):
            end = -1 if "-->" in self.missing else text.find("-->", start + 4)
            if end >= 0:
                return self._add("comment", start, end + 3, end, end)
            self.missing.add("-->")
            return start + 1
        if ">" in self.missing:
            return start + 1
        if text.find(">", start) < 0:
            self.missing.add(">")
            return start + 1
        for kind, pattern in (("auto", _AUTO), ("auto", _MAIL), ("tag", _TAG)):
            if match := pattern.match(text, start):
                return self._tag(kind, pattern, match)
        return start + 1

    def _tag(self, kind: str, pattern: re.Pattern[str], match: re.Match[str]) -> int:
        start, end = match.span()
        if kind == "auto":
            target = match.group(1)
            if pattern is _MAIL and not target.startswith("mailto:"):
                target = f"mailto:{target}"
            self.found.append(Mark("auto", start, end, start + 1, end - 1, target))
            return end
        address = _ADDRESS.search(match.group())
        target = next((group for group in address.groups() if group), "") if address else ""
        self.found.append(Mark("tag", start, end, end, end, target))
        return end

    def _bracket(self, start: int) -> int:
        image = start > 0 and self.text[start - 1] == "!" and not self._escaped(start - 1)
        if self.patience > 0 and (match := _LINK.match(self.text, start)):
            kind = "image" if image else "link"
            self.found.append(Mark(kind, start - image, match.end(), *match.span(1), match[2]))
            return self._attributes(match.end())
        if not image and self.text.startswith("[^", start) and "]" not in self.missing:
            if match := _NOTE.match(self.text, start):
                return self._add("note", start, match.end(), match.end(), match.end())
            self.missing.add("]")
        self.open.append((start, image))
        return start + 1

    def _escaped(self, position: int) -> bool:
        last = self.found[-1] if self.found else None
        return last is not None and last.kind == "escape" and last.end == position + 1

    def _close(self, position: int) -> int:
        if not self.open:
            return position + 1
        start, image = self.open.pop()
        kind = "image" if image else "link"
        begin = start - image
        after = position + 1
        if self.text[after : after + 1] == "(":
            found = self._destination(after)
            if found is not None:
                target, end = found
                self.found.append(Mark(kind, begin, end, start + 1, position, target))
                return self._attributes(end)
        label: str | None = None
        end = after
        if match := _LABEL.match(self.text, after):
            label, end = match.group(1), match.end()
        label = label or self.text[start + 1 : position]
        self.found.append(Mark(kind, begin, end, start + 1, position, "", label))
        return after

    def _attributes(self, position: int) -> int:
        if self.text[position : position + 1] != "{":
            return position
        match = _ATTRIBUTES.match(self.text, position)
        return match.end() if match else position

    def _destination(self, start: int) -> tuple[str, int] | None:
        """Target and end of ``(target "title")`` at a place; None where it is not closed."""
        if self.patience <= 0:
            return None
        text = self.text
        if plain := _PLAIN.match(text, start):
            return plain[1], plain.end()
        position = start + 1
        while text[position : position + 1] in (" ", "\n"):
            position += 1
        if text[position : position + 1] == "<":
            end = text.find(">", position, position + 4096)
            close = text.find(")", end) if end > 0 else -1
            rest = text[end + 1 : close].strip() if close > 0 else "?"
            if not rest or rest[:1] in ('"', "'"):
                return text[position + 1 : end], close + 1
        return self._bare(position)

    def _bare(self, start: int) -> tuple[str, int] | None:
        text = self.text
        depth = 1
        position = start
        stop: int | None = None
        while match := _TARGET.search(text, position):
            position = match.start()
            character = text[position]
            if character in "\"'" and (stop is not None):
                close = text.find(character, position + 1)
                if close > 0 and text[close + 1 : close + 16].lstrip()[:1] == ")":
                    end = text.index(")", close)
                    return text[start:stop], end + 1
            elif character == "(":
                depth += 1
            elif character == ")":
                depth -= 1
                if not depth:
                    return text[start:position].strip(), position + 1
            elif character.isspace():
                stop = position
            position += 1
        self.patience -= len(text) - start
        return None
