"""Literals without what each language or author has of its own: marks, folders, commands."""

from __future__ import annotations

import re
from typing import Final

NAME: Final = re.compile(r"[\w-]+")
_QUOTES: Final = re.compile(r"[\s\u00a0\u202f\"'`´‘’‚“”„«»‹›*\\]+")
_UNEQUAL: Final = re.compile(r"=/=|!=")
_MEMBER: Final = re.compile(r"(?<=\w)#(?=\w+\(\))")


def bare(text: str) -> str:
    """The text without spaces, quotation marks and emphasis, which each language has of its own.

    What programs write for ``≠`` is that sign.
    """
    plain = _QUOTES.sub("", text)
    return _UNEQUAL.sub("≠", plain) if "=" in plain else plain


def trimmed(text: str) -> str:
    """The bare text without the marks of a method or a folder at its ends: ``.``, ``()``, ``/``.

    A method's ``#`` is a point: ``Date#getTime()``.
    """
    return _MEMBER.sub(".", bare(text)).removeprefix(".").removesuffix("()").rstrip("/")


def is_said(name: str, text: str, code: str) -> bool:
    """Whether a text says a literal without its marks, its command or its folder, or in parts.

    ``code`` is what the text marks as code.
    """
    if trimmed(name) in bare(text):
        return True
    if " " in name:
        words = [word for word in name.split() if "/" in word]
    elif "/" in name:
        step = name.rsplit("/", 1)[-1]
        words = [step] if "." in step else []
    else:
        words = NAME.findall(name)
        words = words if len(words) > 1 else []
    return bool(words) and all(stands(word, code) for word in words)


def stands(word: str, text: str) -> bool:
    """Whether a text has a word by itself."""
    return re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text) is not None


def stands_twice(word: str, text: str) -> bool:
    """Whether a text has a word by itself more than once."""
    return len(re.findall(rf"(?<!\w){re.escape(word)}(?!\w)", text)) > 1
