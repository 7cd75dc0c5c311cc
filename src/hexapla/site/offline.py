"""One zip a locale, which any static server can serve, under any path.

A zip keeps the layout of the site: what a locale does not have of its own, its pages fetch from
where they did before. A link to a page that is not in the zip leads to the site itself. The
bytes depend on the site alone, and on a given day.
"""

from __future__ import annotations

import posixpath
import re
import time
from html import escape, unescape
from typing import TYPE_CHECKING
from urllib.parse import unquote, urljoin, urlsplit
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from pathlib import Path

FOLDER = "offline"
INDEX, NOT_FOUND = "index.html", "404.html"
LINK = re.compile(r"""(?P<head>\s(?:href|src|data-(?:base|bundle|root))=")(?P<value>[^"]*)(?=")""")
BASE = re.compile(r'(?P<head>"base":\s*")(?P<value>[^"]*)(?=")')
OLDEST = 315_532_800  # 1 January 1980, in seconds since 1970: a zip knows no earlier day
DOOR = """<!doctype html>
<html lang="{tag}" dir="{direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="refresh" content="0; url={home}">
<meta name="viewport" content="width=device-width,initial-scale=1">
<link rel="icon" href="assets/images/favicon.svg" type="image/svg+xml">
<title>{name}</title>
</head>
<body><p><a href="{home}">{name}</a></p></body>
</html>
"""


class OfflineError(Exception):
    """The zips cannot be made; says why."""


def write_zips(
    site: Path, locales: Mapping[str, str], site_url: str, doors: Mapping[str, str], seconds: int
) -> None:
    """Write ``offline/<locale>.zip`` into a built site.

    Args:
        site: the folder of the built site.
        locales: the folder of each locale in the site, ``""`` for the source locale.
        site_url: where the site itself is, for links to what a zip does not hold.
        doors: the root page of each locale that has a folder, which leads there.
        seconds: the time of all files, in seconds since 1970.

    Raises:
        OfflineError: the site has no address of its own.
    """
    if not site_url:
        message = "Set site_url in mkdocs.yml: in a zip, links to other languages lead there."
        raise OfflineError(message)
    folders = [folder for folder in locales.values() if folder]
    paths = [path.relative_to(site) for path in site.rglob("*") if path.is_file()]
    names = [path.as_posix() for path in paths if path.parts[0] != FOLDER]
    (site / FOLDER).mkdir(exist_ok=True)
    for locale, folder in locales.items():
        files = {n: (site / n).read_bytes() for n in names if is_in(n, folder, folders)}
        if folder:
            files |= {INDEX: doors[locale].encode(), NOT_FOUND: files[folder + NOT_FOUND]}
        for name in [name for name in files if name.endswith(".html")]:
            text = files[name].decode("utf-8")
            files[name] = rewrite(text, name, files, names, site_url).encode()
        write_zip(site / FOLDER / f"{locale}.zip", files, seconds)


def door(tag: str, direction: str, home: str, name: str) -> str:
    """A page at the root that leads to a locale's home page."""
    return DOOR.format(tag=tag, direction=direction, home=home, name=escape(name))


def is_in(name: str, folder: str, folders: Sequence[str]) -> bool:
    """Whether a file of the site belongs to the zip of the locale in ``folder``.

    Its own are all below its folder; common is all that is no page, feed or index of another.
    """
    if name.startswith(tuple(other for other in folders if other != folder)):
        return False
    if not folder or name.startswith(folder):
        return name != "sitemap.xml"
    return not name.startswith("pagefind/") and not name.endswith((".html", ".xml", ".map"))


def rewrite(
    html: str, name: str, inside: Collection[str], everywhere: Collection[str], site_url: str
) -> str:
    """A page for a zip: no path from the root of a host, and links out of the zip made whole.

    Args:
        html: the page.
        name: its path in the site.
        inside: the paths of all files in the zip.
        everywhere: the paths of all files in the site.
        site_url: the site's own address.
    """
    below = urlsplit(site_url).path.rstrip("/") + "/"
    known = frozenset(everywhere)

    def replaced(match: re.Match[str]) -> str:
        value = unescape(match["value"])
        found = _placed(value, name, below)
        if found is None:
            return match[0]
        path, rest = found
        file = path + INDEX if not path or path.endswith("/") else path
        if file in known and file not in inside:
            return match["head"] + escape(urljoin(site_url, path) + rest)
        if not value.startswith("/"):
            return match[0]
        relative = posixpath.relpath(path or ".", posixpath.dirname(name) or ".")
        return match["head"] + escape(relative + "/" * path.endswith("/") + rest)

    return BASE.sub(replaced, LINK.sub(replaced, html))


def _placed(value: str, name: str, below: str) -> tuple[str, str] | None:
    """Where a link leads in the site, and its query and anchor; None where it leads elsewhere."""
    parts = urlsplit(value)
    if parts.scheme or parts.netloc or not parts.path:
        return None
    rest = value[len(parts.path) :]
    if parts.path.startswith("/"):
        return (unquote(parts.path[len(below) :]), rest) if parts.path.startswith(below) else None
    path = posixpath.normpath(posixpath.join(posixpath.dirname(name), unquote(parts.path)))
    folder = parts.path.endswith(("/", ".")) and path != "."
    return ("" if path == "." else path + "/" * folder), rest


def write_zip(path: Path, files: Mapping[str, bytes], seconds: int) -> None:
    """Write a zip whose bytes depend on nothing but these files and this time."""
    stamp = time.gmtime(max(seconds, OLDEST))[:6]
    with ZipFile(path, "w", ZIP_DEFLATED, compresslevel=9) as archive:
        for name in sorted(files):
            entry = ZipInfo(name, stamp)
            entry.compress_type = ZIP_DEFLATED
            entry.external_attr = 0o100644 << 16
            archive.writestr(entry, files[name])
