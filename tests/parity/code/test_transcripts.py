from __future__ import annotations

import pytest

from hexapla.facts.language.languages import telling_words
from hexapla.parity.code.pages import Pages
from hexapla.parity.code.transcripts import has_other_names, is_retold, is_transcript


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        pytest.param("You: job:list\n\nAI:  [calls job_list]\n     main", True, id="turns"),
        pytest.param("User: hello\nrun it", False, id="a line that nobody says"),
        pytest.param("Name: lamp\nSize: small", False, id="fields"),
        pytest.param("You: hello", False, id="one turn"),
        pytest.param("make all", False, id="a command"),
    ],
)
def test_a_conversation_has_turns_of_people_and_programs(code: str, expected: bool) -> None:  # noqa: FBT001
    assert is_transcript(code) == expected


@pytest.mark.parametrize(
    ("was", "now", "expected"),
    [
        pytest.param("AI: [calls job_list]", "IA : [appelle job_list]", True, id="a call"),
        pytest.param("AI: done", "IA : fait", True, id="one word"),
        pytest.param("├── my-lamp ← on", "├── ma-lampe ← allumée", True, id="a sample in a tree"),
        pytest.param("├── my-lamp", "├── my-lmap", False, id="a slip in it"),
        pytest.param("├── lamp.md", "├── lampe.md", False, id="a file"),
        pytest.param("AI: 3 lamps", "IA : 4 lampes", False, id="another number"),
        pytest.param("AI: hello", "bonjour", False, id="nobody says it"),
    ],
)
def test_a_line_is_told_in_other_words(was: str, now: str, expected: bool) -> None:  # noqa: FBT001
    pages = Pages(was, now, telling_words("en", "fr"), "fr", "en")
    assert is_retold(was, now, pages) == expected


@pytest.mark.parametrize(
    ("was", "now", "expected"),
    [
        pytest.param("You: job:list", "Vous : job:list", False, id="the same order"),
        pytest.param("You: job:list", "Vous : job:liste", True, id="another order"),
        pytest.param("run it --all", "lance-le --tout", True, id="another option"),
        pytest.param("[calls job_list]", "[appelle job_lister]", True, id="another name"),
        pytest.param("the your_lamp", "la votre_lampe", False, id="a name of the reader's own"),
    ],
)
def test_what_a_program_is_told_by_is_the_same(was: str, now: str, expected: bool) -> None:  # noqa: FBT001
    pages = Pages(was, now, telling_words("en", "fr"), "fr", "en")
    assert has_other_names(was, now, pages) == expected
