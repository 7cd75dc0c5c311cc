"""Names that are copied letter for letter, where the source has one much like it, or another.

Names of joined words are written alike in every language: *GitLab* for *GitHub* is a slip, or of
another text. A translator into Arabic copies capitals too: `SWT` for `JWT`.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from hexapla.facts.literals.identifiers import Literal, has_name
from hexapla.facts.masking import wording

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_NAME: Final = re.compile(
    r"[A-Z](?<![\w./@#<-].)(?:[a-z]{2,40}(?:[A-Z][a-z]{2,40}){1,5}|[A-Z]{2,5})(?![\w/@])", re.ASCII
)
"""Joined words, or capitals. Begins with a set of characters, so that text is passed over fast."""

_HANDLE: Final = re.compile(r"@(?<![\w./@`+-]@)[A-Za-z\d](?:-?\w){2,38}(?![\w@/-]|\.\w)", re.ASCII)
"""What people and teams are called on a platform."""

NEAR: Final = 0.8
"""How much alike two of those are from which one is a slip of the other."""

_HUMP: Final = re.compile(r"[A-Z][a-z]+")
_EVERYWHERE: Final = re.compile(
    r"AES|ASCII|AWS|BIOS|BST|CEST|CET|CLI|CORS|CPU|CRUD|CSS|CSV|CVE|DHCP|DKIM|DMARC|DNS"
    r"|DOM|DPI|EDT|EST|FTP|GCC|GIF|GMT|GNU|GPL|GPU|GUI|HDMI|HSTS|HTML|HTTP|HTTPS|ICMP|IMAP"
    r"|ISO|JPEG|JPG|JSON|JWT|LAN|LDAP|LGPL|LTS|MFA|MIT|MSK|NFC|NFS|NTP|OAUTH|ODF|PDF|PDT"
    r"|PNG|POP|PST|RAM|REST|RFC|ROM|RPC|RSA|RSS|RST|SAML|SCP|SDK|SFTP|SHA|SLA|SMB|SMS|SMTP"
    r"|SOAP|SPF|SQL|SSD|SSH|SSL|SSO|SVG|TCP|TLS|TOTP|UDP|UEFI|URI|URL|USB|UTC|VLAN|VPN|VPS"
    r"|WAN|WPA|XML|XSS|YAML"
)
"""Capitals that every language keeps: protocols, formats, licences and time zones, and the like."""


def are_others(source: str, target: str) -> bool:
    """Whether a page may have such names that its source has not; a quick look."""
    return _of_page(source) != _of_page(target)


def misnamed(
    source: str, target: str, page: str, *, capitals: bool
) -> Iterator[tuple[Literal, Literal]]:
    """Names that a target text lacks, each with the one that stands for it.

    They differ in one letter of capitals (`JWT`), or in one of the words that are joined
    (*SponsorBlock*), and ``page``, the text of the whole source page, has not the target's; or
    they are the only ones that differ. Unless ``capitals`` asks for all, capitals are those
    that every language keeps.
    """
    if sorted(_NAME.findall(source)) == sorted(_NAME.findall(target)):
        return
    lost = [was for was in _names(source, capitals=capitals) if not _stands(was.text, target)]
    found = _names(target, capitals=capitals) if lost else ()
    added = {now.text: now for now in reversed(found) if not _stands(now.text, source)}
    for now in added.values():
        alike = (was for was in lost if now.text not in page and _are_alike(was.text, now.text))
        if was := next(alike, None) or _only(lost, added):
            yield was, now


def misspelt(source: str, target: str, page: str) -> Iterator[tuple[Literal, Literal]]:
    """People that a source text names by their handle, and the slips of it that the target has.

    ``page`` is the text of the source page, which may name others who are called alike.
    """
    if "@" not in source or "@" not in target:
        return
    ours, theirs = (list(_HANDLE.finditer(wording(text))) for text in (source, target))
    known, kept = _handles(page), {it[0] for it in theirs}
    lost = [it for it in ours if it[0] not in kept]
    theirs = [it for it in theirs if it[0] not in known]
    for now in theirs if lost else ():
        was = max(lost, key=lambda it: _likeness(it[0], now[0]))
        if _likeness(was[0], now[0]) >= NEAR:
            yield _literal(was), _literal(now)


@lru_cache(maxsize=8)  # a source page is compared in every locale
def _handles(page: str) -> frozenset[str]:
    return frozenset(_HANDLE.findall(page))


def _literal(match: re.Match[str]) -> Literal:
    return Literal(match[0], *match.span(), code=False)


def _likeness(was: str, now: str) -> float:
    return SequenceMatcher(None, was.casefold(), now.casefold()).ratio()


def _stands(name: str, text: str) -> bool:
    """Whether a text has a name, be it as one or as several."""
    forms = (name, name.removesuffix("s"), f"{name}s")
    return any(has_name(text, form) for form in forms)


def _only(lost: list[Literal], added: Mapping[str, Literal]) -> Literal | None:
    """The one name that is lost, where one is added."""
    names = {was.text: was for was in lost}
    if len(names) != 1 or len(added) != 1:
        return None
    shapes = {name.isupper() for name in (*names, *added)}
    is_known = all(_EVERYWHERE.fullmatch(name) or not name.isupper() for name in (*names, *added))
    return next(iter(names.values())) if is_known and len(shapes) == 1 else None


@lru_cache(maxsize=8)  # a source page is compared in every locale
def _of_page(text: str) -> list[str]:
    return _NAME.findall(text)


@lru_cache(maxsize=1024)  # a source block is compared in every locale
def _names(text: str, *, capitals: bool) -> tuple[Literal, ...]:
    said = wording(text)
    return tuple(
        _literal(match)
        for match in _NAME.finditer(said)
        if capitals or _EVERYWHERE.fullmatch(match[0]) or not match[0].isupper()
    )


def _are_alike(was: str, now: str) -> bool:
    if was.isupper() or now.isupper():
        ours, theirs = list(was), list(now)
    else:
        ours, theirs = _HUMP.findall(was), _HUMP.findall(now)
    return len(ours) == len(theirs) and sum(map(str.__ne__, ours, theirs)) == 1
