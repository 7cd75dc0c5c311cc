"""The corpora at hand, and what is reported of them as they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.parity.alarms import FIELDS, Judged, digest
from benchmarks.parity.world import Corpus
from hexapla.checking.gathering import gathered
from hexapla.checking.run import check
from hexapla.project import Project
from hexapla.settings import is_locale, read_settings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from hexapla.model import Diagnostic

OWN = "hexapla"
SOURCE = "en"


def corpora(root: Path, folder: Path | None) -> list[Corpus]:
    """Our own pages with and without the ledger, and every corpus in a folder, by name."""
    settings = read_settings(root)
    found = [
        Corpus(OWN, root, settings.source, settings.targets, site=True, ledger=ledger)
        for ledger in (True, False)
    ]
    for docs in sorted(folder.resolve().glob("*/docs")) if folder else ():
        locales = [child.name for child in docs.iterdir() if child.is_dir()]
        targets = sorted(name for name in locales if name != SOURCE and is_locale(name))
        if SOURCE in locales and targets:
            found.append(Corpus(docs.parent.name, docs.parent, SOURCE, tuple(targets)))
    return found


def untouched(corpus: Corpus) -> list[Diagnostic]:
    """What is reported of a corpus as it is."""
    project = Project(corpus.settings(corpus.folder))
    return gathered(check(project), project.settings.docs.as_posix(), project.inventory.pages)


def sheet(pairs: Iterable[tuple[Diagnostic, Judged | None]]) -> str:
    """A table of what nobody has judged yet, to be read, completed and kept."""
    return "\n".join(["\t".join((*FIELDS, "message")), *_rows(pairs)]) + "\n"


def _rows(pairs: Iterable[tuple[Diagnostic, Judged | None]]) -> Iterator[str]:
    for item, judged in pairs:
        if judged is None:
            place = (item.rule, item.locale, item.path, str(item.span.line), digest(item))
            message = " ".join(item.message.split())
            yield "\t".join((*place, item.severity.value, "", message))
