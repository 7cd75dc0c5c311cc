"""What ``pyproject.toml`` says in ``[tool.hexapla]``: how strict the check is, what is known."""

from __future__ import annotations

import json
import re
import tomllib
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from hexapla.model import Severity
from hexapla.settings import CONTRACTS, OFF, SettingsError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_TOOL: Final = ("tool", "hexapla")
_KNOWN: Final = ("severity", "contract", "baseline")
_PLACE: Final = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)$")
_HEADER: Final = re.compile(r"\s*\[{1,2}([^\[\]]+)\]{1,2}\s*(?:#.*)?")
_KEY: Final = re.compile(r"\s*((?:\"[^\"]*\"|'[^']*'|[\w-]+|[ \t]*\.[ \t]*)+?)\s*=")

_TWICE: Final = "the table or the name is there twice; keep one of the two"
_WRONG: Final = {
    "Expected '=' after a key": (
        "a name and `=` are wanted here; a name with other signs than letters, digits, `-` and `_`"
        ' needs quotes: "guides/*" = "summary"'
    ),
    "Invalid value": 'no value stands behind `=`; a text needs quotes: missing-page = "error"',
    "Invalid statement": "this is neither `[table]` nor `name = value`; delete or correct the line",
    "Invalid initial character": "a name is wanted here; put one that has other signs into quotes",
    "Expected ']'": "the head of the table is not closed; end it with `]`",
    "Expected newline": "something stands behind the value; put it on a line of its own",
    "Unclosed array": "the list is not closed; end it with `]`",
    "Unclosed inline table": "the table is not closed; end it with `}`, on the same line",
    "Unterminated string": "the text is not closed; end it with the quotes that open it",
    "Expected '": "the text is not closed; end it with the quotes that open it",
    'Expected "': "the text is not closed; end it with the quotes that open it",
    "Illegal character '\\n'": "the text is not closed; end it with the quotes that open it",
    "Illegal character": "a control character stands here; delete it",
    "Found invalid character": "a control character stands here; delete it",
    "Unescaped '\\'": "a backslash wants another one; or put the text into single quotes",
    "Invalid hex": "a backslash wants another one; or put the text into single quotes",
    "Escaped character": "the escape names no character; correct its digits",
    "Invalid date": "there is no such date; correct it, or put a text into quotes",
    **dict.fromkeys(("Cannot ", "Duplicate inline"), _TWICE),
}
"""What is wrong and what to do about it, by how the message of Python's reader begins."""


class Said(NamedTuple):
    """What the table says; rules that are off have no severity."""

    severities: dict[str, Severity | None]
    contracts: dict[str, str]
    baseline: Path | None


class _Problems:
    """What is wrong in a file, each with its line."""

    def __init__(self, name: str, text: str) -> None:
        self.name = name
        self.text = text
        self.found: list[tuple[int, str]] = []

    def add(self, names: tuple[str, ...], message: str) -> None:
        """Note what is wrong with a name, from the outermost table on."""
        self.found.append((_line_of(self.text, names), message))

    def tell(self) -> None:
        """Raise what was noted."""
        if self.found:
            rows = (f"{self.name}:{line}: {message}." for line, message in sorted(self.found))
            raise SettingsError("\n".join(rows))


def read_tool(path: Path) -> Said:
    """What a file says; all that is wrong in it is told at once. One that is absent says nothing.

    Raises:
        SettingsError: the file cannot be read, or says something impossible.
    """
    text = _text(path)
    problems = _Problems(path.name, text)
    tool: Any = _parsed(path.name, text)
    for depth, name in enumerate(_TOOL, 1):
        tool = tool.get(name, {})
        if not isinstance(tool, dict):
            problems.add(_TOOL[:depth], f"{name} is {_shown(tool)}; write the table [tool.hexapla]")
            problems.tell()
    for name in sorted(set(tool) - set(_KNOWN)):
        message = f"[tool.hexapla] has no setting {name!r}"
        problems.add((*_TOOL, name), f"{message}{_near(name, _KNOWN)}; it knows {_list(_KNOWN)}")
    severities = _severities(_table(tool, "severity", problems), problems)
    contracts = _contracts(_table(tool, "contract", problems), problems)
    baseline = _baseline(tool.get("baseline"), problems)
    problems.tell()
    return Said(severities, contracts, baseline)


def _text(path: Path) -> str:
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return ""
    except OSError as error:
        message = f"{path.name} cannot be read: {error.strerror}; put a readable file in its place"
        raise SettingsError(f"{message}.") from None
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        message = f"is not UTF-8: byte 0x{data[error.start]:02x}; save the file as UTF-8"
        raise SettingsError(f"{path.name}:{line}: {message}.") from None


def _parsed(name: str, text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except RecursionError:
        raise SettingsError(f"{name}: nests lists or tables too deep; make it flatter.") from None
    except ValueError as error:
        raise SettingsError(f"{name}{_explained(str(error), text)}.") from None


def _explained(message: str, text: str) -> str:
    """The line, what is wrong there and what to do, from a message of Python's reader."""
    place = _PLACE.search(message)
    if not place:
        return ": holds a number with too many digits; make it shorter"
    said = message[: place.start()]
    problem = next((wrong for start, wrong in _WRONG.items() if said.startswith(start)), "")
    if not place[1] and said == "Invalid value":
        problem = "the file ends within a value; end it, and close what it opens"
    line = place[1] or len(text.rstrip().split("\n"))
    return f":{line}: {problem or f'this is no TOML: {said}; correct it'}"


def _baseline(value: object, problems: _Problems) -> Path | None:
    if isinstance(value, str) and value.strip():
        return Path(value)
    if value is not None:
        message = f"baseline is {_shown(value)}; say the path of a file, as a text in quotes"
        problems.add((*_TOOL, "baseline"), message)
    return None


def _severities(table: Mapping[str, object], problems: _Problems) -> dict[str, Severity | None]:
    from hexapla.rules import RULES  # noqa: PLC0415 (rules are needed only to check names)

    result: dict[str, Severity | None] = {}
    for rule, value in table.items():
        names = (*_TOOL, "severity", rule)
        if rule not in RULES:
            message = f"there is no rule {rule!r}{_near(rule, RULES)}"
            problems.add(names, f"{message}; `hexapla explain` lists them")
        elif not isinstance(value, str) or value not in (*Severity, OFF):
            message = f'{rule} is {_shown(value)}; say "error", "warning" or "off"'
            problems.add(names, message)
        else:
            result[rule] = None if value == OFF else Severity(value)
    return result


def _contracts(table: Mapping[str, object], problems: _Problems) -> dict[str, str]:
    for glob, contract in table.items():
        if contract not in CONTRACTS:
            message = f"the contract of {glob!r} is {_shown(contract)}; say {_list(CONTRACTS)}"
            problems.add((*_TOOL, "contract", glob), message)
    return {glob: str(contract) for glob, contract in table.items()}


def _table(tool: Mapping[str, object], name: str, problems: _Problems) -> Mapping[str, object]:
    table = tool.get(name, {})
    if isinstance(table, dict):
        return table
    message = f"{name} is {_shown(table)}; write a table, [tool.hexapla.{name}]"
    problems.add((*_TOOL, name), message)
    return {}


def _shown(value: object) -> str:
    """A value as a file of settings writes it, or what it is."""
    if isinstance(value, bool | int | float | str):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, dict):
        return "a table"
    return "a list" if isinstance(value, list) else "a date or a time"


def _near(name: str, known: Iterable[str]) -> str:
    near = get_close_matches(name, known, 1)
    return f" (did you mean {near[0]!r}?)" if near else ""


def _list(names: Iterable[str]) -> str:
    *most, last = names
    return f"{', '.join(most)} or {last}"


def _line_of(text: str, names: tuple[str, ...]) -> int:
    """The line of a name, or of the innermost table or name around it that is written out."""
    table: tuple[str, ...] = ()
    best = (0, 1)
    for number, line in enumerate(text.split("\n"), 1):
        head, key = _HEADER.fullmatch(line.rstrip()), _KEY.match(line)
        if head:
            table = _parts(f"[{head[1]}]")
        here = (*table, *_parts(f"{key[1]} = 0")) if key and not head else table
        if (head or key) and names[: len(here)] == here and len(here) > best[0]:
            best = (len(here), number)
    return best[1]


def _parts(text: str) -> tuple[str, ...]:
    """The names that a line of a table or a value gives, one within the other."""
    try:
        value: Any = tomllib.loads(text)
    except ValueError:
        return ("",)
    found = []
    while isinstance(value, dict) and value:
        name, value = next(iter(value.items()))
        found.append(name)
    return tuple(found)
