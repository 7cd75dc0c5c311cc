"""Signs of typography in code, which no program reads: curly quotes, long dashes, hard blanks.

A word processor or a website puts them in. A translation that has the plain signs there mends its
source, in which readers would copy what does not work.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from hexapla.facts.rarely import rarely
from hexapla.parity.code.layout import depth
from hexapla.parity.code.lines import COMMENT, is_marked, is_shell, language_of, lines_of
from hexapla.parity.code.wording import MARKUP, QUOTED, WRITTEN, is_printed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.model import Block, Document
    from hexapla.parity.code.lines import Line

_PLAIN: Final = str.maketrans("“”„‘’\u00a0\u202f", '"""\'\'  ')
_CURLY: Final = re.compile("[“”„‘’]")
_DASH: Final = re.compile("[–—]")
_SIGNS: Final = rarely("[“”„‘’–—\u00a0\u202f]")
_DELIMITING: Final = re.compile(r"(?:^|(?<=[\s=:(,\[{]))[“”][^“”\n]*[“”](?=$|[\s:,;)\]}])")
_OPTION: Final = re.compile(r"(?<=\s)[–—][-–—]?[a-z][\w-]*(?=$|[\s=])")
_HEREDOC: Final = "<<"


def is_straightened(was: Line, now: Line, language: str) -> bool:
    """Whether a line is the source's but for plain signs where that has signs of typography."""
    if was.text.isascii() or not _SIGNS.search(was.text) or depth(was.key) != depth(now.key):
        return False
    outside = QUOTED.sub("", was.text)
    if len(_CURLY.findall(outside)) != len(_CURLY.findall(was.text)):
        return False  # a quote within a text would end it
    plain = was.text.translate(_PLAIN)
    forms = {_DASH.sub(dash, plain) for dash in ("-", "--")} | {plain}
    wanted = now.key.lstrip(" ")
    return any(_key(form, language) == wanted for form in forms if form != was.text)


def _key(text: str, language: str) -> str:
    return "".join(line.key.lstrip(" ") for line in lines_of(text, language))


def curly(page: Document) -> Iterator[tuple[Block, str, int, int]]:
    """The first such sign of each block of a program's code, with what stands there, and where."""
    for block in page.blocks if not page.text.isascii() else ():
        if block.kind != "code" or block.text.isascii() or not _SIGNS.search(block.text):
            continue
        if _is_program(block) and (found := _first(block)):
            yield block, found[0], *found.span()


def _is_program(block: Block) -> bool:
    """Whether a block is code in a language of programs, and shows nothing else."""
    language = language_of(block.info)
    is_code = (is_marked(language) or language == "json") and language not in (*MARKUP, *WRITTEN)
    return is_code and not is_printed(block.text, language) and _HEREDOC not in block.text


def _first(block: Block) -> re.Match[str] | None:
    """The first text in curly quotes, or option with a long dash, outside comments and texts."""
    language = language_of(block.info)
    forms = (_OPTION, _DELIMITING) if is_shell(language) else (_DELIMITING,)
    known = {line.text for line in lines_of(block.text, language) if line.text != COMMENT}
    for pattern in forms:
        for match in pattern.finditer(block.text):
            if any(match[0] in QUOTED.sub("", text) for text in known):
                return match
    return None
