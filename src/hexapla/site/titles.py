"""Titles of admonitions, details and blocks that have none, in the language of their page.

The processors of Python-Markdown and PyMdown see only real admonitions, so what a page shows
inside fenced code stays as it was written.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from markdown.extensions.admonition import AdmonitionProcessor
from pymdownx.blocks.admonition import Admonition  # type: ignore[import-untyped]
from pymdownx.blocks.details import Details  # type: ignore[import-untyped]
from pymdownx.details import DetailsProcessor  # type: ignore[import-untyped]

if TYPE_CHECKING:
    import re
    from collections.abc import Callable
    from xml.etree.ElementTree import Element

    from markdown import Markdown
    from markdown.blockparser import BlockParser

CONTEXT = "admonition"


class LocalAdmonition(AdmonitionProcessor):
    """``!!! note`` with a title in the page's language."""

    def __init__(self, parser: BlockParser, title: Callable[[str], str]) -> None:
        super().__init__(parser)
        self.title = title

    def get_class_and_title(self, match: re.Match[str]) -> tuple[str, str | None]:
        """The class and the title; an explicit title, even an empty one, is the author's."""
        classes, title = super().get_class_and_title(match)
        return classes, self.title(classes) if match.group(2) is None else title


class LocalDetails(DetailsProcessor):  # type: ignore[misc] # PyMdown has no types
    """``??? note`` with a summary in the page's language."""

    CLASSES_ONLY: ClassVar = 4  # the group of START that matches where no title is given

    def __init__(self, parser: BlockParser, title: Callable[[str], str]) -> None:
        super().__init__(parser)
        self.title = title

    def run(self, parent: Element, blocks: list[str]) -> None:
        """Give the block its title, then do as before."""
        match = self.START.search(blocks[0])
        if match and match[self.CLASSES_ONLY]:
            classes, end = match[self.CLASSES_ONLY], match.end(self.CLASSES_ONLY)
            title = self.title(classes.lower())
            blocks[0] = f'{blocks[0][:end]} "{title}"{blocks[0][end:]}'
        super().run(parent, blocks)


def localize_titles(md: Markdown, title: Callable[[str], str]) -> None:
    """Make every kind of admonition that ``md`` knows use ``title(classes)``."""
    processors = md.parser.blockprocessors
    if "admonition" in processors:
        processors.register(LocalAdmonition(md.parser, title), "admonition", 105)
    if "details" in processors:
        processors.register(LocalDetails(md.parser, title), "details", 105)
    if "blocks" in processors:
        blocks: dict[str, type[Any]] = processors["blocks"].blocks  # type: ignore[attr-defined]
        for name, block in blocks.items():
            if issubclass(block, Admonition | Details):
                blocks[name] = _local_block(block, title)


def _local_block(block: type[Any], title: Callable[[str], str]) -> type[Any]:
    def on_validate(self: Any, parent: Element) -> bool:
        valid: bool = block.on_validate(self, parent)
        kind = self.options["type"]
        name = kind["name"] if isinstance(kind, dict) else kind
        if name:
            self.options["type"] = {"name": name, "class": name, "title": title(name)}
        return valid

    return type(block.__name__, (block,), {"on_validate": on_validate})
