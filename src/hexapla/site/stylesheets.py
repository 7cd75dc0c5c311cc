"""Stylesheets that follow the direction of each element, not of the whole page.

Material writes ``[dir=rtl] SEL``, which also matches an English passage inside an Arabic page;
``SEL:dir(rtl)`` asks the element itself (Selectors Level 4).
"""

from __future__ import annotations

import re

ANCESTOR = re.compile(r"^\[dir=(?P<direction>ltr|rtl)\]\s+(?P<rest>.+)$", re.DOTALL)
PSEUDO_ELEMENT = re.compile(r"::?(?:before|after|marker|placeholder|first-l\w+)$|::[\w-]+$")
PRELUDE = re.compile(r"(?P<start>^|[{}])(?P<selectors>[^{}@;]*\[dir=(?:ltr|rtl)\][^{}]*)(?=\{)")
COMMA = re.compile(r",(?![^(]*\))")


def follow_direction(css: str) -> str:
    """The stylesheet with ``[dir=…]`` ancestors as ``:dir(…)``; a second pass changes nothing."""
    return PRELUDE.sub(_rewrite, css)


def _rewrite(match: re.Match[str]) -> str:
    selectors = (_selector(selector) for selector in COMMA.split(match["selectors"]))
    return match["start"] + ",".join(selectors)


def _selector(selector: str) -> str:
    match = ANCESTOR.match(selector.strip())
    if match is None:
        return selector
    rest, direction = match["rest"], f":dir({match['direction']})"
    pseudo = PSEUDO_ELEMENT.search(rest)
    end = pseudo.start() if pseudo else len(rest)
    return f"{rest[:end]}{direction}{rest[end:]}"
