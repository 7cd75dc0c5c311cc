"""Everyday words: short texts that have one are hardly names.

They are the words of titles, labels and tables, without those that are spelled the same in
another Latin language, that other languages borrow, or that products are named after.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from hexapla.facts.languages import function_words, script
from hexapla.facts.masking import NOTHING, OBJECT, statement, wording
from hexapla.facts.stems import fold

if TYPE_CHECKING:
    from collections.abc import Callable

EVERYDAY: Final = {
    "en": "ability above access accessible action add additional advanced advice again "
    "agreement aim allow amount announcement answer any appendix application apply approach "
    "approval architecture around ask attach attack attempt availability available avoid award "
    "aware back background basics become began begin beginning behavior behaviour below benefit "
    "better beyond big bounty branch break bring broken brought browse build builder built buy "
    "call care careful case challenge change chapter check checker child children choice choose "
    "chosen clean clear close coming command commitment common compare comparison completeness "
    "complexity compliance conclusion concurrency configuration configure configuring connect "
    "consent content contract contribute contribution convenience convert copy count coverage "
    "create creation custom customer day deal decide decision deeper define definition delete "
    "deletion deliver delivery demand dependency deploy deployment deprecated depth describe "
    "description designing detect detection develop developer development device difference "
    "different direct directory disable disclaimer discover discovery discussion done drawing "
    "early easier easy edit effort embed embedding empty enable end enforcement enhancement "
    "enough enter entry environment evaluation everyday everyone everything evolution example "
    "except exception executing exercise exist expectation expected experience explain "
    "explainer exploitability exploitation explore extend external february few field find "
    "first fix follow freely friday full further future gain gather get getting give given "
    "glance goal going good graduation great greetings group grow growth guard guest guidance "
    "guide guideline half hand handle hard harmful health heavy help helpful here hidden hide "
    "high higher hiring history hold hope ideas identify impact implement implementation "
    "improve improvement included including inclusion increase index information injection "
    "inner insecure insertion inside installation installing instead instruction intended "
    "interface introducing introduction inventory item january join journey july june just keep "
    "key know knowledge known landing language last later launch law layer lead least leave "
    "lecture legacy lesson let level liability life lifecycle lifetime likely limit limitation "
    "line list little live load locking look loop loosely lose lost lower made mainly maintain "
    "maintainer maker malicious manage many mapped mapping match math mean measure meet member "
    "membership merging message might minimal missing mistake mocking mode monday more most "
    "move much multiple must name need nested never new nice none note nothing notice now "
    "number object obligation obtain occurrence october off offer offscreen often old ongoing "
    "only operating operation option outcome outer output outside over overall overlay overview "
    "own owner ownership package page parallel participation passing past path pattern payment "
    "people perfect permission person personal philosophy pitfalls plain plan planning playing "
    "please pledge point pointers policy powerful preparation prepare prerequisite prevalence "
    "prevent preview previous principle probably problem process production programmer "
    "programming progress proof properties property proposal propose protect proven provide "
    "provider pseudocode publish purchase purpose put quality question quick quickly quiet "
    "quirk quite quote raise rate rather read reader readiness ready real reason receive recent "
    "recognition recommended record reduce reference related releasing reliability remain "
    "remote removal remove rendering repeat replace report representing request required "
    "requirement research resetting resolve resource response responsibility restrict result "
    "retrieve return reuse review rich right risk road room rough rule run safe safely safety "
    "sample saturday save scale scenario schedule search secret section secure security see "
    "seek select self send sense separate service setting setup several share short show side "
    "sign simplest simply since size skill skip sleep small smaller solution solve some "
    "something soon sort space special specific speed splitting stability stage start state "
    "statement static stay step still storage story strategy strength strong struct structure "
    "structuring study subject submission submit submitting success suggested suggestion "
    "summary sunday support survey symbols table take takeaway talk target task teach tell term "
    "tested thanks thing think thoughts threat thursday time timeline tips together tokenize "
    "tool topic toward track trade trailing translating translation tree trim troubleshooting "
    "true trust try tuesday turn tutorials two typing ugly under understand unit unknown up "
    "update upgrade upload upstream usage use useful user usual validate value various vendor "
    "verify version very view visibility vulnerability vulnerable wait walkthrough want warning "
    "watch way weakness wednesday week weight weighted welcome well whether whole wide widely "
    "winter wish within wonder wonderful work worker worry worst wrap wrapping write written "
    "wrong year yes yet young yours yourself",
}  # fmt: skip
"""Words by language. A language without a list has none."""

SHARED: Final = {
    "fr": "action application architecture case conclusion configuration contribution "
    "description direct discussion evolution exception exploitation guide impact "
    "inclusion index information injection installation instruction interface introduction "
    "lecture limitation message minimal multiple note notice occurrence operation option page "
    "participation permission plan point production question record secret section service "
    "solution sort stage structure support table version",
    "es": "personal plan real",
    "it": "case guide note record stage",
}  # fmt: skip
"""Those that another language has, too, by that one."""

ENDINGS: Final = {
    "en": (("s", ""), ("es", ""), ("ies", "y"), ("d", ""), ("ed", ""), ("ing", ""), ("ing", "e"))
}
"""What a form of a word ends with, and the word itself there."""

FEWEST: Final = 2
"""The letters of a word, and the words of a text, at least."""

_WORD: Final = re.compile(r"[^\W\d_]+")
_PIECE: Final = re.compile(
    r"[^\s|]*\w[._/\\][\w\\][^\s|]*|(?<!\w)[-@%$#=<>\\+]+\w[^\s|]*|\w*\d\w*|(?<![\w-])\w+(?:-\w+){2,}"
)
"""What is a name, a path, a version or code in one piece."""

PIECE: Final = f"{OBJECT} X"
"""What stands for it: a word."""

_LEFT_ALONE: Final = re.compile(
    r"\([A-Z][A-Z\d-]+s?\)|[A-Z]{2,}\w* \([^()\n]*\)"
    rf"|\b[A-Z]+\d{{3,}}\b|->|\w\((?!s\))|::|[=!<>]=|{OBJECT}\w|\w{OBJECT}"
)
"""A short form beside the words that it stands for: *Cross-Origin Resource Sharing (CORS)*; what
the words of a tool have in them; a word that is spelled out of code and letters."""

_COMMAND: Final = re.compile(r"[^\w`*_\[\"'“«(]*[a-z]")
"""How a line of a shell begins, and a paragraph does not."""


def is_likely(
    text: str, kind: str, locales: tuple[str, str], around: Callable[[], frozenset[str]]
) -> bool:
    """Whether a text that is the source's, letter for letter, is hardly a name.

    Takes the text, its kind of block, the locales of the page and of its source, and the words
    of the page's own translations. It is no name where it has several words, and an everyday one,
    or one in small letters of another script than the page's, that no translation has borrowed.
    In a list or a text, words that all begin with a capital are a name.
    """
    shown = _shown(text, kind)
    words = _WORD.findall(shown)
    if len(words) < FEWEST or (kind == "paragraph" and _COMMAND.match(text)):
        return False
    if kind in ("item", "paragraph") and all(word[0].isupper() for word in words):
        return False
    known = _known(_language(locales[1])) - _shared(_language(locales[0]))
    foreign = script(locales[0]) != script(locales[1])
    found = [
        word
        for word in words
        if len(word) >= FEWEST
        and (_is_one(word.lower(), known, locales[1]) or (foreign and _is_small(word, locales[1])))
    ]
    return bool(found) and not around().issuperset(map(fold, found))


def _is_one(word: str, known: frozenset[str], locale: str) -> bool:
    """Whether a word, or what it is a form of, is among those that are known."""
    return word in known or any(
        word.removesuffix(ending) + base in known
        for ending, base in ENDINGS.get(_language(locale), ())
        if word.endswith(ending)
    )


def _is_small(word: str, locale: str) -> bool:
    return word.islower() and len(word) > FEWEST and word not in function_words(locale)


@cache
def _known(language: str) -> frozenset[str]:
    return frozenset(EVERYDAY.get(language, "").split())


@cache
def _shared(language: str) -> frozenset[str]:
    return frozenset(SHARED.get(language, "").split())


def _language(locale: str) -> str:
    return locale.replace("_", "-").split("-")[0]


def _shown(text: str, kind: str) -> str:
    """The words of a text without names and code; empty where a short form stands beside them.

    A title may lead elsewhere as a whole, or be in quotation marks.
    """
    read = wording if kind in ("heading", "field") else statement
    shown = read(text).replace(NOTHING, "")
    return "" if _LEFT_ALONE.search(shown) else _PIECE.sub(PIECE, shown)
