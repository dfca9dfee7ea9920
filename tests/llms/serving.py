"""A small server that speaks OpenAI's protocol on loopback, and answers what it is told to: well, slowly, or badly."""

from __future__ import annotations

import json
import re
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Reply = Callable[["Handler"], None]


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Server

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.requests.append(({name.lower(): value for name, value in self.headers.items()}, json.loads(body)))
        replies = self.server.replies
        replies[min(len(self.server.requests), len(replies)) - 1](self)

    def begin(self, kind: str = "text/event-stream") -> None:
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()

    def send(self, line: str) -> None:
        self.send_raw(f"data: {line}\n\n")

    def send_raw(self, text: str) -> None:
        data = text.encode()
        try:
            self.wfile.write(f"{len(data):x}\r\n".encode() + data + b"\r\n")
        except OSError:
            self.server.left.set()
            raise

    def send_piece(self, text: str, *, reason: str | None = None) -> None:
        choice = {"index": 0, "delta": {"content": text}, "finish_reason": reason}
        chunk = {"id": "x", "object": "chat.completion.chunk", "created": 1, "model": "m", "choices": [choice]}
        self.send(json.dumps(chunk))

    def end(self, *, done: bool = True) -> None:
        if done:
            self.send("[DONE]")
        self.wfile.write(b"0\r\n\r\n")

    def log_message(self, *_: Any) -> None:
        """Nothing on the tests' output."""


class Server(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, replies: list[Reply]) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.replies = replies
        self.requests: list[tuple[dict[str, str], dict[str, Any]]] = []
        self.left = threading.Event()
        """Set when a client went away in the middle."""

    @property
    def name(self) -> str:
        """What `--llm` takes."""
        return f"openai-compatible:http://127.0.0.1:{self.server_address[1]}/v1#small"

    def handle_error(self, *_: Any) -> None:
        """Clients that hang up are part of the tests."""


@contextmanager
def serve(*replies: Reply) -> Iterator[Server]:
    """A server that gives `replies` in turn, the last one again and again."""
    server = Server(list(replies))
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()


# --- replies ---------------------------------------------------------------------------------------------------------


def says(text: str, *, pause: float = 0.0, reason: str = "stop") -> Reply:
    """The text in pieces of a few letters, `pause` seconds between them."""

    def reply(handler: Handler) -> None:
        handler.begin()
        for piece in _pieces(text):
            handler.send_piece(piece)
            time.sleep(pause)
        handler.send_piece("", reason=reason)
        handler.end()

    return reply


def waits(first: str, go_on: threading.Event, rest: str) -> Reply:
    """`first` at once, and `rest` when the test lets it."""

    def reply(handler: Handler) -> None:
        handler.begin()
        handler.send_piece(first)
        go_on.wait(10)
        handler.send_piece(rest, reason="stop")
        handler.end()

    return reply


def breaks_off(text: str) -> Reply:
    """The text, and then the line is cut."""

    def reply(handler: Handler) -> None:
        handler.begin()
        for piece in _pieces(text):
            handler.send_piece(piece)
        handler.close_connection = True
        handler.connection.close()

    return reply


def keeps_silent(seconds: float) -> Reply:
    """Takes the request and says nothing."""

    def reply(handler: Handler) -> None:
        time.sleep(seconds)
        handler.close_connection = True

    return reply


def refuses(status: int, message: str = "no", *, headers: dict[str, str] | None = None) -> Reply:
    """An error as OpenAI words it. `{key}` in the message becomes the key that the client sent."""

    def reply(handler: Handler) -> None:
        sent = handler.headers.get("Authorization", "").removeprefix("Bearer ")
        error = {"error": {"message": message.format(key=sent), "type": "error", "code": None}}
        _whole(handler, status, json.dumps(error), headers or {})

    return reply


def sends_garbage() -> Reply:
    """A stream of events that are no JSON."""

    def reply(handler: Handler) -> None:
        handler.begin()
        handler.send("{this is no JSON")
        handler.end()

    return reply


def _whole(handler: Handler, status: int, body: str, headers: dict[str, str]) -> None:
    data = body.encode()
    handler.send_response(status)
    for name, value in {"Content-Type": "application/json", "Content-Length": str(len(data)), **headers}.items():
        handler.send_header(name, value)
    handler.end_headers()
    handler.wfile.write(data)


def _pieces(text: str) -> list[str]:
    return re.findall(r"\s?\S{1,4}|\s", text)
