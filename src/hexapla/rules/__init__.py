"""Every rule, by id: a rule is a module, and its file name is its id."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.rules import (
    broken_anchor,
    broken_link,
    changed_code,
    changed_link,
    changed_metadata,
    changed_outline,
    changed_placeholder,
    extra_block,
    extra_page,
    extra_string,
    invalid_bom,
    invalid_file,
    invalid_front_matter,
    invalid_ignore,
    invalid_key,
    invalid_ledger,
    invalid_line_ending,
    invalid_strings,
    invalid_terms,
    missing_block,
    missing_page,
    missing_string,
    outdated_page,
)

if TYPE_CHECKING:
    from collections.abc import Mapping
    from types import ModuleType

_MODULES = (
    missing_page,
    extra_page,
    outdated_page,
    changed_outline,
    missing_block,
    extra_block,
    changed_code,
    changed_link,
    broken_link,
    broken_anchor,
    changed_metadata,
    missing_string,
    extra_string,
    changed_placeholder,
    invalid_front_matter,
    invalid_ignore,
    invalid_file,
    invalid_key,
    invalid_bom,
    invalid_line_ending,
    invalid_strings,
    invalid_terms,
    invalid_ledger,
)


def rule_id(module: ModuleType) -> str:
    """The id of a rule's module: ``changed_outline`` is ``changed-outline``."""
    return module.__name__.rpartition(".")[2].replace("_", "-")


RULES: Mapping[str, ModuleType] = {rule_id(module): module for module in _MODULES}
