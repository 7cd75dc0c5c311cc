"""Code of which only the signs are others."""

from __future__ import annotations

import pytest

from hexapla.facts.literals.resigned import resigned


def told(was: str, now: str) -> bool:
    return any(resigned(f"Use `{was}` here.", f"Ici, `{now}`.", ()))


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("T*", "T"), ("a == b", "a = b"), ("**kwargs", "*kwargs"), ("my-file", "my_file"),
        ("^1.2.0", "1.2.0"), (">=3.8", ">3.8"), ("../x", "./x"), ("%s", "s"), ("&&", "&"),
    ],
)  # fmt: skip
def test_signs_that_differ_are_told(was: str, now: str) -> None:
    assert told(was, now)


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("save()", "save"), ('"red"', "red"), ("src/", "src"), ("$ make", "make"), ("key:", "key"),
        ("1,000.5", "1.000,5"), (";", "؛"), ("&lt;a", "<a"), ("a  b", "a b"), ("a", "b"),
    ],
)  # fmt: skip
def test_signs_that_may_be_left_out_and_other_words_are_not(was: str, now: str) -> None:
    assert not told(was, now)
