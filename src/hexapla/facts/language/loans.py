"""Words that a language has from another as they are, and names, with an everyday word in them.

Short on purpose: terms that dictionaries of the borrowing language have, or that its trade press
prints without quotation marks. What no everyday word is part of needs no entry.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from hexapla.facts.language.languages import code_of

LOANS: Final = {
    "fr": "back-end|front-end|full-stack|pull request|front matter|open source|open data|big data"
    "|machine learning|team building|business plan|know-how|best of|cloud computing|coworking",
    "es": "back-end|front-end|full-stack|pull request|front matter|open source|open data|big data"
    "|machine learning|deep learning|team building|networking|know-how|cloud computing|coworking"
    "|business intelligence|community manager",
    "it": "back-end|front-end|full-stack|pull request|code review|release note|front matter"
    "|open source|open data|open access|big data|machine learning|deep learning|team building"
    "|team leader|business plan|business case|know-how|best practice|problem solving"
    "|project management|project manager|time management|customer care|help desk|call center"
    "|home page|web design|user experience|smart working|cloud computing|coworking|networking"
    "|continuous integration|continuous delivery|business intelligence|kick-off|stand-up|to-do",
}
"""By language, with a bar between; a blank or a hyphen, and a plural, may stand in each."""

PRODUCTS: Final = re.compile(
    r"(?<!\w)(?:Active Directory|Google (?:Search Console|Cloud Storage|Play Store|Drive|Docs)"
    r"|GitHub (?:Actions|Discussions|Issues|Packages|Pages|Projects|Releases)"
    r"|Slack Connect|Power Automate|Visual Studio Code)(?!\w)"
)
"""Products that are named with everyday words; what a company is called by itself is no product."""


@cache
def loans(locale: str) -> re.Pattern[str] | None:
    """Finds what a locale's language has borrowed; None where no list is known."""
    words = LOANS.get(code_of(locale))
    if words is None:
        return None
    pattern = words.replace("-", " ").replace(" ", "[ -]?")
    return re.compile(rf"(?<!\w)(?:{pattern})s?(?!\w)", re.IGNORECASE)


def is_loan(text: str, locale: str) -> bool:
    """Whether a text says nothing but what its locale's language has borrowed."""
    found = loans(locale)
    return found is not None and found.fullmatch(text.strip(" *_:")) is not None
