"""Texts that a translation may leave as a whole: code, entries, forms, credits and citations."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from hexapla.facts.language import copies
from hexapla.facts.language.language_names import is_autonym, is_coded, names_of
from hexapla.facts.language.languages import is_code
from hexapla.facts.language.marked import is_marked_block
from hexapla.facts.masking import NOTHING, OBJECT, markup, statement, wording
from hexapla.facts.rarely import rarely
from hexapla.facts.terms.stems import words_of
from hexapla.parity.untranslated.messages import is_reported

if TYPE_CHECKING:
    from hexapla.model import Block, Pair

FORM: Final = 3
"""Settings from which on a list of them is a program's form."""

GLOSS: Final = 0.6
"""How long a translation is, at least, beside the quotation that it stands below."""

_ENTRY: Final = re.compile(r"[\W_]*[A-Z]{2,8}-\d{1,6}\b[^\n.!?]{0,120}")
"""An entry of a public catalogue with its number, which is cited as it stands there."""

_SETTING: Final = re.compile(r"\*\*[^*\n]+\*\*:? *`[^`\n]+`")
"""A label and its value, as a program asks for it: ``**Host name:** `example.org```."""

_CREDIT: Final = re.compile(r"[^\w\n]*([^\W_][^()\n]{0,40})\(by [^()\n]+\)\W*")
"""A name, and in brackets whose work it is: ``日本語 (by someone)``."""

_GIVEN = r"\((?:[^|()\"'\s]|, | [-+*/<>=!]{1,3} |'\w*'|\"\w*\"|\([^|()\"'\s]*\))*\)"
_CELL = rf"(?:[^\s|A-Z()]|[A-Z](?=[\w.:-]{{0,60}}\()|{_GIVEN})+"
_NAMES: Final = rarely(rf"(?=[^\n]*\w(?:[/_:]\w|\())\|(?: *(?:{_CELL} *)?\|)+")
"""A row of names in one piece and calls, one of them a path, say: ``| file | preseed/file |``,
``| sum | my_total | | add(${one}, 2) |``."""

_QUOTES: Final = ('"', "“", "«", "„")

_DATED: Final = re.compile(r"(?:\d{1,2}[./-] ?){1,2}(?:19|20)\d\d\b|\b(?:19|20)\d\d-\d\d")
"""A date in digits."""


def is_cited(block: Block, pair: Pair, *, doubtful: bool) -> bool:
    """Whether a text that is the source's says nothing that could be told in other words.

    It is code, an entry of a catalogue, a row of names, a heading that a program says, a link for
    readers of the source, marked as of another language, or a credit of a work that it links to;
    where it is ``doubtful`` that it is a leftover, also a dated quotation, a menu of languages,
    or a setting of a form left whole.
    """
    text = block.text
    if is_code(text) or any(form.fullmatch(text) for form in (_ENTRY, _NAMES)):
        return True
    if (block.kind == "heading" and is_reported(text, pair)) or _is_way_back(text, pair):
        return True
    if pair.target and is_marked_block(block, pair.target):
        return True
    if ("(by " in text and _is_credit(text)) or ("](" in text and _is_all_menu(text)):
        return True
    return doubtful and (_is_dated(text) or _is_menu(text) or _is_form(text, pair))


def _is_credit(text: str) -> bool:
    """Whether a text is a link, named with a capital or in another script, and its author."""
    found = _CREDIT.fullmatch(_words(text))
    return found is not None and text.lstrip("*_ ")[:1] == "[" and not _is_small(found[1])


def _is_small(name: str) -> bool:
    """Whether some word of a name has only small Latin letters."""
    return any(word.isascii() and word.islower() for word in name.split())


def _words(text: str) -> str:
    """The words of a text without the marks and targets of its links."""
    letters = list(text)
    for mark in markup(text):
        if mark.kind == "link":
            letters[mark.start : mark.inner] = NOTHING * (mark.inner - mark.start)
            letters[mark.outer : mark.end] = NOTHING * (mark.end - mark.outer)
    return "".join(letters).replace(NOTHING, "")


def _is_dated(text: str) -> bool:
    """Whether a text cites a title in quotation marks that it links to, with the date."""
    quoted = any(
        mark.kind == "link" and text[mark.inner : mark.outer].startswith(_QUOTES)
        for mark in markup(text)
    )
    return quoted and _DATED.match(statement(text).lstrip(f"*_ {OBJECT}")) is not None


def _is_menu(text: str) -> bool:
    """Whether most links of a text are languages' own names, as a menu has them."""
    named = [text[mark.inner : mark.outer] for mark in markup(text) if mark.kind == "link"]
    return len(named) > 1 and 2 * sum(map(is_autonym, named)) > len(named)


def _is_all_menu(text: str) -> bool:
    """Whether a text has links, and says only languages' own names and their codes."""
    letters, links = list(wording(text)), 0
    for mark in markup(text):
        if mark.kind == "link":
            if not _is_named(text[mark.inner : mark.outer]):
                return False
            letters[mark.start : mark.end] = " " * (mark.end - mark.start)
            links += 1
    return links > 1 and all(map(_is_named, words_of("".join(letters))))


def _is_way_back(text: str, pair: Pair) -> bool:
    """Whether a text is a link for readers of the source's language, named in it."""
    links = [mark for mark in markup(text) if mark.kind == "link"] if "](" in text else []
    if len(links) != 1 or not pair.source:
        return False
    start, end = links[0].inner, links[0].outer
    if words_of(wording(text[: links[0].start] + text[links[0].end :])):
        return False
    known = names_of(pair.source.locale, ())
    named = [word for word in words_of(text[start:end]) if word[0].isupper()]
    return any(word.casefold() in known and is_autonym(word) for word in named)


def _is_named(text: str) -> bool:
    """Whether a text is the name of a language in itself, or its code."""
    return is_autonym(text) or is_coded(text)


def _is_form(text: str, pair: Pair) -> bool:
    """Whether a text is a setting of a page that leaves all of them as they are."""
    if not _SETTING.fullmatch(text):
        return False
    both = [(one.text, other.text) for one, other in pair.aligned("item") if one and other]
    form = [copies.is_same(*texts) for texts in both if _SETTING.fullmatch(texts[0])]
    return all(form) and len(form) >= FORM


def is_glossed(source: Block, target: Block) -> bool:
    """Whether a quotation is the source's, with what it says in other words below it."""
    if "quote" not in target.container or not target.text.startswith(f"{source.text}\n"):
        return False
    return len(target.text) - len(source.text) >= GLOSS * len(source.text)
