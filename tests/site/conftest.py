"""One build of the small site for all workers, a server and a browser for each."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

sys.path.insert(0, str(Path(__file__).parents[2]))

from playwright.sync_api import expect, sync_playwright

from tests.site.serving import serve
from tests.site.small_site import ROOT, build, change_source, copy_site, edit, once, sync

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser

expect.set_options(timeout=20_000)  # milliseconds; all workers share the machine


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """A folder that all workers of this run share."""
    base: Path = tmp_path_factory.getbasetemp()
    return base if worker_id == "master" else base.parent


@pytest.fixture(scope="session")
def site(shared: Path) -> Path:
    """The small site, built by MkDocs with ``--strict``."""
    folder = shared / "small-site"
    with once(folder) as first:
        if first:
            root = copy_site(folder / "tree")
            sync(root, "ar")
            change_source(root)
            edit(root / "mkdocs.yml", "!ENV [ZIPS, false]", "true")
            result = build(root, "--strict", "-d", str(folder / "site"))
            assert result.returncode == 0, result.stdout + result.stderr
    return folder / "site"


@pytest.fixture(scope="session")
def own_site(shared: Path) -> Path:
    """Our own knowledge base as readers get it."""
    folder = shared / "own-site"
    with once(folder) as first:
        if first:
            result = build(ROOT, "-d", str(folder / "site"))
            assert result.returncode == 0, result.stdout + result.stderr
    return folder / "site"


@pytest.fixture(scope="session")
def own_address(own_site: Path) -> Iterator[str]:
    """Where it is served."""
    with serve(own_site) as url:
        yield url


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A copy of the small site that a test may change and build."""
    return copy_site(tmp_path / "tree")


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Where the small site is served under the strict policy."""
    with serve(site) as url:
        yield url


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A real Chromium: the system's, or Playwright's own."""
    with sync_playwright() as playwright:
        options = ["--no-sandbox", "--disable-gpu"]
        chromium = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=options
        )
        yield chromium
        chromium.close()
