"""What is told of a tree does not depend on the order of a set, which each process has its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.trees import Tree

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

SEEDS = ("0", "1", "2")

SOURCE = """# Report

Ask [MIT](https://x.example/mit), [GPL](https://x.example/gpl), [BSD](https://x.example/bsd) or
[Apache](https://x.example/apache) for the licence of 2019.

Use [A](https://x.example/a) or [B](https://x.example/b) here.

The meeting is at 9:30 on 3 May, for 2 hours, and costs 15% of $140 or 1,200.5 euros.

- Run `make site` first
- Then run `make check`
- See [the plan](Plan.md) and [the steps](#steps)

## Steps

| Port | Use |
| --- | --- |
| 5060 | the telephone |
| 8448 | the messages |

A last word, which nobody has translated yet, and which stands here for it.
"""

TARGET = """# Rapport

Demandez [MIT](https://x.example/gpl), [GPL](https://x.example/bsd), [BSD](https://x.example/mit)
ou [Apache](https://x.example/apache) pour la licence de 2018.

Utilisez [A](https://x.example/a) ou B ici.

Ou bien [B](https://x.example/b).

La réunion est à 10 h 30 le 5 mai, pour 3 heures, et coûte 21 % de 140 € ou 1 300,5 dollars.

- Lancez d’abord `make sites`
- Voyez [le plan](PLAN.md) et [les étapes](#step)
- Lancez ensuite `make chek`

## Étapes

| Port | Usage |
| --- | --- |
| 8448 | le téléphone |
| 5060 | les messages |
"""


def test_every_hash_seed_gives_one_output(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files = {"en/index.md": SOURCE, "fr/index.md": TARGET, "en/plan.md": "# A\n"}
    files |= {f"docs/{locale}/pLaN.md": "# A\n" for locale in ("en", "fr")}
    tree = Tree(tmp_path / "site", files, ["fr"])
    outputs = set()
    for seed in SEEDS:
        monkeypatch.setenv("PYTHONHASHSEED", seed)
        outputs.add(tree.spawn("check", "--no-cache").out)
    assert len(outputs) == 1
    assert outputs.pop().count("error:") > len(SEEDS)
