"""What an author changed on a page since a translation was synced, with the old text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hexapla.parity.syncing.drift import Change, drift
from hexapla.work.history import old_texts

if TYPE_CHECKING:
    from hexapla.model import Block
    from hexapla.project import Project


@dataclass(frozen=True)
class SourceChange:
    """A block of the source that changed; ``before`` is its old text, where history has it."""

    change: Change
    kind: str
    source: Block | None
    target: Block | None
    before: str | None = None


def changes(project: Project, locale: str, key: str) -> list[SourceChange]:
    """Changes of a source page since a locale's translation was synced, in document order."""
    source, stanza = project.document(project.settings.source, key), None
    if locale in project.ledgers:
        stanza = project.ledgers[locale].entries(key)
    if source is None or stanza is None:
        return []
    steps = drift(stanza, project.entries(key), source.blocks)
    steps = [step for step in steps if step.change != Change.NONE]
    file = project.file(project.settings.source, key)
    wanted = [step.before for step in steps if step.before]
    old = old_texts(project.settings.root, file, wanted) if file else {}
    matches = project.pair(locale, key).matches
    targets = {id(m.source): m.target for m in matches if m.source}
    orphans = (m.target for m in matches if m.drifted and not m.source)  # in the steps' order
    return [
        SourceChange(
            step.change,
            step.shape.kind,
            step.block,
            targets.get(id(step.block)) if step.block else next(orphans, None),
            old.get(step.before) if step.before else None,
        )
        for step in steps
    ]
