"""Texts that are marked as of another language."""

from __future__ import annotations

from time import process_time

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
        ('<a href="x?lang=en">All that people see</a>', False),
        ('<span data-lang="en">All that people see</span>', False),
        ('All that people see\n{% box "a" lang=en %}', False),
        ("<i lang=en>All</i>" * 3, True),
    ],
    ids=str,
)
def test_all_of_a_text_is_marked_or_it_is_not(text: str, *, expected: bool) -> None:
    assert is_marked(text, "fr") is expected


@pytest.mark.parametrize(
    "text",
    ["<" + "a-" * 9999 + " lang=xx" * 9999, "{" + " lang=xx" * 9999, "{lang=" + "a" * 99999],
    ids=("element", "list", "code"),
)
def test_a_long_mark_that_is_not_closed_takes_no_longer_by_the_sign(text: str) -> None:
    start = process_time()
    assert not is_marked(text, "fr")
    assert process_time() - start < 1
