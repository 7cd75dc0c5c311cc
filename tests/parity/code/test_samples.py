from __future__ import annotations

import pytest

from hexapla.parity.code.pages import Pages
from hexapla.parity.code.samples import Samples

LINES = [
    ("get('/user/:id')", "get('/utilisateur/:id')"),
    ("put('/user/1')", "put('/utilisateur/1')"),
]


def _samples(source: str, target: str) -> Samples:
    return Samples(LINES, Pages(source, target))


def test_a_word_that_a_page_has_for_another_everywhere_is_a_sample() -> None:
    ours, theirs = ("\n".join(side) for side in zip(*LINES, strict=True))
    samples = _samples(ours, theirs)
    assert samples.names == {"user": "utilisateur"}
    assert samples.explain("del('/user/:id')", "del('/utilisateur/:id')")
    assert samples.explain("del('/user/edit')", "del('/utilisateur/modifier')")


@pytest.mark.parametrize(
    ("was", "now"),
    [
        pytest.param("go('/user/1')", "go('/utilisateur/2')", id="another number"),
        pytest.param("get('/user/1')", "put('/utilisateur/1')", id="other code"),
        pytest.param("import '/user/a'", "import '/utilisateur/a'", id="what is loaded"),
        pytest.param("go('/team/1')", "go('/équipe/1')", id="another word"),
        pytest.param("go('/user/:id')", "go('/utilisateur/:ib')", id="a slip beside it"),
        pytest.param("go('/user', '/a/b')", "go('/utilisateur', '/a/c')", id="another text, too"),
    ],
)
def test_nothing_else_is_explained_by_it(was: str, now: str) -> None:
    ours, theirs = ("\n".join(side) for side in zip(*LINES, strict=True))
    assert not _samples(ours, theirs).explain(was, now)


def test_a_word_that_the_page_still_has_is_no_sample() -> None:
    ours, theirs = ("\n".join(side) for side in zip(*LINES, strict=True))
    assert not _samples(ours, f"{theirs}\nget('/user/:id')").names
