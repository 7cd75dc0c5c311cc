"""What earlier runs found, by content: safe to delete, and safe when two runs share it."""

from __future__ import annotations

import contextlib
import json
import os
import sys
import tempfile
from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hexapla.model import Diagnostic, Origin, Severity, Span
from hexapla.parity.sentences.lengths import Lengths, restored
from hexapla.parity.syncing.digest import content_digest

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from hexapla.project import Project

SOURCES = (".py", ".tsv")


@dataclass
class Record:
    """What is known of the pages of one key.

    ``anchors`` and ``targets`` (of links into the tree) are by the page's path below the docs.
    ``dangling`` are the diagnostics of its links when the site was in ``state``. ``lengths``
    are those of its pairs, by target locale: they are judged by what all pages have in common.
    ``taught`` says whether a lexicon was asked, so that they depend on the pages that teach it,
    and ``draft`` that readers do not get the pages. ``content`` is a digest of the pages read,
    ``read`` has that of each by its path.
    """

    diagnostics: tuple[Diagnostic, ...]
    anchors: Mapping[str, Mapping[str, str]]
    targets: Mapping[str, tuple[str, ...]]
    state: str = ""
    dangling: tuple[Diagnostic, ...] = field(default=())
    lengths: Mapping[str, Lengths] = field(default_factory=dict)
    taught: bool = False
    draft: bool = False
    content: str = ""
    read: Mapping[str, str] = field(default_factory=dict)


class Cache:
    """Records in one file a tree, found by the content of all that they depend on."""

    def __init__(self, folder: Path, project: Project) -> None:
        root = str(project.settings.root / project.settings.docs)
        self._path = folder / f"{content_digest(root.encode())}.json"
        self._project = project
        self._states: dict[str, str] = {}

    def load(self, keys: Iterable[str]) -> dict[str, Record]:
        """The records of those keys whose pages, ledger and settings are as they were."""
        known = self._read()
        contents = {key: self._project.content(key) for key in keys if known}
        lessons = self._lessons(contents)
        records = {}
        for key, content in contents.items():
            for name in (self._name(content), self._name(content, lessons)):
                if name in known:
                    with contextlib.suppress(LookupError, TypeError, ValueError, AttributeError):
                        records[key] = _record(known[name], content)
        self._states = {key: record.state for key, record in records.items()}
        return records

    def save(self, records: Mapping[str, Record]) -> None:
        """Write the records in place of the old ones; a cache that cannot be written is none.

        A page that somebody saved between two looks at it is left out: its record speaks of both
        its texts.
        """
        if {key: record.state for key, record in records.items()} == self._states:
            return
        lessons = self._lessons({key: record.content for key, record in records.items()})
        sound = {
            self._name(record.content, lessons if record.taught else ""): record
            for key, record in records.items()
            if self._project.is_content(key, record.content)
        }
        text = json.dumps({name: _plain(record) for name, record in sound.items()})
        with contextlib.suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=self._path.parent, suffix=".tmp")
            with contextlib.ExitStack() as stack:
                stack.callback(Path(name).unlink, missing_ok=True)
                with os.fdopen(handle, "w", encoding="utf-8") as file:
                    file.write(text)
                Path(name).replace(self._path)

    def _name(self, content: str, lessons: str = "") -> str:
        """What a record is found by: all that it depends on."""
        return f"{self._tree}{content}{lessons}"

    def _lessons(self, contents: Mapping[str, str]) -> str:
        """A digest of the pages that teach the lexicons."""
        taught = (contents.get(key, "") for key in self._project.sample)
        return content_digest("".join(taught).encode())

    def _read(self) -> dict[str, Any]:
        try:
            known = json.loads(self._path.read_bytes())
        except (OSError, ValueError, RecursionError):
            return {}
        return known if isinstance(known, dict) else {}

    @cached_property
    def _tree(self) -> str:
        """A digest of all that every record depends on."""
        project = self._project
        labels = sorted(project.labels)
        tree = repr((project.settings, project.tracked, project.termbases, labels, _program()))
        return content_digest(tree.encode("utf-8", "surrogatepass"))


def default_folder() -> Path:
    """Where the cache is kept: ``HEXAPLA_CACHE``, else the user's folder for caches."""
    chosen = os.environ.get("HEXAPLA_CACHE")
    if chosen:
        return Path(chosen)
    home = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(home) / "hexapla"


@cache
def _program() -> str:
    """What tells one version of this program from another, edits in a checkout included."""
    stats = ((file.name, file.stat()) for file in sources(Path(__file__).parents[1]))
    return repr([sys.version, *((name, stat.st_mtime_ns, stat.st_size) for name, stat in stats)])


def sources(folder: Path) -> list[Path]:
    """The modules and tables of a program, and nothing that Python has compiled of them."""
    return sorted(file for file in folder.rglob("*") if file.suffix in SOURCES)


def _plain(record: Record) -> list[Any]:
    return [
        [_plain_diagnostic(item) for item in record.diagnostics],
        {path: _plain_ids(ids) for path, ids in record.anchors.items()},
        record.targets,
        record.state,
        [_plain_diagnostic(item) for item in record.dangling],
        record.lengths,
        record.taught,
        record.draft,
    ]


def _record(plain: list[Any], content: str) -> Record:
    found, anchors, targets, state, dangling, lengths, taught, draft = plain
    return Record(
        tuple(map(_diagnostic, found)),
        {path: _ids(*plain) for path, plain in anchors.items()},
        {path: tuple(links) for path, links in targets.items()},
        str(state),
        tuple(map(_diagnostic, dangling)),
        {locale: restored(each) for locale, each in lengths.items()},
        bool(taught),
        bool(draft),
        content,
    )


def _plain_ids(ids: Mapping[str, str]) -> tuple[str, dict[str, str]]:
    """The ids of a page as one text, and those that are another in the source: this is fast."""
    return "\n".join(ids), {name: source for name, source in ids.items() if name != source}


def _ids(names: str, others: Mapping[str, str]) -> dict[str, str]:
    return {name: name for name in names.split("\n") if name} | dict(others)


def _plain_diagnostic(item: Diagnostic) -> list[Any]:
    origin = [item.source.path, item.source.line] if item.source else None
    return [
        item.path, item.span, item.rule, item.message, item.severity, item.locale, origin, item.fix
    ]  # fmt: skip


def _diagnostic(plain: list[Any]) -> Diagnostic:
    path, span, rule, message, severity, locale, origin, fix = plain
    source = Origin(str(origin[0]), int(origin[1])) if origin else None
    span = [int(number) for number in span]
    return Diagnostic(path, Span(*span), rule, message, Severity(severity), locale, source, fix)
