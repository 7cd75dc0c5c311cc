from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hexapla.tree.strings import parse_strings

if TYPE_CHECKING:
    from hexapla.model import Document

ARABIC = r"""
msgid ""
msgstr ""
"Plural-Forms: nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && "
"n%100<=10 ? 3 : n%100>=11 && n%100<=99 ? 4 : 5);\n"

msgid "step"
msgid_plural "steps"
msgstr[0] "a"
msgstr[1] "b"
msgstr[2] "c"
msgstr[3] "d"
msgstr[4] "e"
msgstr[5] "f"
"""


def headed(header: str) -> str:
    """A file of one message below a header of one field."""
    return f'msgid ""\nmsgstr "{header}\\n"\n\nmsgid "a"\nmsgstr "b"\n'


def parsed(text: str, locale: str = "fr", *, template: bool = False) -> Document:
    return parse_strings(text.encode(), locale, f"locales/{locale}/messages.po", template=template)


def test_a_message_is_a_block_with_its_line() -> None:
    (block,) = parsed('\n# a note\nmsgid "Next"\nmsgstr "Suivant"\n').blocks
    assert (block.kind, block.key, block.text) == ("message", "Next", "Suivant")
    assert block.span == (4, 8, 4, 17)


def test_the_forms_of_a_plural_are_named_as_cldr_names_them() -> None:
    found = [(block.info, block.text) for block in parsed(ARABIC, "ar").blocks]
    assert found == list(zip(["zero", "one", "two", "few", "many", "other"], "abcdef", strict=True))


def test_an_empty_text_of_the_template_stands_for_its_msgid() -> None:
    one, two = 'msgid "Next"\nmsgstr ""\n', 'msgid "page"\nmsgid_plural "pages"\n'
    text = f'{one}\n{two}msgstr[0] ""\nmsgstr[1] ""\n'
    assert [b.text for b in parsed(text, "en", template=True).blocks] == ["Next", "page", "pages"]
    assert [b.text for b in parsed(text, "de").blocks] == ["", "", ""]


def test_a_context_makes_another_message() -> None:
    one, two = parsed('msgid "IT"\nmsgstr "a"\n\nmsgctxt "role"\nmsgid "IT"\nmsgstr "b"\n').blocks
    assert one.key != two.key


def test_a_fuzzy_text_is_none_but_in_the_template() -> None:
    text = '#, fuzzy\nmsgid "Next"\nmsgstr "Suivant"\n'
    assert [block.text for block in parsed(text).blocks] == [""]
    assert [block.text for block in parsed(text, "en", template=True).blocks] == ["Suivant"]


def test_a_locale_with_a_script_has_strings_too() -> None:
    assert parsed('msgid "Next"\nmsgstr "下"\n', "zh-Hant").blocks[0].text == "下"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        pytest.param('msgid "Next"\nmsgstr "Suivant\n', 2, id="a quote that never closes"),
        pytest.param('msgid "Next"\nmsgstr "S"uivant"\n', 2, id="a quote too many"),
        pytest.param('<<<<<<< ours\nmsgid "Next"\nmsgstr "S"\n', 1, id="marks of a merge"),
        pytest.param('msgid "Next"\nmsgstr "S"\nrubbish\n', 3, id="rubbish"),
        pytest.param('msgid "Next"\nmsgstr[x] "S"\n', 2, id="a form that is no number"),
        pytest.param('msgid "a"\nmsgstr "b"\n\0', 3, id="NUL"),
        pytest.param(ARABIC.replace("nplurals=6", "nplurals=7"), 4, id="too many plural forms"),
        pytest.param(headed("Plural-Forms: nplurals=99999999999; plural=0;"), 2, id="a bomb"),
        pytest.param(headed('Plural-Forms: npl"\n"urals=99999999999; plural=0;'), 1, id="in two"),
        pytest.param(
            'msgid ""\nmsgstr ""\n#~ "Plural-Forms: nplurals=99999999999;\\n"\n\n'
            'msgid "a"\nmsgid_plural "b"\nmsgstr[0] "c"\n%\n',
            8,
            id="obsolete",
        ),
        pytest.param(headed("Content-Type: text/plain; charset=latin-1"), 2, id="a charset"),
        pytest.param('msgid "a"\nmsgstr "b"\n\nmsgid ""\n"a"\nmsgstr "c"\n', 4, id="twice"),
        pytest.param('msgid "a"\nmsgstr "b"\n\nmsgstr "c"\n', 4, id="two texts"),
        pytest.param('msgid "a"\nmsgstr "b"\n# c\nmsgstr "c"\n', 4, id="a text after a comment"),
        pytest.param('\nmsgstr "b"\n', 2, id="a text without a msgid"),
        pytest.param('\n\nmsgid "a"\n', 3, id="a msgid without a text"),
    ],
)
def test_what_is_broken_is_one_fault_on_its_line(text: str, line: int) -> None:
    document = parsed(text)
    assert [fault.span.line for fault in document.faults] == [line]
    assert (document.readable, document.blocks) == (False, ())


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(headed("Plural-Forms: nplurals=x; plural=1;"), id="its number"),
        pytest.param(headed("Plural-Forms: nplurals=2; plural=os.system(1);"), id="its expression"),
        pytest.param(headed("Language: xx_YY"), id="an unknown language"),
        pytest.param(headed("PO-Revision-Date: yesterday"), id="a date"),
        pytest.param('msgid "a"\nmsgid_plural "b"\nmsgstr[9] "c"\n', id="a form beyond the last"),
        pytest.param('msgid "a"\nmsgstr "\\x"\n', id="an unknown escape"),
    ],
)  # fmt: skip
def test_a_strange_file_is_read_or_told_as_a_fault(text: str) -> None:
    document = parsed(text)
    assert len(document.faults) == (0 if document.readable else 1)
