"""Inputs for fuzzing: files nearly as they should be, then mangled, and plain noise."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from hexapla.parity.syncing.digest import Entry
from tests.markdown.pages import page, soup

if TYPE_CHECKING:
    from collections.abc import Sequence

LOCALES = st.sampled_from(["en", "fr", "es", "it", "ar", "he", "pt-BR", "zh-Hant", "cy"])
NOISE = st.text(max_size=60)
BYTES = st.binary(max_size=80)
ANY = st.text("ab \n\t#>-*+_=:|`~[](){}!?/<&;\\\"'^01.x\r\x02\x00dv\u202e٣é", max_size=200)
MARKDOWN = st.one_of(page(), soup(), ANY)


def rows(text: str) -> tuple[str, ...]:
    """The lines of a text, which begins and ends with the end of a line."""
    return tuple(text.split("\n")[1:-1])


def pieces(known: Sequence[str], least: int = 1) -> st.SearchStrategy[str]:
    """Lines of a kind of file, with noise between them."""
    row = st.one_of(st.sampled_from(known), st.sampled_from(known), NOISE)
    return st.lists(row, min_size=least, max_size=12).map("\n".join)


def mangled(texts: st.SearchStrategy[str]) -> st.SearchStrategy[bytes]:
    """Texts as bytes: as they are, cut somewhere, with bytes put in, or in another encoding."""
    plain = texts.map(lambda text: text.encode("utf-8", "surrogatepass"))
    cut = st.builds(lambda data, at: data[: at % (len(data) + 1)], plain, st.integers(0, 999))
    spoilt = st.builds(_spoilt, plain, st.integers(0, 999), BYTES)
    other = texts.map(lambda text: text.encode("utf-16", "replace"))
    return st.one_of(plain, plain, cut, spoilt, other, BYTES)


def _spoilt(data: bytes, at: int, noise: bytes) -> bytes:
    at %= len(data) + 1
    return data[:at] + noise + data[at:]


_FIELDS = rows(
    r"""
title: A page
description: 'x'
tags: [a, b]
reviewed: 2026-01-01
owner: &a b
parity: {contract: strict, reason: x}
order: *a
draft: yes
anchors: {a: b}
<<: *a
? x
- x
title: |
  deep: {a: [
untranslated: true
...
---
related: !!python/name:os
a: !!binary x
k: 0x_
t: 2026-99-99
roles:
é: ٣
"""
)
FRONT_MATTER = st.one_of(
    pieces(_FIELDS).map("---\n{}\n---\n# A\n".format),
    st.builds("{}---{}{}".format, st.sampled_from(["", "\ufeff", " "]), NOISE, pieces(_FIELDS)),
    pieces(_FIELDS).map(lambda text: f"---\r\n{text}\r\n---\r\n".replace("\n", "\r\n")),
    ANY,
)
PAGES = mangled(st.one_of(MARKDOWN, FRONT_MATTER, st.builds("{}{}".format, FRONT_MATTER, page())))
STRINGS = pieces(
    rows(
        r"""
msgid ""
msgstr ""
"Language: fr\n"
"Plural-Forms: nplurals=2; plural=n>1;\n"
"Plural-Forms: nplurals=99999999; plural=n"
"Content-Type: text/plain; charset=x\n"
msgid "a"
msgstr "b"
msgid_plural "{n} c"
msgstr[0] "{n}"
msgstr[1] "%(n)d"
msgstr[7] "x"
msgctxt "nav"
#, fuzzy
#: a:1
#~ msgid "old"

"
\
msgid "\x"
msgstr "\
msgstr
msgstr[٣] "x"
# hexapla
"""
    )
)
TERMS = pieces(
    rows(
        r"""
access-log:
  term: x
  definition: y
  forbidden: [a, b]
  synonyms: a
a: &a {term: b}
b: *a
<<: *a
? [a]
- x
  forms: {a: b}
A: 1
no: {term: no}
x: {term: [
%YAML 9.9
---
!!python/object:os.x

term: ٣
c: {term: ''}
"""
    )
)
_STANZA = rows(
    r"""
articles/x
index
  heading1 0123456789
  paragraph 0123456789 abcdef0123
  item99 0123456789
<<<<<<< ours
=======
>>>>>>> theirs
# note

  row 0123456789
 key
  field title
"""
)
LEDGERS = st.one_of(
    pieces(_STANZA).map("# hexapla sync ledger 1\n{}".format),
    pieces(_STANZA).map("# hexapla sync ledger 1\n\n{}\n".format),
    pieces(_STANZA),
    ANY,
)
_DIGEST = st.text("0123456789abcdef", min_size=10, max_size=10)
_ENTRY = st.builds(
    Entry,
    st.sampled_from(["heading", "paragraph", "item", "field"]),
    st.integers(0, 99),
    _DIGEST,
    st.one_of(st.just(""), _DIGEST),
)
STANZAS = st.dictionaries(st.text(max_size=12), st.lists(_ENTRY, max_size=5), max_size=4)
_SAID = """1 12 1,000.5 1.000,5 1\u00a0000 1\u202f000 ١٬٠٠٠٫٥ ٧٥٪ % 10k v1.2 2026-01-31
31/1/2026 14:30 14h30 $ € USD - – +1 (0) mai May janvier يناير heures weeks
أسبوعان million ½ ² . , ' ’ \u200f \0 HTML5 x 五 १"""
_FIGURE = st.sampled_from([" ", "\n", *re.split("[ \n]", _SAID)])
NUMBERS = st.one_of(
    st.lists(_FIGURE, max_size=14).map("".join),
    st.text("0123456789.,  -/:%kM٠١٫٬eE+'’", max_size=80),
    st.text(max_size=60),
    ANY,
)
MKDOCS = pieces(
    rows(
        r"""
plugins:
  - i18n:
      languages:
        - {locale: en, default: true}
        - {locale: fr}
        - {locale: x-y-z-1}
docs_dir: docs
docs_dir: ../x
docs_dir: [a]
a: &a [*a]
x: !ENV [A, b]
y: !!python/name:os.x
- z
<<: 1
        - {locale: [en]}
        - en
docs_dir: 1
? {a: b}
docs_dir: "\0"
"""
    )
)
TOOLS = pieces(
    rows(
        r"""
[tool.hexapla]
[tool.hexapla.severity]
missing-block = "off"
broken-link = "error"
x = "y"
[tool.hexapla.contract]
"articles/**" = "summary"
"[" = "strict"
[tool]
hexapla = 1
severity = []
[[tool]]
missing-block = 1
"a" = 2026-01-01
"""
    )
)
BASELINES = pieces(
    rows(
        r"""
# hexapla baseline 1
# note
missing-block 000000000000000000000000 1 docs/fr/a.md
broken-link aaaaaaaaaaaaaaaaaaaaaaaa 999999 x\u000ay
x y z
missing-block 000000000000000000000000 0 a
<<<<<<< ours

missing-block gggggggggggggggggggggggg 1 a
broken-link aaaaaaaaaaaaaaaaaaaaaaaa 1 \ud800
"""
    ),
    0,
).map("# hexapla baseline 1\n{}".format)
