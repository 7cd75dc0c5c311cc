"""The feed of a locale: what was changed or reviewed lately, as Atom (RFC 4287)."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urljoin, urlsplit
from xml.sax.saxutils import escape, quoteattr

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from hexapla.site.entries import Entry
    from hexapla.site.languages import Language

FEED = "feed.xml"
MOST = 30
SINCE = "2026"
"""A year in which the site had its host, as a tag URI needs (RFC 4151); it never changes."""


class Channel(NamedTuple):
    """What a feed says of itself.

    ``base`` is the site's absolute address, ``home`` the path of the locale's folder below it,
    empty for the source locale.
    """

    title: str
    language: Language
    base: str
    home: str


def feed(entries: Iterable[Entry], channel: Channel, today: date) -> str:
    """The feed's text.

    Args:
        entries: the pages of the locale; those that are no translation, or were never
            reviewed, are left out.
        channel: whose feed it is.
        today: the day of the build, for a feed without entries.
    """
    title, language, base, home = channel
    found = [entry for entry in entries if entry.reviewed and entry.language == language]
    found.sort(key=lambda entry: str(entry.reviewed), reverse=True)
    latest = found[0].reviewed if found else None
    return "".join(
        [
            '<?xml version="1.0" encoding="UTF-8"?>\n',
            f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang={quoteattr(language.tag)}>\n',
            f"  <id>{escape(_tag(base, home))}</id>\n",
            f"  <title>{_text(title)}</title>\n",
            f"  <updated>{_time(latest or today)}</updated>\n",
            f'  <link rel="self" type="application/atom+xml" href={_href(base, home + FEED)}/>\n',
            f'  <link rel="alternate" type="text/html" href={_href(base, home)}/>\n',
            f"  <author><name>{_text(title)}</name></author>\n",
            *(_entry(entry, base) for entry in found[:MOST]),
            "</feed>\n",
        ]
    )


def _entry(entry: Entry, base: str) -> str:
    lines = [
        f"<id>{escape(_tag(base, entry.path))}</id>",
        f"<title>{_text(entry.title)}</title>",
        f"<updated>{_time(entry.reviewed)}</updated>",
        f'<link rel="alternate" type="text/html" href={_href(base, entry.url)}/>',
    ]
    if entry.owner:
        lines.append(f"<author><name>{_text(entry.owner)}</name></author>")
    if entry.description:
        lines.append(f"<summary>{_text(entry.description)}</summary>")
    return "  <entry>\n" + "".join(f"    {line}\n" for line in lines) + "  </entry>\n"


def _tag(base: str, path: str) -> str:
    """A name for ever: neither a new address form nor a new title changes it."""
    return f"tag:{urlsplit(base).hostname or 'localhost'},{SINCE}:{path or 'home'}"


def _href(base: str, path: str) -> str:
    return quoteattr(urljoin(base, path.removeprefix("./")))


def _time(day: date | None) -> str:
    return f"{day}T00:00:00Z"


def _text(text: str) -> str:
    """Text for XML, without the control characters that it cannot hold."""
    return escape("".join(char for char in text if char.isprintable() or char in "\n\t"))
