"""Text written in the other direction reads in its own order, as measured in a browser."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from hexapla.site.isolation import isolate, isolate_text, isolate_title

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

CASES = [
    tuple(line.split("\t"))
    for line in (Path(__file__).parent / "islands.tsv").read_text("utf-8").splitlines()
]
BROKEN_ALONE = {"-0.3%", "+966 11 555 0123", "C++", "C#", ".NET", "2–3", "2026-11-01", "$1,000"}

# The places of a run's visible characters on the line: each stands right of the one before.
READS_IN_ORDER = """run => {
  const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const places = []
  let text = ""
  while (nodes.nextNode())
    for (let at = 0; at < nodes.currentNode.data.length; at++) {
      const range = document.createRange()
      range.setStart(nodes.currentNode, at)
      range.setEnd(nodes.currentNode, at + 1)
      places.push(range.getClientRects()[0]?.left)
      text += nodes.currentNode.data[at]
    }
  const start = text.indexOf(run)
  const lefts = places.slice(start, start + run.length)
  return start >= 0 && lefts.every((left, at) => at === 0 || left > lefts[at - 1])
}"""


@pytest.fixture(scope="module")
def paper(browser: Browser) -> Page:
    """An empty page."""
    return browser.new_page()


def reads(paper: Page, html: str, run: str, direction: str = "rtl") -> bool:
    paper.set_content(f'<body dir="{direction}"><p>{html}</p>')
    found: bool = paper.evaluate(READS_IN_ORDER, run)
    return found


@pytest.mark.parametrize(("run", "sentence"), CASES, ids=[sentence for _, sentence in CASES])
def test_a_run_reads_from_left_to_right(paper: Page, run: str, sentence: str) -> None:
    assert reads(paper, isolate(sentence, "rtl"), run)


def test_the_measure_sees_what_is_wrong_without_isolation(paper: Page) -> None:
    found = {run for run, text in CASES if "ה" not in text and not reads(paper, text, run)}
    assert found >= BROKEN_ALONE


@pytest.mark.parametrize(
    "html",
    [
        pytest.param("نص فيه <code>-x C++</code> فقط", id="code"),
        pytest.param("<pre>-1 C++ سطر</pre>", id="a block of code"),
        pytest.param('<p dir="ltr">-1 C++ سطر</p>', id="an element with its own direction"),
        pytest.param('<img alt="رسم C++" src="a+.png">', id="attributes"),
        pytest.param("بـ<bdi>C++</bdi> هنا", id="isolated before"),
        pytest.param("<!-- نص C++ -->", id="a comment"),
        pytest.param("نص <b>Node</b>.js هنا", id="a word in two elements"),
        pytest.param("ترميز UTF-8 وعام 2026 هنا", id="what needs no help"),
        pytest.param("في ٢٠٢٦-١١-٠١ بنسبة ٧٥٪ أو -٣٫٥", id="Arabic-Indic digits as written"),
        pytest.param("الـAPI وال-IT معًا", id="a prefix"),
    ],
)
def test_what_is_left_alone(html: str) -> None:
    assert isolate(html, "rtl") == html
    assert isolate(isolate(html, "rtl"), "rtl") == html


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("A &lt; B و-5&nbsp;% هنا", "A &lt; B و-5&nbsp;% هنا"),
        ("بلغة C&#43;&#43; هنا", 'بلغة <bdi dir="ltr">C&#43;&#43;</bdi> هنا'),
        ("بـ<a>Excel</a>، <a>Word</a>", None),
        ("بلغة C++<sup>1</sup>", 'بلغة <bdi dir="ltr">C++</bdi><sup>1</sup>'),
        ("لغة <b>C++</b>", 'لغة <b><bdi dir="ltr">C++</bdi></b>'),
        ("سعة 10&nbsp;GB هنا", 'سعة <bdi dir="ltr">10&nbsp;GB</bdi> هنا'),
        ("عام 2026 Microsoft هنا", None),
    ],
)
def test_markup_is_kept(html: str, expected: str | None) -> None:
    found = isolate(html, "rtl")
    assert isolate(found, "rtl") == found
    if expected is None:
        assert found.count('<bdi dir="ltr">') == len(("one", "other"))
    else:
        assert found == expected


def test_a_list_of_names_goes_from_right_to_left(paper: Page) -> None:
    paper.set_content(f'<body dir="rtl"><p>{isolate("استخدم Excel، Word هنا", "rtl")}</p>')
    excel, word = (paper.get_by_text(name, exact=True).bounding_box() for name in ("Excel", "Word"))
    assert excel
    assert word
    assert excel["x"] > word["x"]


def test_arabic_inside_english_is_isolated() -> None:
    html = "<p>See <em>أرضية مشتركة</em>, 2026.</p>"
    expected = '<p>See <em><bdi dir="rtl">أرضية مشتركة</bdi></em>, 2026.</p>'
    assert isolate(html, "ltr") == expected
    assert isolate("<p>No other script, 2026.</p>", "ltr") == "<p>No other script, 2026.</p>"


def test_titles_are_escaped_and_isolated() -> None:
    assert isolate_title("من C++ & إلى", "rtl") == 'من <bdi dir="ltr">C++</bdi> &amp; إلى'
    assert isolate_text("من C++ إلى", "rtl") == "من \u2066C++\u2069 إلى"
    assert isolate_text("From one to two", "ltr") == "From one to two"
