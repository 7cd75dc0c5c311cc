"""What a tree says about itself: its locales, severities and contracts."""

from __future__ import annotations

from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from pathlib import Path
from typing import TYPE_CHECKING

from hexapla.model import Severity

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

CONTRACTS = ("strict", "structural", "summary", "independent")
OFF = "off"


class SettingsError(Exception):
    """A wrong setting or wrong usage, told in one sentence; of several, each on its line."""


@dataclass(frozen=True)
class Settings:
    """The locales of a tree, and how strictly it is checked.

    ``docs`` is relative to ``root``. ``strings`` is the folder of the locales' strings, where
    there is one. ``shared_ids`` says that headings carry the source's ids in every locale, as
    they do on a site that Hexapla builds. ``baseline`` is the file of known findings, relative to
    ``root``.
    """

    root: Path
    docs: Path
    source: str
    targets: tuple[str, ...]
    strings: Path | None = None
    severities: Mapping[str, Severity | None] = field(default_factory=dict)
    contracts: Mapping[str, str] = field(default_factory=dict)
    shared_ids: bool = True
    baseline: Path | None = None

    @property
    def locales(self) -> tuple[str, ...]:
        """Every locale, the source first."""
        return (self.source, *self.targets)

    def doubtful(self, rule: str) -> Severity:
        """The severity of what a rule is not sure of: a warning, unless the settings choose."""
        return self.severities.get(rule) or Severity.WARNING

    def contract(self, key: str) -> str:
        """The contract that the first matching glob gives a page, ``strict`` by default."""
        return next((c for glob, c in self.contracts.items() if fnmatchcase(key, glob)), "strict")


def read_settings(root: Path) -> Settings:
    """Settings of a site: locales from ``mkdocs.yml``, the rest from ``[tool.hexapla]``.

    Raises:
        SettingsError: a file is absent, cannot be read or says something impossible.
    """
    from hexapla.mkdocs_yml import locales, read_config  # noqa: PLC0415 (it stands on this module)
    from hexapla.pyproject_toml import read_tool  # noqa: PLC0415 (likewise)

    config = read_config(root / "mkdocs.yml")
    source, targets = locales(config)
    severities, contracts, baseline = read_tool(root / "pyproject.toml")
    docs = Path(str(config.get("docs_dir") or "docs"))
    if not (root / docs).is_dir():
        raise SettingsError(f"docs_dir in mkdocs.yml is {docs.as_posix()!r}, which is no folder.")
    strings = root / "locales"
    return Settings(
        root=root,
        docs=docs,
        source=source,
        targets=targets,
        strings=Path("locales") if strings.is_dir() else None,
        severities=severities,
        contracts=contracts,
        baseline=baseline,
    )


def tree_settings(docs: Path, source: str, targets: Sequence[str]) -> Settings:
    """Settings of any tree of ``<docs>/<locale>/**.md``, with or without a ``mkdocs.yml``.

    Without targets every folder beside the source's that is named as a locale is one. How strict
    the check is says the ``pyproject.toml`` of the working folder, or beside the docs.

    Raises:
        SettingsError: the folder or a locale's folder is absent, or a setting is wrong.
    """
    from hexapla.pyproject_toml import read_tool  # noqa: PLC0415 (it stands on this module)

    root, docs = Path.cwd(), docs.resolve()
    root = root if docs.is_relative_to(root) else docs.parent
    if not docs.is_dir():
        raise SettingsError(f"{docs} is not a folder; give --docs the folder of the locales.")
    if source in targets:
        raise SettingsError(f"{source!r} is the source locale; name another as --target.")
    severities, contracts, _ = read_tool(root / "pyproject.toml")
    return Settings(
        root=root,
        docs=docs.relative_to(root),
        source=source,
        targets=tuple(_targets(docs, source, targets)),
        severities=severities,
        contracts=contracts,
        shared_ids=False,
    )


def _targets(docs: Path, source: str, named: Sequence[str]) -> Sequence[str]:
    """The target locales that are named, else those that have a folder."""
    known = sorted(child.name for child in docs.iterdir() if child.is_dir())
    for locale in (source, *named):
        if locale not in known:
            message = f"unknown locale {locale!r}: {docs.name}/ has no such folder"
            raise SettingsError(f"{message} (it has {', '.join(known) or 'none'}).")
    return named or [name for name in known if name != source and is_locale(name)]


def is_locale(name: str) -> bool:
    """Whether CLDR knows the name as a locale, written with hyphens (``pt-BR``)."""
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 (slow to import, seldom needed)

    try:
        Locale.parse(name, sep="-")
    except (ValueError, UnknownLocaleError):
        return False
    return True
