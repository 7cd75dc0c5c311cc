"""``hexapla explain``: what a rule means."""

from __future__ import annotations

import re
import sys
from difflib import get_close_matches
from pathlib import Path
from shutil import get_terminal_size
from textwrap import fill
from typing import TYPE_CHECKING, Final

import click

from hexapla.rules import RULES
from hexapla.settings import SettingsError
from hexapla.work.rule_pages import examples

if TYPE_CHECKING:
    from collections.abc import Sequence

CASES: Final = Path(__file__).parents[3] / "tests" / "rules"
"""The rules' cases, from which the site has its examples, too; a checkout has them."""

WIDEST, NARROWEST = 100, 20
"""Columns that a line of prose has at most, and at least."""

_ROOM: Final = 40
"""Columns for what a rule says beside its name; with fewer it stands below the name."""

_FENCE: Final = re.compile(r"`{3,}")
_ITEM: Final = re.compile(r" *(?:[-*+]|\d+\.) +")


@click.command("explain")
@click.argument("rule", required=False)
def command(*, rule: str | None) -> None:
    """Say what a rule means and how to fix what it finds, with a bad example and a good one.

    Without RULE, list them all.
    """
    width = _width()
    if rule is None:
        broad = max(map(len, RULES))
        for name, module in RULES.items():
            head = f"{name:<{broad}}  {module.SEVERITY:<7}  "
            click.echo(_row(head, _first_line(module.__doc__), width))
        return
    if rule not in RULES:
        near = "".join(f" Did you mean {name}?" for name in get_close_matches(rule, RULES, 1))
        raise SettingsError(f"there is no rule {rule!r}.{near} `hexapla explain` lists them.")
    module = RULES[rule]
    parts = [f"{rule} ({module.SEVERITY})", (module.__doc__ or "").strip()]
    file = CASES / f"{rule}.md"
    if file.is_file():
        parts += examples(file.read_text(encoding="utf-8"), {"Bad": 1, "Good": 1})
    text = "\n\n".join(parts)
    click.echo(wrapped(text, min(width, WIDEST)) if width else text)


def _width() -> int:
    """The columns of the terminal; 0 where no terminal shows the text."""
    return max(get_terminal_size().columns, NARROWEST) if sys.stdout.isatty() else 0


def _row(head: str, text: str, width: int) -> str:
    if width == 0:
        return head + text
    if width - len(head) < _ROOM:
        return f"{head.rstrip()}\n{_filled(text, width, '  ')}"
    return head + _filled(text, width, " " * len(head)).lstrip()


def wrapped(text: str, width: int) -> str:
    """A text with its paragraphs and items filled anew; what is between fences stays as it is."""
    done: list[str] = []
    prose: list[str] = []
    fence = ""
    for line in [*text.split("\n"), ""]:
        mark = _FENCE.match(line)
        apart = bool(fence or mark or not line)
        if apart or _ITEM.match(line):
            done += [_paragraph(prose, width)] if prose else []
            prose = []
        if apart:
            done.append(line)
            if mark and (not fence or line == fence):
                fence = "" if fence else mark[0]
        else:
            prose.append(line)
    return "\n".join(done[:-1])


def _paragraph(lines: Sequence[str], width: int) -> str:
    """A paragraph as one text; the lines of a list's item hang below its first word."""
    mark = _ITEM.match(lines[0])
    head = mark[0] if mark else ""
    text = " ".join([lines[0][len(head) :], *map(str.lstrip, lines[1:])])
    return head + _filled(text, width, " " * len(head)).lstrip()


def _filled(text: str, width: int, indent: str = "") -> str:
    return fill(
        text,
        width,
        initial_indent=indent,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _first_line(text: str | None) -> str:
    return (text or "").strip().split("\n", 1)[0]
