"""The site behind a real nginx, with the lines that the README gives."""

from __future__ import annotations

import http.client
import re
import shutil
import socket
import subprocess
import time
from http import HTTPStatus
from typing import TYPE_CHECKING

import pytest

from tests.site.small_site import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NGINX = shutil.which("nginx")
CONFIGURATION = """
daemon off; master_process off; pid nginx.pid; error_log stderr;
events {{}}
http {{
  access_log off; default_type text/html; charset utf-8;
  client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi;
  uwsgi_temp_path uwsgi; scgi_temp_path scgi;
  server {{ listen 127.0.0.1:{port}; root {site}; {lines} }}
}}
"""


@pytest.fixture
def hosted(site: Path, tmp_path: Path) -> Iterator[str]:
    if NGINX is None:
        pytest.skip("there is no nginx")
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    lines = re.search(r"```nginx\n(.+?)```", (ROOT / "README.md").read_text("utf-8"), re.DOTALL)
    assert lines
    text = CONFIGURATION.format(port=port, site=site, lines=lines[1])
    (tmp_path / "nginx.conf").write_text(text, encoding="utf-8")
    command = [NGINX, "-p", str(tmp_path), "-c", "nginx.conf"]
    with subprocess.Popen(command) as server:
        for _ in range(100):
            with socket.socket() as knock:
                if knock.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.05)
        yield f"127.0.0.1:{port}"
        server.terminate()


@pytest.mark.parametrize(
    ("path", "title"), [("/nowhere/", "Page not found"), ("/fr/nowhere/", "Page introuvable")]
)
def test_nginx_answers_in_the_language_of_the_address(hosted: str, path: str, title: str) -> None:
    connection = http.client.HTTPConnection(hosted)
    connection.request("GET", path)
    answer = connection.getresponse()
    assert answer.status == HTTPStatus.NOT_FOUND
    assert f"<title>{title}" in answer.read().decode()
    connection.close()
