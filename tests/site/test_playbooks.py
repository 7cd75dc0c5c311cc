"""What the template of a playbook is told."""

from __future__ import annotations

import pytest

from hexapla.parity.steps import Step, page_steps
from hexapla.site.playbooks import Filter, filters, playbook
from hexapla.site.strings import Catalog
from tests.trees import page

ENGLISH = Catalog("en")


@pytest.mark.parametrize(
    ("key", "text"),
    [
        pytest.param("articles/x", "- [ ] Do it.\n", id="steps elsewhere"),
        pytest.param("playbooks/x", "- Do it.\n", id="a list without boxes"),
    ],
)
def test_a_page_that_is_no_playbook(key: str, text: str) -> None:
    document = page(text, key)
    steps = page_steps(document)
    assert playbook(document, steps, steps, (), ENGLISH) is None


def test_a_role_shows_the_steps_that_it_shares() -> None:
    roles = ("leadership", "both", "", "it")
    assert filters(roles, ENGLISH) == (
        Filter("Leadership", ("leadership",)),
        Filter("Marketing", ("both",)),
        Filter("It", ("both", "it")),
    )


def test_one_role_needs_no_filter() -> None:
    assert filters(("it", "", "it"), ENGLISH) == ()


def test_steps_that_the_translation_has_not_yet_are_named() -> None:
    document = page("- [ ] Do it.\n", "playbooks/x")
    shown = (Step("old", "old", "new"), Step("same", "same"))
    current = (Step("new", "new"), Step("same", "same"), Step("added", "added"))
    found = playbook(document, shown, current, (), ENGLISH)
    assert found
    assert found.elsewhere == ("added",)


@pytest.mark.parametrize(
    ("locale", "text", "tag"),
    [
        ("ar", "- [ ] 30 دقيقة\n", "ar-u-ca-gregory-nu-latn"),
        ("ar", "- [ ] ٣٠ دقيقة\n", "ar-u-ca-gregory-nu-arab"),
        ("fa", "- [ ] ۳۰ دقیقه\n", "fa-u-ca-gregory-nu-arabext"),
        ("zh-Hant", "- [ ] 步驟\n", "zh-Hant-u-ca-gregory-nu-latn"),
    ],
)
def test_numbers_are_in_the_numerals_of_the_page(locale: str, text: str, tag: str) -> None:
    document = page(text, "playbooks/x")
    steps = page_steps(document)
    found = playbook(document, steps, steps, (), Catalog(locale))
    assert found
    assert found.tag == tag
