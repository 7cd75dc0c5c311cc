"""Marks that are shown in place of the source's, and what may safely stand for them."""

from __future__ import annotations

import pytest

from hexapla.parity.unread import unread
from tests.trees import pair

HERE = "Keep it in the **main folder** here."


@pytest.mark.parametrize(
    ("source", "target", "fixed"),
    [
        pytest.param(HERE, "Dans le ** dossier ** ici.", "Dans le **dossier** ici.", id="blanks"),
        pytest.param(HERE, "Dans le **dossier **ici.", "Dans le **dossier** ici.", id="outside"),
        pytest.param(HERE, "Dans le** dossier** ici.", "Dans le **dossier** ici.", id="before"),
        pytest.param(HERE, "Dans le **dossier **!", "Dans le **dossier**!", id="before a mark"),
        pytest.param(HERE, r"Le \*\*dossier\*\* ici.", "Le **dossier** ici.", id="escaped"),
        pytest.param("So _it_ is", "C’est _ ainsi _ ici.", "C’est _ainsi_ ici.", id="a line"),
        pytest.param(HERE, "Le **dossier:**ici.", None, id="whose blank would be new"),
        pytest.param(HERE, "Le **dossier principal ici.", None, id="whose end is unknown"),
        pytest.param("**A** and **b**", "**A et **b", None, id="two texts in its place"),
        pytest.param("**A** and *b*", "** A ** et * b *", None, id="several marks"),
    ],
)
def test_a_fix_where_one_text_alone_is_meant(source: str, target: str, fixed: str | None) -> None:
    (finding,) = unread(pair(source, target))
    span, lines = finding.span, target.split("\n")
    assert span
    line = lines[span.line - 1]
    assert finding.fix is None if fixed is None else finding.fix is not None
    assert fixed in (None, f"{line[: span.column - 1]}{finding.fix}{line[span.end_column - 1 :]}")


@pytest.mark.parametrize(
    ("source", "target"),
    [
        pytest.param(HERE, "Dans le **dossier** ici.", id="read"),
        pytest.param("2 ** 3 ** 2", "2 ** 3 ** 2", id="as the source"),
        pytest.param(r"Yes\*\* and no\*\*", "Oui ** et non **", id="escaped in the source"),
        pytest.param("Keep it here.", "Gardez-le * ici.", id="a star in place of nothing"),
        pytest.param("    a **b** c", "    a ** b ** c", id="code"),
    ],
)
def test_nothing_is_said(source: str, target: str) -> None:
    assert not [*unread(pair(source, target))]
