"""What code says to people: texts in quotes or between tags, and names that readers fill in.

Translators put these into the reader's language, and the code still works: `"Hello world"`,
`<h1>Hello</h1>`, `/path/to/file`, `your-app`, a file that a page lets its readers create.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final

MARKUP: Final = frozenset(("html", "htm", "xml", "svg", "vue", "svelte", "astro", "jinja", "mdx"))
"""Languages whose lines are text wherever no tag is."""

WRITTEN: Final = frozenset(("", "console", "log", "md", "markdown", "rst", "adoc", "asciidoc"))
"""Languages, or none, whose lines may be sentences."""

SHELLS: Final = frozenset(("sh", "bash", "shell", "zsh", "fish", "cmd", "bat", "powershell", "ps1"))
"""Languages that are fenced around what a command prints, too."""

FIELDS: Final = frozenset(("yaml", "yml", "toml", "ini", "properties"))
"""Languages in which a text needs no quotes."""

ALIKE: Final = 0.6
"""From how alike two words are, one is the other misspelled rather than its translation."""

KEPT: Final = 2
"""Function words of the source that a text keeps from which on it is in the source's language."""

LONGEST: Final = 4_000
"""Characters of two lines that are worth a look; longer ones are data."""

_QUOTED: Final = re.compile(r'"(?:[^"\\]|\\.)*"|\'(?:[^\'\\]|\\.)*\'|`(?:[^`\\]|\\.)*`')
_BETWEEN_TAGS: Final = re.compile(
    r"(?<=[^=]>)[^<>]+(?=</)|^\s*[A-Z][^\W\d_]*(?: [^\W\d_]+)*[.!?]?\s*$"
)
_OUTSIDE_TAGS: Final = re.compile(r"(?:^|(?<=>))[^<>{}]+(?=<|$)")
_VALUE: Final = re.compile(r"(?<=\w: )[^\s\"'#{}\[\]|>&*!][^\"'#{}\[\]]* [^\"'#{}\[\]]+$")
_PROMPT: Final = re.compile(r"\s*(?:[$%>]|\w+@\w)")
_SHOWN: Final = re.compile(r"[├└]|^\s*\$ ", re.MULTILINE)
_SENTENCE: Final = re.compile(
    r"\s*(?:'\w+' |[A-Z]\w*[^\W\d_],? (?!=)|[^\W\d_]+(?: [^\W\d_]+,?){3,}\.$)"
)
_ROW: Final = re.compile(r"^\s*[\w|\[<-][^\s]*(?: [\[<-][^\s]+)* {2,}[^\W\d_]")
"""An option or a command beside what it does, as a command prints its help."""
_PATTERN: Final = re.compile(r"([A-Za-z])\1+(?:[-/.: T]([A-Za-z])\2+)+")
_LETTER: Final = re.compile(r"[A-Za-z]")
_FACT: Final = re.compile(r"\d+|\$?\{[^{}]*\}|%\w|<[^<>]*>|\w+://\S*")
_WORD: Final = re.compile(r"[^\W\d_]+")
_NAME: Final = re.compile(r"[\w./\\~@-]+")
_COMPOUND: Final = re.compile(r"\w[.\-_]\w|[a-z][A-Z]")


@dataclass(frozen=True, slots=True)
class Pages:
    """The texts of two pages, function words of only the source's language, the target's locale."""

    source: str = ""
    target: str = ""
    telling: frozenset[str] = frozenset()
    locale: str = ""

    def renamed(self, was: str, now: str) -> bool:
        """Whether the target gives a compound name its own everywhere, more than once."""
        ours, theirs = was.split("/"), now.split("/")
        return len(ours) == len(theirs) and all(
            a == b or self._is_renamed(a, b) for a, b in zip(ours, theirs, strict=True)
        )

    def _is_renamed(self, was: str, now: str) -> bool:
        return bool(
            _COMPOUND.search(was)
            and min(self.source.count(was), self.target.count(now)) > 1
            and now not in self.source
            and was not in self.target
        )


def is_printed(code: str, language: str) -> bool:
    """Whether what is fenced as commands shows also what they print, or a tree of files."""
    return language in SHELLS and bool(_SHOWN.search(code))


def is_translated(was: str, now: str, language: str, pages: Pages) -> bool:
    """Whether two lines of code differ only in what is written for people."""
    if len(was) + len(now) > LONGEST:
        return False
    if _may_be_sentence(was, now, language, pages) and _is_reworded(was, now, pages.telling):
        return True
    code, texts = _parted(was, language)
    other, wordings = _parted(now, language)
    if code == other and texts != wordings and len(texts) == len(wordings):
        pairs = [(a, b) for a, b in zip(texts, wordings, strict=True) if a != b]
        if all(_is_said_otherwise(a, b, pages) for a, b in pairs):
            return True
    return _is_filled_in(was, now, pages)


def _may_be_sentence(was: str, now: str, language: str, pages: Pages) -> bool:
    """Whether a line is no code: it stands where sentences do, or begins and reads like one."""
    if language in WRITTEN:
        return language not in ("console", "log") or not _PROMPT.match(was)
    if language in SHELLS and _ROW.search(was):
        return True
    lost, _ = _exchanged(was, now)
    said = language in SHELLS or not pages.telling.isdisjoint(lost)
    return said and bool(_SENTENCE.match(was))


def _parted(line: str, language: str) -> tuple[str, list[str]]:
    """A line without its texts, and these."""
    texts: list[str] = []

    def put_aside(match: re.Match[str]) -> str:
        texts.append(match[0])
        return "\N{BULLET}"

    more = _OUTSIDE_TAGS if language in MARKUP else _BETWEEN_TAGS
    more = _VALUE if language in FIELDS else more
    rest = more.sub(put_aside, _QUOTED.sub(put_aside, line))
    return " ".join(rest.split()), texts


def _is_said_otherwise(was: str, now: str, pages: Pages) -> bool:
    """Whether a text is a sentence in other words, a label, or a path to be filled in."""
    if _is_placeholder(was, now, pages.telling) or pages.renamed(was.strip("'\"`"), now[1:-1]):
        return True
    is_text = " " in was.strip() or len(_WORD.findall(was)) == 1
    return is_text and _is_reworded(was, now, pages.telling)


def _is_filled_in(was: str, now: str, pages: Pages) -> bool:
    """Whether names differ that readers replace, or that the page has replaced everywhere."""
    ours, theirs = _NAME.findall(was), _NAME.findall(now)
    if ours == theirs or len(ours) != len(theirs) or _without_names(was) != _without_names(now):
        return False
    lone = not _is_kept(was, now, pages.telling)
    return all(
        a == b
        or ((lone or not a.isalpha()) and _is_placeholder(a, b, pages.telling))
        or pages.renamed(a, b)
        for a, b in zip(ours, theirs, strict=True)
    )


def _is_kept(was: str, now: str, telling: frozenset[str]) -> bool:
    """Whether a text is still in the source's language, of which it has several function words."""
    both = telling.intersection(_WORD.findall(was)).intersection(_WORD.findall(now))
    return len(both) >= KEPT


def _without_names(line: str) -> str:
    return " ".join(_NAME.sub("", line).split())


def _is_placeholder(was: str, now: str, telling: frozenset[str]) -> bool:
    """Whether a compound like ``your-app`` lost its English, or what language the source has."""
    patterns = [_PATTERN.fullmatch(text.strip("'\"`")) for text in (was, now)]
    if all(patterns) and _LETTER.sub("x", was) == _LETTER.sub("x", now):
        return True
    lost, new = _exchanged(was, now)
    if " " in was or not new or telling.isdisjoint(lost) or not telling.isdisjoint(new):
        return False
    return len(_WORD.findall(was)) > 1 or not _are_alike(was, now)


def _is_reworded(was: str, now: str, telling: frozenset[str]) -> bool:
    """Whether words became others, in another language, and no fact among them changed."""
    lost, new = _exchanged(was, now)
    if not telling.isdisjoint(new) or _facts(was) != _facts(now):
        return False
    if _is_kept(was, now, telling):
        return False
    exchanged = bool(lost and new) and (lost.total() + new.total() > 2 or _is_label(was, now))  # noqa: PLR2004 (a word for a word)
    return exchanged or _is_reordered(was, now)


def _is_reordered(was: str, now: str) -> bool:
    """Whether the words that both have stand in another order."""
    ours, theirs = (_WORD.findall(text.casefold()) for text in (was, now))
    both = Counter(ours) & Counter(theirs)
    kept = [[word for word in words if word in both] for words in (ours, theirs)]
    return kept[0] != kept[1] and sorted(kept[0]) == sorted(kept[1])


def _is_label(was: str, now: str) -> bool:
    """Whether a word for a button, say, has become another, and is not misspelled."""
    ours, theirs = _WORD.findall(was)[0], _WORD.findall(now)[0]
    return ours.istitle() and not _are_alike(ours, theirs)


def _are_alike(one: str, other: str) -> bool:
    return SequenceMatcher(None, one.lower(), other.lower()).ratio() >= ALIKE


def _exchanged(was: str, now: str) -> tuple[Counter[str], Counter[str]]:
    """The words that one text has more often than the other, and the other way round."""
    ours, theirs = (Counter(_WORD.findall(text.casefold())) for text in (was, now))
    return ours - theirs, theirs - ours


def _facts(text: str) -> Counter[str]:
    return Counter(_FACT.findall(text))
