"""What the texts of links say of where they lead: a text that shows or names another address."""

from __future__ import annotations

import re
from itertools import combinations
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote

from hexapla.facts.terms.stems import CLITICS
from hexapla.model import Finding
from hexapla.parity.linking.addresses import (
    article,
    is_encyclopedia,
    languages,
    neutral,
)
from hexapla.parity.linking.chosen import is_localised, is_slip
from hexapla.parity.linking.crossed import MANY
from hexapla.parity.linking.linked import unlike
from hexapla.parity.linking.links import name_of
from hexapla.parity.words.lexicon import folded

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

    from hexapla.model import Block, Link, Pair, Span

SHORTEST: Final = 4
"""Letters of a word that is found within the words of an address, and that tell a cognate."""

_WORD: Final = re.compile(r"[^\W\d_]{3,}")
_MAIL: Final = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_SITE: Final = re.compile(r"(?:https?://|www\.)[^\s…]+(?<!\.)")
_HOST: Final = re.compile(r"[\w-]+(?:\.[\w-]+)+")
_LED: Final = re.compile(rf"^{CLITICS}(?=\w{{3}})")
_VOWELS: Final = frozenset("aeiou")
_MAIL_TO: Final = "mailto:"


def misled(pair: Pair, told: Container[Span | None]) -> Iterator[Finding]:
    """Links whose text shows another address, and those of which each names where another leads.

    Only those that the source does not have so, in blocks that lead elsewhere than the source's;
    those at the places that are ``told`` are left out.
    """
    page, other = pair.source, pair.target
    for _, (source, target), (_, ours), (_, theirs) in unlike(pair):
        if not (page and other and target):
            continue
        links = [link for link in theirs if not link.image]
        left = [x for x in links if other.place(target, x.start, x.end) not in told]
        was = [link for link in ours if not link.image]
        yield from _shown(pair, (source, target), was, left)
        yield from _exchanged(pair, (source, target), was, left) if source else ()


def _shown(
    pair: Pair, blocks: tuple[Block | None, Block], ours: Sequence[Link], theirs: Sequence[Link]
) -> Iterator[Finding]:
    locales = (pair.source.locale if pair.source else "", pair.locale)
    known = {(link.text, link.target) for link in ours}
    for link in theirs:
        text = link.text.replace("\\", "").strip("`*_ <>")
        if (link.text, link.target) in known or not pair.target:
            continue
        if _shows_another(text, link.target, locales):
            message = f"the text shows {text}, the link leads to {link.target}"
        elif _is_misspelt(link, languages(locales[1:])):
            message = f"the link leads to {link.target}, which its text spells otherwise"
        else:
            continue
        sure = _MAIL.fullmatch(text) is not None and link.target.startswith(_MAIL_TO)
        span = pair.target.place(blocks[1], link.start, link.end)
        yield Finding(message, blocks[1], blocks[0], span, doubtful=not sure)


def _is_misspelt(link: Link, own: tuple[str, ...]) -> bool:
    """Whether a text names an article in the reader's language but for one letter of its title.

    Only a name tells, as it is written with a capital: words have other forms, with another letter.
    """
    if not is_encyclopedia(link.target, own):
        return False
    title = _WORD.findall(folded(article(link.target).partition("/")[2]))
    said = {folded(word): word[0].isupper() for word in _WORD.findall(link.text)}
    wrong = [word for word in title if word not in said]
    names = [word for word, is_name in said.items() if is_name and word not in title]
    return len(wrong) == 1 and any(_differ_by_a_letter(word, wrong[0]) for word in names)


def _differ_by_a_letter(one: str, other: str) -> bool:
    unlike = [{a, b} for a, b in zip(one, other, strict=False) if a != b]
    return len(one) == len(other) > SHORTEST and len(unlike) == 1 and not unlike[0] <= _VOWELS


def _shows_another(text: str, target: str, locales: tuple[str, str]) -> bool:
    """Whether a text is an address, and not the one that its link leads to."""
    if _MAIL.fullmatch(text):
        return target.removeprefix(_MAIL_TO).partition("?")[0].lower() != text.lower()
    known = languages(locales)
    if _SITE.fullmatch(text) and "://" in target:
        shown = text if "://" in text else f"https://{text}"
        one, other = (unquote(neutral(address, known)) for address in (shown, target))
        is_part = one.startswith(other) or other.startswith(one)
        return not is_part and not is_localised(shown, target, *locales)
    if _HOST.fullmatch(text) and "://" in target:
        host = target.partition("://")[2].partition("/")[0].removeprefix("www.")
        return host != text and is_slip(host, text)
    return False


def _exchanged(
    pair: Pair, blocks: tuple[Block | None, Block], ours: Sequence[Link], theirs: Sequence[Link]
) -> Iterator[Finding]:
    page, other = pair.source, pair.target
    if not (page and other) or len(theirs) > MANY:
        return
    names = {name_of(link.target, page, other): link for link in ours}
    for one, two in combinations(theirs, 2):
        if _name_each_other(one, two):
            was = [names.get(name_of(link.target, other, page)) for link in (one, two)]
            if not (was[0] and was[1] and _name_each_other(was[0], was[1])):
                message = (
                    f"“{one.text}” leads to {one.target} and “{two.text}” to {two.target}:"
                    " each names the other"
                )
                span = other.place(blocks[1], one.start, one.end)
                yield Finding(message, blocks[1], blocks[0], span, doubtful=True)


def _name_each_other(one: Link, two: Link) -> bool:
    """Whether each of two texts names the address of the other link, rather than its own."""
    return _names_rather(one.text, two.target, one.target) and _names_rather(
        two.text, one.target, two.target
    )


def _names_rather(text: str, other: str, own: str) -> bool:
    found = _WORD.findall(folded(text))
    words = {*found, *(_LED.sub("", word) for word in found)}
    there, here = _said(words, other), _said(words, own)
    return len(there - here) > len(here - there)


def _said(words: set[str], address: str) -> set[str]:
    """The words that an address says, as they are or in another form."""
    plain = folded(unquote(address.partition("://")[2] or address))
    steps = set(_WORD.findall(plain))
    starts = {step[:SHORTEST] for step in steps if len(step) >= SHORTEST}
    return {
        word
        for word in words
        if word in steps or (len(word) >= SHORTEST and (word in plain or word[:SHORTEST] in starts))
    }
