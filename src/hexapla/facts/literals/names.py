"""Names that no language has of its own: constants, keywords, methods, endings of files."""

from __future__ import annotations

import re
from typing import Final

from hexapla.facts.rarely import rarely

CONSTANTS: Final = frozenset(
    ("true", "false", "null", "undefined", "True", "False", "None", "NULL", "NaN", "nil")
)
"""Values of programming languages; what a translation has for one of them is none."""

KEYWORDS: Final = frozenset(
    (
        *("break", "case", "catch", "const", "continue", "def", "elif", "else", "finally"),
        *("for", "foreach", "if", "let", "switch", "throw", "try", "typeof", "var", "while"),
    )
)
"""Words of programming languages that are told from one another."""

METHODS: Final = frozenset(("DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"))
"""Methods of HTTP (RFC 9110, RFC 5789)."""

ENDINGS: Final = frozenset(
    (
        *("bat", "c", "cfg", "conf", "cpp", "cs", "css", "csv", "docx", "env", "exe", "gif"),
        *("go", "gz", "h", "html", "ini", "java", "jpeg", "jpg", "js", "json", "jsx", "kt"),
        *("lock", "log", "lua", "md", "mjs", "ods", "odt", "pdf", "php", "png", "po", "pptx"),
        *("ps1", "py", "rb", "rs", "rst", "scss", "sh", "sql", "svg", "tar", "tex", "toml"),
        *("ts", "tsx", "txt", "vue", "xls", "xlsm", "xlsx", "xml", "yaml", "yml", "zip"),
    )
)
"""Endings that tell what a file is."""

_CAPITALS: Final = re.compile(r"[A-Z]{3,7}")
_FILE: Final = re.compile(r"[\w./~ -]*\w\.([a-z][a-z\d]{0,4})")
_SCHEME: Final = re.compile(r"[A-Za-z][\w+.-]*(?=://)")
_WORD: Final = re.compile(r"[^\W\d_]+")
_HEADER: Final = re.compile(r"[A-Z][A-Za-z]*(?:-[A-Z][A-Za-z]*)+")
_HUMPS: Final = re.compile(r"[A-Za-z][a-z\d]+(?:[A-Z][a-z\d]+)+(?:\(\))?")
_NUMBER: Final = rarely(r"[-+−]?\d{1,15}(?:[.,٫٬ ]\d{1,15}){0,5}")
_NUMBERED: Final = re.compile(r"([A-Za-z]+(?:-[A-Za-z]+)*-?)\d+(?:\.\d+)*")
_MARKS: Final = rarely(r"[+.,٫٬ ]")


def is_other_name(was: str, now: str) -> bool:
    """Whether code that only the source has is surely not what only the target has.

    ``true`` for ``false``, ``GET`` for ``POST``, a file with another ending, an address with a
    scheme that is none, a text without its mark or with other capitals, an identifier that has
    all of its parts in other words, another number.
    """
    if was in CONSTANTS:
        return _WORD.fullmatch(now) is not None and was.casefold() != now.casefold()
    if was in KEYWORDS:
        return now in KEYWORDS
    if was.rstrip("!?") == now.rstrip("!?") != "" or _is_other_scheme(was, now):
        return was != now
    if was.casefold() == now.casefold():
        return was != now
    if is_other_file(was, now) or _is_other_number(was, now) or _is_other_version(was, now):
        return True
    return _is_other_method(was, now) or _are_humps(was, now) or _are_headers(was, now)


def _is_other_scheme(was: str, now: str) -> bool:
    """Whether addresses have other schemes, of which a site may well have both ``http`` ones."""
    ours, theirs = _SCHEME.match(was), _SCHEME.match(now)
    if not (ours and theirs) or ours[0] == theirs[0]:
        return False
    return not {ours[0], theirs[0]} <= {"http", "https"}


def _is_other_method(was: str, now: str) -> bool:
    ours, theirs = _CAPITALS.match(was), _CAPITALS.match(now)
    if not (ours and theirs) or ours[0] == theirs[0]:
        return False
    return {ours[0], theirs[0]} <= METHODS and was[ours.end() :] == now[theirs.end() :]


def _is_other_number(was: str, now: str) -> bool:
    """Whether two numbers, which have marks and digits of their own in each language, differ."""
    if not (_NUMBER.fullmatch(was) and _NUMBER.fullmatch(now)):
        return False
    ours, theirs = (_MARKS.sub("", text.replace("−", "-")) for text in (was, now))
    return int(ours) != int(theirs)


def _is_other_version(was: str, now: str) -> bool:
    """Whether names differ in the numbers that they end with: ``v2.1.0`` and ``A-17``."""
    ours, theirs = _NUMBERED.fullmatch(was), _NUMBERED.fullmatch(now)
    if not (ours and theirs):
        return False
    return was != now and ours[1] == theirs[1]


def is_other_file(was: str, now: str) -> bool:
    """Whether what is named is one file but for its ending."""
    ours, theirs = _FILE.fullmatch(was), _FILE.fullmatch(now)
    if not (ours and theirs) or was[: ours.start(1)] != now[: theirs.start(1)]:
        return False
    return ours[1] != theirs[1] and {ours[1], theirs[1]} <= ENDINGS


def _are_headers(was: str, now: str) -> bool:
    """Whether two names of headers with a part in common differ: ``Content-Type``."""
    if not (_HEADER.fullmatch(was) and _HEADER.fullmatch(now)):
        return False
    ours, theirs = was.split("-"), now.split("-")
    translated = {word[:3] for word in ours if word not in theirs}
    cognate = any(word[:3] in translated for word in theirs if word not in ours)
    return was != now and not (cognate or set(ours).isdisjoint(theirs))


def _are_humps(was: str, now: str) -> bool:
    both = _HUMPS.fullmatch(was) and _HUMPS.fullmatch(now)
    return bool(both) and was.endswith("()") == now.endswith("()")
