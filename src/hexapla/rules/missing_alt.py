"""An image has no alternative text.

Who cannot see the image gets the text in its place. Where the source describes an image, its
translation does so too. An image without a text in either is decoration.

Numbers are no text, as in `12|690x193`, which a forum makes of a picture's name and size. The name
of a file, such as `IMG_1234.png`, where the source has words, is a warning: it tells nobody what is
to be seen.

How to fix: describe the image in the page's language: `![what it shows](plan.svg)`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hexapla.model import Finding, Severity
from hexapla.naming import alternative_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hexapla.model import Block, Link, Pair

SEVERITY = Severity.ERROR
_NUMBERS = re.compile(r"[\d\s|x×%.,]*")
_FILE = re.compile(
    r".*\w\.(?:png|jpe?g|gif|svg|webp|avif|bmp|tiff?|heic)|WhatsApp Image \d.*"
    r"|(?:IMG|DSCN?|DCIM|PXL|MVI)[-_ ]?\d{3,}.*|(?:Screenshot|Screen Shot|Capture d[’']écran"
    r"|Captura de pantalla|Schermata)[-_ ]+(?:del? |from |le )?\d{4}.*",
    re.IGNORECASE,
)
"""What cameras, screens and messengers call their pictures, and any name of a file."""


def check(pair: Pair) -> Iterator[Finding]:
    """One finding for each image whose text the source has and the translation lacks."""
    page, other = pair.source, pair.target
    if not (page and other):
        return
    shown = {span: found for span, links in other.links.items() if (found := _images(links))}
    for source, target in pair.aligned() if shown else ():
        if source and target and (theirs := shown.get(target.span)):
            ours = _images(page.links.get(source.span, ()))
            told = [_is_told(source, image) for image in ours]
            wanted = told if len(ours) == len(theirs) else [bool(told) and all(told)] * len(theirs)
            for is_told, now in zip(wanted, theirs, strict=True):
                message, sure = _fault(target, now) if is_told else ("", True)
                if message:
                    span = other.place(target, now.start, now.end)
                    yield Finding(message, target, source, span, doubtful=not sure)


def _fault(block: Block, image: Link) -> tuple[str, bool]:
    """What is wrong with the text of an image of the translation, and whether it surely is."""
    text = alternative_text(block, image)
    if _NUMBERS.fullmatch(text):
        return "the image has no alternative text", True
    if _is_name(text, image):
        return f"the image's alternative text is the name of a file: {text}", False
    return "", True


def _is_told(block: Block, image: Link) -> bool:
    """Whether an image has a text that says something, and more than the name of a file."""
    text = alternative_text(block, image)
    return _NUMBERS.fullmatch(text) is None and not _is_name(text, image)


def _is_name(text: str, image: Link) -> bool:
    """Whether a text is the name of a file: by its form, or that of the image's, if no word."""
    if _FILE.fullmatch(text):
        return True
    stem = image.target.rpartition("/")[2].rpartition(".")[0]
    return text == stem and not stem.isalpha()


def _images(links: Sequence[Link]) -> list[Link]:
    return [link for link in links if link.image]
