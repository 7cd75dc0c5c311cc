"""Texts that are marked as of another language."""

from __future__ import annotations

import pytest

from hexapla.facts.language.marked import is_marked


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('<span lang="en">Strong contrast checker</span>', True),
        (
            '<a href="x"><span lang=en-GB>Strong contrast</span></a>: **<i lang="en">free</i>**',
            True,
        ),
        ("*All that people see*{ lang=en }", True),
        ("All that people see\n{: lang=en }", True),
        ('<span lang="fr">Strong contrast checker</span>', False),
        ('Voir <span lang="en">Strong contrast checker</span>', False),
        ("All that people see, and [more](x){ lang=en }", False),
        ("*All* that people see{ lang=en }", False),
        ("*All that people see*{ lang=fr }", False),
        ("All that people see of `lang=en`", False),
    ],
    ids=str,
)
def test_all_of_a_text_is_marked_or_it_is_not(text: str, *, expected: bool) -> None:
    assert is_marked(text, "fr") is expected
