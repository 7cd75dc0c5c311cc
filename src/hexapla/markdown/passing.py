"""Lines that say nothing to a reader: tags by themselves, and lines for another engine.

Hugo, Jekyll and Docusaurus put directives on lines of their own (``{{% note %}}``, ``{% raw %}``,
``:::tip``, ``--- task ---``, ``import Tabs from '…'``, ``<Tabs>``). To Python-Markdown each is a
paragraph; to a translation they are no text, and what stands between them is compared without them.
"""

from __future__ import annotations

import re
from typing import Final

_TAG: Final = r"</?[A-Za-z][\w.-]*(?:\s[^<>]*)?/?>"
_EXPRESSION: Final = (
    r"\{%(?:(?!%\})[^\n])*%\}|\{\{(?:(?!\}\})[^\n])*\}\}|\{:[^{}\n]*\}|\$\{[^{}\n]*\}"
)
_MODULE: Final = (
    r"import\s[^\n]*?\bfrom\s*[\"'][^\"'\n]+[\"'];?|import\s*[\"'][^\"'\n]+[\"'];?"
    r"|export\s+(?:const|default|let|var|function)\b[^\n]*"
)
_FENCE: Final = r":::+(?! *\w+\.\w)[^\n]*"
_COMMENT: Final = r"<!--(?:(?!-->).)*-->"
_PASSING: Final = re.compile(rf"(?:{_TAG}|{_EXPRESSION}|{_COMMENT}|\s)+", re.DOTALL)
_LINES: Final = re.compile(rf"(?:{_MODULE}|{_FENCE})(?:\n(?:{_MODULE}|{_FENCE}))*")
_DIRECTIVE: Final = re.compile(rf"(?:{_FENCE}|(?:{_EXPRESSION}) *)")
_BLOCK_TAG: Final = (
    r"\{%[-~]? *(?:end\w+|if\w*|else|elsif|unless|for|raw|comment|include\w*|highlight|tabs?|note"
    r"|tip|warning)\b(?:(?!%\})[^\n])*%\}"
)
"""What a template parts text with; others may stand for words within it."""

_TEMPLATE: Final = rf"(?:{_BLOCK_TAG}|\{{:[^{{}}\n]*\}}|<br */?>) *"
_STEP: Final = r"\\?--- */?\w[\w.-]* *\\?--- *|\[\[\[[^\[\]\n]+\]\]\] *"
_MARK: Final = re.compile(rf" {{0,3}}(?:{_FENCE}|{_STEP}|(?:{_TEMPLATE})+)", re.IGNORECASE)
_LEADING: Final = re.compile(r"<img\b|\b(?:href|src|poster|data)\s*=", re.IGNORECASE)
_WORDS: Final = re.compile(rf"{_TAG}|{_EXPRESSION}|^:::.*$", re.MULTILINE)

FIRST: Final = frozenset("<{:ie$")
"""With what such lines begin."""

LAST: Final = frozenset(":}")
"""With what a directive ends that stands below a text."""


MARKS: Final = re.compile(r"\n {0,3}(?::::|\{[:%]|\\?--- */?\w|\[\[\[|<br)", re.IGNORECASE)
"""What there is in a text, below an end of line, where a line may be a mark; a quick look."""


def is_mark(line: str) -> bool:
    """Whether a line only parts what stands around it: a template's tag, a box, ``<br>``."""
    return _MARK.fullmatch(line) is not None


def passes(text: str) -> bool:
    """Whether a paragraph is no text: tags that lead nowhere, or lines for an engine."""
    if _LINES.fullmatch(text):
        return True
    return _PASSING.fullmatch(text) is not None and not _LEADING.search(text)


def is_directive(line: str) -> bool:
    """Whether a line is an engine's directive."""
    return line[:1] in ":{" and _DIRECTIVE.fullmatch(line) is not None


def has_words(text: str) -> bool:
    """Whether anything but tags and directives stands in a text."""
    return any(map(str.isalnum, _WORDS.sub("", text)))
