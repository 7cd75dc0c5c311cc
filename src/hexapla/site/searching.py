"""The search index of a built site: one Pagefind bundle a locale, under the locale's folder.

The command is run, not Pagefind's Python service: that one answers before its files are
written, is ended at once, and leaves bundles cut off (seen with 1.5.2); it also waits a tenth
of a second for each page.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from pagefind_bin import get_executable  # type: ignore[import-untyped]

from hexapla.site.pages import BUNDLE

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

UNUSED = re.compile(r"pagefind-(?:ui|modular-ui|component-ui|highlight)\.(?:js|css)$")


class SearchError(Exception):
    """The search index could not be made; says why."""


def index_site(site: Path, locales: Mapping[str, tuple[str, Iterable[str]]]) -> None:
    """Write a search bundle for each locale.

    Args:
        site: the folder of the built site.
        locales: by the locale's folder in the site (``""`` for the source locale), its
            language tag and the addresses of its pages, relative to that folder.

    Raises:
        SearchError: Pagefind failed.
    """
    for folder, (tag, addresses) in locales.items():
        root = site / folder
        with TemporaryDirectory(prefix=".search-", dir=site) as stage:
            _stage(root, addresses, Path(stage))
            _index(Path(stage), root / BUNDLE, tag)


def _stage(root: Path, addresses: Iterable[str], stage: Path) -> None:
    """Only these pages: the folder of the source locale holds the other locales too."""
    for address in addresses:
        path = stage / address
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            os.link(root / address, path)
        except OSError:  # the file system knows no hard links
            shutil.copyfile(root / address, path)


def _index(pages: Path, bundle: Path, tag: str) -> None:
    language = tag.split("-", 1)[0]
    command = [str(get_executable()), "--silent", "--force-language", language]
    command += ["--include-characters", "+#&", "--site", str(pages), "--output-path", str(bundle)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode or not (bundle / "pagefind-entry.json").is_file():
        raise SearchError(f"Pagefind made no index for {tag}: {done.stderr or done.stdout}")
    for path in bundle.iterdir():
        if UNUSED.search(path.name):
            path.unlink()
