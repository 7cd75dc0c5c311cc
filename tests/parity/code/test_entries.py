from __future__ import annotations

import pytest

from hexapla.parity.code.entries import Entries

SOURCE = ["t({", "  en: 'a',", "  ru: p({", "    one: 'b',", "    few: 'c',", "  }),", "})"]


@pytest.mark.parametrize(
    ("target", "run", "own"),
    [
        pytest.param(
            ["t({", "  en: 'a',", "  it: p({", "    one: 'x',", "  }),", "})"],
            (2, 5, 2, 4),
            True,
            id="in place of another language",
        ),
        pytest.param(
            [*SOURCE[:6], "  'it': 'x',", "})"], (6, 6, 6, 7), True, id="beside the others"
        ),
        pytest.param(["t({", "  it: 'x',", "})"], (1, 6, 2, 2), False, id="a lost language"),
        pytest.param(["t({", "  en: 'z',", "})"], (1, 2, 1, 2), False, id="another's text"),
        pytest.param(["t({", "  it: 'x',", "  ok,"], (6, 7, 1, 2), False, id="in place of code"),
    ],
)
def test_an_entry_may_be_of_the_readers_language(
    target: list[str], run: tuple[int, int, int, int], *, own: bool
) -> None:
    assert Entries(SOURCE, target, "it").are_own(*run) is own


def test_an_entry_may_move_and_stays_as_it_is() -> None:
    entries = Entries(["it: 'a',", "en: 'b',"], ["en: 'b',", "it: 'a',"], "it")

    assert entries.are_own(0, 1, 0, 0)
    assert not Entries(["it: 'a',"], ["it: 'x',"], "it").are_own(0, 1, 0, 1)
