"""Addresses that were pasted or typed wrongly, and what they are surely meant to be."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from hexapla.facts.rarely import rarely
from hexapla.model import Finding
from hexapla.parity.linking.definitions import told_once, written
from hexapla.parity.linking.destinations import is_outside
from hexapla.parity.linking.mistyped import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.model import Document

_SOUND: Final = re.compile(r"https?://(?!https?:?//?|[\w./-]*//)[\w./?&=#-]++\Z|[.#/][./#\w-]*+\Z")
"""Most addresses: nothing in them asks for a second look."""

_LEADS: Final = re.compile(r"https?:[/\\]{2,}(?!https?:?//?)[^\s/\\]|[.#/]", re.IGNORECASE)
"""What browsers take for an address of the web, or of the site."""

_DOUBLED: Final = re.compile(r"(?:https?:?//?\s*)+(?=https?:?//)", re.IGNORECASE)
"""A protocol in front of a protocol: ``http://https://``."""

_PROTOCOL: Final = re.compile(
    r"(?=[hs]*t)(?=[hst]*p)[htp]{2,5}+(s{0,2})[htp]?\s*(?:[:;.]+\s*[/\\]{1,3}|[/\\]{2,3})\s*"
    r"(?=[\w-]+\.\w)",
    re.IGNORECASE,
)
"""What nothing but a protocol of the web can be: ``htps://``, ``https//``, ``http:/``."""

_MAIL: Final = re.compile(r"\A(?:mail(?:to)?:(?://)?)?(?=[\w.+-]+@[\w-]+(?:\.[\w-]+)+\Z)")
_HOST: Final = re.compile(r"(?=(?:[\w-]+\.)+[a-z]{2,}(?:/|\Z))")
_HIDDEN: Final = rarely("[\u00ad\u200b-\u200f\u2060\ufeff]")
_TAIL: Final = re.compile(r"(?:[\s\]\[)>\"'`*,;»”’]|%20|%22|%E2%80%8B)+\Z", re.IGNORECASE)
_SLASHES: Final = re.compile(r"(?<!:)//+")


@lru_cache(maxsize=1024)
def meant(address: str) -> str:
    """What an address is meant to be whose protocol, dashes, slashes or end are slips.

    One that is sound is given back as it is.
    """
    if _SOUND.match(address):
        return address
    text = _TAIL.sub("", _HIDDEN.sub("", plain(address)))
    text += ")" * (text.count("(") - text.count(")"))
    text = _MAIL.sub("mailto:", text) if "@" in text else _protocolled(text)
    head, mark, rest = text.partition("://")
    return head + mark + _SLASHES.sub("/", rest) if mark else text


def _protocolled(text: str) -> str:
    """An address of the web with one protocol; one that has none and begins with a host gets it."""
    text = _DOUBLED.sub("", text)
    if match := _PROTOCOL.match(text):
        return f"http{match[1][:1].lower()}://{text[match.end() :]}"
    return f"https://{text}" if _HOST.match(text) else text


def misspelt(page: Document) -> Iterator[Finding]:
    """Links of a page whose protocol leads nowhere; a finding's fix has a sound one."""
    yield from told_once(_misspelt(page))


def _misspelt(page: Document) -> Iterator[Finding]:
    for block in page.blocks:
        for link in page.links.get(block.span, ()):
            target = link.target
            if _LEADS.match(target) or not (_DOUBLED.match(target) or _PROTOCOL.match(target)):
                continue
            right = meant(target)
            if right != target and is_outside(target):
                span, text = written(page, block, link)
                fix = text.replace(target, right) if text.count(target) == 1 else None
                message = f"the address {target} leads nowhere; it is meant to be {right}"
                yield Finding(message, block, span=span, fix=fix)
