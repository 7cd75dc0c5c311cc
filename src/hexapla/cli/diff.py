"""``hexapla diff``: what changed in the source since a page was synced."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from hexapla.cli.tree import locale_option, open_project, pages_argument
from hexapla.model import Status
from hexapla.parity.syncing.drift import Change
from hexapla.report.text import count
from hexapla.settings import SettingsError
from hexapla.work.changes import SourceChange, changes
from hexapla.work.history import word_diff
from hexapla.work.selection import select_page
from hexapla.work.unread import unread

if TYPE_CHECKING:
    from hexapla.model import Pair

_NOTHING = {Status.MISSING: "is not translated yet", Status.EXTRA: "has no source"}
_COLOURS = {"-": "red", "+": "green"}


@click.command("diff")
@pages_argument
@locale_option
def command(*, pages: tuple[str, ...], locale: str | None) -> None:
    """Show which blocks of the source changed since a page was synced.

    Where git history is at hand the old text stands beside the new, word by word.
    """
    project = open_project()
    where, key = select_page(project, pages, locale)
    pair = project.pair(where, key)
    if fault := unread(pair):
        raise SettingsError(f"{pair.path} cannot be compared: {fault}.")
    if pair.status in _NOTHING:
        click.echo(f"{pair.path} {_NOTHING[pair.status]}")
        return
    found = changes(project, where, key)
    for change in found:
        _print(pair, change)
    if pair.synced is False:
        click.echo(f"{pair.path} was never synced; compare it with the source, then sync it")
    else:
        click.echo(f"{pair.path}: {count(len(found), 'block')} changed since the last sync")


def _print(pair: Pair, change: SourceChange) -> None:
    path = pair.source.path if pair.source else pair.key
    ours = f"{path}:{change.source.span.line}" if change.source else path
    theirs = f"{pair.path}:{change.target.span.line}" if change.target else "no block here"
    head = f"{ours} {change.kind} {change.change} ({theirs})"
    click.secho(head, bold=True)
    for row in _text(change).split("\n"):
        click.echo(f"  {row}")
    click.echo()


def _text(change: SourceChange) -> str:
    new = change.source.text if change.source else ""
    if change.change == Change.ADDED:
        return click.style(f"{{+{new}+}}", fg="green")
    if change.before is None:
        return new or "the text is in no history at hand"
    return "".join(_piece(piece.sign, piece.text) for piece in word_diff(change.before, new))


def _piece(sign: str, text: str) -> str:
    if sign == " ":
        return text
    brackets = ("[-", "-]") if sign == "-" else ("{+", "+}")
    return click.style(brackets[0] + text + brackets[1], fg=_COLOURS[sign])
