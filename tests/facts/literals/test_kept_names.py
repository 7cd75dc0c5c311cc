from __future__ import annotations

import pytest

from hexapla.facts.literals.kept_names import misnamed
from hexapla.facts.safety.controls import right_to_left


@pytest.mark.parametrize(
    ("source", "target", "wanted"),
    [
        pytest.param("a JWT, by JWT", "رمز SWT ثم SWT", [("JWT", "SWT")], id="a letter, once"),
        pytest.param(
            "SponsorBlock", "بيانات SupportBlock", [("SponsorBlock", "SupportBlock")], id="a word"
        ),
        pytest.param(
            "SponsorBlock", "بيانات SupportHub", [("SponsorBlock", "SupportHub")], id="the only one"
        ),
        pytest.param("a TubeSync, SponsorBlock", "رمز SupportHub", [], id="one of two"),
        pytest.param("the API", "رمز JWT", [], id="another name"),
        pytest.param("JWTs", "رمز JWT", [], id="a plural"),
        pytest.param("a JWT and SWT", "رمز SWT", [], id="one that is only lost"),
        pytest.param("a JWT", "رمز `SWT`", [], id="code is told by itself"),
        pytest.param("push to GitHub", "pousser vers GitLab", [("GitHub", "GitLab")], id="joined"),
        pytest.param("over HTTPS", "en HTTP", [("HTTPS", "HTTP")], id="kept everywhere"),
        pytest.param("10:00 UTC", "10 h 00 CET", [("UTC", "CET")], id="a time zone"),
        pytest.param("the WHO", "l’OMS", [], id="translated capitals"),
        pytest.param("WebSockets", "un WebSocket", [], id="a plural"),
        pytest.param("by GitHub or GitLab", "par GitLab", [], id="one that is only lost"),
        pytest.param("on GitHub", "sur FramaTube ou CodeBerg", [], id="two for one"),
        pytest.param("the API", "le VPN", [], id="one that may be translated"),
    ],
)
def test_names_that_every_language_keeps_are_others(
    source: str, target: str, wanted: list[tuple[str, str]]
) -> None:
    found = misnamed(source, target, source, capitals=right_to_left(target))

    assert [(was.text, now.text) for was, now in found] == wanted
