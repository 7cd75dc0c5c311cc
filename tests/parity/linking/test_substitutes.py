"""Which link of a translation stands for which lost one of its source."""

from __future__ import annotations

import pytest

from hexapla.markdown.inline import links
from hexapla.parity.linking.substitutes import substitutes

CURL = "As the pip page says, use the [curl command](https://pypa.example/get-pip.py)."


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        pytest.param("[a](x.md)", "[b](y.md)", [("x.md", "y.md")], id="one for one"),
        pytest.param(
            CURL,
            "Selon [pip](https://pip.example/docs), la [commande curl](https://curl.example/).",
            [("https://pypa.example/get-pip.py", "https://curl.example/")],
            id="the text tells",
        ),
        pytest.param(
            CURL,
            "Selon [pip](https://pip.example/docs), [cela](https://old.example/get-pip.py).",
            [("https://pypa.example/get-pip.py", "https://old.example/get-pip.py")],
            id="the last step of the address tells",
        ),
        pytest.param(
            CURL,
            "[هنا](https://one.example/x) و[هناك](https://two.example/y).",
            [],
            id="nothing tells",
        ),
        pytest.param(
            "[The plan](a.md) and [the budget](b.md).",
            "[Il budget](d.md) e [il piano](c.md).",
            [("b.md", "d.md"), ("a.md", "c.md")],
            id="as many on both sides, in another order",
        ),
    ],
)
def test_a_link_stands_for_the_likest(
    source: str, target: str, expected: list[tuple[str, str]]
) -> None:
    ends = len(source), len(target)
    found = substitutes(links(source, {}), links(target, {}), ends)
    assert [(was.target, now.target) for was, now in found] == expected


def test_many_links_are_taken_in_order() -> None:
    ours = links(" ".join(f"[a](a{n}.md)" for n in range(500)), {})
    theirs = links(" ".join(f"[b](b{n}.md)" for n in range(499)), {})
    found = list(substitutes(ours, theirs, (1, 1)))
    assert (found[7][0].target, found[7][1].target, len(found)) == ("a7.md", "b7.md", 499)
