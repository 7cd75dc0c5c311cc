from __future__ import annotations

import pytest

from hexapla.facts.literals.fillers import is_slip, restored


@pytest.mark.parametrize(
    ("was", "now", "locale"),
    [
        pytest.param("cd <source_directory>", "cd <directorio_fuente>", "es", id="angles"),
        pytest.param("A=<the host it is on>", "A=<l'hôte où il est>", "fr", id="a phrase"),
        pytest.param("ls <the_user>", "ls <المستخدم>", "ar", id="Arabic"),
        pytest.param("a:b <project_title>", "a:b <projet_titre>", "fr", id="words much alike"),
        pytest.param("a:b <image>", "a:b <imagen>", "es", id="a word with a letter more"),
        pytest.param("${var:-string}", "${var:-stringa}", "it", id="a default"),
        pytest.param("${var%%suffix}", "${var%%suffisso}", "it", id="a pattern"),
        pytest.param("$PARAMETER", "$PARAMETRO", "it", id="a variable"),
        pytest.param("--filter=filter", "--filter=filtro", "es", id="the option's own name"),
        pytest.param("-o dir", "-o rép", "fr", id="what an option is given"),
        pytest.param("ssh USERNAME@ADDRESS.org", "ssh USUARIO@DIRECCION.org", "es", id="capitals"),
        pytest.param("user@host:~$ exit", "usuario@host:~$ exit", "es", id="a prompt"),
        pytest.param("x yourFile.tex", "x suArchivo.tex", "es", id="a file of one's own"),
        pytest.param("/git/myrepo/config", "/git/mirepo/config", "es", id="glued"),
        pytest.param("$( command )", "$( comando )", "it", id="a command's output"),
        pytest.param("example.c", "esempio.c", "it", id="an example's file"),
    ],
)
def test_what_readers_put_in_is_said_in_their_language(was: str, now: str, locale: str) -> None:
    assert restored(was, now, ("en", locale), now, tags=False) == was


@pytest.mark.parametrize(
    ("was", "now"),
    [
        pytest.param("cd <dir>", "cd <dis>", id="a slip in a placeholder"),
        pytest.param("make install", "make instalar", id="a word that nothing marks"),
        pytest.param("push --mode=strict", "push --mode=estricto", id="a value"),
        pytest.param("mysql -u root", "misql -u root", id="a program"),
        pytest.param("echo $HOME", "echo $CASA", id="a variable of the system"),
        pytest.param("API_KEY", "CLAVE_API", id="a constant"),
        pytest.param("GET /a", "POST /a", id="a method"),
        pytest.param("v<file1>", "v<archivo2>", id="after a name"),
        pytest.param("<b>one</b>", "<i>one</i>", id="tags"),
    ],
)
def test_other_words_are_not_put_in(was: str, now: str) -> None:
    assert restored(was, now, ("en", "es"), now, tags=False) == now


def test_a_name_that_the_page_still_has_is_no_placeholder() -> None:
    now = "print(nombre)"
    assert restored("print(name)", now, ("en", "es"), f"name = 1; {now}", tags=False) == now


def test_angles_of_a_language_with_tags_are_no_placeholder() -> None:
    assert restored("<file>", "<archivo>", ("en", "es"), "", tags=True) == "<archivo>"


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        pytest.param("file", "fild", True, id="a letter"),
        pytest.param("file", "files", True, id="a letter more"),
        pytest.param("Find", "find", True, id="the case"),
        pytest.param("string", "stringa", False, id="a vowel more"),
        pytest.param("filter", "filtre", False, id="two letters"),
    ],
)
def test_a_slip_is_one_letter(one: str, other: str, expected: bool) -> None:  # noqa: FBT001 (data)
    assert is_slip(one, other) is expected
