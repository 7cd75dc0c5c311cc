from __future__ import annotations

import pytest

from hexapla.parity.syncing.digest import Entry, entries
from tests.trees import page


def digests(text: str) -> list[Entry]:
    return list(entries(page(text)))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("One two\nthree.\n", "One\ntwo three.\n", id="reflow"),
        pytest.param("*One* __two__\n", "_One_ **two**\n", id="emphasis style"),
        pytest.param("- one\n- two\n", "* one\n* two\n", id="bullets"),
        pytest.param("1. one\n2. two\n", "1. one\n1. two\n", id="numbers of a list"),
        pytest.param("# One\n", "One\n===\n", id="a heading that is underlined"),
        pytest.param("# One\n", "# One #\n", id="a heading that is closed"),
        pytest.param("# One\n", "# One { #first .wide }\n", id="attributes of a heading"),
        pytest.param("One.\n", "One.\n{ .lead }\n", id="attributes of a paragraph"),
        pytest.param("```sh\none\n```\n", "~~~sh\none\n~~~\n", id="the fence of code"),
        pytest.param("```sh\none\n```\n", "```sh\none  \n```\n", id="blanks at the end of code"),
        pytest.param(
            "One [two][a].\n\n[a]: b.md\n", "One [two](b.md).\n", id="a link by reference"
        ),
        pytest.param("One.\n\nTwo.\n", "One.\n\n\n\nTwo.\n", id="empty lines"),
    ],
)
def test_the_dress_of_a_block_is_not_in_its_digest(before: str, after: str) -> None:
    assert digests(before) == digests(after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("One two.\n", "One too.\n", id="a word"),
        pytest.param("One two.\n", "One, two.\n", id="a comma"),
        pytest.param("Pay 10 €.\n", "Pay 100 €.\n", id="a number"),
        pytest.param("# One\n", "## One\n", id="the level of a heading"),
        pytest.param("- one\n    - two\n", "- one\n- two\n", id="the depth of an item"),
        pytest.param("One.\n", "> One.\n", id="the container"),
        pytest.param('!!! note "A"\n', '!!! danger "A"\n', id="the type of an admonition"),
        pytest.param("- one\n", "- [ ] one\n", id="an item that becomes a step"),
        pytest.param("Run `a b`.\n", "Run `a  c`.\n", id="code in a text"),
        pytest.param("```sh\none\n```\n", "```py\none\n```\n", id="the language of code"),
        pytest.param("```sh\na b\n```\n", "```sh\na  b\n```\n", id="blanks within code"),
        pytest.param("---\ntitle: A\n---\n", "---\ndescription: A\n---\n", id="the field"),
    ],
)
def test_what_a_translator_has_to_follow_is_in_the_digest(before: str, after: str) -> None:
    old, new = digests(before), digests(after)
    assert old[-1].text != new[-1].text


def test_a_link_has_its_own_digest() -> None:
    one, two = digests("See [it](a.md).\n")[0], digests("See [it](b.md).\n")[0]
    assert one.text == two.text
    assert one.links != two.links
    assert digests("See it.\n")[0].links == ""


def test_an_entry_reads_as_a_line_of_the_ledger() -> None:
    assert str(Entry("heading", 2, "0123456789")) == "heading2 0123456789"
    assert (
        str(Entry("paragraph", 0, "0123456789", "abcdef0123")) == "paragraph 0123456789 abcdef0123"
    )
