"""A zip of one locale works from any static server, under any path."""

from __future__ import annotations

import posixpath
import re
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import TYPE_CHECKING, NamedTuple
from zipfile import ZipFile

import pytest
from playwright.sync_api import expect

from hexapla.site.offline import OfflineError, is_in, rewrite, write_zip, write_zips

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser

SITE = "https://kb.example/base/"
EVERYWHERE = ("index.html", "a/index.html", "ar/index.html", "ar/a/index.html", "a.svg", "404.html")


class Quiet(SimpleHTTPRequestHandler):
    """Python's own server, without its log."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (its name there)
        """Stay silent."""


class Place(NamedTuple):
    """A folder and the address that it is served at, two levels below the root of the host."""

    folder: Path
    address: str


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Place]:
    """A folder of the test's own, and a server."""
    handler = partial(Quiet, directory=str(tmp_path))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield Place(tmp_path, f"http://127.0.0.1:{server.server_port}/sub/folder/")
        server.shutdown()


def unzip(site: Path, locale: str, folder: Path) -> None:
    with ZipFile(site / "offline" / f"{locale}.zip") as archive:
        archive.extractall(folder / "sub" / "folder")


@pytest.mark.parametrize(
    "case",
    [("en", "", "umbrella", "All features"), ("ar", "ar/", "مظلة", "كل الميزات")],
    ids=["en", "ar"],
)
def test_a_zip_can_be_read_and_searched_anywhere(
    browser: Browser, site: Path, place: Place, case: tuple[str, str, str, str]
) -> None:
    locale, home, words, title = case
    served = place.address
    unzip(site, locale, place.folder)
    context = browser.new_context()
    page = context.new_page()
    failed: list[str] = []
    asked: list[str] = []

    def lost(reason: str | None, url: str) -> None:
        if "ABORTED" not in str(reason):  # the reader went on to another page
            failed.append(url)

    page.on("response", lambda answer: failed.append(answer.url) if answer.status >= 400 else None)
    page.on("requestfailed", lambda request: lost(request.failure, request.url))
    page.on("request", lambda request: asked.append(request.url))
    page.goto(served)
    page.wait_for_url(served + home)
    page.goto(f"{served}{home}guide/features/")
    expect(page.locator("h1")).to_contain_text(title)
    assert page.locator("article img").evaluate("picture => picture.naturalWidth > 0")
    page.locator("[data-hx-search-open]").click()
    page.keyboard.insert_text(words)
    expect(page.locator(".hx-result__title").first).to_have_text(title)
    page.goto(f"{served}404.html")
    page.locator("a.md-button").click()
    page.wait_for_url(re.compile(f"{served}{home}(index.html)?$"))
    context.close()
    assert failed == []
    assert all(url.startswith((served, "data:", "blob:")) for url in asked)


@pytest.mark.parametrize(("locale", "folder"), [("en", ""), ("ar", "ar/")])
def test_every_link_of_a_zip_leads_somewhere(site: Path, locale: str, folder: str) -> None:
    with ZipFile(site / "offline" / f"{locale}.zip") as archive:
        names = set(archive.namelist())
        pages = {name: archive.read(name).decode() for name in names if name.endswith(".html")}
    assert f"{folder}guide/features/index.html" in pages
    lost = []
    for name, html in pages.items():
        visible = re.sub(r"<code.*?</code>", "", html, flags=re.DOTALL)
        for link in re.findall(r'\s(?:href|src)="([^"#?]+)', visible):
            if re.match(r"[a-z]+:", link):
                continue
            path = posixpath.normpath(posixpath.join(posixpath.dirname(name), link))
            if link.startswith("/") or not {path, f"{path}/index.html".removeprefix("./")} & names:
                lost.append((name, link))
    assert lost == []


def test_a_zip_holds_one_language(site: Path) -> None:
    with ZipFile(site / "offline/ar.zip") as archive:
        names = archive.namelist()
    assert names == sorted(names)
    pages = [name for name in names if name.endswith(".html")]
    assert [name for name in pages if not name.startswith("ar/")] == ["404.html", "index.html"]
    assert not [name for name in names if name.startswith(("fr/", "pagefind/", "offline/"))]


def test_the_languages_of_a_zip_lead_to_the_site(site: Path) -> None:
    with ZipFile(site / "offline/ar.zip") as archive:
        html = archive.read("ar/guide/features/index.html").decode()
    menu = html.partition("data-hx-languages")[2].partition("</details>")[0]
    assert 'href="https://common-ground.example/fr/guide/features/"' in menu
    assert 'href="./"' in menu or 'href="../features/"' in menu or 'href=""' in menu


@pytest.mark.parametrize(
    ("name", "link", "expected"),
    [
        pytest.param("ar/a/index.html", "../../a/", f"{SITE}a/", id="another language"),
        pytest.param("ar/a/index.html", "../../a/#x", f"{SITE}a/#x", id="an anchor there"),
        pytest.param("ar/a/index.html", "../", "../", id="its own page"),
        pytest.param("ar/a/index.html", "../../a.svg", "../../a.svg", id="a common picture"),
        pytest.param("404.html", "/base/ar/", "ar/", id="from the root of the host"),
        pytest.param("404.html", "/base/a.svg?v=1", "a.svg?v=1", id="with a query"),
        pytest.param("ar/404.html", "/base/ar/a/", "a/", id="below a folder"),
        pytest.param("404.html", "/elsewhere/", "/elsewhere/", id="not the site's"),
        pytest.param("ar/index.html", "#x", "#x", id="an anchor"),
        pytest.param("ar/index.html", "//other.example/", "//other.example/", id="another host"),
        pytest.param("ar/index.html", "mailto:a@b.example", "mailto:a@b.example", id="an address"),
    ],
)
def test_links(name: str, link: str, expected: str) -> None:
    inside = ("index.html", "404.html", "a.svg", "ar/index.html", "ar/a/index.html")
    html = rewrite(f'<a href="{link}">x</a>', name, inside, EVERYWHERE, SITE)
    assert html == f'<a href="{expected}">x</a>'


@pytest.mark.parametrize(
    ("name", "folder", "expected"),
    [
        ("ar/a/index.html", "ar/", True),
        ("a/index.html", "ar/", False),
        ("a/picture.svg", "ar/", True),
        ("fr/picture.svg", "ar/", False),
        ("a/index.html", "", True),
        ("sitemap.xml", "", False),
        ("pagefind/pagefind.js", "ar/", False),
    ],
)
def test_what_belongs_to_a_locale(name: str, folder: str, expected: bool) -> None:  # noqa: FBT001
    assert is_in(name, folder, ["ar/", "fr/"]) is expected


def test_the_same_site_makes_the_same_bytes(tmp_path: Path) -> None:
    files = {"b.html": b"b", "a.html": b"a"}
    write_zip(tmp_path / "one.zip", files, 0)
    write_zip(tmp_path / "two.zip", dict(reversed(files.items())), 0)
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()


def test_a_site_without_an_address_cannot_be_packed(tmp_path: Path) -> None:
    with pytest.raises(OfflineError, match="site_url"):
        write_zips(tmp_path, {"en": ""}, "", {}, 0)
