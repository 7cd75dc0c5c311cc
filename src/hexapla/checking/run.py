"""Checks a project: pages in parallel where there are many, and only what changed."""

from __future__ import annotations

import gc
import multiprocessing
import os
import threading
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack
from itertools import chain
from typing import TYPE_CHECKING

from hexapla.checking import PATIENT, engine
from hexapla.checking.cache import Record
from hexapla.checking.files import check_files
from hexapla.checking.following import check_all_links
from hexapla.parity.linking.destinations import is_outside
from hexapla.parity.sentences.lengths import norm
from hexapla.project import Project
from hexapla.tree.references import named_targets

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from hexapla.checking.cache import Cache
    from hexapla.model import Diagnostic, Document
    from hexapla.parity.sentences.lengths import Lengths
    from hexapla.settings import Settings

SERIAL = 100
"""Keys up to which starting other processes costs more than it saves."""

CHUNK = 8
"""Keys that a process is given at once: to tell of each by itself takes longer."""

LAST = 64
"""Keys at the end that are given one by one, so that no process waits long for another."""


def check(
    project: Project,
    *,
    cache: Cache | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> list[Diagnostic]:
    """Every diagnostic of a project, sorted by path and place.

    ``progress`` is told how many keys are done and how many there are. ``project.read`` has then
    what the diagnostics speak of.
    """
    records = _records(project, cache, progress)
    found = _check_lengths(project, records)
    found += check_all_links(project, records)
    found += check_files(project)
    if cache:
        cache.save(records)
    return sorted(set(engine.told_once(found)), key=_place)


def _place(item: Diagnostic) -> tuple[object, ...]:
    """What diagnostics are sorted by; some have no source, and none compares with None."""
    return item.path, item.span, item.rule, item.message, item.source or ("", 0), item.locale


def examine(project: Project, key: str) -> Record:
    """What checking the pages of one key finds, but for where their links lead."""
    settings = project.settings
    found: list[Diagnostic] = []
    targets: dict[str, tuple[str, ...]] = {}
    for page in project.documents([key], settings.locales):
        found += engine.check_page(page, settings)
        targets[page.site_path] = internal_targets(page)
        if settings.shared_ids and page.locale == settings.source:
            targets[page.site_path] += tuple(named_targets(page))
            found += engine.check_links(page, project.labels, settings, "check_labels")
    lengths: dict[str, Lengths] = {}
    for locale in settings.targets:
        pair = project.pair(locale, key)
        found = [*engine.unexcused(found, pair), *engine.check_pair(pair, settings)]
        if measured := engine.measure(pair, settings):
            lengths[locale] = measured
    diagnostics = tuple(engine.unexplained(found))
    anchors = project.anchors(key)
    taught = key in project.taught
    draft = bool(project.drafts(key))
    content, read = project.content(key), project.digests(key)
    return Record(diagnostics, anchors, targets, "", (), lengths, taught, draft, content, read)


def internal_targets(page: Document) -> tuple[str, ...]:
    """Targets of a page's links that the tree has to answer for, each once.

    Those of places of pages are as often there as the page has them: two may be exchanged.
    """
    every = [link.target for links in page.links.values() for link in links]
    places = [*enumerate(every)]
    first = {target: place for place, target in reversed(places)}
    kept = (x for place, x in places if first[x] == place or "#" in x)
    return tuple(target for target in kept if not is_outside(target))


def _records(
    project: Project, cache: Cache | None, progress: Callable[[int, int], None] | None
) -> dict[str, Record]:
    keys = project.keys()
    records = cache.load(keys) if cache else {}
    unknown = [key for key in keys if key not in records]
    done = len(keys) - len(unknown)
    for key, record in _examine_all(project, unknown):
        records[key] = record
        project.note(record.read)
        done += 1
        if progress:
            progress(done, len(keys))
    return records


def _examine_all(project: Project, keys: Sequence[str]) -> Iterator[tuple[str, Record]]:
    """The record of each key, from several processes where there are many."""
    workers = min(_processors(), len(keys) // SERIAL + 1)
    if workers == 1:
        for key in keys:
            yield key, examine(project, key)
            if len(keys) > SERIAL:
                project.forget(key)
        return
    with ExitStack() as stack:
        _worker_project[:] = [project]  # a fork need not take inventory once more
        stack.callback(_worker_project.clear)
        start = context()
        if start.get_start_method() == "fork":
            yield keys[0], _prepare(project, keys[0])
            keys = keys[1:]
        pool = stack.enter_context(
            ProcessPoolExecutor(workers, start, _start_worker, (project.settings,))
        )
        parts = ((keys[:-LAST], CHUNK), (keys[-LAST:], 1))
        records = [pool.map(_work, part, chunksize=size) for part, size in parts]
        yield from zip(keys, chain.from_iterable(records), strict=True)


def _prepare(project: Project, key: str) -> Record:
    """Make the lexicons, and the tables that any page asks for: all that are forked share them.

    Gives the record of the key whose pages asked for them.
    """
    project.learn()
    return _record(project, key)


def _record(project: Project, key: str) -> Record:
    """What checking a key finds; its pages are let go of."""
    record = examine(project, key)
    project.forget(key)
    return record


def _processors() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def context() -> multiprocessing.context.BaseContext:
    """Forking starts in milliseconds; a process with threads, or without it, starts anew.

    A fork takes over locks that other threads hold, and none of those threads to release them.
    """
    alone = threading.active_count() == 1
    methods = multiprocessing.get_all_start_methods()
    return multiprocessing.get_context("fork" if alone and "fork" in methods else "spawn")


_worker_project: list[Project] = []


def _start_worker(settings: Settings) -> None:
    gc.set_threshold(*PATIENT)
    if not _worker_project:
        _worker_project.append(Project(settings))


def _work(key: str) -> Record:
    return _record(_worker_project[0], key)


def _check_lengths(project: Project, records: dict[str, Record]) -> list[Diagnostic]:
    """The pages' own diagnostics, and what their lengths say beside those of all pages."""
    settings = project.settings
    usual = {
        locale: norm(
            (record.lengths[locale] for record in records.values() if locale in record.lengths),
            settings.source,
            locale,
        )
        for locale in settings.targets
    }
    found: list[Diagnostic] = []
    for key, record in records.items():
        own = list(record.diagnostics)
        for locale, lengths in record.lengths.items():
            source, target = project.file(settings.source, key), project.file(locale, key)
            if lengths.suspects and source and target:
                paths = (source.path, target.path)
                own += engine.check_lengths(lengths, usual[locale], paths, locale, settings)
        found += engine.unexplained(own)
    return found
