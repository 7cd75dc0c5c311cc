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


RUSSIAN = "(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2)"


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
        pytest.param('msgid "a"\nmsgid_plural "b"\nmsgstr[9] "c"\n', 3, id="a form too many"),
        pytest.param('\nmsgstr "b"\n', 2, id="a text without a msgid"),
        pytest.param('\n\nmsgid "a"\n', 3, id="a msgid without a text"),
    ],
)
def test_what_is_broken_is_one_fault_on_its_line_and_hides_no_other_message(
    text: str, line: int
) -> None:
    document = parsed(f'{text}\n\n# z\nmsgid "z"\nmsgstr "%d"\n', "ar")
    assert [fault.span.line for fault in document.faults] == [line]
    assert document.blocks[-1].key == "z"


def test_every_fault_is_told() -> None:
    one, two = 'msgid "a"\nmsgstr "b"\n', 'msgid "c"\nmsgstr "d\n'
    document = parsed(headed("Plural-Forms: nplurals=9; plural=0;") + one + one + two + one)
    assert [fault.span.line for fault in document.faults] == [2, 6, 8, 11, 12]
    assert [block.key for block in document.blocks] == ["a"]


def test_a_file_that_holds_nul_is_not_read() -> None:
    document = parsed('msgid "a"\nmsgstr "b"\n\0')
    assert [fault.span.line for fault in document.faults] == [3]
    assert not document.readable


def test_what_is_no_catalogue_at_all_is_one_fault() -> None:
    document = parsed("<p>An error page.</p>\n" * 100)
    assert [fault.span.line for fault in document.faults] == [1]
    assert not document.readable


@pytest.mark.parametrize(
    ("locale", "rule", "names"),
    [
        ("fr", "nplurals=2; plural=(n > 1);", ["one", "other"]),
        ("it", "nplurals=2; plural=n != 1;", ["one", "other"]),
        ("fr", "nplurals=3; plural=n>1;", ["one", "many", "other"]),
        ("zh-Hant", "nplurals=1; plural=0;", ["other"]),
        ("he", "nplurals=2; plural=n != 1;", ["one", "other"]),
        ("ru", f"nplurals=3; plural={RUSSIAN};", ["one", "few", "many"]),
        ("fr", "nplurals=2; plural=os.system(1);", ["one", "other"]),
        ("fr", "nplurals=2; plural=1/n;", ["one", "other"]),
    ],
)
def test_the_plurals_that_gettext_has_for_a_language_are_forms_of_it(
    locale: str, rule: str, names: list[str]
) -> None:
    forms = "".join(f'msgstr[{n}] "a"\n' for n in range(len(names)))
    text = f'msgid ""\nmsgstr "Plural-Forms: {rule}\\n"\n\nmsgid "b"\nmsgid_plural "c"\n{forms}'
    document = parsed(text, locale)
    assert document.faults == ()
    assert [block.info for block in document.blocks] == names


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(headed("Plural-Forms: nplurals=x; plural=1;"), id="its number"),
        pytest.param(headed("Plural-Forms: nplurals=2; plural=os.system(1);"), id="its expression"),
        pytest.param(headed("Language: xx_YY"), id="an unknown language"),
        pytest.param(headed("PO-Revision-Date: yesterday"), id="a date"),
        pytest.param('msgid "a"\nmsgstr "\\x"\n', id="an unknown escape"),
    ],
)  # fmt: skip
def test_a_strange_file_is_read_or_told_as_a_fault(text: str) -> None:
    document = parsed(text)
    assert len(document.faults) == (0 if document.readable else 1)
