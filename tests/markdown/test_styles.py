from __future__ import annotations

import pytest

from hexapla.markdown.styles import is_inert, is_layout


@pytest.mark.parametrize(
    "style",
    [
        "margin: 0.25em;",
        "height:80px;width:80px",
        "flex-basis: 200px; flex-grow: 1; margin-right: 15px;",
        "display: flex; flex-wrap: wrap",
        "color:#000000; background: rgba(0, 0, 0, .5)",
        "width: calc(100% - 20px); position: relative",
        "grid-template-columns: repeat(2, minmax(0, 1fr))",
        "font: 12px/1.5 'Noto Sans'; text-align: center !important",
    ],
)
def test_a_style_that_only_lays_out(style: str) -> None:
    assert is_layout(style)


@pytest.mark.parametrize(
    "style",
    [
        "background: url(https://a.org/x)",
        "background: image-set('x' 1x)",
        "position: fixed; top: 0",
        "POSITION: Absolute",
        "pos&#105;tion: fixed",
        "posi\\74ion: fixed",
        "position:/**/fixed",
        "behavior: url(#x)",
        "-moz-binding: x",
        "width: expression(alert(1))",
        "@import x",
        "color: red; z-index: 9",
        "transform: scale(9)",
        "margin: -9999px",
        "height: 99999px",
        "display: none",
        "font-size: 0",
        "opacity: 0",
    ],
)
def test_a_style_that_loads_covers_or_hides(style: str) -> None:
    assert not is_layout(style)


@pytest.mark.parametrize(
    "style",
    [
        "{{textAlign: 'center'}}",
        "{{ textAlign: \"center\", display: 'flex' }}",
        "{{maxWidth: 600, margin: '0 auto',}}",
        "{{'max-width': '80%'}}",
    ],
)
def test_a_jsx_object_that_only_lays_out_sets_nothing(style: str) -> None:
    assert is_inert(style)


@pytest.mark.parametrize(
    "style",
    [
        "{{backgroundImage: 'url(https://a.org/x)'}}",
        "{{background: \"url('javascript:go()')\"}}",
        "{{width: size}}",
        "{{...props}}",
        "{{width: `${size}px`}}",
        "{{position: 'fixed', top: 0}}",
        "{{display: 'none'}}",
        "{{zIndex: 9}}",
        "{{width: 5; position: fixed}}",
        "{{width: '5&#59;position:fixed'}}",
        "{{width: 5",
        "width: 5",
        "{width: 5}",
    ],
)
def test_a_jsx_object_that_does_more_or_is_none(style: str) -> None:
    assert not is_inert(style)
