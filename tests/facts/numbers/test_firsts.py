"""The first of something, and one of the next."""

import pytest

from hexapla.facts.numbers.firsts import changed, may_differ, tells


@pytest.mark.parametrize(
    ("source", "target", "locale", "told"),
    [
        pytest.param("The first page", "La deuxième page", "fr", "first deuxième", id="first"),
        pytest.param("The first page", "La première page", "fr", "", id="the same"),
        pytest.param("our first page", "nuestra segunda hoja", "es", "first segunda", id="our"),
        pytest.param("In the first place", "En deuxième lieu", "fr", "", id="a phrase"),
        pytest.param("The first page, then the next", "La deuxième page", "fr", "", id="two"),
        pytest.param("The third page", "الصفحة الأولى", "ar", "third الأولى", id="third"),
        pytest.param("The second page", "L’altra pagina", "it", "", id="the other"),
        pytest.param("The second page begins", "La première page", "fr", "", id="a beginning"),
        pytest.param(
            *("The first page is here for all of us", "Ici, et enfin, voilà la deuxième page"),
            *("fr", ""),
            id="afar",
        ),
        pytest.param("The first page", "Die zweite Seite", "de", "", id="an unknown language"),
    ],
)
def test_an_ordinal_is_another_where_nothing_says_its_own(
    source: str, target: str, locale: str, told: str
) -> None:
    found = []
    if tells(source) and may_differ(source, target, locale):
        found = [f"{was.text} {now.text}" for was, now in changed(source, target, ("en", locale))]
    assert "".join(found) == told
