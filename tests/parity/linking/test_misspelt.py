from __future__ import annotations

import pytest

from hexapla.parity.linking.misspelt import meant


@pytest.mark.parametrize(
    ("address", "right"),
    [
        ("htps://desk.example.com/a", "https://desk.example.com/a"),
        ("htttp://desk.example.com/a", "http://desk.example.com/a"),
        ("ttps://desk.example.com", "https://desk.example.com"),
        ("httsp://desk.example.com", "https://desk.example.com"),
        ("https;//desk.example.com", "https://desk.example.com"),
        ("https:// desk.example.com", "https://desk.example.com"),
        ("http://http://desk.example.com", "http://desk.example.com"),
        ("https://help—desk.example.com", "https://help-desk.example.com"),
        ("https://example.com/a_(b)]", "https://example.com/a_(b)"),
        ("https://desk.example.com//a", "https://desk.example.com/a"),
        ("www.example.com/a", "https://www.example.com/a"),
        ("us@example.com", "mailto:us@example.com"),
    ],
    ids=str,
)
def test_a_slip_is_mended(address: str, right: str) -> None:
    assert meant(address) == right


@pytest.mark.parametrize(
    "address",
    [
        "https://example.com/a?b=c#d",
        "https://example.com/a_(b)",
        "https://archive.example.com/2020/https://example.org/a",
        "http://localhost:8000/a",
        "https://me:secret@example.com",
        "ftp://example.com/a",
        "sftp://example.com/a",
        "tel:+33123456789",
        "../a/b.md#c",
        "/a/b",
        "#c",
        "//example.com/a",
    ],
    ids=str,
)
def test_a_sound_address_is_left_as_it_is(address: str) -> None:
    assert meant(address) == address
