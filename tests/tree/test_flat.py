from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexapla.tree import frontmatter
from hexapla.tree.flat import flat_fields
from hexapla.tree.frontmatter import read_front_matter

PIECES = [
    *("title", "tags", "order", "reviewed", "x_1", "on", "No", "Y", "é", "null", "True"),
    *(": ", ":", ":\n", "\n", "\n  - ", "\n    - ", "\n- ", " ", "  ", "- ", "---", "...", "? "),
    *(
        "A page",
        "d'été : oui",
        "a:b",
        "C#",
        " # no",
        "é.",
        "مرحبا،",
        "🧭",
        "x\u2028y",
        "\xa0",
        "\t",
    ),
    *("2026-02-28", "2026-02-30", "2026-2-3", "0", "007", "12", "1_0", "1.5", "-1", "1e3", "0x1f"),
    *(
        "[a, b]",
        "[a b, é-1 ]",
        "[on, a]",
        "{a: b}",
        '"a"',
        "'a'",
        "|",
        ">",
        "&a",
        "*a",
        "!!str",
        "%a",
        "@a",
        "`a`",
        "~",
        "<<",
    ),
    *("description: ", "tags:\n  - a\n  - ", "order: 1\n", "title: ", "title: 12\n", "y: x\n"),
]
"""What front matters are made of, and what YAML takes for something else than a text."""

NAMES = st.from_regex(r"[A-Za-z][A-Za-z0-9_-]{0,5}", fullmatch=True)
TEXTS = st.text("aéم1…\xa0 .,:#-'&*=", max_size=5)
LISTS = st.builds(
    lambda name, margin, texts: f"{name}:\n" + "".join(f"{margin}- {text}\n" for text in texts),
    NAMES,
    st.sampled_from(["", " ", "  ", "    "]),
    st.lists(
        TEXTS.map("b{}".format) | st.sampled_from(["b", "off", "é: a"]), min_size=1, max_size=3
    ),
)
FIELDS = st.builds("{}: {}\n".format, NAMES, TEXTS.map("a{}".format) | st.sampled_from(PIECES))
SOURCES = st.lists(FIELDS | LISTS, min_size=1, max_size=3) | st.lists(
    st.sampled_from(PIECES), max_size=12
)


@given(SOURCES.map("".join))
def test_what_is_read_at_once_is_as_yaml_reads_it(source: str) -> None:
    text = f"---\n{source}\n---\nBody\n".replace("\n\n---", "\n---")
    at_once = read_front_matter(text)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(frontmatter, "flat_fields", lambda *_: None)
        as_yaml = read_front_matter(text)
    assert repr(at_once) == repr(as_yaml)


@pytest.mark.parametrize(
    ("source", "flat"),
    [
        pytest.param("title: D'un été\norder: 2\nreviewed: 2026-02-28\n", True, id="plain fields"),
        pytest.param("tags:\n  - how-to\n  - مهام\n", True, id="a list"),
        pytest.param("title: 2026\n", True, id="a title that is a number"),
        pytest.param("title: A # no\n", False, id="a comment"),
        pytest.param("title: A: b\n", False, id="a mapping within"),
        pytest.param("title: Yes\n", False, id="no text to YAML"),
        pytest.param("title: A\n  b\n", False, id="a text of two lines"),
        pytest.param("title: A\ntitle: B\n", False, id="a field that is there twice"),
        pytest.param("reviewed: 2026-02-30\n", False, id="no day"),
        pytest.param("tags: [a, how-to]\n", True, id="a list on one line"),
        pytest.param("tags: [a, no]\n", False, id="a list with what is no text to YAML"),
        pytest.param("tags: [a, [b]]\n", False, id="a list in a list"),
    ],
)
def test_only_plain_fields_are_read_at_once(source: str, *, flat: bool) -> None:
    assert (flat_fields(source, ("title",)) is not None) is flat
