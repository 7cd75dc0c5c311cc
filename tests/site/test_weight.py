"""What a reader loads, and how far our own parts move the page: the bounds of the benchmark."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.reading import loads, shifts
from benchmarks.serving import SLOW, serve
from benchmarks.weight import SCRIPTS_BOUND, figures, scripts

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser


def test_visits_and_searches_are_light_and_nothing_moves(browser: Browser, own_site: Path) -> None:
    with serve(own_site) as fast, serve(own_site, SLOW) as slow:
        found = figures(loads(browser, fast), shifts(browser, slow))
    assert [figure.row for figure in found if figure.value > figure.bound] == []


def test_our_own_scripts_are_small() -> None:
    assert scripts() < SCRIPTS_BOUND
