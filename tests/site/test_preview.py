"""What a preview builds again after a change, and what it leaves as it is."""

from __future__ import annotations

import os
import re
import socket
import subprocess
import sys
from contextlib import contextmanager
from threading import Timer
from typing import TYPE_CHECKING
from urllib.request import urlopen

import pytest

from hexapla.site.preview import unchanged
from tests.site.small_site import edit

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ALL = "en, fr, es, it, ar"
TOLD = re.compile(r"To be built: (.*)")
DONE = re.compile(r"Documentation built in|Traceback")
PATIENCE = 240  # seconds for all builds of a test


@pytest.mark.parametrize(
    ("now", "last", "kept"),
    [
        pytest.param({"en": "1", "fr": "2"}, {}, set(), id="the first build"),
        pytest.param({"en": "1", "fr": "2"}, {"en": "1", "fr": "2"}, {"fr"}, id="no change"),
        pytest.param({"en": "1", "fr": "9"}, {"en": "1", "fr": "2"}, set(), id="its own change"),
        pytest.param({"en": "9", "fr": "2"}, {"en": "1", "fr": "2"}, set(), id="the source's"),
        pytest.param({"en": "1", "fr": "2"}, {"en": "1"}, set(), id="a new locale"),
    ],
)
def test_what_is_kept(now: dict[str, str], last: dict[str, str], kept: set[str]) -> None:
    assert unchanged(now, last, "en") == kept


class Served:
    """A running preview: its address, and which locales each of its builds is about."""

    def __init__(self, process: subprocess.Popen[str], address: str) -> None:
        self.process = process
        self.address = address
        self.first = True

    def built(self) -> str:
        """Wait for the next build to end; the locales that it built."""
        told, lines = "", []
        for line in self.process.stdout or ():
            lines.append(line)
            if match := TOLD.search(line):
                told = match[1]
            if "Serving on" in line if self.first else DONE.search(line):
                break
        assert re.search("Documentation built in", "".join(lines[-3:])), "".join(lines)
        self.first = False
        return told

    def read(self, path: str) -> str:
        """A page of the preview."""
        with urlopen(self.address + path) as answer:  # noqa: S310 (our own server)
            return str(answer.read().decode())


@contextmanager
def preview(root: Path, **variables: str) -> Iterator[Served]:
    """Run `mkdocs serve` in a folder."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        place = f"127.0.0.1:{one.getsockname()[1]}"
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", place]
    process = subprocess.Popen(
        command,
        cwd=root,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1", "PYTHONUNBUFFERED": "1"} | variables,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    watch = Timer(PATIENCE, process.kill)
    watch.start()
    try:
        yield Served(process, f"http://{place}/")
    finally:
        watch.cancel()
        process.terminate()
        process.communicate()


def test_only_the_locales_that_show_a_change_are_built_again(tree: Path) -> None:
    words = "docs/{}/guide/words.md"
    with preview(tree) as served:
        assert served.built() == ALL
        edit(tree / words.format("ar"), "\n# ", "\nنص جديد.\n\n# ")
        assert served.built() == "en, ar"
        assert "نص جديد" in served.read("ar/guide/words/")
        assert "Only in English" in served.read("fr/guide/untranslated/")
        edit(tree / words.format("en"), "\n# ", "\nNew text.\n\n# ")
        assert served.built() == ALL
        assert "New text" in served.read("it/guide/words/")
        (tree / "docs/ar/guide/everything.md").unlink()
        assert served.built() == ALL


def test_locales_can_be_chosen(tree: Path) -> None:
    with preview(tree, LOCALES="fr") as served:
        assert served.built() == "en, fr"
        assert 'lang="fr"' in served.read("fr/guide/")
