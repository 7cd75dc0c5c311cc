"""Every form of report against its public schema, with findings that are hard to write down."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from lxml import etree

from hexapla import report as report_package
from hexapla.model import Diagnostic, Origin, Severity, Span
from hexapla.report.formats import FORMATS, render
from hexapla.report.report import Report, RuleText
from hexapla.report.text import ISOLATE, POP
from hexapla.rules import RULES

SCHEMAS = Path(__file__).parent / "schemas"
MODULES = Path(str(report_package.__file__)).parent
SUREFIRE = etree.XMLSchema(etree.parse(SCHEMAS / "junit-10.xsd"))


def item(message: str = "a message", **changes: Any) -> Diagnostic:
    facts: dict[str, Any] = {
        "path": "docs/fr/guide.md",
        "span": Span(12, 3, 12, 9),
        "rule": "changed-outline",
        "message": message,
        "severity": Severity.ERROR,
        "locale": "fr",
    }
    return Diagnostic(**facts | changes)


NASTY = [
    item(),
    item("100 %, a:b, c\r\nd ::error::e <x y='z'>&\"]]>"),
    item("a\0b\x1b[31m\x0b\ufffe\U0001f600", severity=Severity.WARNING),
    item("no “دليل” here", path="docs/ar/a b:c,d%20é.md", locale="ar"),
    item("hidden \u202e text", span=Span(1, 1, 3, 1), source=Origin("docs/en/x y.md", 4)),
    item("with a fix", rule="invalid-bom", fix="a\n", span=Span(2, 5, 2, 5)),
    item("at the start of a page", span=Span(1, 1, 1, 1), rule="missing-page"),
    item("a name that is no text", path="docs/fr/caf\udce9.md"),
]
RULE_TEXTS = {name: RuleText(str(m.SEVERITY), m.__doc__ or "") for name, m in RULES.items()}


def report(found: list[Diagnostic], **changes: Any) -> Report:
    facts: dict[str, Any] = {
        "pages": 3,
        "checked": {"en": ["docs/en/guide.md"], "fr": ["docs/fr/guide.md", "docs/fr/ok.md"]},
        "source": "en",
        "rules": RULE_TEXTS,
        "root": "file:///site/",
        "identify": lambda found: [f"{number:024x}" for number, _ in enumerate(found)],
    }
    return Report(found, **facts | changes)


FOUND = [[], [item()], NASTY]


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("found", FOUND, ids=len)
def test_a_report_ends_its_last_line_and_obeys_no_control(
    form: str, found: list[Diagnostic]
) -> None:
    text = render(form, report(found))
    assert text.endswith("\n")
    assert not re.search(r"[\x00\x1b\r\x0b]", text)


@pytest.mark.parametrize("found", FOUND, ids=len)
def test_sarif_is_valid(found: list[Diagnostic]) -> None:
    document = json.loads(render("sarif", report(found)))
    schema = json.loads((SCHEMAS / "sarif-2.1.0.json").read_text("utf-8"))
    checker = jsonschema.FormatChecker()
    jsonschema.Draft4Validator(schema, format_checker=checker).validate(document)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(document | {"version": "2.0.0"}, schema)


def test_sarif_says_all_that_is_known() -> None:
    (run,) = json.loads(render("sarif", report(NASTY)))["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["originalUriBaseIds"] == {"ROOT": {"uri": "file:///site/"}}
    assert [rule["id"] for rule in rules] == list(RULES)
    for result, found in zip(run["results"], NASTY, strict=True):
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"] == found.rule
        assert result["level"] == found.severity
        assert "How to fix:" in rules[result["ruleIndex"]]["help"]["markdown"]
    fourth, fifth, sixth = run["results"][3:6]
    place = fourth["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "docs/ar/a%20b%3Ac%2Cd%2520%C3%A9.md"
    assert place["region"] == {"startLine": 12, "startColumn": 3, "endLine": 12, "endColumn": 9}
    related = fifth["relatedLocations"][0]["physicalLocation"]
    assert related["artifactLocation"]["uri"] == "docs/en/x%20y.md"
    assert related["region"] == {"startLine": 4}
    (replacement,) = sixth["fixes"][0]["artifactChanges"][0]["replacements"]
    assert replacement["insertedContent"] == {"text": "a\n"}


@pytest.mark.parametrize("found", FOUND, ids=len)
def test_gitlab_is_valid(found: list[Diagnostic]) -> None:
    document = json.loads(render("gitlab", report(found)))
    schema = json.loads((SCHEMAS / "gitlab-code-quality.json").read_text("utf-8"))
    jsonschema.validate(document, schema)
    marks = [entry["fingerprint"] for entry in document]
    assert len(set(marks)) == len(found)
    for entry in document:
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate([entry | {"severity": "error"}], schema)


@pytest.mark.parametrize("found", FOUND, ids=len)
@pytest.mark.parametrize("failing", [frozenset(), frozenset(Severity)], ids=len)
def test_junit_is_valid(found: list[Diagnostic], failing: frozenset[Severity]) -> None:
    text = render("junit", report(found, failing=failing))
    document = etree.fromstring(text.encode("utf-8"))
    SUREFIRE.assertValid(document)
    cases = document.findall(".//testcase")
    failures = document.findall(".//failure")
    assert int(document.attrib["tests"]) == len(cases)
    assert int(document.attrib["failures"]) == len(failures)
    assert bool(failures) == bool(found and failing)
    for suite in document:
        suite.attrib.pop("tests")
    assert not SUREFIRE.validate(document)


def test_junit_has_a_suite_a_locale_and_a_case_for_each_rule_of_a_page() -> None:
    text = render("junit", report([item(), item("again"), item(rule="changed-code")]))
    document = etree.fromstring(text.encode("utf-8"))
    found = {
        suite.attrib["name"]: [(c.attrib["classname"], c.attrib["name"]) for c in suite]
        for suite in document
    }
    assert found == {
        "en": [("docs/en/guide.md", "check")],
        "fr": [
            ("docs/fr/ok.md", "check"),
            ("docs/fr/guide.md", "changed-outline"),
            ("docs/fr/guide.md", "changed-code"),
        ],
    }
    (first, _) = document.findall(".//failure")
    assert str(first.text).count("docs/fr/guide.md:12:3: error: ") == 2


COMMAND = re.compile(r"::(error|warning) ([^\n]*?)::([^\n]*)")


def read_commands(text: str) -> list[tuple[str, dict[str, str], str]]:
    """Workflow commands as the runner reads them."""
    found = []
    for row in text.splitlines():
        if match := COMMAND.fullmatch(row):
            pairs = (pair.partition("=") for pair in match[2].split(","))
            properties = {key: unescape(value) for key, _, value in pairs}
            found.append((match[1], properties, unescape(match[3])))
    return found


def unescape(text: str) -> str:
    for code, char in (("%3A", ":"), ("%2C", ","), ("%0D", "\r"), ("%0A", "\n"), ("%25", "%")):
        text = text.replace(code, char)
    return text


def test_github_reads_back_what_was_written() -> None:
    found = read_commands(render("github", report(NASTY)))
    assert len(found) == len(NASTY)
    for (severity, properties, message), each in zip(found, NASTY, strict=True):
        assert severity == each.severity
        assert properties["title"] == each.rule
        assert properties["line"] == str(each.span.line)
        assert ("col" in properties) == (each.span.line == each.span.end_line)
        assert message
    assert found[3][1]["file"] == "docs/ar/a b:c,d%20é.md"
    assert found[3][2] == f"{ISOLATE}no “دليل” here{POP}"
    assert found[1][2].startswith("100 %, a:b, c\\r\\nd ::error::e")
    assert "\u202e" not in found[4][2]
    assert found[4][2].endswith("(docs/en/x y.md:4)")


def test_every_form_is_a_module_that_is_named() -> None:
    assert set(FORMATS.values()) <= {path.stem for path in MODULES.glob("*.py")}
