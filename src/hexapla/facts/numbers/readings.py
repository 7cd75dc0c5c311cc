"""How a figure may be read: one numeral may be several numbers, by where it was written."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from hexapla.facts.digits import european

_SPACES: Final = " \u00a0\u202f\u2009'’"
_MARKS: Final = ".,\u066b\u066c\u060c"
_RUN: Final = r"\d{1,100}"
_GROUPS: Final = "{1,20}"
"""How long a figure is at most, as Python reads no number of thousands of digits; the rest of a
longer one is another."""

FIGURE: Final = re.compile(
    rf"(?<![\d{_MARKS}])[1-9١-٩۱-۹]\d{{0,2}}(?:[{_SPACES}]\d{{3}}){_GROUPS}(?!\d)"
    rf"(?:[{_MARKS}]{_RUN})?"
    rf"|{_RUN}(?:(?:[{_MARKS}]{_RUN}){_GROUPS})?"
    r"(?:[ \u00a0\u202f]?[¼-¾⅐-⅞]|[ \u00a0]1/[2-8](?![\d/]))?|[¼-¾⅐-⅞]"
)
_FRACTION: Final = re.compile(r"(?:([¼-¾⅐-⅞])|1/([2-8]))$")
"""A fraction at the end of a figure, as in ``2½``."""

_SEPARATOR: Final = re.compile(r"\D")
_GROUP = 3
_NOUGHT: Final = "0."
"""How a zero may be read that has a fraction, or needs none; ``00`` lost its separator."""

_DECIMAL: Final = "\N{ARABIC DECIMAL SEPARATOR}"
"""The one decimal mark that no language groups thousands with."""


def parts(figure: str) -> tuple[str, ...]:
    """The runs of digits of a figure, each as a whole number."""
    return tuple(_whole(run) for run in re.findall(r"\d+", european(figure)))


def readings(figure: str, mark: str) -> frozenset[str]:
    """The numbers that a figure may be, each in one canonical form.

    Takes the decimal mark of the locale. ``1.234`` is 1234 to some and a little more than one
    to others: what a locale would not write is still read, but with its zeros, so that it
    meets only what has as many digits.
    """
    text = european(figure)
    separators, runs = _SEPARATOR.findall(text), _SEPARATOR.split(text)
    if not separators:
        return frozenset((text, _NOUGHT) if text == "0" else (_whole(text),))
    found = set[str]()
    if _grouped(runs, separators):
        found.add(_whole("".join(runs)))
    last = separators[-1]
    if _is_decimal(last, separators) and _grouped(runs[:-1], separators[:-1]):
        whole, fraction = _whole("".join(runs[:-1])), runs[-1]
        if last != _DECIMAL or len(fraction) < _GROUP:
            found.add(f"{whole}.{fraction}")
        if not fraction.strip("0"):
            found.add(whole if whole != "0" else _NOUGHT)
        elif last in (mark, _DECIMAL) and len(fraction) >= _GROUP:
            found.add(f"{whole}.{fraction.rstrip('0')}")
    return frozenset(found or {".".join(runs)})


def mixed(figure: str) -> tuple[str, tuple[str, ...]] | None:
    """The number and the runs of digits of a figure that ends with a fraction, as ``2½``."""
    found = _FRACTION.search(figure)
    if not found:
        return None
    whole, fraction = figure[: found.start()], unicodedata.normalize("NFKD", found.group())
    part = 1 / int(found.group(2)) if found.group(2) else unicodedata.numeric(found.group(1))
    runs = (*parts(whole), *parts(fraction))
    return f"{int(runs[0]) + part if whole.strip() else part:.12g}", runs


def amount(reading: str) -> str:
    """A reading without the zeros at the end of its fraction: ``4.50`` of a price is ``4.5``.

    Those of three digits may be thousands: ``1.200``.
    """
    is_short = reading.count(".") == 1 and len(reading.partition(".")[2]) < _GROUP
    return reading.rstrip("0").rstrip(".") if is_short else reading


def scaled(reading: str, power: int) -> str:
    """A reading times a power of ten."""
    whole, _, fraction = reading.partition(".")
    fraction = fraction.ljust(power, "0")
    moved = _whole(whole + fraction[:power])
    rest = fraction[power:].rstrip("0")
    return f"{moved}.{rest}" if rest else moved


def _is_decimal(last: str, separators: list[str]) -> bool:
    return last in ".,\u066b\u060c" and separators.count(last) == 1


def _grouped(runs: list[str], separators: list[str]) -> bool:
    """Whether digits stand in groups: of three, or of two before the last as in India."""
    if not separators:
        return True
    first, *middle, last = runs
    return (
        len(set(separators)) == 1
        and separators[0] != "\u066b"
        and 0 < len(first) <= _GROUP
        and first[0] != "0"
        and len(last) == _GROUP
        and (all(len(run) == _GROUP for run in middle) or all(len(run) == 2 for run in middle))  # noqa: PLR2004
    )


def _whole(digits: str) -> str:
    return digits.lstrip("0") or "0"
