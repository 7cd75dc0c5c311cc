"""The strings of a locale, read from its ``messages.po``; what is absent stays in English."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from hexapla.model import Fault
from hexapla.site.languages import cldr
from hexapla.tree.reading import decode
from hexapla.tree.strings import FILE, read_catalogue

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from babel import Locale
    from babel.messages.catalog import Catalog as Messages

Key = tuple[str, str]
PLURALS = ("zero", "one", "two", "few", "many", "other")


def plural_tags(code: str) -> list[str]:
    """The plural categories of a locale, in the order of CLDR and of ``babel.plural``."""
    tags = cldr(code).plural_form.tags
    return [tag for tag in PLURALS if tag in tags or tag == "other"]


def plural_index(code: str, number: float) -> int:
    """The place of a number's form among a locale's plural forms."""
    return plural_tags(code).index(cldr(code).plural_form(number))


@dataclass(frozen=True)
class Catalog:
    """The strings of one locale: ``messages`` by context and msgid, a form each.

    ``labels`` gives the English label, the msgid, of a context such as ``tag:shadow-it``.
    ``language`` is what the file says of its language, which may be more exact (``en_GB``).
    """

    locale: str
    messages: Mapping[Key, tuple[str, ...]] = field(default_factory=dict)
    labels: Mapping[str, str] = field(default_factory=dict)
    language: str = ""

    @property
    def variety(self) -> Locale:
        """The language as it is written here: it decides on the form of dates."""
        return cldr(self.language or self.locale)

    def gettext(self, message: str, **values: object) -> str:
        """The translation of a message, or the message."""
        return self.pgettext("", message, **values)

    def pgettext(self, context: str, message: str, **values: object) -> str:
        """The translation of a message in a context, or the message."""
        text = next(iter(self.messages.get((context, message), ())), "") or message
        return text % values if values else text

    def ngettext(self, singular: str, plural: str, num: int, **values: object) -> str:
        """The translation for a number, in the form that CLDR gives it in this locale."""
        forms = self.messages.get(("", singular), ())
        place = plural_index(self.locale, num)
        text = forms[place] if place < len(forms) else ""
        return (text or (singular if num == 1 else plural)) % {"num": num, **values}

    def forms(self, singular: str, plural: str) -> dict[str, str]:
        """Every plural form by its CLDR category, for scripts to choose from."""
        forms = self.messages.get(("", singular), ())
        tags = plural_tags(self.locale)
        texts = forms if len(forms) == len(tags) and all(forms) else ()
        return dict(zip(tags, texts, strict=True)) if texts else {"one": singular, "other": plural}

    def label(self, kind: str, identifier: str) -> str:
        """The label of a neutral id (``tag``, ``role``, ``owner``) in this locale."""
        context = f"{kind}:{identifier}"
        english = self.labels.get(context)
        if english is None:
            return identifier.replace("-", " ").capitalize()
        return self.pgettext(context, english)

    def knows(self, kind: str, identifier: str) -> bool:
        """Whether the label of a neutral id is translated."""
        context = f"{kind}:{identifier}"
        return any(self.messages.get((context, self.labels.get(context, "")), ()))


def read_catalogs(root: Path, locales: Iterable[str], source: str) -> dict[str, Catalog]:
    """The strings of each locale; the source's file is the template that gives the labels."""
    template, _ = _read(root, source, template=True)
    labels = {context: msgid for context, msgid in template if ":" in context}
    catalogs = {}
    for code in locales:
        messages, found = _read(root, code, template=code == source)
        known = found is not None and found.language == cldr(code).language
        catalogs[code] = Catalog(code, messages, labels, str(found) if known else "")
    return catalogs


def _read(
    root: Path, code: str, *, template: bool
) -> tuple[dict[Key, tuple[str, ...]], Locale | None]:
    """The strings of a locale's file, and the language that its header names.

    The checker reports a file that is none; its readers get English.
    """
    try:
        text, _, readable = decode((root / code / FILE).read_bytes())
    except OSError:
        return {}, None
    found = read_catalogue(text, code) if readable else None
    if found is None or isinstance(found, Fault):
        return {}, None
    return dict(_entries(found, template=template)), found.locale


def _entries(messages: Messages, *, template: bool) -> Iterable[tuple[Key, tuple[str, ...]]]:
    for message in messages:
        if message.id and (template or not message.fuzzy):
            msgid = message.id if isinstance(message.id, str) else message.id[0]
            forms = (
                message.string if isinstance(message.string, tuple | list) else (message.string,)
            )
            yield (message.context or "", msgid), tuple(str(form or "") for form in forms)
