from __future__ import annotations

import pytest

from hexapla.facts.numbers.stamps import Restamped, restamped

SOURCE = 'October 7\n{: datetime="2021-10-07" }\n'


def test_another_moment_is_found_at_its_place() -> None:
    target = "7 أكتوبر\n\n{: datetime='2021-10-14' }\n"
    assert list(restamped(SOURCE, target)) == [Restamped("2021-10-07", "2021-10-14", 3, 14)]


@pytest.mark.parametrize(
    "target",
    [
        pytest.param('7 octobre\n{: datetime="2021-10-07" }', id="the same"),
        pytest.param("7 octobre", id="none"),
        pytest.param('{: datetime="2021-10-14" }\n{: datetime="2021-10-14" }', id="more"),
        pytest.param('{: data-datetime="2021-10-14" }', id="another attribute"),
    ],
)
def test_no_moment_is_another(target: str) -> None:
    assert not list(restamped(SOURCE, target))
