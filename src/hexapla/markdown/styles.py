"""What a `style` attribute does: whether it only lays out what is there, or nothing at all."""

from __future__ import annotations

import html
import re
from typing import Final

from hexapla.facts.rarely import rarely

_LAYOUT: Final = rarely(
    r"(?:min-|max-)?(?:width|height)|(?:inline|block)-size|aspect-ratio|box-sizing"
    r"|(?:margin|padding|border|outline|font|text|flex|grid|column|list-style|background)"
    r"(?:-[a-z-]+)?|columns|(?:row-|column-)?gap|(?:align|justify|place)-[a-z]+|order"
    r"|box-shadow|display|float|clear|overflow(?:-[a-z]+)?|position|vertical-align|line-height|direction"
    r"|(?:letter|word)-spacing|white-space|word-(?:break|wrap)|color|object-(?:fit|position)"
    r"|(?:page-)?break-[a-z]+|unicode-bidi|writing-mode"
)
"""Properties that place what is shown or colour it; none of them loads or covers anything."""

_VALUE: Final = rarely(
    r"(?!(?:fixed|absolute|sticky)\b)(?:[\w\s.,#%+'\")!-]|(?<=\w)/(?=\w)"
    r"|(?<!\w)(?:calc|min|max|minmax|repeat|rgba?|hsla?)\()+"
)
"""A value of words, lengths and colours, that takes nothing from its place."""

_FAR: Final = re.compile(r"-\s*\d{3}|(?<![#\w])\d{5}")
"""A length that moves things out of sight or over others."""

_HIDING: Final = re.compile(
    r"display\s*:\s*none|(?:font-size|line-height)\s*:\s*0(?![\d.])|transparent"
)
"""What makes a text vanish."""

_OBJECT: Final = re.compile(r"\{\{[^{}<>]*+\}\}(?=[\s/>])")
"""What JSX sets a style with: ``style={{textAlign: 'center'}}``."""

_SET: Final = rarely(
    r"""\s*+(?:([A-Za-z]++)|'([a-z-]++)'|"([a-z-]++)")\s*+:\s*+"""
    r"""(?:'([^'"]*+)'|"([^'"]*+)"|(-?[\d.]++))\s*+(?:,|\Z)"""
)
_CAPITAL: Final = re.compile(r"(?=[A-Z])")


def is_layout(style: str) -> bool:
    """Whether a style, as an attribute has it, only lays out its element, and endangers nobody.

    All that it sets has to be known as harmless. An escape or a comment within may hide anything.
    """
    text = html.unescape(style).lower()
    if _FAR.search(text) or _HIDING.search(text):
        return False
    return all(map(_is_harmless, filter(str.strip, text.split(";"))))


def _is_harmless(declaration: str) -> bool:
    name, _, value = (part.strip() for part in declaration.partition(":"))
    return bool(_LAYOUT.fullmatch(name) and _VALUE.fullmatch(value))


def unquoted(value: str) -> str:
    """What an attribute is set to, without the quotes around it."""
    return value[1:-1] if value[:1] in ("'", '"') else value


def braced(text: str, start: int, value: str) -> str:
    """A style that begins with braces as JSX reads it, if a browser sees no more than that in it.

    To a browser the ``value`` ends at the first blank.
    """
    found = _OBJECT.match(text, start) if value.startswith("{{") else None
    return found.group() if found and found.group().startswith(value.rstrip("/")) else value


def is_inert(style: str) -> bool:
    """Whether a style is a JSX object that only lays out its element.

    A browser takes braces for a block without a meaning, and sets nothing.
    """
    if not (style.startswith("{{") and style.endswith("}}")):
        return False
    text, place, declarations = style.removeprefix("{{").removesuffix("}}"), 0, []
    while place < len(text.rstrip()):
        match = _SET.match(text, place)
        if match is None:
            return False
        name, *values = filter(None, match.groups())
        declarations.append(f"{_CAPITAL.sub('-', name)}: {''.join(values)}")
        place = match.end()
    return all(";" not in one for one in declarations) and is_layout(";".join(declarations))
