"""What ``mkdocs.yml`` says of a site: its locales and its folder, read without MkDocs."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

import yaml

from hexapla.settings import SettingsError, is_locale

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


class _Loader(yaml.SafeLoader):
    """A safe loader that reads past tags of MkDocs (``!ENV``, ``!!python/name:``)."""


def _skip_tag(loader: yaml.SafeLoader, _suffix: str, node: yaml.Node) -> object:
    return loader.construct_scalar(node) if isinstance(node, yaml.ScalarNode) else None


def _environment(loader: yaml.SafeLoader, node: yaml.Node) -> object:
    """What MkDocs reads for ``!ENV NAME`` and ``!ENV [NAME, OTHER, default]``."""
    if not isinstance(node, yaml.SequenceNode):
        return os.environ.get(str(node.value))
    *names, default = loader.construct_sequence(node) if node.value else [None]
    if len(node.value) == 1:
        names, default = [default], None
    return next((os.environ[name] for name in map(str, names) if name in os.environ), default)


_Loader.add_constructor("!ENV", _environment)
_Loader.add_multi_constructor("!", _skip_tag)
_Loader.add_multi_constructor("tag:yaml.org,2002:python/", _skip_tag)


def read_config(path: Path) -> dict[str, Any]:
    """The settings of a site, as far as plain YAML says them.

    Raises:
        SettingsError: the file is absent or cannot be read.
    """
    try:
        config = yaml.load(path.read_text("utf-8-sig"), _Loader)  # noqa: S506 (a safe loader)
    except FileNotFoundError:
        message = "no mkdocs.yml here; go to the root of the site, or name a tree with --docs"
        raise SettingsError(f"{message}, --source and --target.") from None
    except (AttributeError, LookupError):
        raise SettingsError(
            f"{path.name} cannot be read: a value is not what its tag says."
        ) from None
    except (OSError, ValueError, RecursionError, yaml.YAMLError) as error:
        mark = getattr(error, "problem_mark", None)
        place = f"{path.name}:{mark.line + 1}" if mark else path.name
        problem = " ".join(str(getattr(error, "problem", None) or error).split())
        raise SettingsError(f"{place} cannot be read: {problem}.") from None
    if not isinstance(config, dict):
        raise SettingsError(f"{path.name} is not a mapping of settings.")
    return config


def locales(config: Mapping[str, Any]) -> tuple[str, tuple[str, ...]]:
    """The source locale and the target locales of a site.

    Raises:
        SettingsError: it lists none, or one that is impossible.
    """
    languages = _languages(config.get("plugins"))
    codes = [str(language["locale"]) for language in languages]
    sources = [str(language["locale"]) for language in languages if language.get("default")]
    if len(sources) != 1:
        message = f"mkdocs.yml marks {len(sources)} languages of the i18n plugin as default"
        raise SettingsError(f"{message}; mark one, the source locale, with `default: true`.")
    doubled = next((code for code in codes if codes.count(code) > 1), None)
    if doubled:
        raise SettingsError(f"mkdocs.yml lists the locale {doubled!r} twice; remove one.")
    for code in codes:
        if not is_locale(code):
            raise SettingsError(f"mkdocs.yml: {code!r} is not a locale that CLDR knows.")
    return sources[0], tuple(code for code in codes if code != sources[0])


def _languages(plugins: object) -> list[Mapping[str, Any]]:
    entries = plugins if isinstance(plugins, list) else [plugins]
    for entry in entries:
        options = entry.get("i18n") if isinstance(entry, dict) else None
        languages = options.get("languages") if isinstance(options, dict) else None
        if isinstance(languages, list) and all(
            isinstance(language, dict) and "locale" in language for language in languages
        ):
            for language in languages:
                _refuse_flag(language["locale"])
            return languages
    message = "mkdocs.yml lists no locales"
    raise SettingsError(f"{message}; add the i18n plugin with `languages: [{{locale: …}}]`.")


def _refuse_flag(locale: object) -> None:
    """A locale is a text; of all of them only Norwegian is an answer in YAML."""
    if not isinstance(locale, str) or not locale:
        hint = "; YAML reads no as false: write 'no' in quotes" if locale is False else ""
        raise SettingsError(f"mkdocs.yml has a locale that is {locale!r} and no text{hint}.")
