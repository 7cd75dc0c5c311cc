"""What code says to people: texts in quotes or between tags, and names that readers fill in.

Translators put these into the reader's language, and the code still works: `"Hello world"`,
`<h1>Hello</h1>`, `/path/to/file`, `your-app`, a file that a page lets its readers create.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from hexapla.facts.language.languages import code_of
from hexapla.facts.literals.fillers import POSSESSIVES, is_slip, restored
from hexapla.facts.literals.trimming import stands, stands_twice
from hexapla.facts.rarely import rarely
from hexapla.parity.code.texts import (
    exchanged,
    is_kept,
    is_placeholder,
    is_reworded,
    is_said_otherwise,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hexapla.parity.code.pages import Pages

MARKUP: Final = frozenset(("html", "htm", "xml", "svg", "vue", "svelte", "astro", "jinja", "mdx"))
"""Languages whose lines are text wherever no tag is."""

TAGGED: Final = MARKUP | frozenset(
    (
        *("js", "jsx", "javascript", "ts", "tsx", "typescript", "java", "kotlin", "swift", "scala"),
        *("c", "cpp", "c++", "cs", "csharp", "rust", "rs", "go", "php", "dart"),
    )
)
"""Languages in which angles enclose tags or types."""

WRITTEN: Final = frozenset(("", "console", "log", "md", "markdown", "rst", "adoc", "asciidoc"))
"""Languages, or none, whose lines may be sentences."""

SHELLS: Final = frozenset(("sh", "bash", "shell", "zsh", "fish", "cmd", "bat", "powershell", "ps1"))
"""Languages that are fenced around what a command prints, too."""

FIELDS: Final = frozenset(("yaml", "yml", "toml", "ini", "properties"))
"""Languages in which a text needs no quotes."""

WORDED: Final = frozenset(
    ("apache", "docker", "dockerfile", "mysql", "nginx", "pgsql", "plsql", "postgresql", "sql")
)
"""Languages whose lines may be words with a capital."""

LONGEST: Final = 4_000
"""Characters of two lines that are worth a look; longer ones are data."""

_FRONTED: Final = frozenset(("md", "markdown"))
"""Languages whose pages begin with fields, which have a key in small letters."""

_SEARCHED: Final = re.compile(r"(?<=[(=,]/)[^\W\d_]+(?: [^\W\d_]+)+(?=/[a-z]{0,6}[,);.])")
"""Words between strokes, which a program looks for: ``replace(/the author/g, …)``."""

_SHOUTED: Final = re.compile(r"[\"']([^\W\d_]+)[\"']")
_KEY: Final = re.compile(r"[a-z][a-z_-]*:(?=\s|$)")
QUOTED: Final = re.compile(r'"(?:[^"\\]|\\.)*"|\'(?:[^\'\\]|\\.)*\'|`(?:[^`\\]|\\.)*`')
_JOINT = r"(?: ?(?:\.\.|\+|<<) ?| \. )"
_ENDS: Final = rarely(rf"(?:{QUOTED.pattern}){_JOINT}|{_JOINT}(?:{QUOTED.pattern})")
"""A text that is joined to what stands behind or before it."""

_ENCLOSED: Final = r"(?<=[^=]>)[^<>]+(?=</)"
_BETWEEN_TAGS: Final = re.compile(rf"{_ENCLOSED}|^\s*[A-Z][^\W\d_]*(?: [^\W\d_]+)*[.!?]?\s*$")
_BETWEEN_ONLY: Final = re.compile(_ENCLOSED)
_OUTSIDE_TAGS: Final = re.compile(r"(?:^|(?<=>))[^<>{}]+(?=<|$)")
_VALUE: Final = re.compile(r"(?<=\w: )[^\s\"'#{}\[\]|>&*!][^\"'#{}\[\]]* [^\"'#{}\[\]]+$")
_SAID: Final = re.compile(r"(?<=\w: )[^\W\d_][^\"'#{}\[\]]*$")
"""A value that may be one word, where the other line has more."""

_LABELLED: Final = re.compile(
    r"\s*(?:- )?(?:caption|description|heading|label|message|subtitle|summary|text|title): "
)
"""A key whose value is a text."""

_TITLED: Final = re.compile(r"(?<=\w: )[A-Z][a-z]+$")
_SECTION: Final = re.compile(r"\s*\[{1,2}[\w.-]+\]{1,2}\s*$")
_PROMPT: Final = re.compile(r"\s*(?:[$%]|>(?! [a-z]+: )|\w+@\w)")
"""What stands before a command; ``> error: …`` is what one prints."""

_SHOWN: Final = re.compile(r"[├└]|^\s*\$ ", re.MULTILINE)
_SENTENCE: Final = re.compile(
    r"\s*(?:'\w+' |[A-Z]\w*[^\W\d_],? (?!=)|[^\W\d_]+(?: [^\W\d_]+,?){3,}\.$)"
)
_ROW: Final = re.compile(r"^\s*[\w|\[<-][^\s]*(?: [\[<-][^\s]+)* {2,}[^\W\d_]")
"""An option or a command beside what it does, as a command prints its help."""
_NAME: Final = re.compile(r"[\w./\\~@-]+")
_LEAD: Final = re.compile(r"^\s*\$\s+")
_STAND_IN: Final = rarely(
    r"(?<![\w<])<[^\W\d_][\w '’-]{0,40}>(?!>)|‹[^‹›]{1,40}›"
    r"|(?<![\w./-])(?:[Xx]{3,8}|foo|YOUR[_-]\w+)(?![\w./(-])"
)
"""What says by itself that readers put their own for it."""


def is_printed(code: str, language: str) -> bool:
    """Whether what is fenced as commands shows also what they print, or a tree of files."""
    return language in SHELLS and bool(_SHOWN.search(code))


def is_translated(was: str, now: str, language: str, pages: Pages) -> bool:
    """Whether two lines of code differ only in what is written for people."""
    is_section = language in FIELDS and _SECTION.match(was) is not None
    if is_section or len(was) + len(now) > LONGEST:
        return is_section and _is_filled_in(was, now, pages)
    locales, tags = (pages.origin, pages.locale), language in TAGGED
    wanted, now = now, restored(was, now, locales, pages.target, tags=tags)
    if wanted != now and was.split() == now.split():
        return True
    if _may_be_sentence(was, now, language, pages) and is_reworded(was, now, pages.telling):
        return True
    said = language in FIELDS and _may_be_said(was, now)
    code, texts = _parted(was, language, said=said)
    other, wordings = _parted(now, language, said=said)
    if code == other and texts != wordings and len(texts) == len(wordings):
        pairs = [(a, b) for a, b in zip(texts, wordings, strict=True) if a != b]
        prose = language not in FIELDS
        told = [is_said_otherwise(a, b, pages, prose=prose) for a, b in pairs]
        if all(told) or (any(told) and _are_shouted(pairs, told, pages)):
            return True
    if _is_joined(was, now, pages):
        return True
    return _is_stood_in(was, now, pages, language) or _is_filled_in(was, now, pages)


def _may_be_sentence(was: str, now: str, language: str, pages: Pages) -> bool:
    """Whether a line is no code: it stands where sentences do, or begins and reads like one."""
    if language in _FRONTED and (key := _KEY.match(was)) and not now.startswith(key[0]):
        return False
    if language in WRITTEN:
        return language not in ("console", "log") or not _PROMPT.match(was)
    if language in SHELLS and _ROW.search(was):
        return True
    lost, _ = exchanged(was, now)
    said = language in SHELLS or not pages.telling.isdisjoint(lost)
    return said and bool(_SENTENCE.match(was))


def _may_be_said(was: str, now: str) -> bool:
    """Whether a value of words is a text, of which the other language may have only one."""
    if _LABELLED.match(was) and _LABELLED.match(now):
        return True
    title = _TITLED.search(was) and _VALUE.search(now)
    return bool(title or _VALUE.search(was))


def _are_shouted(pairs: Sequence[tuple[str, str]], told: Sequence[bool], pages: Pages) -> bool:
    """Whether all texts that are not ``told`` otherwise are words in capitals of either page.

    Each page has its own beside the code, too, and the target not the source's.
    """
    for (was, now), known in zip(pairs, told, strict=True):
        ours, theirs = _SHOUTED.fullmatch(was), _SHOUTED.fullmatch(now)
        if known:
            continue
        if not (ours and theirs and ours[1].isupper() and theirs[1].isupper()):
            return False
        if stands(ours[1], pages.target) or is_slip(ours[1], theirs[1]):
            return False
        if not (_is_again(ours[1], pages.source) and _is_again(theirs[1], pages.target)):
            return False
    return True


def _is_again(word: str, page: str) -> bool:
    """Whether a page has a word more than once, in whatever case."""
    return stands_twice(word.casefold(), page.casefold())


def _parted(line: str, language: str, *, said: bool) -> tuple[str, list[str]]:
    """A line without its texts, and these; a value that is ``said`` may be one word."""
    texts: list[str] = []

    def put_aside(match: re.Match[str]) -> str:
        texts.append(match[0])
        return "\N{BULLET}"

    more = _OUTSIDE_TAGS if language in MARKUP else _BETWEEN_TAGS
    more = _BETWEEN_ONLY if language in WORDED else more
    if language in FIELDS:
        more = _SAID if said else _VALUE
    rest = QUOTED.sub(put_aside, line)
    if language in TAGGED and "/" in rest:
        rest = _SEARCHED.sub(put_aside, rest)
    rest = more.sub(put_aside, rest)
    return " ".join(rest.split()), texts


def _is_joined(was: str, now: str, pages: Pages) -> bool:
    """Whether what lines join texts to is the same, and the texts are in other words around it."""
    if not (_ENDS.search(was) and _ENDS.search(now)):
        return False
    ours, theirs = ([text[1:-1] for text in QUOTED.findall(line)] for line in (was, now))
    if _ENDS.sub("", was).split() != _ENDS.sub("", now).split() or len(ours) == len(theirs):
        return False
    return is_reworded(" ".join(ours), " ".join(theirs), pages.telling)


def _is_stood_in(was: str, now: str, pages: Pages, language: str) -> bool:
    """Whether one word differs, and on either side it is one that readers put their own for.

    A sign of the one page that the other has as well is a name.
    """
    if language in TAGGED:
        return False
    was, now = (_LEAD.sub("", line.strip()) for line in (was, now))
    return _is_for_one(was, now, pages.target) or _is_for_one(now, was, pages.source)


def _is_for_one(line: str, other: str, page: str) -> bool:
    """Whether a line is another with one word for what stands for any, which a page lacks."""
    return any(
        other.startswith(head := line[: match.start()])
        and other.endswith(tail := line[match.end() :])
        and _NAME.fullmatch(word := other[len(head) : len(other) - len(tail)])
        and not is_slip(match[0], word)
        and not stands(match[0].strip("<>‹›"), page)
        for match in _STAND_IN.finditer(line)
    )


def _is_filled_in(was: str, now: str, pages: Pages) -> bool:
    """Whether names differ that readers replace, or that the page has replaced everywhere."""
    ours, theirs = _NAME.findall(was), _NAME.findall(now)
    if ours == theirs or len(ours) != len(theirs) or _without_names(was) != _without_names(now):
        return False
    lone = not is_kept(was, now, pages.telling)
    own = POSSESSIVES.get(code_of(pages.origin), ()) if lone else ()
    return all(
        a == b
        or (
            ((lone and a.casefold() in own) or not a.isalpha())
            and is_placeholder(a, b, pages.telling)
        )
        or pages.renamed(a, b)
        for a, b in zip(ours, theirs, strict=True)
    )


def _without_names(line: str) -> str:
    return " ".join(_NAME.sub("", line).split())
