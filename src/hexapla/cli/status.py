"""``hexapla status``: the work list."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from hexapla.cli.tree import on_selection
from hexapla.model import Status
from hexapla.report.text import count
from hexapla.work.worklist import UNREADABLE, Task, totals, worklist

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hexapla.project import Project
    from hexapla.work.selection import Selection


@click.command("status")
@on_selection
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
@click.option("--all", "everything", is_flag=True, help="List pages that are current as well.")
def command(project: Project, selection: Selection, *, form: str, everything: bool) -> None:
    """List what is to be translated in each locale, most needed first."""
    tasks = worklist(project, selection.pages)
    if form == "json":
        click.echo(_json(tasks))
    else:
        _print(tasks, everything=everything)


def _json(tasks: Sequence[Task]) -> str:
    document = {
        "version": 1,
        "summary": {locale: dict(counts) for locale, counts in totals(tasks).items()},
        "tasks": [asdict(task) for task in tasks],
    }
    return json.dumps(document, ensure_ascii=False, indent=1)


def _print(tasks: Sequence[Task], *, everything: bool) -> None:
    for locale, counts in totals(tasks).items():
        shown = [t for t in tasks if t.locale == locale and (everything or _is_work(t))]
        states = ", ".join(f"{counts[s]} {s}" for s in (UNREADABLE, *Status) if counts[s])
        todo = count(counts["words"], "word")
        click.echo(f"{click.style(locale, bold=True)}: {states}; {todo} to translate")
        rows = [
            (_state(task), count(task.words, "word"), task.fault or task.path) for task in shown
        ]
        wide, broad = (max((len(row[n]) for row in rows), default=0) for n in (0, 1))
        for state, words, path in rows:
            click.echo(f"  {state:<{wide}}  {words:>{broad}}  {path}")


def _is_work(task: Task) -> bool:
    return task.status != Status.CURRENT


def _state(task: Task) -> str:
    if not task.synced and not task.fault:
        return "never synced"
    if task.blocks:
        return f"{task.status}, {count(task.blocks, 'block')}"
    return str(task.status)
