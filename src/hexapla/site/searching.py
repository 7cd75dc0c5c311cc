"""The search index of a built site: one Pagefind bundle a locale, under the locale's folder."""

from __future__ import annotations

import asyncio
import re
from typing import TYPE_CHECKING

from pagefind.index import IndexConfig, PagefindIndex

from hexapla.site.pages import BUNDLE

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

UNUSED = re.compile(r"pagefind-(?:ui|modular-ui|component-ui|highlight)\.(?:js|css)$")


def index_site(site: Path, locales: Mapping[str, tuple[str, Iterable[str]]]) -> None:
    """Write a search bundle for each locale.

    Args:
        site: the folder of the built site.
        locales: by the locale's folder in the site (``""`` for the source locale), its
            language tag and the addresses of its pages, relative to that folder.
    """
    asyncio.run(_index(site, locales))


async def _index(site: Path, locales: Mapping[str, tuple[str, Iterable[str]]]) -> None:
    for folder, (tag, addresses) in locales.items():
        root = site / folder
        config = IndexConfig(
            force_language=tag.split("-", 1)[0],
            output_path=str(root / BUNDLE),
            include_characters="+#&",
        )
        async with PagefindIndex(config) as index:
            for address in sorted(addresses):
                content = (root / address).read_text("utf-8")
                await index.add_html_file(content=content, source_path=address)
        for path in (root / BUNDLE).iterdir():
            if UNUSED.search(path.name):
                path.unlink()
