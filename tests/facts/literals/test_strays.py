"""Names in code: those that are a letter from another one of the page."""

from __future__ import annotations

import pytest

from hexapla.facts.literals.strays import Names
from tests.trees import pair


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        pytest.param(
            "`other` `new_function/1`\n\nCall `new_function/1` again, and `new_function/2`.",
            "`nuevb_function/1`\n\n`nueva_function/1` y `nueva_function/2`.",
            [("nuevb", "nueva", "elsewhere on the page")],
            id="a name of the page's own",
        ),
        pytest.param(
            "Text.\n\nSet `true`.",
            "`truf`.\n\nPonga `true`.",
            [("truf", "true", "in the source")],
            id="a name of the source's",
        ),
        pytest.param(
            "Its `size`",
            "El `tambño`, el `tamaño` y `tamaño2`",
            [("tambño", "tamaño", "elsewhere on the page")],
            id="a name with an accent",
        ),
        pytest.param("`models` here", "Los `modelo` aquí", [], id="a plural"),
        pytest.param("go `home` now", "Vai a `Rome` ora", [], id="a name of another thing"),
        pytest.param("one `types` of", "`typeDépendance`", [], id="a part of a word"),
        pytest.param("`left` `lead`", "`left` `lead`", [], id="two names of the source's"),
        pytest.param(
            "`PUT (update)` for it", "`PUT (à jour)` pour ça, `GET (pour lui)`", [], id="words"
        ),
        pytest.param("`a-name.jpg`", "`mi-imagen.jpg` `mj-imagen.jpg`", [], id="once each"),
    ],
)
def test_a_name_that_is_nowhere_else_is_a_letter_from_another(
    source: str, target: str, expected: list[tuple[str, str, str]]
) -> None:
    both = pair(source, target)
    assert both.source
    assert both.target
    names = Names(both.source, both.target)
    found = [stray for block in both.target.blocks for stray in names.strays(block.text, [])]
    assert [(stray.now.text, stray.was, stray.where) for stray in found] == expected
