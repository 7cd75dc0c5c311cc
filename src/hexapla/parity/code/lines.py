"""The lines of a block of code without their comments, and what makes two of them equal."""

from __future__ import annotations

import re
from textwrap import dedent
from typing import TYPE_CHECKING, Final, NamedTuple

from hexapla.parity.code.layout import levels, whole
from hexapla.parity.code.prompts import unprompted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

INDENTED: Final = frozenset(
    ("python", "py", "yaml", "yml", "make", "makefile", "pug", "nim", "diff")
)
"""Languages in which the indent of a line says something."""

FIXED: Final = frozenset(("make", "makefile", "diff"))
"""Of those, languages in which it counts which blanks they are, and how many."""

EXACT: Final = frozenset(("yaml", "yml", "make", "makefile", "pug", "diff"))
"""Languages in which a blank within a line says something, too."""

STRICT: Final = frozenset(("json",))
"""Languages that allow no comma after the last entry."""

_GENERIC: Final = frozenset(("code", "example", "listing", "sample", "snippet", "verbatim"))
"""Words after a fence that name no language."""

_ALIASES: Final = (
    "bash sh shell zsh console shell-session shellsession terminal",
    "javascript js jsx mjs cjs node",
    "typescript ts tsx",
    "python py python3 py3",
    "yaml yml",
    "markdown md",
    "html htm xhtml",
    "makefile make mk",
    "text txt plain plaintext none",
    "c++ cpp",
    "c# csharp cs",
    "ruby rb",
    "rust rs",
    "powershell ps1 pwsh posh",
    "docker dockerfile",
)
_NAMES: Final = {name: names.split()[0] for names in _ALIASES for name in names.split()}
_WORDED: Final = frozenset(("bash", "powershell", "docker", "bat", "batch", "cmd", "fish"))
"""Languages whose words are parted by blanks alone."""

_QUOTING: Final = frozenset(("", "javascript", "typescript", "python", "html", "css", "yaml"))
"""Languages in which either quotation mark says the same."""
_HASH: Final = r"(?:^|(?<=\s))#.*"
_SLASHES: Final = r"(?:^|(?<=[\s;{}]))//.*"
_DASHES: Final = r"(?:^|(?<=\s))--.*"
_MARKERS: Final = (
    (_HASH, """python py yaml yml bash sh shell zsh fish console toml ruby rb perl r make makefile
        dockerfile docker ini conf cfg nginx powershell ps1 hcl terraform graphql elixir julia"""),
    (_SLASHES, """console js javascript ts typescript jsx tsx java kotlin swift c cpp c++ cs csharp
        go rust rs php scala dart json5 jsonc scss less proto"""),
    (_DASHES, "sql lua haskell hs ada elm"),
    (r"(?:^|(?<=\s));.*", "ini asm lisp clojure clj scheme"),
    (r"(?:^|(?<=\s))%.*", "tex latex matlab erlang prolog lilypond"),
    (r"(?:^|(?<=\s))(?:REM\s|::).*", "bat batch cmd"),
)  # fmt: skip
_WRITTEN: Final = (
    r"^\s*(?:%+|;+|REM)\s+[¿¡]?(?![a-z])[^\W\d_].*"  # % A sentence of its own
    r"|(?<=\s)%+\s+[^\W\d_]+[^\w\s]?\s+[^\W_].*"  # code % and two words
    r"|(?<=[{}<>|\\]\s)%+\s+[^\W\d_].*|(?<=\s)←\s.*"  # of a line of a tree
)
"""Comments in code of no known language: they read like prose; `--word` is an option there."""

_OF_ANY: Final = rf"{_HASH}|{_SLASHES}|(?<=;\s)--.*|(?:^|(?<=\s))--(?![!-,.-~]).*|{_WRITTEN}"

_ENCLOSED: Final = re.compile(
    r"<!--.*?-->|/\*.*?\*/|\(\*\s.{0,2000}?\s\*\)"
    r"|\{#\s.{0,2000}?\s#\}|\{\{!--.{0,2000}?--\}\}|<%--.{0,2000}?--%>",
    re.DOTALL,
)
"""Comments with a mark at either end: of HTML, C, Pascal, Twig and Jinja, Handlebars, JSP."""

_BLANKS: Final = re.compile(r"[ \t]+")
_LOOSE: Final = re.compile(r"(?<!\w)[ \t]+|[ \t]+(?!\w)")
_TREE: Final = re.compile(r"[├└│]")
_HARD: Final = re.compile("\N{NO-BREAK SPACE}")
_TICK: Final = re.compile(r"\\.|`")
_TRIPLE: Final = re.compile("\"{3}|'{3}")
_ARROW: Final = re.compile(r"\((\w+)\)(?= ?=>)")
"""The only parameter of a function, which formatters put in brackets."""

_LAST: Final = re.compile(r"\s*[)\]}]")
_APART: Final = re.compile(r"(?<=[:-]) {2,}(?=\S)")
"""More blanks than one behind the key of a field, which put values below one another."""

_VOID: Final = re.compile(
    r"(<(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)\b[^<>]*?)\s*/>"
)
"""An element that ends with its tag, in HTML with or without a stroke."""

_PAGES: Final = frozenset(("", "html", "vue", "svelte", "markdown", "php"))
_FIELD: Final = re.compile(r'"[^"\\]*"\s*:\s')
_EDGES: Final = re.compile("─{2,}")
_QUOTED: Final = re.compile(r"\"([^\"'$\\]*)\"")
_OPEN_ENDED: Final = ("javascript", "typescript")
COMMENT: Final = "\N{NUMBER SIGN}\N{ZERO WIDTH SPACE}"
"""What stands for a comment."""

MOST: Final = 20
"""Lines of one text that are read as one."""


class Line(NamedTuple):
    """A line of code: its number from 0, what it says, what it is by, and whether it is an end."""

    number: int
    text: str
    key: str
    last: bool


def same_language(one: str, other: str) -> bool:
    """Whether two words after a fence name one language, as `js` and `javascript` do."""
    ours, theirs = one.lower(), other.lower()
    return _NAMES.get(ours, ours or "text") == _NAMES.get(theirs, theirs or "text")


def language_of(info: str) -> str:
    """The language that a word after a fence names; empty where it names none."""
    return "" if info.lower() in _GENERIC else info.lower()


def lines_of(code: str, language: str) -> list[Line]:
    """The lines without blanks and comments at their end; empty lines are left out.

    A run of comment lines is one line. Lines have the same key that differ in what says nothing:
    blanks, the kind of quotation marks, a comma after the last entry, a prompt.
    """
    found = list(_joined(_uncommented(code, language), language))
    texts = [text for _, text in found]
    ends = [*(bool(_LAST.match(text)) for text in texts[1:]), True][: len(texts)]
    return [
        Line(number, text, indent + _key(text, language, last=last), last)
        for (number, text), indent, last in zip(found, _indents(texts, language), ends, strict=True)
    ]


def _indents(texts: Sequence[str], language: str) -> Sequence[str]:
    """The indent of each line, as far as it says something: how deep it is, or as it is written."""
    if language not in INDENTED:
        return [""] * len(texts)
    if language not in FIXED:
        return [*levels(texts, COMMENT)]
    shown = dedent("\n".join(texts)).split("\n")
    return [text[: len(text) - len(text.lstrip(" \t"))] for text in shown]


def loosely(text: str, language: str) -> str:
    """A line or several without the blanks that say nothing in a language."""
    if language in EXACT:
        return text
    return _BLANKS.sub(" ", text) if is_shell(language) else _LOOSE.sub("", text)


def is_marked(language: str) -> bool:
    """Whether a language is known as one of programs, by how it marks its comments."""
    return language in _PATTERNS


def is_shell(language: str) -> bool:
    """Whether a language is one of commands, whose words are parted by blanks alone."""
    return _NAMES.get(language, language) in _WORDED


def comments(code: str, language: str) -> int:
    """How many comments code has: lines in a row are one."""
    pattern, count, within = _PATTERNS.get(language, _ANY), 0, False
    for line in _ENCLOSED.sub(COMMENT, code).split("\n"):
        here = COMMENT in line or pattern.search(line) is not None
        count += here and not within
        within = here
    return count


def _uncommented(code: str, language: str) -> Iterator[tuple[int, str]]:
    pattern = _PATTERNS.get(language, _ANY)
    bare = _ENCLOSED.sub(lambda match: COMMENT + "\n" * match.group().count("\n"), code)
    before = ""
    for number, line in enumerate(bare.split("\n")):
        text = pattern.sub(COMMENT, line).rstrip()
        is_comment = text.strip() == COMMENT
        text = COMMENT if is_comment else text.removesuffix(COMMENT).rstrip()
        if text and not (is_comment and before == COMMENT):
            yield number, text
            before = text


def _joined(lines: Iterator[tuple[int, str]], language: str) -> Iterator[tuple[int, str]]:
    """The lines, where those of one text between backticks or three quotes are one."""
    name = _NAMES.get(language, "")
    mark = _TICK if name in _OPEN_ENDED else _TRIPLE if name == "python" else None
    if mark is None:
        yield from lines
        return
    for number, text in lines:
        parts = [text]
        while _is_open(parts, mark) and len(parts) < MOST and (more := next(lines, None)):
            parts.append(more[1])
        yield number, "\n".join(parts) if mark is _TICK else whole(parts)


def _is_open(parts: Sequence[str], mark: re.Pattern[str]) -> bool:
    ticks = [tick for part in parts for tick in mark.findall(part) if tick[0] != "\\"]
    return len(ticks) % 2 == 1


def _key(text: str, language: str, *, last: bool) -> str:
    """What a line is compared by, besides its indent."""
    name = _NAMES.get(language, language)
    if _TREE.search(text):
        text = _EDGES.sub("─", _HARD.sub(" ", text))
    text = text.strip(" \t").replace("...", "…")
    if name in _QUOTING and '"' in text:
        text = _QUOTED.sub(r"'\1'", text)
    if is_shell(name) or not name:
        text = unprompted(text, is_shell=bool(name))
    if name in _PAGES and "/>" in text:
        text = _VOID.sub(r"\1>", text)
    is_field = text[:1] == '"' and _FIELD.match(text)  # data, whatever the fence says
    text = _APART.sub(" ", text) if name == "yaml" else loosely(text, "" if is_field else language)
    if name in _OPEN_ENDED and "=>" in text:
        text = _ARROW.sub(r"\1", text)
    if name in _OPEN_ENDED or (not name and text.endswith("};")):
        text = text.removesuffix(";").rstrip()
    if last and name not in STRICT:
        text = text.removesuffix(",")
    return text


def _patterns() -> dict[str, re.Pattern[str]]:
    markers: dict[str, list[str]] = {}
    for marker, languages in _MARKERS:
        for language in languages.split():
            markers.setdefault(language, []).append(marker)
    return {language: re.compile("|".join(parts)) for language, parts in markers.items()}


_PATTERNS: Final = _patterns()
_ANY: Final = re.compile(_OF_ANY)
