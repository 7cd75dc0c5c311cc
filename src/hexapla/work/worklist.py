"""The work list: what each locale's translators have to do, most needed first."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hexapla.markdown import inline
from hexapla.model import Site, Status
from hexapla.parity.linking.destinations import SOUND, is_outside, resolve
from hexapla.work.unread import unread

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from hexapla.model import Block, Pair
    from hexapla.project import Project

_WORD = re.compile(r"\w+(?:['’-]\w+)*")
_NOT_TRANSLATED = ("code", "html", "snippet", "break")
UNREADABLE = "unreadable"
"""The state of a page that cannot be read, or whose source cannot: nobody knows its status."""

_ORDER = {
    UNREADABLE: 0,
    Status.MISSING: 1,
    Status.OUTDATED: 2,
    Status.EXTRA: 3,
    Status.CURRENT: 4,
}


@dataclass(frozen=True)
class Task:
    """A page's state in a locale: the status of its pair, or ``unreadable``.

    ``words`` counts the source's words to translate, ``blocks`` those that changed since the
    last sync, ``inbound`` the source pages that lead to the page. ``synced`` is False for a
    translated page that has never been synced. ``fault`` says which file cannot be read, and why.
    """

    locale: str
    key: str
    path: str
    status: str
    words: int
    blocks: int
    inbound: int
    synced: bool = True
    fault: str = ""


def worklist(project: Project, pages: Iterable[tuple[str, str]]) -> list[Task]:
    """Tasks for pages, by locale in the order of the settings, most needed first.

    Pages that cannot be read come first, then missing ones, then outdated ones; among them the
    page to which most source pages lead comes first, then the shorter one.
    """
    rank = {locale: index for index, locale in enumerate(project.settings.targets)}
    inbound = _inbound(project)
    tasks = []
    for locale, key in pages:
        pair = project.pair(locale, key)
        if pair.contract != "independent" and (pair.source or pair.target):
            tasks.append(_task(pair, inbound[key]))
    return sorted(
        tasks, key=lambda t: (rank[t.locale], _ORDER[t.status], -t.inbound, t.words, t.key)
    )


def words(blocks: Iterable[Block]) -> int:
    """How many words of some blocks are a translator's work."""
    return sum(
        len(_WORD.findall(inline.plain(block.text)))
        for block in blocks
        if block.kind not in _NOT_TRANSLATED
    )


def totals(tasks: Iterable[Task]) -> Mapping[str, Counter[str]]:
    """For each locale how many pages are in each state, and the words to translate."""
    result: dict[str, Counter[str]] = {}
    for task in tasks:
        counts = result.setdefault(task.locale, Counter())
        counts[str(task.status)] += 1
        counts["words"] += task.words
    return result


def _task(pair: Pair, inbound: int) -> Task:
    if pair.status == Status.MISSING and pair.source:
        todo = list(pair.source.blocks)
    else:
        todo = [match.source for match in pair.drifted if match.source]
    fault = unread(pair)
    return Task(
        pair.locale,
        pair.key,
        pair.path,
        UNREADABLE if fault else str(pair.status),
        words=words(todo),
        blocks=len(pair.drifted) if pair.status == Status.OUTDATED else 0,
        inbound=inbound,
        synced=pair.synced is not False,
        fault=fault,
    )


def _inbound(project: Project) -> Counter[str]:
    """How many source pages lead to each key."""
    source = project.settings.source
    pages = project.inventory.pages[source]
    site = Site(source, {file.site_path: {} for file in pages.values()})
    counts: Counter[str] = Counter()
    for page in project.documents(pages, [source]):
        found = set()
        for links in page.links.values():
            for link in links:
                if is_outside(link.target):
                    continue
                destination = resolve(link.target.partition("#")[0], page.site_path, site)
                if destination.state in SOUND and destination.path:
                    found.add(destination.path.partition("/")[2].removesuffix(".md"))
        counts.update(found - {page.key})
    return counts
