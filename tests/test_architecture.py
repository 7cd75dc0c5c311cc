"""Who may import whom: the direction of dependencies, read from the sources."""

from __future__ import annotations

import ast
import re
import sys
from typing import TYPE_CHECKING

import pytest

from tests.trees import ROOT

if TYPE_CHECKING:
    from pathlib import Path

SOURCES = sorted((ROOT / "src").rglob("*.py"))
BELOW_PARITY = {"facts", "markdown", "model"}
ALIGNED = {*BELOW_PARITY, "parity.words", "parity.tables", "parity.alignment", "parity.pairing"}
LAYERS = {
    "facts": {"markdown", "model"},
    "tree": {"facts", "model", "markdown", "naming", "settings"},
    "parity": {"facts", "markdown", "model"},
    "parity/words": BELOW_PARITY,
    "parity/code": BELOW_PARITY,
    "parity/untranslated": {*BELOW_PARITY, "parity.words", "parity.tables"},
    "parity/syncing": BELOW_PARITY,
    "parity/alignment": {*BELOW_PARITY, "parity.words"},
    "parity/sentences": {*BELOW_PARITY, "parity.words", "parity.alignment"},
    "parity/gaps": {*ALIGNED, "parity.code", "parity.sentences"},
    "parity/order": {*ALIGNED, "parity.gaps"},
    "parity/linking": {*ALIGNED, "parity.gaps", "parity.order", "parity.sentences"},
    "report": {"model"},
    "rules": {
        *("facts", "markdown", "model", "naming", "parity"),
        *("tree.frontmatter", "tree.references", "tree.strings"),
    },
    "checking": {"model", "parity", "project", "rules", "settings", "tree"},
    "work": {"checking", "markdown", "model", "parity", "project", "rules", "settings", "tree"},
    "locale_files.py": {"facts", "model", "parity", "settings", "tree"},
    "project.py": {"locale_files", "facts", "markdown", "model", "parity", "settings", "tree"},
    "settings.py": {"mkdocs_yml", "model", "pyproject_toml"},
    "mkdocs_yml.py": {"settings"},
    "pyproject_toml.py": {"model", "rules", "settings"},
}
"""What each package or module of the core may import, besides itself."""

IMPURE = (
    "os", "pathlib", "subprocess", "logging", "time", "datetime", "random", "shutil", "tempfile",
    "io", "socket", "urllib.request", "sys",
)  # fmt: skip
CORE = [
    path for path in SOURCES
    if not {"cli", "site", "report"} & set(path.relative_to(ROOT).parts)
]  # fmt: skip


def imports(path: Path) -> set[str]:
    """Modules that a file imports, those for the type checker included."""
    tree = ast.parse(path.read_text("utf-8"))
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def of(names: set[str], *modules: str) -> set[str]:
    """Those names that are one of the modules or within it."""
    return {n for n in names if any(n == m or n.startswith(f"{m}.") for m in modules)}


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def every(pattern: str) -> pytest.MarkDecorator:
    paths = sorted(ROOT.glob(pattern))
    assert paths, pattern
    return pytest.mark.parametrize("path", paths, ids=name)


@pytest.mark.parametrize("path", SOURCES, ids=name)
def test_the_core_outlives_the_site_engine(path: Path) -> None:
    assert not of(imports(path), "mkdocs", "material", "properdocs", "mkdocs_static_i18n")
    if "site" not in path.relative_to(ROOT).parts:
        assert not of(imports(path), "markdown", "jinja2", "pymdownx", "hexapla.site", "hooks")


@every("src/hexapla/model.py")
def test_the_model_is_the_standard_library_only(path: Path) -> None:
    roots = {found.partition(".")[0] for found in imports(path)}
    assert roots <= sys.stdlib_module_names


@every("src/hexapla/rules/*.py")
def test_a_rule_touches_no_disk_git_clock_or_log(path: Path) -> None:
    found = imports(path)
    assert not of(found, *IMPURE)


@every("src/hexapla/rules/*.py")
def test_a_rule_asks_no_locale_by_name(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Compare):
            assert not any(
                isinstance(c, ast.Constant) and c.value in LOCALES for c in node.comparators
            )


LOCALES = ("en", "fr", "es", "it", "ar")


@pytest.mark.parametrize("layer", LAYERS)
def test_a_layer_stands_on_those_below_it(layer: str) -> None:
    home = ROOT / "src/hexapla" / layer
    own = f"hexapla.{layer.removesuffix('.py').replace('/', '.')}"
    allowed = [own, *(f"hexapla.{module}" for module in LAYERS[layer])]
    for path in [home] if home.is_file() else sorted(home.rglob("*.py")):
        found = {n for n in of(imports(path), "hexapla") if n.count(".") and n != "hexapla"}
        assert found <= of(found, *allowed), name(path)


@pytest.mark.parametrize("path", CORE, ids=name)
def test_the_core_knows_no_face(path: Path) -> None:
    assert not of(imports(path), "hexapla.cli", "hexapla.report", "hexapla.site", "click", "rich")


@every("hooks/*.py")
def test_a_hook_is_thin(path: Path) -> None:
    found = of(imports(path), "hexapla")
    assert not of(found, "hexapla.cli", "hexapla.report", "hexapla.rules")
    assert not of(imports(path), "markdown", "pymdownx", "subprocess")
    assert len(path.read_text("utf-8").splitlines()) <= 60


@every("src/hexapla/rules/[a-z]*.py")
def test_a_rule_is_short_and_says_how_to_fix(path: Path) -> None:
    text = path.read_text("utf-8")
    tree = ast.parse(text)
    documentation = ast.get_docstring(tree) or ""
    assert "\nHow to fix: " in documentation
    assert len(text.splitlines()) - (tree.body[0].end_lineno or 0) <= 75
    parts = re.split(r"\n\n|\n(?=- )", documentation)
    assert [part for part in parts if len(part) > 500] == [], "too long to read in one go"


@pytest.mark.parametrize("path", SOURCES, ids=name)
def test_modules_and_functions_stay_small(path: Path) -> None:
    text = path.read_text("utf-8")
    assert len(text.splitlines()) <= 250
    functions = [n for n in ast.walk(ast.parse(text)) if isinstance(n, ast.FunctionDef)]
    long = {f.name: n for f in functions if (n := (f.end_lineno or 0) - f.lineno + 1) > 30}
    assert long == {}


def test_the_command_starts_without_what_is_slow_to_import() -> None:
    """A command that is used all day long does not wait for CLDR or for colours."""
    for module in (
        "cli/__init__.py",
        "cli/check.py",
        "checking/run.py",
        "checking/engine.py",
        "tree/strings.py",
    ):
        path = ROOT / "src/hexapla" / module
        top = {n for node in ast.parse(path.read_text("utf-8")).body for n in _names(node)}
        assert not of(top, "babel", "rich", "snowballstemmer"), module


def _names(node: ast.stmt) -> set[str]:
    if isinstance(node, ast.Import):
        return {alias.name for alias in node.names}
    return {node.module} if isinstance(node, ast.ImportFrom) and node.module else set()
