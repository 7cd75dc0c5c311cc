"""Identity and roles of steps, in the source and by alignment."""

from __future__ import annotations

from pathlib import Path

import pytest

from hexapla.parity.steps import Step, page_steps, step_roles
from hexapla.parity.syncing.digest import entries
from hexapla.project import load
from tests.trees import Tree, page

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


SYNCED = """# T

- [ ] Name the owner. { role=it }
- [ ] Agree on 22 days. {: #agree }
- [ ] Tell everyone.
- [ ] Tell everyone.
"""
FRENCH = """# T

- [ ] Nommer le responsable.
- [ ] Convenir de 22 jours.
- [ ] Le dire à tous.
- [ ] Le dire à tous.
"""


def names(text: str) -> list[str]:
    return [step.name for step in page_steps(page(text))]


def translated(tmp_path: Path, source: str) -> tuple[Step, ...]:
    """The steps of the French page, after the source was changed."""
    tree = Tree(tmp_path, {"docs/en/guide.md": source, "docs/fr/guide.md": FRENCH}, ["fr"])
    tree.sync("fr", {"guide": SYNCED})
    return page_steps(load(tree.root).pair("fr", "guide"), entries(page(SYNCED)))


def test_a_step_is_named_by_its_id_or_its_digest() -> None:
    owner, agree, first, second = page_steps(page(SYNCED))
    assert owner.name == owner.digest
    assert agree.name == "agree"
    assert agree.digest not in ("", "agree")
    assert second.name == f"{first.name}-2"
    assert second.digest == first.digest


def test_the_dress_of_a_step_is_not_its_identity() -> None:
    dressed = SYNCED.replace("Name the", "Name\n    the").replace("- [ ] Tell", "* [x] Tell")
    assert names(dressed) == names(SYNCED)


def test_an_edit_of_a_step_leaves_the_others_alone() -> None:
    edited = names(SYNCED.replace("the owner", "two owners"))
    assert edited[0] != names(SYNCED)[0]
    assert edited[1:] == names(SYNCED)[1:]


def test_a_translation_has_the_names_of_its_source(tmp_path: Path) -> None:
    assert translated(tmp_path, SYNCED) == page_steps(page(SYNCED))


def test_an_outdated_step_is_the_one_that_was_synced(tmp_path: Path) -> None:
    source = SYNCED.replace("the owner", "two owners").replace("22 days", "22 weeks")
    before, after = page_steps(page(SYNCED)), page_steps(page(source))
    owner, agree, *others = translated(tmp_path, source)
    assert owner == Step(before[0].name, before[0].digest, after[0].name)
    assert agree == Step("agree", before[1].digest, after[1].digest)
    assert tuple(others) == before[2:]


def test_a_step_that_the_author_took_away_keeps_its_name(tmp_path: Path) -> None:
    source = SYNCED.replace("- [ ] Name the owner. { role=it }\n", "")
    assert translated(tmp_path, source)[0] == page_steps(page(SYNCED))[0]


def test_a_step_of_the_translation_alone_is_named_by_itself(tmp_path: Path) -> None:
    source = "# T\n\n- [ ] Agree on 22 days.\n"
    target = "# T\n\n- [ ] Convenir de 22 jours.\n- [ ] Et encore une chose.\n"
    tree = Tree(tmp_path, {"docs/en/x.md": source, "docs/fr/x.md": target}, ["fr"])
    found = page_steps(load(tree.root).pair("fr", "x"))
    assert found[0] == page_steps(page(source))[0]
    assert found[1] == page_steps(page(target))[1]


def test_readers_of_a_missing_page_get_the_steps_of_the_source(tmp_path: Path) -> None:
    tree = Tree(tmp_path, {"docs/en/x.md": SYNCED}, ["fr"])
    assert page_steps(load(tree.root).pair("fr", "x")) == page_steps(page(SYNCED))


MOVE = """# T

- [ ] Name the owner within 15 minutes. { #owner role=marketing }
- [ ] Check the capacity of `the team`. { role=it }
- [ ] Go to [the end](#inform) if it is too much. { role=both }
- [ ] Inform all customers. { #inform role=marketing }
"""
NAQL = """# ن

- [ ] تسمية المسؤول خلال 15 دقيقة.
- [ ] فحص سعة `the team`.
- [ ] انتقل إلى [النهاية](#inform) إذا كان ذلك كثيرًا.
- [ ] إبلاغ جميع العملاء.
- [ ] اشرب القهوة مع الفريق.
"""


@pytest.mark.parametrize(
    "order",
    [
        *((0, 1, 2, 3), (1, 0, 2, 3), (2, 1, 0, 3), (3, 1, 2, 0), (0, 1, 3, 2)),
        *((4, 0, 1, 2, 3), (0, 4, 1, 2, 3), (0, 1, 4, 2, 3), (0, 1, 2, 4, 3), (0, 1, 2, 3, 4)),
        *((0, 2, 3), (1, 2, 3), (0, 1, 3)),
    ],
)
def test_a_step_is_what_it_says_and_not_where_it_stands(
    tmp_path: Path, order: tuple[int, ...]
) -> None:
    head, *items = NAQL.partition("- [ ]")[0], *NAQL.splitlines(keepends=True)[2:]
    text = "".join((head, *(items[n] for n in order)))
    tree = Tree(tmp_path, {"docs/en/x.md": MOVE, "docs/ar/x.md": text}, ["ar"])
    pair = load(tree.root).pair("ar", "x")
    known, roles = page_steps(page(MOVE)), (*step_roles(page(MOVE)), "")
    names = (*(step.name for step in known), page_steps(page(NAQL))[4].name)
    assert [step.name for step in page_steps(pair)] == [names[n] for n in order]
    assert list(step_roles(pair)) == [roles[n] for n in order]


def test_only_an_explicit_id_is_a_place_for_links() -> None:
    assert [step.key for step in page_steps(page(MOVE))] == ["owner", "", "", "inform"]
