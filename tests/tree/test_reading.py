from __future__ import annotations

from pathlib import Path

import pytest

from hexapla.model import Fault
from hexapla.tree.reading import LONGEST_LINE, decode, read_bytes


@pytest.mark.parametrize(
    ("data", "rule", "place", "readable"),
    [
        pytest.param(b"a\n\xe9t\xe9\n", "invalid-file", (2, 1), False, id="Latin-1"),
        pytest.param(
            "né\n".encode() + b"\xc3\xa9\xff", "invalid-file", (2, 2), False, id="after a letter"
        ),
        pytest.param("é".encode("utf-16"), "invalid-file", (1, 1), False, id="UTF-16"),
        pytest.param(b"\xed\xa0\x80", "invalid-file", (1, 1), False, id="half a surrogate pair"),
        pytest.param(b"a\nbc\0d", "invalid-file", (2, 3), False, id="NUL"),
        pytest.param(b"\n" + b"x" * (LONGEST_LINE + 1), "invalid-file", (2, 1), False, id="long"),
        pytest.param(b"\xef\xbb\xbfa", "invalid-bom", (1, 1), True, id="a byte order mark"),
        pytest.param(b"a\nb\r\nc\r\n", "invalid-line-ending", (2, 1), True, id="CRLF"),
        pytest.param(b"a\rb", "invalid-line-ending", (1, 1), True, id="CR alone"),
    ],
)
def test_a_fault_has_its_place(
    data: bytes, rule: str, place: tuple[int, int], *, readable: bool
) -> None:
    _, (fault,), comparable = decode(data)
    assert (fault.rule, fault.span[:2], comparable) == (rule, place, readable)


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"", id="nothing"),
        pytest.param("دليل 🧭 𝒙\n".encode(), id="any plane of Unicode"),
        pytest.param(b"x" * LONGEST_LINE, id="the longest line that is allowed"),
        pytest.param("a\u2028b\x0bc".encode(), id="separators that end no line"),
    ],
)
def test_what_is_sound_has_no_fault(data: bytes) -> None:
    assert decode(data) == (data.decode(), (), True)


def test_the_mark_is_no_part_of_the_text() -> None:
    assert decode(b"\xef\xbb\xbf---\n")[0] == "---\n"


def test_a_file_that_may_not_be_read_is_a_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    (tmp_path / "a.md").write_text("# A\n", "utf-8")
    monkeypatch.setattr(Path, "read_bytes", refuse)
    fault = read_bytes(tmp_path / "a.md", tmp_path)
    assert fault == Fault("invalid-file", "cannot be read: Permission denied")
