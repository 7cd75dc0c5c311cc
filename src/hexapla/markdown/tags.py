"""A reader of HTML in Markdown: which tags are blocks, and where their elements end."""

from __future__ import annotations

from typing import Final

from hexapla.markdown import elements
from hexapla.markdown.elements import Element, OpenTags, Piece

_DECLARATIONS: Final = (("<?", "?>"), ("<![CDATA[", "]]>"), ("<!", ">"))


class Reader:
    """Reads a text tag by tag; ``output`` is what is left for the block parser."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.output: list[Piece] = []
        self.elements: list[Element] = []
        self.raw = -1
        self.raw_tags = OpenTags()
        self.tail = False
        self.inline = OpenTags()
        self.open: list[Element] = []
        self.counts: dict[str, int] = {}  # of open elements, by tag
        self.started = False
        self.data_only = ""
        self.missing: set[str] = set()
        self.patience = elements.PATIENCE

    def run(self) -> None:
        """Read the whole text."""
        text, position = self.text, 0
        size = len(text)
        while position < size:
            found = self._next(position)
            if found < 0:
                break
            if found > position:
                self._data(position, found)
            position = self._markup(found)
        if position < size:
            self._data(position, size)
        if self.raw >= 0:
            self._stash_raw(size)
        if self.open:
            self._close_element(self.open[0].tag, size, size)

    def _next(self, position: int) -> int:
        if not self.data_only:
            return self.text.find("<", position)
        match = elements.DATA_ENDS[self.data_only].search(self.text, position)
        return match.start() if match else -1

    def _markup(self, start: int) -> int:
        """Handle what begins at a ``<``; returns where it ends."""
        text = self.text
        if elements.OPENING.match(text, start):
            return self._start_tag(start)
        if text.startswith("</", start):
            return self._end_tag(start)
        if text.startswith("<!--", start):
            return self._comment(start)
        for opening, close in _DECLARATIONS:
            if text.startswith(opening, start):
                return self._declaration(start, close)
        return self._data(start, start + 1)

    def _find(self, close: str, start: int) -> int:
        """Where a mark comes next; what was once missing is not looked for again."""
        end = -1 if close in self.missing else self.text.find(close, start)
        if end < 0:
            self.missing.add(close)
        return end

    def _data(self, start: int, end: int) -> int:
        if self.tail and self.text.find("\n", start, end) >= 0:
            self.tail = False
        if self.raw >= 0:
            return end
        if self.open:
            self.started = False
            self.open[-1].pieces.append((start, end))
            return end
        if self.inline.tags and elements.BLANK.search(self.text, start, end):
            self.inline = OpenTags()
        self.output.append((start, end))
        return end

    def _at_line_start(self, start: int) -> bool:
        lowest = max(0, start - 4)
        begin = self.text.rfind("\n", lowest, start) + 1
        if not begin and lowest:
            return False
        return start - begin <= 3 and not self.text[begin:start].strip()  # noqa: PLR2004

    def _start_tag(self, start: int) -> int:
        match = elements.TAG.match(self.text, start) if self.patience > 0 else None
        end = match.end() if match else start
        following = self.text[end : end + 1]
        if following == ">":
            end += 1
        elif self.text.startswith("/>", end):
            end += 2
        elif not following or following.isalpha() or following in "=/" or end == start:
            self.patience -= end - start
            return self._data(start, start + 1)
        else:
            return self._data(start, end)
        name = elements.NAME.match(self.text, start + 1)
        tag = name.group().lower() if name else ""
        if self.text[end - 2] == "/":
            return self._empty(start, end, block=tag in elements.BLOCKS)
        return self._opened(tag, start, end)

    def _opened(self, tag: str, start: int, end: int) -> int:
        if tag in elements.DATA_ENDS:
            self.data_only = tag
        ready = self._at_line_start(start)
        if tag == "hr" and (ready or self.tail):
            return self._empty(start, end, block=True)
        if tag not in elements.BLOCKS or not (ready or self.tail or (self.open and self.started)):
            if self.raw >= 0:
                self.raw_tags.open(tag)
                return end
            self.data_only = ""
            if tag not in elements.BLOCKS and tag not in elements.VOID:
                self.inline.open(tag)
            return self._data(start, end)
        state = elements.state(tag, self.text[start:end], self.open[-1].state if self.open else "")
        if self.raw >= 0:
            self.raw_tags.open(tag)
        elif state == "off" and not self.open:
            self.output.append("\n")
            self.raw = start
            self.raw_tags = OpenTags()
            self.raw_tags.open(tag)
        else:
            self._open_element(tag, state, start)
        return end

    def _open_element(self, tag: str, state: str, start: int) -> None:
        if self.counts.get("p"):
            self._close_element("p", start, start)
        element = Element("html" if state == "off" else "element", tag, start)
        element.state = state
        self.open.append(element)
        self.counts[tag] = self.counts.get(tag, 0) + 1
        self.started = True

    def _end_tag(self, start: int) -> int:
        text = self.text
        if not text[start + 2 : start + 3].isascii() or not text[start + 2 : start + 3].isalpha():
            return self._data(start, start + 2)
        end = self._find(">", start)
        if end < 0:
            return self._data(start, start + 2)
        end += 1
        match = elements.CLOSING.match(text, start)
        name = elements.NAME.match(text, start + 2)
        tag = (match.group(1) if match else name.group() if name else "").lower()
        self.data_only = ""
        if self.raw >= 0:
            self._close_raw(tag, end)
        elif tag in elements.BLOCKS and self.counts.get(tag):
            self._close_element(tag, start, end)
        else:
            self._data(start, end)
            self.inline.close(tag)
        return end

    def _close_raw(self, tag: str, end: int) -> None:
        self.raw_tags.close(tag)
        if self.raw_tags.tags:
            return
        if not elements.GAP.match(self.text, end):
            self.tail = True
        self._stash_raw(end)

    def _stash_raw(self, end: int) -> None:
        element = Element("html", "", self.raw)
        element.end = end
        self.raw = -1
        self._put(self.output, element)
        self.output.append("\n\n")

    def _put(self, pieces: list[Piece], element: Element) -> None:
        pieces.append(len(self.elements))
        self.elements.append(element)

    def _close_element(self, tag: str, inner_end: int, end: int) -> None:
        """Close an element whose content is Markdown, and what is still open in it."""
        while self.open:
            element = self.open.pop()
            self.counts[element.tag] -= 1
            element.end = end if element.tag == tag else inner_end
            pieces = self.open[-1].pieces if self.open else self.output
            pieces.append("\n\n")
            self._put(pieces, element)
            pieces.append("\n\n" if not self.open else "\n")
            if element.tag == tag:
                break
        if not self.open and not elements.GAP.match(self.text, end):
            self.tail = True

    def _empty(self, start: int, end: int, *, block: bool, kind: str = "html") -> int:
        if self.raw >= 0:
            return end
        if block and self._at_line_start(start):
            if not self.open and not elements.GAP.match(self.text, end):
                self.tail = True
            element = Element(kind, "", start)
            element.end = end
            pieces = self.open[-1].pieces if self.open else self.output
            last = pieces[-1] if pieces else ""
            ending = self.text[last[0] : last[1]] if isinstance(last, tuple) else str(last)
            if self.open or (ending.endswith("\n") and not ending.endswith("\n\n")):
                pieces.append("\n")
            self._put(pieces, element)
            pieces.append("\n\n")
            return end
        return self._data(start, end)

    def _comment(self, start: int) -> int:
        end = self._find("-->", start + 4)
        if end < 0:
            return self._data(start, start + 1)
        end += 3
        block = bool(elements.BLANK.search(self.text, start, end)) or not self._inline_closes(end)
        return self._empty(start, end, block=block, kind="comment")

    def _inline_closes(self, position: int) -> bool:
        """Whether an inline tag that is open is closed later in the same paragraph."""
        if not self.inline.tags or self.patience <= 0:
            return False
        blank = elements.BLANK.search(self.text, position)
        end = blank.start() if blank else len(self.text)
        self.patience -= end - position
        return self.inline.closed_in(self.text[position:end])

    def _declaration(self, start: int, close: str) -> int:
        if not (self._at_line_start(start) or self.tail or self.open):
            return self._data(start, start + 2)
        end = self._find(close, start + 2)
        if end < 0:
            return self._data(start, start + 1)
        return self._empty(start, end + len(close), block=True)
