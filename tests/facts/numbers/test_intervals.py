"""Every so many days or weeks."""

import pytest

from hexapla.facts.numbers.intervals import changed


@pytest.mark.parametrize(
    ("source", "target", "locale", "told"),
    [
        pytest.param("every second week", "chaque semaine", "fr", True, id="one of two"),
        pytest.param("every other day", "un jour sur deux", "fr", False, id="French"),
        pytest.param("every other day", "un jour sur trois", "fr", True, id="one of three"),
        pytest.param("every two weeks", "cada quince días", "es", False, id="a fortnight"),
        pytest.param("every two weeks", "cada 10 días", "es", True, id="another unit"),
        pytest.param("every 24 hours", "ogni giorno", "it", False, id="the same time"),
        pytest.param("every day", "ogni due giorni", "it", True, id="not each"),
        pytest.param("every week", "ogni mese", "it", False, id="a rate"),
        pytest.param("every two months", "كل شهرين", "ar", False, id="a dual"),
        pytest.param("every two months", "كل ثلاثة أشهر", "ar", True, id="a plural"),
        pytest.param("every big day", "tous les jours", "fr", False, id="no number"),
        pytest.param("every two days, every week", "chaque jour", "fr", False, id="two of them"),
        pytest.param("every second week", "une semaine", "fr", False, id="a length"),
        pytest.param("every second week", "jede Woche", "de", False, id="an unknown language"),
    ],
)
def test_an_interval_is_another_where_its_length_is(
    source: str, target: str, locale: str, *, told: bool
) -> None:
    assert bool([*changed(source, target, ("en", locale))]) == told
