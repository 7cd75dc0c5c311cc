"""Notes to translators that are left on a page: *[please translate me!]*."""

from __future__ import annotations

import re
from typing import Final

from hexapla.facts.rarely import rarely

LONG: Final = 60
"""Signs below which a text may be such a note."""

_NOTE: Final = rarely(
    r"""[\W_]*(?:todo\W{1,4})?(?:
    (?:please\ )?translate\ (?:me|this|here|it)(?:\ (?:page|part|section|please))?
    | todo\W{1,4}translat(?:e|ion) | (?:to\ be|not\ yet)\ translated | untranslated
    | (?:needs?|missing)\ translation | translation\ (?:needed|missing|pending)
    | à\ traduire | traduction\ (?:manquante|à\ faire)
    | (?:por|para)\ traducir | sin\ traducir | falta\ traducir | traducción\ pendiente
    | da\ tradurre | non\ tradotto | traduzione\ mancante
    | بحاجة\ إلى\ ترجمة | يحتاج\ إلى\ ترجمة | للترجمة
    )[\W_]*""",
    re.IGNORECASE | re.VERBOSE,
)


def is_note(text: str) -> bool:
    """Whether all that a text says is that it wants a translation."""
    return len(text) < LONG and _NOTE.fullmatch(text) is not None
