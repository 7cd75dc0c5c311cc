"""The navigation of a locale, derived from the folders and the front matter of the source."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from hexapla.model import Document

Item = dict[str, Any] | str
LAST = 10**6


def outline(
    pages: Iterable[Document], title: Callable[[str], str], paths: Mapping[str, str] | None = None
) -> list[Item]:
    """What MkDocs calls ``nav``: paths without a locale, sections by the title of their folder.

    Within a folder ``index`` comes first, then ``order`` from the front matter, then the key.

    Args:
        pages: the pages of the source locale.
        title: gives the title of a section from the path of its folder.
        paths: where a page's file is not ``<key>.md``, its path by key.
    """
    tree: dict[str, Any] = {}
    orders = {page.key: _order(page) for page in pages}
    for key in orders:
        folder = tree
        *folders, name = key.split("/")
        for part in folders:
            folder = folder.setdefault(f"{part}/", {})
        folder[name] = key
    return _items(tree, "", orders, title, paths or {})


def _items(
    tree: dict[str, Any],
    folder: str,
    orders: Mapping[str, float],
    title: Callable[[str], str],
    paths: Mapping[str, str],
) -> list[Item]:
    def rank(name: str) -> tuple[bool, float, str]:
        key = f"{folder}{name}index" if name.endswith("/") else f"{folder}{name}"
        return name != "index", orders.get(key, LAST), name

    items: list[Item] = []
    for name in sorted(tree, key=rank):
        path = f"{folder}{name}"
        if name.endswith("/"):
            items.append({title(path.rstrip("/")): _items(tree[name], path, orders, title, paths)})
        else:
            items.append(paths.get(path, f"{path}.md"))
    return items


def _order(page: Document) -> float:
    order = page.meta.get("order")
    return order if isinstance(order, int | float) else LAST
