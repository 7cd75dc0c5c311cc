from __future__ import annotations

import pytest

from hexapla.facts.literals.platforms import is_misspelt_platform, is_other_platform


@pytest.mark.parametrize(
    ("was", "now"),
    [
        pytest.param("Linux", "macOS", id="a system"),
        pytest.param("npm", "Yarn", id="a tool, whatever its case"),
        pytest.param("`YAML`", "JSON", id="a format, marked as code"),
    ],
)
def test_another_thing_of_the_same_kind_is_another(was: str, now: str) -> None:
    assert is_other_platform(was, now)


@pytest.mark.parametrize(
    ("was", "now"),
    [
        pytest.param("macOS", "Mac OS", id="two names of one system"),
        pytest.param("JavaScript", "js", id="a short name"),
        pytest.param("Linux", "Bash", id="things of two kinds"),
        pytest.param("Linux", "لينكس", id="a name in another script"),
        pytest.param("By hand", "À la main", id="words"),
    ],
)
def test_what_may_be_the_same_is_no_other_thing(was: str, now: str) -> None:
    assert not is_other_platform(was, now)


@pytest.mark.parametrize("now", ["Linus", "Linu", "Linuxx", "Lniux"])
def test_a_name_with_one_letter_amiss_is_misspelt(now: str) -> None:
    assert is_misspelt_platform("Linux", now)


@pytest.mark.parametrize("now", ["Linux", "linux", "Windows", "لينكس", "GNU/Linux"])
def test_a_name_or_other_words_are_not_misspelt(now: str) -> None:
    assert not is_misspelt_platform("Linux", now)
