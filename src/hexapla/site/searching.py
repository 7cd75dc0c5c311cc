"""The search index of a built site: one Pagefind bundle a locale, under the locale's folder.

The command is run, not Pagefind's Python service: that one answers before its files are
written, is ended at once, and leaves bundles cut off (seen with 1.5.2); it also waits a tenth
of a second for each page. A bundle is kept, and made again only where its pages changed.
"""

from __future__ import annotations

import hashlib
import re
import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, NamedTuple

from pagefind_bin import get_executable  # type: ignore[import-untyped]

from hexapla.site.folding import fold_all
from hexapla.site.pages import BUNDLE
from hexapla.site.staging import (
    SKIPPED,
    Block,
    Staged,
    StagingError,
    read_blocks,
    restore,
    searched,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

WORDS = "words.json"
FOREIGN = 0.2  # the weight of a page that is not in the reader's language
UNUSED = re.compile(r"pagefind-(?:ui|modular-ui|component-ui|highlight)\.(?:js|css)$")


class SearchError(Exception):
    """The search index could not be made; says why."""


class Found(NamedTuple):
    """A page as search shows it: its address in the locale's folder, and what is said of it.

    ``summary`` is found as if it were the page's first paragraph. ``weight`` is how much the
    page's words count, from 0 to 10.
    """

    address: str
    meta: Mapping[str, str]
    filters: Mapping[str, Sequence[str]]
    summary: str = ""
    weight: float = 1


class Index(NamedTuple):
    """What a locale's readers can find; ``words`` is the JSON that the dialog loads."""

    tag: str
    pages: Sequence[Found]
    words: str


def index_site(site: Path, locales: Mapping[str, Index], memory: Path | None = None) -> None:
    """Write a search bundle for each locale.

    Args:
        site: the folder of the built site.
        locales: by the locale's folder in the site (``""`` for the source locale).
        memory: where bundles are kept from build to build; None keeps none.

    Raises:
        SearchError: Pagefind failed.
    """
    for folder, index in locales.items():
        bundle = site / folder / BUNDLE
        texts = [
            searched((site / folder / page.address).read_text("utf-8")) for page in index.pages
        ]
        kept = memory / f"{index.tag}-{_digest(index, texts)}" if memory else None
        if kept and (kept / "pagefind-entry.json").is_file():
            shutil.copytree(kept, bundle, dirs_exist_ok=True)
        else:
            _make(index, texts, bundle)
            if memory and kept:
                _keep(bundle, kept, memory.glob(f"{index.tag}-*"))
        (bundle / WORDS).write_text(index.words, encoding="utf-8")


def _digest(index: Index, texts: Iterable[str]) -> str:
    """Of all that a bundle is made from, this program included."""
    own = Path(__file__).parent
    programs = [
        (own / f"{name}.py").read_text("utf-8") for name in ("folding", "searching", "staging")
    ]
    parts = (str(get_executable()), *programs, repr(index.pages), *texts)
    return hashlib.blake2b("\0".join(parts).encode(), digest_size=12).hexdigest()


def _keep(bundle: Path, kept: Path, older: Iterable[Path]) -> None:
    """Put a bundle into the memory as a whole, or not at all."""
    try:
        for path in list(older):
            shutil.rmtree(path, ignore_errors=True)
        kept.parent.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(dir=kept.parent) as half:
            shutil.copytree(bundle, Path(half) / BUNDLE)
            (Path(half) / BUNDLE).rename(kept)
    except OSError:
        pass  # a memory that cannot be written is none


def _make(index: Index, texts: Iterable[str], bundle: Path) -> None:
    """Index folded copies of the pages, then put the real words into the texts for excerpts."""
    staged = [_staged(page, text) for page, text in zip(index.pages, texts, strict=True)]
    folded = fold_all([*page.title, *page.words] for page in staged)
    with TemporaryDirectory(prefix=".search-", dir=bundle.parent) as stage:
        pages = {}
        for found, page, words in zip(index.pages, staged, folded, strict=True):
            path = Path(stage) / found.address
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(page.html(words), encoding="utf-8")
            pages["/" + found.address.removesuffix("index.html")] = page, words
        _run(Path(stage), bundle, index.tag)
    try:
        for path in bundle.glob("fragment/*"):
            restore(path, pages)
    except (StagingError, KeyError, ValueError, OSError) as error:
        message = f"Pagefind's texts for {index.tag} are not as expected: {error}"
        raise SearchError(message) from error


def _staged(page: Found, text: str) -> Staged:
    """The title is found by itself: as a heading it would begin the excerpt below it.

    The title of a page that is to weigh less is but some of its words, and its code is left out.
    """
    skipped = SKIPPED | {"pre"} if page.weight < 1 else SKIPPED
    blocks, title = read_blocks(text, skipped), " ".join(page.meta.get("title", "").split())
    weight = min(page.weight, FOREIGN) if page.meta.get("language") else page.weight
    if blocks and blocks[0].tag == "h1" and blocks[0].plain == title:
        del blocks[0]
    opening = (title if weight < 1 else "", page.summary)
    blocks[:0] = [Block(text=one) for one in opening if one]
    return Staged(blocks, page.meta, page.filters, weight)


def _run(pages: Path, bundle: Path, tag: str) -> None:
    language = tag.split("-", 1)[0]
    command = [str(get_executable()), "--silent", "--force-language", language]
    command += ["--include-characters", "+#&", "--site", str(pages), "--output-path", str(bundle)]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    except OSError as error:
        raise SearchError(f"Pagefind could not be started: {error}") from error
    if done.returncode or not (bundle / "pagefind-entry.json").is_file():
        raise SearchError(f"Pagefind made no index for {tag}: {done.stderr or done.stdout}")
    for path in bundle.iterdir():
        if UNUSED.search(path.name):
            path.unlink()
