"""Takes the pictures of the README from the site in ``site/``: run `make site` before.

usage: python -m benchmarks.screenshots
"""

from __future__ import annotations

from pathlib import Path

from benchmarks.reading import open_browser
from benchmarks.serving import serve

ROOT = Path(__file__).parents[1]
PICTURES = ROOT / ".github" / "screenshots"
PAGES = {"home-en.png": "", "home-ar.png": "ar/"}
SIZE = {"width": 1280, "height": 800}  # pixels


def main() -> None:
    """Take each picture anew, in light colours and without what moves or is offered."""
    with serve(ROOT / "site") as server, open_browser() as browser:
        for name, path in PAGES.items():
            context = browser.new_context(
                viewport={"width": SIZE["width"], "height": SIZE["height"]},
                color_scheme="light",
                reduced_motion="reduce",
                locale=path.strip("/") or "en",
            )
            page = context.new_page()
            page.goto(server.address + path, wait_until="load")
            page.screenshot(path=PICTURES / name)
            context.close()


if __name__ == "__main__":
    main()
