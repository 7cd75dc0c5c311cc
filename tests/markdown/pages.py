"""Pages for hypothesis: constructs composed and nested, and soup of Markdown's own letters."""

from __future__ import annotations

from hypothesis import strategies as st

WORDS = st.sampled_from(["alpha", "beta", "gamma", "délai", "خادم", "`code`", "*em*", "12"])
LINE = st.lists(WORDS, min_size=1, max_size=4).map(" ".join)
PARAGRAPH = st.lists(LINE, min_size=1, max_size=3).map("\n".join)


def _indent(text: str, width: int = 4) -> str:
    return "\n".join(" " * width + line if line else "" for line in text.split("\n"))


def _quote(text: str) -> str:
    return "\n".join(f"> {line}" if line else ">" for line in text.split("\n"))


LEAVES = st.one_of(
    PARAGRAPH,
    st.builds("{} {}".format, st.sampled_from(["#", "##", "###"]), LINE),
    LINE.map("{}\n---".format),
    LINE.map("```python\n{}\n\nx = 1\n```".format),
    LINE.map("~~~\n{}\n~~~".format),
    LINE.map("    {}".format),
    st.builds("| a | {} |\n|---|---|\n| {} | d |".format, WORDS, WORDS),
    st.just("***"),
    LINE.map("<div>\n{}\n</div>".format),
    st.just("<!-- a comment -->"),
    LINE.map("[^1]: {}".format),
    st.just("[ref]: https://example.org 'title'"),
    st.just('--8<-- "token.md"'),
    LINE.map("Term\n:   {}".format),
)


def _wrapped(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    items = st.lists(inner, min_size=1, max_size=3)
    body = items.map("\n\n".join)
    return st.one_of(
        inner.map(_quote),
        body.map(lambda t: f"- {_indent(t)[4:]}"),
        st.lists(LINE, min_size=1, max_size=3).map(lambda ls: "\n".join(f"1. {x}" for x in ls)),
        st.builds(lambda a, t: f"* {a}\n\n{_indent(t)}\n\n* {a}", LINE, body),
        st.builds(lambda a: f"- [ ] {a}\n- [x] {a}\n    - {a}", LINE),
        body.map(lambda t: f'!!! note "Title"\n{_indent(t)}'),
        body.map(lambda t: f"??? tip\n{_indent(t)}"),
        st.builds(lambda a, b: f'=== "A"\n{_indent(a)}\n\n=== "B"\n{_indent(b)}', body, body),
        body.map(lambda t: f"/// note | Title\n\n{t}\n\n///"),
        body.map(lambda t: f'<div markdown="1">\n\n{t}\n\n</div>'),
        body.map(lambda t: f"Term\n:   {_indent(t)[4:]}"),
    )


def page() -> st.SearchStrategy[str]:
    """Pages composed of constructs, nested up to a few levels."""
    construct = st.recursive(LEAVES, _wrapped, max_leaves=6)
    glue = st.sampled_from(["\n\n", "\n\n", "\n\n", "\n", "\n\n\n"])
    return st.lists(st.tuples(construct, glue), min_size=1, max_size=6).map(
        lambda parts: "".join(text + end for text, end in parts)
    )


def soup() -> st.SearchStrategy[str]:
    """Lines glued together from the marks that begin constructs."""
    piece = st.sampled_from(
        [
            *("#", "##", "> ", ">", "- ", "* ", "1. ", "    ", "  ", ":   ", "```", "---", "==="),
            *("***", "| ", "|---|---|", "a", "b c", "[x]: y\n", "\n[^1]: note\n\n", "!!! note"),
            *("\n", "\n", "\n\n", "word"),
        ]
    )
    return st.lists(piece, min_size=1, max_size=24).map("".join)
