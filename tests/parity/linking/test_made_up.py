"""Addresses that are made up for a sample, and those of people who are."""

from __future__ import annotations

import pytest

from hexapla.model import Link
from hexapla.parity.linking.addresses import parts_of
from hexapla.parity.linking.made_up import are_made_up, are_namesakes, is_made_up


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        pytest.param("https://example.org/a", True, id="a domain for examples"),
        pytest.param("http://localhost:8000", True, id="this computer"),
        pytest.param("http://192.168.0.7/", True, id="a private network"),
        pytest.param("https://your-name.tld.io/x", True, id="the reader's"),
        pytest.param("ssh://me@host.tld", True, id="with a user"),
        pytest.param("https://orchard.io/guide", False, id="anybody's"),
        pytest.param("https://[a", False, id="no address"),
    ],
)
def test_hosts_that_nobody_else_has(address: str, *, expected: bool) -> None:
    assert is_made_up(parts_of(address)) is expected


@pytest.mark.parametrize(
    ("was", "now", "expected"),
    [
        pytest.param("https://example.org/a", "https://exemple.fr/b", True, id="another host"),
        pytest.param("https://example.org/a", "https://exemple.fr/a/b", False, id="a step more"),
        pytest.param("http://localhost:80", "http://local:81", False, id="another port"),
        pytest.param("https://orchard.io/a", "https://verger.io/a", False, id="a real one"),
    ],
)
def test_links_that_show_made_up_addresses(was: str, now: str, *, expected: bool) -> None:
    one, other = (Link(target, target, 0, 9) for target in (was, now))
    assert are_made_up(one, other) is expected
    assert not are_made_up(one, Link(now, "a text", 0, 9))


@pytest.mark.parametrize(
    ("text", "address", "expected"),
    [
        pytest.param("Inès Roche", "https://people.io/ines", True, id="another name"),
        pytest.param("Ada Field", "https://people.io/adaroche", False, id="the same name"),
        pytest.param("Inès Roche", "https://people.io/ada", False, id="another's page"),
        pytest.param("Inès Roche", "https://gens.io/ines", False, id="another site"),
    ],
)
def test_names_of_people(text: str, address: str, *, expected: bool) -> None:
    assert are_namesakes(("Ada Field", "https://people.io/adafield"), (text, address)) is expected
