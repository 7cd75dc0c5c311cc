from __future__ import annotations

import pytest

from hexapla.parity.linking.labels import misled
from tests.trees import pair

SOURCE = "Ask [the desk](https://desk.example/it) or [Ann](https://people.example/ann)."


def told(target: str, source: str = SOURCE) -> list[str]:
    """What is said of the links of a text."""
    return [finding.message for finding in misled(pair(source, target), set())]


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        pytest.param("[a@b.example](mailto:c@b.example)", True, id="another mail"),
        pytest.param("[a@b.example](mailto:A@b.example?subject=x)", False, id="that mail"),
        pytest.param("[https://a.example/x](https://a.example/y)", True, id="another page"),
        pytest.param("[www.a.example](https://a.example/)", False, id="with www"),
        pytest.param("[https://a.example](https://a.example/y)", False, id="a part"),
        pytest.param("[https://a.example/x](https://a.example/ar/x)", False, id="in the language"),
        pytest.param(r"[http://a.example/\~x](http://a.example/~x)", False, id="an escape"),
        pytest.param("[semver.org](https://semver.orh/)", True, id="a slip of the host"),
        pytest.param("[Node.js](https://nodejs.org/)", False, id="a name with a dot"),
        pytest.param("[la loi de Conway](https://ar.wikipedia.org/wiki/Loi_de_Conwaz)", True),
        pytest.param("[idempotente](https://ar.wikipedia.org/wiki/Idempotence)", False),
        pytest.param("[les réseaux](https://ar.wikipedia.org/wiki/R%C3%A9seau)", False),
    ],
)
def test_a_text_that_shows_another_address(link: str, *, expected: bool) -> None:
    assert bool(told(f"Voir {link}.")) is expected


def test_what_the_source_has_so_is_no_fault() -> None:
    odd = "[https://a.example/x](https://a.example/y)"
    assert not told(f"Voir {odd} et [b](b.md).", f"See {odd} and [c](c.md).")


def test_two_texts_of_which_each_names_the_other() -> None:
    assert told("[le desk](https://people.example/anne) ou [Anne](https://desk.example/it)")
    assert not told("[le desk](https://desk.example/fr) ou [Anne](https://people.example/anne)")


def test_names_that_the_source_exchanges_too() -> None:
    crossed = "[desk](https://people.example/ann), [people](https://desk.example/it)"
    assert not told(f"{crossed}, [x](x.md)", f"{crossed}, [y](y.md)")
