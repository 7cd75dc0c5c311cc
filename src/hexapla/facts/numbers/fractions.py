"""Parts of a whole that a text says in words, as percentages: *three quarters*, *un tiers*."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from hexapla.facts import cldr
from hexapla.facts.masking import KEPT
from hexapla.facts.numbers import counting
from hexapla.facts.numbers.measures import PERCENT
from hexapla.facts.numbers.values import Value
from hexapla.facts.terms.stems import CLITICS, MARKS

if TYPE_CHECKING:
    from collections.abc import Iterator

CLOSE: Final = 1.0
"""By fewer than how many hundredths a share differs from the words for it: 33 % are a third."""

_NAMES: Final = {
    2: "half halves moitie demi demie mitad medio media meta mezzo mezza metade meio meia halfte "
    "helft نصف",
    3: "third thirds tiers tercio tercios tercera terceras terzo terzi terco tercos drittel ثلث",
    4: "quarter quarters quart quarts cuarto cuartos cuarta cuartas quarto quarti quartos viertel "
    "ربع ارباع",
    5: "fifth fifths cinquieme cinquiemes quinto quintos quinta quintas quinti funftel خمس اخماس",
    10: "tenth tenths dixieme dixiemes decimo decimos decima decimas decimi zehntel عشر اعشار",
}
"""The folded words for the parts of a whole, by how many make it up."""

_PARTS: Final = {name: of for of, names in _NAMES.items() for name in names.split()}
_TWO_PARTS: Final = {"ثلثا": 3, "ثلثي": 3, "ثلثان": 3, "ثلثين": 3, "خمسي": 5}
"""Arabic says two of them in one word."""

_CLITICS: Final = re.compile(rf"{CLITICS}(?=\w{{3}})")
_PRONOUN: Final = re.compile("(نصف|ثلث|ثلثا|ثلثي|ربع|ارباع)(?:هم|هن|ها|ه|كم|نا)")
"""The words that may have whom it is a part of written behind them."""

_TOKEN: Final = re.compile(rf"[^\W\d_](?:[^\W\d_]|[{MARKS}])*")
_GAP: Final = frozenset(" \u00a0\u202f\n-‐‑")
_SURE: Final = re.compile(
    r"\b(?:half(?= (?:of|the)\b)|(?:a|one) (?:third|quarter)(?= of\b)"
    r"|(?:(?:one (?:third|quarter|fifth)|(?:two|three|four)[ -](?:thirds|quarters|fifths))"
    r"|(?:(?<=\babout )|(?<=\bnearly )|(?<=\balmost )|(?<=\bonly )|(?<=\bmore than )"
    r"|(?<=\bless than )|(?<=[.!?:] )|\A)(?:half|a (?:third|quarter)))"
    r"(?![\w-]| (?:par|an? |ago|later|hour|year|month|day|million|centur|cups?\b|size)))",
    re.IGNORECASE,
)
"""English phrases for a part that have no other meaning."""


WRITTEN: Final = frozenset(
    (b"half", b"third", b"quarter", b"thirds", b"quarters", b"fortnight", b"fifth", b"fifths")
)
"""The words of such phrases, in UTF-8."""


def surely(text: str, locale: str) -> Iterator[Value]:
    """The shares of a text that it says in a phrase without another meaning."""
    sure = {found.end(): found.start() for found in _SURE.finditer(text)}
    for share in shares(text, locale) if sure else ():
        if share.end in sure:
            start = sure[share.end]
            yield share._replace(text=text[start : share.end], start=start)


@lru_cache(maxsize=64)
def shares(text: str, locale: str) -> tuple[Value, ...]:
    """The words of a prose text that may say a part of a whole, each as a percentage."""
    return tuple(_read(text, locale))


def _read(text: str, locale: str) -> Iterator[Value]:
    known, start, before = counting.names(locale), 0, 0
    end = -1
    for token in _TOKEN.finditer(text):
        word = cldr.folded(token.group())
        plain = _plain(word)
        of = _PARTS.get(word) or _PARTS.get(plain, 0)
        count = before if end >= 0 and {*text[end : token.start()]} <= _GAP else 0
        if not of and (of := _TWO_PARTS.get(plain, 0)):
            count = 2
        if of:
            is_counted = 0 < count < of
            begin = start if is_counted and plain not in _TWO_PARTS else token.start()
            said = f"{100 * (count if is_counted else 1) / of:.6g}"
            yield Value(
                *(text[begin : token.end()], begin, token.end(), frozenset((said,)), (said,)),
                units=frozenset((PERCENT,)),
                said=True,
            )
        start, end = token.span()
        before = known.get(word) or known.get(plain, 0)


@lru_cache(maxsize=KEPT)
def _plain(word: str) -> str:
    """A folded word without what Arabic writes together with it."""
    return _PRONOUN.sub(r"\1", _CLITICS.sub("", word, count=1))


def is_near(share: Value, value: Value) -> bool:
    """Whether a number may be so many hundredths as a share."""
    return any(
        abs(float(said) - float(number)) < CLOSE
        for said in share.readings
        for number in value.readings
        if number.replace(".", "", 1).isdecimal()
    )
