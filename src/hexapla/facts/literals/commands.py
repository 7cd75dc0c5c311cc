"""Commands within a sentence: which of their words are code for certain, and no prose."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from hexapla.facts.literals.metavariables import says

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from hexapla.model import Block, Document

PROGRAMS: Final = frozenset(
    (
        *("apt", "apt-get", "brew", "bundle", "cargo", "composer", "conda", "docker"),
        *("dotnet", "flutter", "gh", "git", "gradle", "helm", "hexapla", "kubectl"),
        *("make", "mkdocs", "mvn", "npm", "pip", "pipx", "pnpm", "poetry"),
        *("rails", "rake", "systemctl", "terraform", "tox", "uv", "yarn"),
    )
)
"""Programs that are told by their first word what to do: ``git commit``, ``make test``."""

_OPTION: Final = re.compile(r"-[A-Za-z]{1,3}|--[A-Za-z][\w-]+")
_ORDER: Final = re.compile(r"[a-z][a-z-]*")
_PUT_IN: Final = re.compile(r"<[^<>]{1,40}>")
_HEAD: Final = re.compile(r"[a-z]+:[a-z]+(?= [<\[{])")
"""What tells a program what to do, before what readers put in: ``job:make <title>``."""

_WORD: Final = re.compile(r"[^\W\d_][\w-]*")


def is_other(was: str, now: str) -> bool:
    """Whether a command is another one: with another option or order, or without some words."""
    found = options_differ(was, now) or order(was, now) is not None or is_shortened(was, now)
    return found or has_other_options(was, now)


def is_other_order(was: str, now: str, others: Iterable[str]) -> bool:
    """Whether a command with something to put in has another order, which no other one has.

    ``others`` are those of the source: ``job:make <title>``, ``make install <project>``.
    """
    ours, theirs = _HEAD.match(was), _HEAD.match(now)
    if ours and theirs:
        heads = {head[0] for one in others if (head := _HEAD.match(one))}
        return theirs[0] not in heads
    if "<" not in was or "<" not in now:
        return False
    bare, plain = (_PUT_IN.sub("<>", text) for text in (was, now))
    return order(bare, plain) is not None and all(_PUT_IN.sub("<>", it) != plain for it in others)


def is_shortened(was: str, now: str) -> bool:
    """Whether a command is another one without its last words, or without one before them.

    What is lost are words without a sign of code; a program's name alone may go where one word
    is left, as people say *commit*.
    """
    ours, theirs = was.split(), now.split()
    if not theirs or len(theirs) >= len(ours) or ours[0] not in PROGRAMS:
        return False
    same = next(
        (n for n, both in enumerate(zip(ours, theirs, strict=False)) if both[0] != both[1]),
        len(theirs),
    )
    cut, rest = ours[same : same + len(ours) - len(theirs)], theirs[same:]
    if ours[same + len(cut) :] != rest or (not same and len(rest) == 1):
        return False
    return all(map(_ORDER.fullmatch, cut))


def options_differ(was: str, now: str) -> bool:
    """Whether all that differs between two commands is an option, for which another one stands."""
    ours, theirs = was.split(), now.split()
    if len(ours) != len(theirs):
        return False
    apart = [(one, other) for one, other in zip(ours, theirs, strict=True) if one != other]
    if sorted(one for one, _ in apart) == sorted(other for _, other in apart):
        return False  # in another order
    return all(_is_other_option(one, other) for one, other in apart)


def has_other_options(was: str, now: str) -> bool:
    """Whether all that differs between two commands are options that only one of them has."""
    if " -" not in was + now:
        return False
    (ours, one), (theirs, other) = map(_parted, (was.split(), now.split()))
    return len(ours) > 1 and ours == theirs and one != other


def _parted(words: Sequence[str]) -> tuple[list[str], list[str]]:
    """The words of a command that are no options, and the names of its long options."""
    options = [word.partition("=")[0] for word in words if word.startswith("--")]
    return [word for word in words if not word.startswith("--")], sorted(options)


def _is_other_option(one: str, other: str) -> bool:
    names = one.partition("=")[0], other.partition("=")[0]
    return names[0] != names[1] and all(map(_OPTION.fullmatch, names))


def order(was: str, now: str) -> tuple[str, str] | None:
    """The words that tell one program what to do, where only they differ; else nothing."""
    ours, theirs = (text.replace(" run ", " ", 1).split() for text in (was, now))
    if not 1 < len(ours) == len(theirs) or ours[0] not in PROGRAMS:
        return None
    if ours[1] == theirs[1] or [ours[0], *ours[2:]] != [theirs[0], *theirs[2:]]:
        return None
    known = _ORDER.fullmatch(ours[1]) and _WORD.fullmatch(theirs[1])
    return (ours[1], theirs[1]) if known else None


def is_example(was: str, now: str, page: Document, other: Document) -> bool:
    """Whether a command is an example, whose order both pages call so in their prose.

    A word that the target's prose has too is none that had to be translated.
    """
    words = order(was, now)
    return bool(
        words and says(page, words[0]) and says(other, words[1]) and not says(other, words[0])
    )


def is_code(page: Document, other: Document, target: Block, word: str, literal: str) -> bool:
    """Whether a word is no prose: it stands in other code of the page, or in a path of the tree."""
    if literal.split("/", maxsplit=1)[0] in page.path.split("/")[:-1]:
        return True
    said = re.compile(rf"(?<![\w-]){re.escape(word)}(?![\w-])")
    return any(said.search(coded(block)) for block in other.blocks if block is not target)


def coded(block: Block) -> str:
    """The code of a block: all that it is, or what stands between the backticks of its text."""
    return block.text if block.kind == "code" else "`".join(block.text.split("`")[1::2])


def is_joined(page: Document, name: str) -> bool:
    """Whether words are only joined by a line: their name stands in no code of the page."""
    if not (name.islower() and name.replace("_", "").isalpha()):
        return False
    return not any(name in coded(block) for block in page.blocks)
