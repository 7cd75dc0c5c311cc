from __future__ import annotations

import pytest

from hexapla.parity.places import is_same_place
from tests.trees import pair

SOURCE = """\
# Rules

The [rule](#one-duty).

### One duty

A class has one duty.

### Fat models

Put the logic into models.
"""

TARGET = """\
# Règles

La [règle]({}).

### {}

Une classe a un seul devoir.

### Modèles épais

Mettez la logique dans les modèles.
"""


@pytest.mark.parametrize(
    ("target", "heading", "expected"),
    [
        pytest.param("#un-devoir", "Un devoir", True, id="its own slug"),
        pytest.param("#d1", 'Un devoir <a name="d1"></a>', True, id="an anchor in it"),
        pytest.param("#d1", "Un devoir {#d1}", True, id="an id"),
        pytest.param("#1", "1\n\n### Un devoir", True, id="a heading right above"),
        pytest.param("#modèles-épais", "Un devoir", False, id="another heading"),
        pytest.param("#deux", "Un devoir", False, id="no heading"),
        pytest.param("a.md#un-devoir", "Un devoir", False, id="another page"),
    ],
)
def test_places_that_are_one(target: str, heading: str, *, expected: bool) -> None:
    both = pair(SOURCE, TARGET.format(target, heading))
    assert both.source
    assert both.target
    one, other = (next(iter(page.links.values()))[0] for page in (both.source, both.target))
    assert is_same_place(one, other, both) is expected
