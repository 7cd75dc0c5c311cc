"""Selectors that ask an element for its own direction."""

from __future__ import annotations

import pytest

from hexapla.site.stylesheets import follow_direction


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("[dir=rtl] .a{x:y}", ".a:dir(rtl){x:y}", id="a class"),
        pytest.param("[dir=ltr] .a .b{x:y}", ".a .b:dir(ltr){x:y}", id="a descendant"),
        pytest.param("[dir=rtl] .a:before{}", ".a:dir(rtl):before{}", id="a pseudo-element"),
        pytest.param("[dir=rtl] .a::before{}", ".a:dir(rtl)::before{}", id="with two colons"),
        pytest.param("[dir=rtl] .a:hover{}", ".a:hover:dir(rtl){}", id="a pseudo-class"),
        pytest.param(".x,[dir=rtl] .a{}", ".x,.a:dir(rtl){}", id="one of a list"),
        pytest.param("[dir=rtl] :is(a,b)>c{}", ":is(a,b)>c:dir(rtl){}", id="commas in brackets"),
        pytest.param("@media x{[dir=rtl] .a{}}", "@media x{.a:dir(rtl){}}", id="inside @media"),
        pytest.param("a{b:c}[dir=rtl] .a{}", "a{b:c}.a:dir(rtl){}", id="after another rule"),
        pytest.param("a{b:'[dir=rtl] x'}", "a{b:'[dir=rtl] x'}", id="not in a value"),
        pytest.param(".a:dir(rtl){}", ".a:dir(rtl){}", id="done before"),
    ],
)
def test_selectors(before: str, after: str) -> None:
    assert follow_direction(before) == after
    assert follow_direction(after) == after
