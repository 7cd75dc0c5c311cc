"""Strings of every locale, and the plural forms that CLDR asks for."""

from __future__ import annotations

import re
from pathlib import Path

import material  # type: ignore[import-untyped]
import pytest
from babel import Locale
from babel.messages.pofile import read_po

from hexapla.site.strings import Catalog, plural_tags, read_catalogs
from tests.site.small_site import ROOT

LOCALES = ("en", "fr", "es", "it", "ar")
STRINGS = ROOT / "locales"
CODE, KINDS = ("overrides", "hooks", "src/hexapla/site"), {".html", ".py", ".js", ".xml"}
MINUTES = ("%(num)d minute of reading", "%(num)d minutes of reading")


@pytest.fixture(scope="module")
def catalogs() -> dict[str, Catalog]:
    return read_catalogs(STRINGS, LOCALES, "en")


@pytest.mark.parametrize("locale", LOCALES[1:])
def test_every_string_of_the_template_is_translated(
    catalogs: dict[str, Catalog], locale: str
) -> None:
    ours, template = catalogs[locale].messages, catalogs["en"].messages
    assert set(ours) == set(template)
    assert [key for key, forms in ours.items() if not all(forms)] == []


def test_every_message_without_context_is_used() -> None:
    """By our own code, the configuration, a section of the site, or the theme's English."""
    with (STRINGS / "en" / "messages.po").open("rb") as file:
        ids = [message.id for message in read_po(file) if message.id and not message.context]
    every = {text for each in ids for text in ([each] if isinstance(each, str) else each)}
    theme = Path(material.__file__).parent / "templates/partials/languages/en.html"
    code = [path for folder in CODE for path in (ROOT / folder).rglob("*") if path.suffix in KINDS]
    texts = [path.read_text("utf-8") for path in (*code, ROOT / "mkdocs.yml", theme)]
    written = re.sub(r'"\s*"', "", "".join(texts))
    sections = {path.name.capitalize() for path in (ROOT / "docs/en").rglob("*") if path.is_dir()}
    assert sorted(text for text in every - sections if text not in written) == []


@pytest.mark.parametrize("locale", LOCALES)
def test_the_plural_header_is_the_rule_of_cldr(locale: str) -> None:
    with (STRINGS / locale / "messages.po").open("rb") as file:
        header = read_po(file).plural_forms
    count, rule = re.fullmatch(r"nplurals=(\d+); plural=(.+)", header.rstrip(";")).groups()  # type: ignore[union-attr]
    assert int(count) == len(plural_tags(locale))
    tags, category = plural_tags(locale), Locale(locale).plural_form
    for number in (*range(300), 1_000_000, 2_000_000, 1_000_001):
        assert tags[_gettext_form(rule, number)] == category(number), number


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (0, "أقل من دقيقة للقراءة"),
        (1, "دقيقة واحدة للقراءة"),
        (2, "دقيقتان للقراءة"),
        (3, "3 دقائق للقراءة"),
        (10, "10 دقائق للقراءة"),
        (11, "11 دقيقة للقراءة"),
        (99, "99 دقيقة للقراءة"),
        (100, "100 دقيقة للقراءة"),
        (103, "103 دقائق للقراءة"),
    ],
)
def test_arabic_has_six_forms(catalogs: dict[str, Catalog], number: int, text: str) -> None:
    assert catalogs["ar"].ngettext(*MINUTES, number) == text


def test_french_counts_nothing_as_one(catalogs: dict[str, Catalog]) -> None:
    assert catalogs["fr"].ngettext(*MINUTES, 0) == "0 minute de lecture"
    assert catalogs["fr"].ngettext(*MINUTES, 2) == "2 minutes de lecture"


def test_scripts_get_a_form_for_every_category(catalogs: dict[str, Catalog]) -> None:
    forms = catalogs["ar"].forms("%(num)d result", "%(num)d results")
    assert set(forms) == set(Locale("ar").plural_form.tags) | {"other"}
    assert catalogs["en"].forms("%(num)d result", "%(num)d results")["one"] == "%(num)d result"


def test_a_missing_string_stays_in_english(catalogs: dict[str, Catalog]) -> None:
    assert catalogs["fr"].gettext("No such string") == "No such string"
    assert Catalog("he").ngettext(*MINUTES, 2) == "2 minutes of reading"


def test_labels_are_found_by_id(catalogs: dict[str, Catalog]) -> None:
    assert catalogs["es"].label("role", "it") == "TI"
    assert catalogs["en"].label("owner", "data-office") == "Data Office"
    assert catalogs["it"].label("tag", "brand-new") == "Brand new"


def test_a_file_that_is_not_there_leaves_english() -> None:
    assert read_catalogs(STRINGS / "nowhere", ("fr",), "en")["fr"].gettext("Home") == "Home"


def french(tmp_path: Path, text: str) -> Catalog:
    (tmp_path / "fr").mkdir()
    (tmp_path / "fr/messages.po").write_text(text, "utf-8")
    return read_catalogs(tmp_path, ("fr",), "en")["fr"]


@pytest.mark.parametrize(
    ("header", "home"),
    [
        ("Content-Type: text/plain; charset=none", "Accueil"),
        ("Plural-Forms: nplurals=99999999999;", "Accueil"),
        ("Language: ?", "Home"),
    ],
)
def test_what_cannot_be_read_of_a_file_stays_in_english(
    tmp_path: Path, header: str, home: str
) -> None:
    text = f'msgid ""\nmsgstr "{header}\\n"\n\nmsgid "Home"\nmsgstr "Accueil"\n'
    assert french(tmp_path, text).gettext("Home") == home


def test_the_forms_that_gettext_has_for_french_are_enough(tmp_path: Path) -> None:
    header = 'msgid ""\nmsgstr "Plural-Forms: nplurals=2; plural=(n > 1);\\n"\n\n'
    page = 'msgid "page"\nmsgid_plural "pages"\nmsgstr[0] "%(num)d fr"\nmsgstr[1] "%(num)d frs"\n'
    found = french(tmp_path, header + page)
    said = [found.ngettext("page", "pages", number) for number in (0, 1, 2, 1_000_000)]
    assert said == ["0 fr", "1 fr", "2 frs", "1000000 frs"]
    assert found.forms("page", "pages") == {
        "one": "%(num)d fr",
        "many": "%(num)d frs",
        "other": "%(num)d frs",
    }


def test_french_spaces_do_not_break() -> None:
    text = (STRINGS / "fr" / "messages.po").read_text("utf-8")
    translated = re.findall(r'^msgstr(?:\[\d\])? "(.*)"$', text, flags=re.MULTILINE)
    assert [line for line in translated if re.search(r"(?<![\u00a0\u202f])[:;!?»]$", line)] == []


def _gettext_form(rule: str, number: int) -> int:
    """Evaluate a C expression of a Plural-Forms header as Python does."""
    condition, found, rest = rule.partition("?")
    if not found:
        return int(eval(condition, {}, {"n": number}))  # noqa: S307 (our own header)
    then, _, otherwise = rest.partition(":")
    python = condition.replace("||", " or ").replace("&&", " and ")
    return int(then) if eval(python, {}, {"n": number}) else _gettext_form(otherwise, number)  # noqa: S307
