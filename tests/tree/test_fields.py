"""The schema for editors and the checker are of one mind."""

from __future__ import annotations

import datetime as dt
import json
import math
from typing import Any

import jsonschema
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from hexapla.tree.fields import FIELDS, front_matter_schema
from hexapla.tree.frontmatter import NEUTRAL, TRANSLATED, read_front_matter
from tests.trees import ROOT, Tree

SCHEMA = front_matter_schema()
EDITOR = jsonschema.Draft202012Validator(SCHEMA)
COMMITTED = ROOT / "docs/shared/front-matter.schema.json"

VALUES = st.recursive(
    st.one_of(
        st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False, allow_infinity=False),
        st.sampled_from(["", "a", "strict", "summary", "2026-02-28", "2026-02-28T10:00", "soon",
                         "6 months", "1 year", "6months", "6 months or so"]),
    ),
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(st.sampled_from(["contract", "reason", "x"]), inner, max_size=3),
    max_leaves=5,
)  # fmt: skip
DATED = VALUES | st.dates(dt.date(1000, 1, 1))
"""A date without quotes is a text to an editor: only these fields take it for what it is."""
OPTIONAL: Any = {
    name: DATED if name in ("reviewed", *TRANSLATED) else VALUES for name in [*FIELDS, "unknown"]
}
PAGES = st.fixed_dictionaries({}, optional=OPTIONAL)


class _Editor(yaml.SafeLoader):
    """Reads YAML 1.2, to which a date is a text."""


_Editor.add_constructor("tag:yaml.org,2002:timestamp", lambda _, node: str(node.value))


def as_editor_reads(value: Any) -> Any:
    """A value as YAML 1.2 has it: a date is a text."""
    if isinstance(value, dict):
        return {name: as_editor_reads(each) for name, each in value.items()}
    if isinstance(value, list):
        return [as_editor_reads(each) for each in value]
    return value.isoformat() if isinstance(value, dt.date) else value


def checker_accepts(fields: dict[str, Any]) -> bool:
    text = yaml.safe_dump(fields, allow_unicode=True, sort_keys=False) if fields else ""
    return read_front_matter(f"---\n{text}---\n").faults == ()


def test_the_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


def test_the_committed_schema_is_the_one_of_the_command(tmp_path: Any) -> None:
    done = Tree(tmp_path, {}).run("schema")
    assert done.json == SCHEMA
    assert COMMITTED.read_text("utf-8") == done.out, "run `make pages`"


def test_every_field_is_described() -> None:
    assert {*TRANSLATED, *NEUTRAL} <= set(FIELDS)
    assert all(field.description.endswith(".") for field in FIELDS.values())


@given(PAGES)
def test_editor_and_checker_accept_the_same(fields: dict[str, Any]) -> None:
    assert EDITOR.is_valid(as_editor_reads(fields)) == checker_accepts(fields)


@pytest.mark.parametrize(
    ("fields", "fine"),
    [
        ("title: 1984", True),
        ("title: [a]", False),
        ("tags: a", True),
        ("tags: [1]", False),
        ("order: 1.5", True),
        ("order: first", False),
        ("draft: soon", False),
        ("parity: {contract: loose}", False),
        ("parity: {contract: null}", False),
        ("parity: {reason: 1}", True),
        ("parity: strict", False),
        ("reviewed: 2026-02-28 10:00:00", True),
        ("reviewed: 20260228", False),
        ("reviewed: 2026-13-01", False),
        ("hide: [toc]", True),
        ("owner:", True),
    ],
)
def test_cases(fields: str, *, fine: bool) -> None:
    assert (read_front_matter(f"---\n{fields}\n---\n").faults == ()) is fine
    read = yaml.load(fields, _Editor)  # noqa: S506 (a safe loader)
    assert EDITOR.is_valid(json.loads(json.dumps(read))) is fine


@pytest.mark.parametrize("path", sorted(ROOT.glob("docs/*/**/*.md")), ids=lambda path: path.stem)
def test_our_own_pages_are_valid_in_an_editor(path: Any) -> None:
    front = read_front_matter(path.read_text("utf-8"))
    assert front.faults == ()
    assert not [error.message for error in EDITOR.iter_errors(as_editor_reads(dict(front.meta)))]


def test_what_no_json_holds_is_refused_too() -> None:
    for value in (math.nan, math.inf):
        assert not checker_accepts({"order": value})
