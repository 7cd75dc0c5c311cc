"""A server that compresses as a careful host does, and counts what it sends."""

from __future__ import annotations

import gzip
import threading
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

LEVEL = 6  # of gzip; what hosts use
PLAIN = ("image/png", "image/jpeg", "image/webp", "font/woff2", "application/gzip")


class Server(ThreadingHTTPServer):
    """Serves a folder; ``sent`` is the bytes of all answers up to now, headers included."""

    daemon_threads = True

    def __init__(self, folder: Path) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.folder = folder
        self.sent = 0
        self.lock = threading.Lock()

    @property
    def address(self) -> str:
        """Where the folder's index is."""
        return f"http://127.0.0.1:{self.server_port}/"

    def count(self, size: int) -> None:
        """Add the size of an answer, from any thread."""
        with self.lock:
            self.sent += size


class Handler(SimpleHTTPRequestHandler):
    """Answers with compressed files."""

    server: Server

    def do_GET(self) -> None:
        """Send a file, or a short 404."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self._answer(404, b"", {})
            return
        kind = self.guess_type(path)
        body = path.read_bytes()
        headers = {"Content-Type": kind}
        if kind not in PLAIN:
            body = gzip.compress(body, LEVEL, mtime=0)
            headers["Content-Encoding"] = "gzip"
        self._answer(200, body, headers)

    def _answer(self, status: int, body: bytes, headers: dict[str, str]) -> None:
        self.send_response(status)
        for name, value in (headers | {"Content-Length": str(len(body))}).items():
            self.send_header(name, value)
        buffered: list[bytes] = self._headers_buffer  # type: ignore[attr-defined]
        self.server.count(sum(map(len, buffered)) + len(body))
        self.end_headers()
        self.wfile.write(body)

    def translate_path(self, path: str) -> str:
        """The file in the server's folder."""
        self.directory = str(self.server.folder)
        return super().translate_path(path)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (its name there)
        """Stay silent."""


@contextmanager
def serve(folder: Path) -> Iterator[Server]:
    """A running server for a folder."""
    with Server(folder) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield server
        server.shutdown()
        thread.join()
