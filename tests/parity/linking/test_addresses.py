from __future__ import annotations

import pytest

from hexapla.parity.linking.addresses import is_named, languages, neutral


@pytest.mark.parametrize(
    ("address", "text", "expected"),
    [
        pytest.param("https://desk.com/join/", "[qui](https://desk.es/Join)", True, id="a step"),
        pytest.param("../guide/index.md", "[qui](guide.md#a)", True, id="a page"),
        pytest.param("https://desk.com", "si veda desk.com", True, id="a host"),
        pytest.param("https://desk.com/join", "contribuisci a desk.com", False, id="nowhere"),
    ],
)
def test_a_text_that_has_the_end_of_an_address(address: str, text: str, *, expected: bool) -> None:
    assert is_named(address, text) is expected


def test_a_mailbox_is_the_same_with_the_name_of_a_language() -> None:
    boxes = ("mailto:help@desk.com", "mailto:Help-es@desk.com?subject=a", "mailto:help.en@desk.com")
    assert len({neutral(box, ("en", "es")) for box in boxes}) == 1
    assert neutral("mailto:helpes@desk.com", ("en", "es")) != neutral(boxes[0], ("en", "es"))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        pytest.param("tel:+32-2-555", "tel:+322555", True, id="hyphens for people"),
        pytest.param("tel:+32-2-555", "tel:+322556", False, id="another number"),
        pytest.param("https://a.org/eng/b", "https://a.org/spa/b", True, id="three letters"),
        pytest.param("https://a.org/b-eng.pdf", "https://a.org/b-spa.pdf", True, id="in a name"),
        pytest.param("https://a.org/?sl=de&tl=en", "https://a.org/?sl=de&tl=es", True, id="into"),
        pytest.param("https://a.org/eng/b", "https://a.org/fra/b", False, id="another language"),
    ],
)
def test_addresses_of_one_thing_in_two_languages(one: str, other: str, *, expected: bool) -> None:
    known = languages(("en", "es"))
    assert (neutral(one, known) == neutral(other, known)) is expected
