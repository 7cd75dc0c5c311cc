"""Words that readers put their own for: `<file>`, `USERNAME`, `--filter=filter`, `yourFile.tex`.

A translation has them in its language. One that differs by a letter only is a slip, and what has
no sign of being put in is a name.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from hexapla.facts.language.languages import code_of
from hexapla.facts.literals.names import ENDINGS
from hexapla.facts.literals.slips import apart, is_bent
from hexapla.facts.literals.trimming import stands
from hexapla.facts.rarely import rarely

if TYPE_CHECKING:
    from collections.abc import Iterator

WORDS: Final = frozenset(
    (
        *("address", "application", "branch", "color", "command", "comment", "count", "country"),
        *("date", "description", "destination", "device", "dir", "directory", "document"),
        *("domain", "email", "example", "expression", "field", "file", "filename", "filter"),
        *("folder", "group", "host", "hostname", "id", "image", "input", "interface", "label"),
        *("language", "line", "list", "message", "module", "name", "new", "number", "object"),
        *("old", "option", "options", "output", "package", "page", "param", "parameter"),
        *("password", "path", "pattern", "person", "plugin", "port", "prefix", "project"),
        *("repository", "sample", "section", "server", "size", "something", "source", "string"),
        *("subject", "suffix", "target", "task", "term", "text", "the", "title", "token", "type"),
        *("url", "user", "username", "value", "variable", "version", "word", "your"),
    )
)
"""What the documentation of programs calls what is put in (after the GNU and POSIX manuals)."""

POSSESSIVES: Final = {
    "en": ("my", "your", "our"),
    "fr": ("mon", "ma", "mes", "ton", "ta", "tes", "votre", "vos", "notre", "nos"),
    "es": ("mi", "mis", "tu", "tus", "su", "sus", "nuestro", "vuestro"),
    "it": ("mio", "mia", "miei", "tuo", "tua", "tuoi", "suo", "sua", "vostro", "nostro"),
    "de": ("mein", "meine", "dein", "deine", "ihr", "ihre", "unser"),
    "pt": ("meu", "minha", "teu", "tua", "seu", "sua", "nosso", "nossa"),
}
"""By language: the words that a name of one's own begins with."""

COUSINS: Final = {
    language: dict(pair.split("=") for pair in pairs.split())
    for language, pairs in {
        "fr": """block=bloc content=contenu contract=contrat effect=effet extract=extrait
            license=licence line=ligne object=objet product=produit project=projet
            resource=ressource status=statut title=titre""",
        "es": """access=acceso class=clase connector=conector image=imagen order=orden
            process=proceso progress=progreso quota=cuota volume=volumen""",
        "it": "echo=eco",
    }.items()
}
"""By language: words that are one letter from the English ones for the same, and no slips."""

_SMALL: Final = r"(?:[^\W\d_A-Z]|[-_])"
_INNER: Final = r"[^\W\d_](?:[\w'’ -]{0,80}[^\W_])?"
_SITE: Final = rarely(
    rf"(?<![\w<])<(?P<angle>{_INNER})>(?!>)|‹(?P<quote>{_INNER})›"
    rf"|(?<![\w\[])\[(?P<square>{_SMALL}{{3,40}}(?:[ '’]{_SMALL}{{1,40}}){{0,4}}\d{{0,2}})\](?!\()"
    r"|^\s*(?P<prompt>[\w-]{2,40}@[\w-]{2,40})(?=:[^\s$#]{0,80}[$#])"
    r"|\$\{\w{1,40}(?::[-+?=]|%%?|##?)(?P<part>[^\W\d_]{2,40})\}"
    r"|(?<![\w-])--?(?P<name>[A-Za-z][\w-]{0,40})[= ](?P<given>[^\W\d_]{2,40})(?![\w=./:-])"
    r"|(?<![\w$])(?P<capital>[^\W\d_a-z][^\W\d_a-z]+(?:[_-][^\W\d_a-z]{2,40}){0,4})(?![\w=(-])"
    r"|\$\{?(?P<variable>[^\W\d_a-z]{3,40})\}?(?![\w=(-])"
    r"|\$\(\s?(?P<run>[^\W\d_]{2,40})\s?\)|\w\((?P<argument>[^\W\d_]{2,40})(?=\)|$)"
    r"|(?<![\w/.$-])(?P<stem>[^\W\d_][\w-]{1,40})(?=\.(?:"
    + "|".join(sorted(ENDINGS))
    + r")(?![\w.]))"
    r"|(?<![\w$-])(?P<own>(?!mysql)[a-z]{2,8}(?:[_-]?[A-Z]|[_-]|(?=[a-z]{3}))[\w-]{2,40}"
    r"(?:\.(?:com|net|org|info|eu|be|ca|ch|es|fr|it|mx)(?![\w.]))?)(?![\w(])"
)
_ENVIRONMENT: Final = frozenset(("user", "path", "host", "hostname", "id"))
"""Variables that every system has."""

_LOOSE: Final = frozenset(("angle", "quote", "square", "prompt"))
"""Signs that nothing stands between but what is put in."""

_NAMES: Final = frozenset(("argument", "capital", "own", "variable"))
"""What may be names of the code itself."""

_PART: Final = rarely(r"[_-]|(?<=[a-z])(?=[A-Z])")
_LETTERS: Final = rarely(r"[^\W\d_]+")
_VOWELS: Final = frozenset("aeiouyàáèéêìíòóôùú")


class _Site(NamedTuple):
    kind: str
    text: str
    start: int
    end: int
    option: str
    around: str  # with the signs beside, unless it may be a name that stands anywhere


def restored(was: str, now: str, locales: tuple[str, str], page: str, *, tags: bool) -> str:
    """The text ``now`` with the source's own words where it has others for what is put in.

    ``locales`` are those of the source and of the target, ``page`` is the target's whole text:
    what it also calls as the source does, it has not translated. ``tags`` says that angles may
    enclose tags or types.
    """
    ours, theirs = list(_sites(was)), list(_sites(now))
    if [site.kind for site in ours] != [site.kind for site in theirs]:
        return now
    for one, other in zip(reversed(ours), reversed(theirs), strict=True):
        if one.text == other.text or (tags and one.kind == "angle"):
            continue
        kept = one.kind not in _LOOSE and _is_kept(one, page)
        if not kept and _is_put_in(one, other.text, locales):
            now = now[: other.start] + one.text + now[other.end :]
    return now


def _is_kept(one: _Site, page: str) -> bool:
    """Whether a page of the target's still has a word of the source, which is a name then."""
    return one.around in page if one.around else stands(one.text, page)


def _sites(text: str) -> Iterator[_Site]:
    """Where something may be put in, in order; a tag and its end are none."""
    tags = "</" in text
    for match in _SITE.finditer(text):
        kind = match.lastgroup or ""
        if not (tags and kind == "angle"):
            start, end = match.span(kind)
            around = "" if kind in _NAMES else text[max(start - 2, 0) : end + 2]
            yield _Site(kind, match[kind], start, end, match["name"] or "", around)


def _is_put_in(one: _Site, now: str, locales: tuple[str, str]) -> bool:
    if is_slip(one.text, now) and not _are_cousins(one.text, now, locales):
        return False
    if re.sub(r"\D", "", one.text) != re.sub(r"\D", "", now):
        return False
    if one.kind in _LOOSE or _is_own(one.text, now, locales):
        return True
    if one.kind == "own" or any(
        case(one.text) == one.text and case(now) != now for case in (str.upper, str.lower)
    ):
        return False
    parts = [part.casefold().rstrip("0123456789") for part in _PART.split(one.text)]
    if one.kind == "variable" and parts[0] in _ENVIRONMENT:
        return False
    return WORDS.issuperset(parts) or one.option.endswith(one.text)


def _are_cousins(was: str, now: str, locales: tuple[str, str]) -> bool:
    """Whether all words that differ have the like of them in the other language."""
    ours, theirs = (_LETTERS.findall(text.casefold()) for text in (was, now))
    known = COUSINS.get(code_of(locales[1]), {}) if code_of(locales[0]) == "en" else {}
    return len(ours) == len(theirs) and all(
        one == other or known.get(one) == other for one, other in zip(ours, theirs, strict=True)
    )


def _is_own(was: str, now: str, locales: tuple[str, str]) -> bool:
    """Whether a name begins with *my* or *your*, and so does the other, in its language."""
    own, other = (POSSESSIVES.get(code_of(locale), ()) for locale in locales)
    glued = re.fullmatch(r"[a-z]+", was) is not None
    begins = was.lower().startswith(own) if own else False
    return begins and (now.lower().startswith(other) if other else not glued)


def is_slip(one: str, other: str) -> bool:
    """Whether texts differ by one letter, and not by a vowel, as words of two languages do.

    In a name of joined words it may be a vowel.
    """
    if is_bent(one, other):
        return True
    one, other = apart(one, other)
    if max(len(one), len(other)) > 1 or one.casefold() == other.casefold():
        return one.casefold() == other.casefold()
    return not _VOWELS.issuperset((one + other).casefold())
