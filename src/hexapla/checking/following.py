"""Follows the links of all pages: each leads to what the tree has, in its own locale."""

from __future__ import annotations

from functools import cache, partial
from typing import TYPE_CHECKING

from hexapla.checking import engine
from hexapla.parity.linking.destinations import SOUND, into_locale, is_shared, resolve
from hexapla.parity.linking.links import lead_apart
from hexapla.parity.syncing.digest import content_digest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from hexapla.checking.cache import Record
    from hexapla.model import Diagnostic, Site
    from hexapla.project import Project


def check_all_links(project: Project, records: Mapping[str, Record]) -> Iterator[Diagnostic]:
    """Follow links through the whole site; only pages with a dangling one are read again."""
    anchors: dict[str, Mapping[str, str]] = {}
    for record in records.values():
        anchors |= record.anchors
    hidden = [record.anchors.keys() for record in records.values() if record.draft]
    site = project.site(anchors, frozenset().union(*hidden))
    state = site_state(site)
    sound = cache(partial(_is_sound, site, project.settings.locales))
    for key, record in records.items():
        if record.state != state:
            record.state = state
            record.dangling = tuple(_dangling(project, key, record, site, sound))
        yield from record.dangling


def site_state(site: Site) -> str:
    """A digest of all that links can lead to."""
    parts = ["\0".join((path, *ids, *ids.values())) for path, ids in site.anchors.items()]
    parts = [*sorted(parts), *sorted(site.assets), "", *sorted(site.drafts)]
    return content_digest("\n".join(parts).encode("utf-8", "replace"))


def _dangling(
    project: Project, key: str, record: Record, site: Site, sound: Callable[[str, str], bool]
) -> Iterator[Diagnostic]:
    """What is wrong with the links of a key's pages; what the source has too, in it alone.

    ``sound`` tells whether a link from a place is, where that is known without another look.
    """
    locales, source = project.settings.locales, f"{project.settings.source}/{key}.md"
    ours = record.targets.get(source, ())
    shared = {target for target in ours if is_shared(target, source, site)}
    told: set[tuple[str, str]] = set()
    for locale in locales:
        path = f"{locale}/{key}.md"
        targets = record.targets.get(path, ())
        if path != source and lead_apart(ours, targets, (source, path), site):
            yield from engine.check_targets(project.pair(locale, key), site, project.settings)
        folder = path[: path.rindex("/") + 1]
        others = [target for target in targets if target not in shared]
        if all(sound(path if site.drafts or it[:1] in "#?" else folder, it) for it in others):
            continue
        page = project.document(locale, key)
        for found in engine.check_links(page, site, project.settings) if page else ():
            cause = found.rule, found.message.replace(f" {locale}/", " ")
            if locale == project.settings.source:
                told.add(cause)
            elif cause in told:
                continue
            yield found


def _is_sound(site: Site, locales: Sequence[str], path: str, target: str) -> bool:
    """Whether a link leads to what is there, from a page or, if to another page, from its folder.

    Pages of one folder lead to the same places, which are looked for once; what is no link from
    the folder is looked at from its page.
    """
    return resolve(target, path, site).state in SOUND and not into_locale(target, path, locales)
