"""A conversation that is fenced as code: lines for readers, and what a program is called in them.

``You: …``, ``AI: [calls make_plan]``, and below them, indented, what was answered: all of it is
told in the reader's language, but for names such as ``make_plan`` and orders such as ``job:list``.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from hexapla.facts.literals.fillers import is_slip
from hexapla.facts.literals.trimming import stands
from hexapla.parity.code.texts import exchanged, is_kept, is_placeholder, is_reworded

if TYPE_CHECKING:
    from hexapla.parity.code.pages import Pages

FEWEST: Final = 2
"""Turns of a conversation, at least."""

_SPEAKERS: Final = frozenset(
    (
        *("agent", "ai", "assistant", "bot", "chatbot", "claude", "chatgpt", "copilot"),
        *("customer", "human", "llm", "me", "model", "student", "teacher", "user", "you"),
    )
)
"""Who talks where people talk with programs, in the source's language."""

_TURN: Final = re.compile(r"[^\w\s]{0,2}\s?([^\W\d_][^\W_]*(?: [^\W_]+){0,2})\s?:(?=\s+\S)")
_NAME: Final = re.compile(
    r"(?<![\w-])\w+(?:_\w+)+|(?<![\w:/])[a-z]+:[a-z]+(?![\w:])|(?<![\w-])--[a-z][\w-]*|`[^`]+`"
)
"""What a program is told by: a name of joined words, an order, an option, code."""

_BRANCH: Final = re.compile(r"\s*[│├└─\s]*[├└]─*\s*")
_LEAF: Final = re.compile(r"[^\W_][\w-]*")
_FACT: Final = re.compile(r"\d+|\{[^{}]*\}|\w+://\S*")


def is_transcript(code: str) -> bool:
    """Whether code of no language is a conversation: each line is a turn, or stands below one."""
    if ":" not in code:
        return False
    lines = [line for line in code.split("\n") if line[:1].strip()]
    turns = [_TURN.match(line) for line in lines]
    if len(turns) < FEWEST or not all(turns):
        return False
    return any(turn is not None and turn[1].casefold() in _SPEAKERS for turn in turns)


def has_other_names(was: str, now: str, pages: Pages) -> bool:
    """Whether lines differ in a name of a program, which is no sample of the readers' own."""
    ours, theirs = (Counter(_NAME.findall(text)) for text in (was, now))
    lost, added = [*(ours - theirs).elements()], [*(theirs - ours).elements()]
    if len(lost) != len(added):
        return True
    return not all(
        pages.renamed(*both) or ("_" in both[0] and is_placeholder(*both, pages.telling))
        for both in zip(lost, added, strict=True)
    )


def is_retold(was: str, now: str, pages: Pages) -> bool:
    """Whether a line of a conversation says in other words what another says.

    A sample in a tree is another word, which the target has nowhere as the source has it.
    """
    ours, theirs = _BRANCH.match(was), _BRANCH.match(now)
    if ours and theirs:
        return _is_renamed(was[ours.end() :], now[theirs.end() :], pages)
    turns = [_TURN.match(text.strip()) for text in (was, now)]
    if bool(turns[0]) != bool(turns[1]):
        return False
    was, now = (
        text.strip()[turn.end() :].strip() if turn else text.strip()
        for text, turn in zip((was, now), turns, strict=True)
    )
    if was == now or is_reworded(was, now, pages.telling):
        return True
    return _is_translated(was, now, pages)


def _is_translated(was: str, now: str, pages: Pages) -> bool:
    """Whether a few words are others, none of them misspelled, and no fact beside them is."""
    lost, new = exchanged(was, now)
    if not (lost and new) or not pages.telling.isdisjoint(new) or is_kept(was, now, pages.telling):
        return False
    if Counter(_FACT.findall(was)) != Counter(_FACT.findall(now)):
        return False
    return not any(is_slip(one, other) for one in lost for other in new)


def _is_renamed(was: str, now: str, pages: Pages) -> bool:
    """Whether leaves of a tree are invented: no files, and called otherwise in all of a page."""
    ours, theirs = _LEAF.match(was), _LEAF.match(now)
    if not (ours and theirs) or was[ours.end() :][:1] in ("/", "."):
        return False
    if ours[0] != theirs[0] and (_is_slip(ours[0], theirs[0]) or stands(ours[0], pages.target)):
        return False
    rest, other = was[ours.end() :].strip(), now[theirs.end() :].strip()
    return rest == other or _is_translated(rest, other, pages)


def _is_slip(one: str, other: str) -> bool:
    """Whether a name has another letter, or its letters stand in another order."""
    return is_slip(one, other) or (
        sorted(one) == sorted(other) and sorted(one.split("-")) != sorted(other.split("-"))
    )
