from __future__ import annotations

from tests.trees import pair

ROUTE = "To write the route `search`, take what the query gives you, and answer with all of it."
QUERY = "In the handler of a request we take `req.query.NAME` for what is asked, which is a text."
NOTHING = "There is no need to install anything, for it is part of what you have, and always was."
END = "Answer with `res.send` to whoever has asked."


def test_a_pair_is_undone_where_the_counterpart_of_one_is_alone() -> None:
    source = f"{ROUTE}\n\n{QUERY}\n\n---\n\n## Hints\n\n{NOTHING}\n\n{END}"
    target = f"{ROUTE}\n\n---\n\n## Hints\n\n{QUERY}\n\n{END}"
    found = pair(source, target)
    assert [match.source.text for match in found.matches if match.source and not match.target] == [
        QUERY,
        NOTHING,
    ]


def test_pages_in_step_are_left_as_they_are() -> None:
    page = f"{ROUTE}\n\n{QUERY}\n\n{NOTHING}\n\n{END}"
    assert all(match.source and match.target for match in pair(page, page).matches)
