"""The prompt of a shell before a command, which a page shows or leaves out: it says nothing."""

from __future__ import annotations

from typing import Final

from hexapla.facts.rarely import rarely

_SIGNS: Final = frozenset("$#%>")
"""What a prompt ends with."""

_AT: Final = r"\[?(?:[\w.-]{1,40})?@[\w./-]{1,60}(?:[ :][\w./~-]{0,80})?\]? ?[$#%>]\s+"
"""Who is where: ``user@host:~/work$``, ``[user@host work]#``, ``@/work$``."""

_PLACED: Final = r"(?:~|/[\w.-])[\w./~-]{0,80} ?[$#%]\s+|[a-z][\w.-]{0,20}[$#]\s+"
"""Only where, or only who: ``~/work$``, ``root#``."""

_DRIVE: Final = r"PS ?>\s+|(?:PS )?[A-Z]:\\[^<>|\"\n]*>\s*"
_INSIDE: Final = r"(?:\([\w.-]{1,40}\)\s+(?=\S{0,120}[$#%>]))?"
"""The environment that a shell is in: ``(venv) $``."""

_ANY: Final = rarely(rf"{_INSIDE}(?:\$\s+|{_AT}|{_PLACED}|{_DRIVE})")
_SHELL: Final = rarely(rf"{_INSIDE}(?:[$%>]\s+|{_AT}|{_PLACED}|{_DRIVE})")


def unprompted(text: str, *, is_shell: bool) -> str:
    """A line of code without the prompt before it; a shell has other signs for one, too."""
    return text[_end(text, is_shell=is_shell) :]


def prompted_as(was: str, now: str, *, is_shell: bool) -> str:
    """The line ``now`` with the prompt of another line, or with none as that has none."""
    ours, theirs = (_end(line, is_shell=is_shell) for line in (was, now))
    return was[:ours] + now[theirs:] if was[:ours].strip() != now[:theirs].strip() else now


def _end(text: str, *, is_shell: bool) -> int:
    """Where the prompt of a line ends; 0 if it has none."""
    if _SIGNS.isdisjoint(text):
        return 0
    start = len(text) - len(text.lstrip())
    found = (_SHELL if is_shell else _ANY).match(text, start)
    return found.end() if found else 0
