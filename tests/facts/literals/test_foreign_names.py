from __future__ import annotations

import pytest

from hexapla.facts.literals.foreign_names import misnamed


@pytest.mark.parametrize(
    ("source", "target", "wanted"),
    [
        pytest.param("a JWT, by JWT", "رمز SWT ثم SWT", [("JWT", "SWT")], id="a letter, once"),
        pytest.param(
            "SponsorBlock", "بيانات SupportBlock", [("SponsorBlock", "SupportBlock")], id="a word"
        ),
        pytest.param("SponsorBlock", "بيانات SupportHub", [], id="both words are others"),
        pytest.param("the API", "رمز JWT", [], id="another name"),
        pytest.param("JWTs", "رمز JWT", [], id="a plural"),
        pytest.param("a JWT and SWT", "رمز SWT", [], id="one that is only lost"),
        pytest.param("a JWT", "رمز `SWT`", [], id="code is told by itself"),
    ],
)
def test_latin_names_are_nearly_the_sources(
    source: str, target: str, wanted: list[tuple[str, str]]
) -> None:
    found = misnamed(source, target, source)

    assert [(was.text, now.text) for was, now in found] == wanted
