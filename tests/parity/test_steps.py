"""Roles of steps, in the source and by alignment."""

from __future__ import annotations

from pathlib import Path

import pytest

from hexapla.parity.steps import step_roles
from hexapla.project import load
from tests.trees import Tree

ROOT = Path(__file__).parents[2]
SOURCE = """# T

- [ ] One. { role=it }
- [ ] Two 22. {: #b role='both' }
- [ ] Three.
- no step
"""


@pytest.mark.parametrize("locale", ["fr", "es", "it", "ar"])
def test_steps_of_a_real_playbook_have_the_same_roles_in_every_language(locale: str) -> None:
    project = load(ROOT)
    key = "playbooks/new-technology-request"
    source = project.document("en", key)
    assert source
    roles = step_roles(source)
    assert len(roles) > 5
    assert "" not in roles
    assert step_roles(project.pair(locale, key)) == roles


def test_a_role_is_what_the_attributes_say(tmp_path: Path) -> None:
    tree = Tree(tmp_path, {"docs/en/x.md": SOURCE}, ["fr"])
    project = load(tree.root)
    source = project.document("en", "x")
    assert source
    assert step_roles(source) == ("it", "both", "")
    assert step_roles(project.pair("fr", "x")) == ("it", "both", "")


def test_a_step_without_a_counterpart_has_no_role(tmp_path: Path) -> None:
    target = "# T\n\n- [ ] Un.\n- [ ] Un de plus.\n- [ ] Deux 22.\n- [ ] Trois.\n- non\n"
    tree = Tree(tmp_path, {"docs/en/x.md": SOURCE, "docs/fr/x.md": target}, ["fr"])
    roles = step_roles(load(tree.root).pair("fr", "x"))
    assert len(roles) == 4
    assert roles.count("") == 2
    assert [role for role in roles if role] == ["it", "both"]
