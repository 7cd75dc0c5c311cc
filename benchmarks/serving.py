"""A server that compresses as a careful host does, counts what it sends, and can be slow.

It is slow by itself, as a browser that is told to emulate a slow network forgets an answer
now and then when the machine is busy, and waits for it without end (seen with Chromium 156).
"""

from __future__ import annotations

import gzip
import threading
import time
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

LEVEL = 6  # of gzip; what hosts use
PLAIN = ("image/png", "image/jpeg", "image/webp", "font/woff2", "application/gzip")
PIECE = 8_192  # bytes that an answer sends before others have their turn


class Line(NamedTuple):
    """What lies between a server and its readers."""

    latency: float = 0.0  # seconds before an answer
    rate: float = float("inf")  # bytes a second, of all answers together


FAST = Line()
SLOW = Line(latency=0.1, rate=200_000)


class Server(ThreadingHTTPServer):
    """Serves a folder; ``sent`` is the bytes of all answers up to now, headers included."""

    daemon_threads = True
    request_queue_size = 128  # a browser opens many connections at once; 5 is the default

    def __init__(self, folder: Path, line: Line) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.folder = folder
        self.line = line
        self.sent = 0
        self.lock = threading.Lock()
        self.turn = threading.Lock()

    @property
    def address(self) -> str:
        """Where the folder's index is."""
        return f"http://127.0.0.1:{self.server_port}/"

    def count(self, size: int) -> None:
        """Add the size of an answer, from any thread."""
        with self.lock:
            self.sent += size

    def carry(self, size: int) -> None:
        """Wait as long as the line is busy with a piece of an answer."""
        with self.turn:
            time.sleep(size / self.line.rate)


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
        time.sleep(self.server.line.latency)
        buffered: list[bytes] = self._headers_buffer  # type: ignore[attr-defined]
        self.server.count(sum(map(len, buffered)) + len(body))
        self.end_headers()
        for start in range(0, len(body), PIECE):
            piece = body[start : start + PIECE]
            self.server.carry(len(piece))
            self.wfile.write(piece)

    def translate_path(self, path: str) -> str:
        """The file in the server's folder."""
        self.directory = str(self.server.folder)
        return super().translate_path(path)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (its name there)
        """Stay silent."""


@contextmanager
def serve(folder: Path, line: Line = FAST) -> Iterator[Server]:
    """A running server for a folder, behind a line."""
    with Server(folder, line) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield server
        server.shutdown()
        thread.join()
