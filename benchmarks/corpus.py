"""Writes a knowledge base of any size: N documents in five locales, the same on every run.

usage: python benchmarks/corpus.py OUT N     writes OUT/docs/<locale>/**.md and OUT/docs/shared/

All locales of a document have its outline, numbers, code and links, and words of their own. It
is made text: good for measuring time and memory, and for nothing that depends on meaning.
"""

from __future__ import annotations

import random
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

SOURCE = "en"
PICTURES = 12
TAGS = ("budget", "campaigns", "data", "people", "security", "technology")
COMMANDS = (
    "curl --fail https://status.example.com/launch/{n}\nsleep {n}",
    '[launch]\nvisitors = {n}\nstorage = "{n} GB"\nready = true',
    "def ready(visitors: int) -> bool:\n    return visitors < {n}",
)


@dataclass(frozen=True)
class Language:
    """What a locale writes with."""

    locale: str
    headings: tuple[str, ...]
    columns: tuple[str, ...]
    words: tuple[str, ...]


def languages() -> tuple[Language, ...]:
    """The five locales, from ``words.toml``, the source first."""
    tables = tomllib.loads(Path(__file__).with_name("words.toml").read_text(encoding="utf-8"))
    return tuple(
        Language(locale, tuple(it["headings"]), tuple(it["columns"]), tuple(it["words"].split()))
        for locale, it in tables.items()
    )


def key_of(number: int) -> str:
    """The locale-neutral path of a document: every fourth one is a playbook."""
    return f"playbooks/plan-{number:05}" if number % 4 == 0 else f"articles/note-{number:05}"


class Page:
    """One document in one locale.

    ``shape`` is drawn from alike in all locales of the document, ``voice`` in this one only.
    """

    def __init__(self, language: Language, number: int, documents: int) -> None:
        self.language = language
        self.number = number
        self.shape = random.Random(f"shape {number}")
        self.voice = random.Random(f"{language.locale} {number}")
        self.documents = documents
        self.headings = iter(language.headings)

    def text(self) -> str:
        """The page's Markdown."""
        return "\n\n".join((self._front_matter(), f"# {self._title()}", *self._body())) + "\n"

    def _body(self) -> Iterator[str]:
        yield self._paragraph(2)
        yield from (self._heading(), self._paragraph(3), self._picture())
        yield from (self._heading(), self._list("- "), self._admonition("!!! note"))
        yield from (self._heading(level=3), self._paragraph(1))
        yield from (self._heading(identity="steps"), self._list("- [ ] "), self._paragraph(1))
        yield from (self._heading(level=3), self._paragraph(2), self._code())
        yield from (self._heading(), self._table(), self._paragraph(2))
        yield from (self._heading(), self._tab(), self._tab())
        yield from (self._heading(), self._list("1. "))
        if self._sometimes():
            yield from (self._heading(), self._admonition("??? warning"), self._paragraph(2))
        if self._sometimes():
            yield from (self._heading(), self._definition(), self._definition())
        if self._sometimes():
            yield from (f"> {self._sentence()}", self._paragraph(2))
        yield from (f"{self._paragraph(2)}[^1]", f"[^1]: {self._sentence()}")
        yield from (f"## {self.language.headings[-1]}", self._related())

    def _sometimes(self) -> bool:
        return self.shape.choice((True, False))

    def _front_matter(self) -> str:
        lines = ["---", f"title: {self._title()}", f"description: {self._words(9)}"]
        tags = ", ".join(self.shape.sample(TAGS, 2))
        month = self.shape.randint(1, 9)
        if self.language.locale == SOURCE:
            lines += [f"tags: [{tags}]", f"reviewed: 2026-0{month}-15", f"order: {self.number}"]
        return "\n".join([*lines, "---"])

    def _title(self) -> str:
        names = random.Random(f"title {self.language.locale} {self.number}")
        words = " ".join(names.sample(self.language.words, 3))
        return f"{words[0].upper()}{words[1:]} {self.number}"

    def _heading(self, level: int = 2, identity: str = "") -> str:
        mark = f" {{#{identity}}}" if identity else ""
        return f"{'#' * level} {next(self.headings)}{mark}"

    def _words(self, count: int) -> str:
        return " ".join(self.voice.choices(self.language.words, k=count))

    def _sentence(self) -> str:
        words = self._words(self.voice.randint(8, 13))
        return f"{words[0].upper()}{words[1:]}."

    def _paragraph(self, sentences: int) -> str:
        lines = [self._sentence() for _ in range(sentences)]
        lines.append(f"**{self._words(2)}** {self.shape.randint(2, 900)} {self._words(4)}.")
        if self._sometimes():
            lines.append(f"{self._link()} {self._words(5)}.")
        return "\n".join(lines)

    def _link(self) -> str:
        other = key_of(self.shape.randrange(self.documents))
        anchor = "#steps" if self._sometimes() else ""
        return f"[{self._words(2)}](../{other}.md{anchor})"

    def _list(self, marker: str) -> str:
        code = (f"`queue-{self.shape.randint(1, 99)}`" for _ in range(self.shape.randint(4, 7)))
        return "\n".join(f"{marker}{self._sentence()} {mark}" for mark in code)

    def _admonition(self, opening: str) -> str:
        return f'{opening} "{self._words(2)}"\n\n    {self._sentence()}\n    {self._sentence()}'

    def _tab(self) -> str:
        return f'=== "{self._words(2)}"\n\n    {self._sentence()}\n    {self._sentence()}'

    def _definition(self) -> str:
        return f"{self._words(2)}\n:   {self._sentence()}"

    def _picture(self) -> str:
        return f"![{self._words(3)}](../../shared/figure-{self.shape.randrange(PICTURES)}.svg)"

    def _code(self) -> str:
        return f"```\n{self.shape.choice(COMMANDS).format(n=self.shape.randint(2, 900))}\n```"

    def _table(self) -> str:
        rows = [self.language.columns, ("---",) * 4]
        for _ in range(self.shape.randint(3, 6)):
            today, goal = self.shape.randint(1, 99), self.shape.randint(100, 9999)
            rows.append((self._words(2), f"{today} %", f"{goal}", self._words(1)))
        return "\n".join(f"| {' | '.join(row)} |" for row in rows)

    def _related(self) -> str:
        return "\n".join(f"- {self._link()}" for _ in range(self.shape.randint(3, 6)))


def write(out: Path, documents: int) -> None:
    """Write the knowledge base below ``out``."""
    for language in languages():
        for number in range(documents):
            page = out / "docs" / language.locale / f"{key_of(number)}.md"
            page.parent.mkdir(parents=True, exist_ok=True)
            text = Page(language, number, documents).text()
            page.write_text(text, encoding="utf-8", newline="\n")
    shared = out / "docs" / "shared"
    shared.mkdir(parents=True, exist_ok=True)
    for figure in range(PICTURES):
        circle = f'<circle cx="50" cy="50" r="{figure + 9}"/>'
        picture = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">{circle}</svg>\n'
        (shared / f"figure-{figure}.svg").write_text(picture, encoding="utf-8")


if __name__ == "__main__":
    write(Path(sys.argv[1]), int(sys.argv[2]))
