"""Small trees of pages, on disk: what tests check, sync and look at."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from contextlib import chdir, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, Any
from unittest.mock import patch

from hexapla.checking.run import check
from hexapla.cli import main
from hexapla.parity.pairing import pair_pages
from hexapla.parity.syncing.digest import entries
from hexapla.parity.syncing.ledger import format_ledger, format_stanza
from hexapla.project import Project, load
from hexapla.report.text import line
from hexapla.tree.inventory import File
from hexapla.tree.pages import parse_page

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from hexapla.model import Block, Document, Pair

ROOT = Path(__file__).parents[1]
TARGETS = ("fr", "es", "it", "ar")
FOLDERS = ("docs", "locales")
COMMAND = [sys.executable, "-c", "from hexapla.cli import main; main()"]


@dataclass(frozen=True)
class Run:
    """What a command printed, and its exit status."""

    code: int
    out: str
    err: str

    @property
    def lines(self) -> list[str]:
        """The lines of the standard output."""
        return self.out.splitlines()

    def about(self, path: str) -> list[str]:
        """The diagnostics of a file."""
        return [row for row in self.lines if row.startswith(f"{path}:")]

    @property
    def json(self) -> Any:
        """The standard output as JSON."""
        return json.loads(self.out)


class Tree:
    """A site in a folder: its settings, its pages and its strings."""

    def __init__(
        self, root: Path, files: Mapping[str, str | bytes], targets: Sequence[str] = TARGETS
    ) -> None:
        """Write ``files`` by path; a path that names no top folder is below ``docs``."""
        self.root = root
        self.targets = tuple(targets)
        self.write("mkdocs.yml", mkdocs_yml(targets))
        for path, content in files.items():
            self.write(path, content)

    def path(self, name: str) -> Path:
        """Where a file of the tree is."""
        return self.root / located(name)

    def read(self, name: str) -> str:
        """The text of a file."""
        return self.path(name).read_text("utf-8")

    def write(self, name: str, content: str | bytes) -> None:
        """Write a file."""
        path = self.path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(
            content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content
        )

    def edit(self, name: str, old: str, new: str) -> None:
        """Replace a text that a file holds once."""
        text = self.read(name)
        assert text.count(old) == 1, f"{name} holds {old!r} {text.count(old)} times"
        self.write(name, text.replace(old, new))

    def project(self) -> Project:
        """The tree as the checker sees it."""
        return load(self.root)

    def check(self) -> list[str]:
        """Every diagnostic as a line of text."""
        return [line(item) for item in check(self.project())]

    def run(self, *arguments: str, cache: Path | None = None) -> Run:
        """Run the command in the tree, within this process; its cache is beside the tree."""
        out, err = (TextIOWrapper(BytesIO(), "utf-8", newline="") for _ in range(2))
        environment = {"HEXAPLA_CACHE": str(cache or self._cache()), "TERM": "dumb"}
        with (
            chdir(self.root),
            redirect_stdout(out),
            redirect_stderr(err),
            patch.dict(os.environ, environment),
            patch.object(sys, "argv", ["hexapla", *arguments]),
        ):
            code = _status(main)
        return Run(code, *(_written(stream) for stream in (out, err)))

    def spawn(self, *arguments: str, cache: Path | None = None) -> Run:
        """Run the command in the tree, in a process of its own."""
        done = subprocess.run(
            [*COMMAND, *arguments],
            cwd=self.root,
            env=os.environ | {"HEXAPLA_CACHE": str(cache or self._cache()), "TERM": "dumb"},
            capture_output=True,
            encoding="utf-8",
            check=False,
            timeout=60,
        )
        return Run(done.returncode, done.stdout, done.stderr)

    def _cache(self) -> Path:
        return self.root.with_name(f"{self.root.name}.cache")

    def sync(self, locale: str, sources: Mapping[str, str]) -> None:
        """Write a locale's ledger as if its pages had been synced with these source texts."""
        stanzas = {key: format_stanza(entries(page(text, key))) for key, text in sources.items()}
        self.write(f"locales/{locale}/synced.txt", format_ledger(stanzas))

    def listing(self) -> dict[str, str]:
        """Every file and folder of the tree with what tells that it changed."""
        return {
            path.relative_to(self.root).as_posix(): _state(path)
            for path in sorted(self.root.rglob("*"))
        }


def page(text: str | bytes, key: str = "guide", locale: str = "en") -> Document:
    """A page without a tree."""
    data = text if isinstance(text, bytes) else text.encode("utf-8")
    name = f"{locale}/{key}.md"
    return parse_page(data, File(locale, key, f"docs/{name}", name))


def blocks(text: str) -> tuple[Block, ...]:
    """The blocks of a page without a tree."""
    return page(text).blocks


def pair(source: str, target: str) -> Pair:
    """Two texts as a page and its translation, never synced."""
    ours, theirs = page(source), page(target, locale="ar")
    return pair_pages(
        ours, theirs, current=entries(ours), stanza=None, tracked=False, contract="strict"
    )


def located(name: str) -> str:
    """A path from the root of a tree, where one without a top folder is below ``docs``."""
    return name if name.partition("/")[0] in FOLDERS or "/" not in name else f"docs/{name}"


def mkdocs_yml(targets: Iterable[str]) -> str:
    """The settings of a site with English as its source locale."""
    languages = ["{locale: en, default: true}", *(f"{{locale: {name}}}" for name in targets)]
    rows = "".join(f"        - {language}\n" for language in languages)
    return f"plugins:\n  - i18n:\n      docs_structure: folder\n      languages:\n{rows}"


def _status(command: Callable[[], None]) -> int:
    try:
        command()
    except SystemExit as end:
        return int(end.code or 0)
    return 0


def _written(stream: TextIOWrapper) -> str:
    stream.flush()
    data = stream.detach()
    assert isinstance(data, BytesIO)
    return data.getvalue().decode("utf-8")


def _state(path: Path) -> str:
    if path.is_symlink():
        return f"link to {path.readlink()}"
    if not path.is_file():
        return "folder" if path.is_dir() else "no file"
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except PermissionError:
        return f"unreadable, {path.stat().st_size} bytes"
