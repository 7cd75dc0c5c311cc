"""What makes a finding the same finding after its page was edited elsewhere."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from hexapla.model import START, Fault
from hexapla.parity.syncing.digest import content_digest
from hexapla.tree.reading import decode, read_bytes

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from hexapla.model import Diagnostic
    from hexapla.project import Project


_NUMBER = re.compile(r"\bline \d+")
_MARKS = re.compile(r"[\s>#*+\-\d.|]*")
"""What stands before the text of a block on its line."""


def file_lines(project: Project) -> Callable[[str], Sequence[str]]:
    """A function from a path to the lines of that file of the tree, each file read once.

    Lines have no ends. A file that cannot be read, or lies outside the tree, has none.
    """
    root = project.settings.root

    @cache
    def lines(path: str) -> Sequence[str]:
        data = read_bytes(root / path, root)
        text = "" if isinstance(data, Fault) else decode(data)[0]
        return text.replace("\r\n", "\n").replace("\r", "\n").split("\n") if text else ()

    return lines


def identity(item: Diagnostic, lines: Callable[[str], Sequence[str]], path: str = "") -> str:
    """A digest of rule, path, message and the text that a finding is about.

    Where that text stands does not matter, nor how it is indented. ``path`` is another name that
    the file had.
    """
    message = _NUMBER.sub("line", item.message)
    whole = f"{item.rule}\0{path or item.path}\0{message}\0{_about(item, lines)}"
    return content_digest(whole.encode("utf-8", "surrogatepass"))


def _about(item: Diagnostic, lines: Callable[[str], Sequence[str]]) -> str:
    """The text that a finding is about: its place, where that is a part of a line.

    Of whole lines another fault may be mended: the line of the source that they are compared with
    stays what it is. What is said of a whole file hangs on none of its lines.
    """
    span, origin = item.span, item.source
    if span == START:
        return ""
    about = lines(item.path)[span.line - 1 : span.end_line]
    if span.line == span.end_line and about:
        place = about[0][span.column - 1 : span.end_column - 1].strip()
        whole = about[0].strip()
        if place not in ("", whole, _MARKS.sub("", whole, count=1)):
            return place
    if origin:
        about = lines(origin.path)[origin.line - 1 : origin.line]
    return "\n".join(" ".join(line.split()) for line in about)


def fingerprints(
    found: Sequence[Diagnostic], lines: Callable[[str], Sequence[str]]
) -> tuple[str, ...]:
    """An identity for each finding; equal ones are told apart by their order."""
    seen: Counter[str] = Counter()
    marks = []
    for item in found:
        mark = identity(item, lines)
        number = seen[mark]
        seen[mark] += 1
        marks.append(content_digest(f"{mark} {number}".encode()) if number else mark)
    return tuple(marks)
