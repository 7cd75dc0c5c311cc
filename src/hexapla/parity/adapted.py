"""Literals that a translation may have of its own: named for its readers, or said elsewhere."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from hexapla.facts.literals.commands import coded, is_example, is_joined, is_shortened
from hexapla.facts.literals.displaced import is_displaced
from hexapla.facts.literals.fillers import is_slip, restored
from hexapla.facts.literals.identifiers import is_adapted, is_taken, is_translated_mail
from hexapla.facts.literals.metavariables import are_put_in
from hexapla.facts.literals.slips import is_reordered
from hexapla.facts.literals.trimming import NAME, bare, stands, stands_twice, trimmed
from hexapla.facts.safety.controls import right_to_left
from hexapla.parity.code.pages import Pages
from hexapla.parity.linking.links import canonical

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hexapla.facts.literals.identifiers import Literal
    from hexapla.model import Document

_STAND_IN: Final = re.compile(r"(?<=[\"'])[^\W\d_]{2,40}(?=[\"'])")
_HOST: Final = re.compile(r"[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|info|edu|eu|de|es|fr|it|uk)")
"""What looks like the name of a site."""

_LINK: Final = re.compile(r"\[([^\[\]]+)\]\([^()\s]+\)")
"""A link within marks of code, which is none: its text is the code that was meant."""

_TYPESET: Final = str.maketrans({"×": "*", "÷": "/", "−": "-", "≤": "<=", "≥": ">=", "≠": "!="})
"""Signs of a formula, as people print them, and as programs read them."""

_ANGLED: Final = re.compile(r"<[^\W\d_][\w -]{0,40}>")


def may_be_lost(literal: Literal, page: Document, other: Document) -> bool:
    """Whether the target page says a literal as often as the source page, or need not say it."""
    if not literal.code and is_joined(page, literal.text):
        return True
    name = literal.text
    if "\\" in name:  # which is no mark of it, as `bare` has it
        return other.text.count(name) >= page.text.count(name)
    if (link := _LINK.fullmatch(name)) and stands(link[1], other.text):
        return True
    name = bare(name)
    return bare(other.text).count(name) >= bare(page.text).count(name)


def is_in_doubt(was: str, now: str, target: str, page: Document, other: Document) -> bool:
    """Whether what a text has for a literal may be meant so, though readers cannot use it.

    A sign may stand at its other end or be the one that people print, a command be told by its
    name or say its object in words, a word in quotes stand in for another, and an address or a site
    be one that the readers have.
    """
    if right_to_left(target) and is_displaced(was, now):
        return True
    if was == now.translate(_TYPESET) or _STAND_IN.sub("", was) == _STAND_IN.sub("", now):
        return True
    if is_shortened(was, now):
        cut = was.split()[len(now.split()) :]
        return " " not in now or any(stands(word, target) for word in cut)
    if is_reordered(was, now) or (is_joined(page, was) and not is_slip(was, now)):
        return True
    if all(map(_HOST.fullmatch, (was, now))) and not is_slip(was, now):
        return True
    return is_taken(was, now) or is_translated_mail(was, now, page, other)


def is_own(literal: Literal, now: str, page: Document, other: Document) -> bool:
    """Whether a literal is the target's own: named for its locale, or as its prose says it."""
    was, locales = literal.text, (page.locale, other.locale)
    is_parted = now.startswith("/") and " " in now and " " not in was
    if is_parted or is_shortened(was, now) or is_reordered(was, now):
        return False
    often = now.isalpha() and stands_twice(now, other.text)
    if often or _is_same(was, now, locales):
        return True
    if not literal.code and literal.start and is_joined(page, was) and not is_slip(was, now):
        return True
    if _is_renamed(was.split(), now.split(), Pages(page.text, other.text)):
        return True
    known = (are_put_in, is_example, is_adapted, _are_filled_in, _is_angled)
    if any(told(was, now, page, other) for told in known):
        return True
    was, now = _in_angles(was, now, page, other)
    return restored(was, now, locales, other.text, tags=False) == was


def _are_filled_in(was: str, now: str, page: Document, other: Document) -> bool:
    """Whether all that differs are words in angles, for which each page has its own everywhere.

    A slip is hardly made twice.
    """
    ours, theirs = _ANGLED.findall(was), _ANGLED.findall(now)
    if not ours or _ANGLED.sub("", was) != _ANGLED.sub("", now):
        return False
    return len(ours) == len(theirs) and all(
        a == b or (1 < page.text.count(a) == other.text.count(b) and a not in other.text)
        for a, b in zip(ours, theirs, strict=True)
    )


def _is_angled(was: str, now: str, page: Document, other: Document) -> bool:
    """Whether all that differs is a word that the source has in angles there elsewhere."""
    ours, theirs = NAME.findall(was), NAME.findall(now)
    apart = [both for both in zip(ours, theirs, strict=False) if both[0] != both[1]]
    if len(ours) != len(theirs) or len(apart) != 1 or is_slip(*apart[0]) or was in other.text:
        return False
    (word, own), form = apart[0], r"(?<!\w){}(?!\w)"
    angled = re.sub(form.format(re.escape(word)), f"<{word}>", was)
    return angled in page.text and re.sub(form.format(re.escape(word)), own, was) == now


def _in_angles(was: str, now: str, page: Document, other: Document) -> tuple[str, str]:
    """Two words in the angles around them, if they are what readers put in."""
    angled = f"<{was}>", f"<{now}>"
    if angled[0] not in page.text or angled[1] not in other.text or f"{{{now}}}" in other.text:
        return was, now
    return angled


def is_chosen(literal: Literal, now: str, page: Document, other: Document) -> bool:
    """Whether a name in running text is one that the translator may well have chosen.

    The pages have both names elsewhere, or the new one is the old one for its locale.
    """
    if page.text.count(now) >= other.text.count(now) or may_be_lost(literal, page, other):
        return True
    local = re.sub(rf"[._-]{re.escape(other.locale)}(?![^\W_])", "", now)
    was, locales = literal.text, (page.locale, other.locale)
    if local == was or ("/" in was and set(was.split("/")).isdisjoint(now.split("/"))):
        return True
    if _is_same(was, now, locales) or is_adapted(was, now, page, other):
        return True
    if not literal.start or (is_joined(page, was) and not is_slip(was, now)):
        return True
    renamed = _is_renamed([was], [now], Pages(page.text, other.text))
    if renamed or restored(was, now, locales, other.text, tags=False) == was:
        return True
    names = set(NAME.findall(was)) ^ set(NAME.findall(now))
    beside = (page.text + other.text).replace(was, "").replace(now, "").casefold()
    return all(stands(name.casefold(), beside) for name in names) and are_put_in(
        was, now, page, other
    )


def is_coded(name: str, page: Document) -> bool:
    """Whether the code of a page has a name."""
    return any(stands(name, coded(block)) for block in page.blocks if name in block.text)


def is_listed(was: str, now: str, page: Document, other: Document) -> bool:
    """Whether the listings of both pages have a word of code, and none of them the other word."""
    ours, theirs = ([it.text for it in one.blocks if it.kind == "code"] for one in (page, other))
    if not (ours and theirs) or any(stands(now, text) for text in (*ours, *theirs)):
        return False
    return all(any(stands(was, text) for text in texts) for texts in (ours, theirs))


def _is_same(was: str, now: str, locales: tuple[str, str]) -> bool:
    part = re.search(rf"(?<![\w-]){re.escape(now)}(?![\w-])", was.replace(*locales))
    if was.rstrip("!?") != now and (part or trimmed(was) == trimmed(now)):
        return True
    return "://" in was + now and canonical(was, "", locales) == canonical(now, "", locales)


def _is_renamed(ours: Sequence[str], theirs: Sequence[str], pages: Pages) -> bool:
    return len(ours) == len(theirs) and all(map(pages.renamed, ours, theirs))
