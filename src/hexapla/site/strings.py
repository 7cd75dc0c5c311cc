"""The strings of a locale, read from its ``messages.po``; what is absent stays in English."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from hexapla.site.languages import cldr
from hexapla.tree.catalogue import read_catalogue
from hexapla.tree.plurals import TAGS, form_names
from hexapla.tree.reading import decode
from hexapla.tree.strings import FILE

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from babel import Locale
    from babel.messages.catalog import Catalog as Messages

    from hexapla.tree.catalogue import Catalogue

Key = tuple[str, str]


def plural_tags(code: str) -> list[str]:
    """The plural categories of a locale, in the order of CLDR and of ``babel.plural``."""
    tags = cldr(code).plural_form.tags
    return [tag for tag in TAGS if tag in tags or tag == "other"]


@dataclass(frozen=True)
class Catalog:
    """The strings of one locale: ``messages`` by context and msgid, a form each.

    ``labels`` gives the English label, the msgid, of a context such as ``tag:shadow-it``.
    ``language`` is what the file says of its language, which may be more exact (``en_GB``), and
    ``plurals`` are the categories that its plural forms stand for, CLDR's where it says none.
    """

    locale: str
    messages: Mapping[Key, tuple[str, ...]] = field(default_factory=dict)
    labels: Mapping[str, str] = field(default_factory=dict)
    language: str = ""
    plurals: tuple[str, ...] = ()

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
        forms = self._named(singular)
        text = forms.get(cldr(self.locale).plural_form(num)) or forms.get("other", "")
        return (text or (singular if num == 1 else plural)) % {"num": num, **values}

    def forms(self, singular: str, plural: str) -> dict[str, str]:
        """Every plural form by its CLDR category, for scripts to choose from."""
        forms = self._named(singular)
        last = next(reversed(forms.values()), "")
        if not (forms and all(forms.values())):
            return {"one": singular, "other": plural}
        return {tag: forms.get(tag) or forms.get("other", last) for tag in plural_tags(self.locale)}

    def _named(self, singular: str) -> dict[str, str]:
        """The forms that the file has of a plural, by category."""
        forms, names = self.messages.get(("", singular), ()), self.plurals
        names = names or tuple(plural_tags(self.locale))
        return dict(zip(names, forms, strict=False)) if len(forms) >= len(names) else {}

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
        messages, read = _read(root, code, template=code == source)
        found = read.messages.locale if read and read.messages else None
        known = found is not None and found.language == cldr(code).language
        names = form_names(code, *read.plurals) if read else ()
        catalogs[code] = Catalog(code, messages, labels, str(found) if known else "", names)
    return catalogs


def _read(
    root: Path, code: str, *, template: bool
) -> tuple[dict[Key, tuple[str, ...]], Catalogue | None]:
    """The strings of a locale's file, and the file.

    The checker reports what is wrong with it; its readers get English there.
    """
    try:
        text, _, readable = decode((root / code / FILE).read_bytes())
    except OSError:
        return {}, None
    read = read_catalogue(text, code) if readable else None
    if read is None or read.messages is None:
        return {}, None
    return dict(_entries(read.messages, template=template)), read


def _entries(messages: Messages, *, template: bool) -> Iterable[tuple[Key, tuple[str, ...]]]:
    for message in messages:
        if message.id and (template or not message.fuzzy):
            msgid = message.id if isinstance(message.id, str) else message.id[0]
            forms = (
                message.string if isinstance(message.string, tuple | list) else (message.string,)
            )
            yield (message.context or "", msgid), tuple(str(form or "") for form in forms)
