"""What other programs call: REST under /api, OpenAI's protocol under /v1, and the guard before them and the page."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from fastapi import FastAPI

    from assistant import Assistant


def add_http(app: FastAPI, assistant: Assistant, *, host: str = "") -> None:
    """Adds both, and puts the guard before everything that the application serves; `host` is the server's name."""
    from fastapi.responses import RedirectResponse

    from assistant.web.http.guard import SameSiteOnly

    app.add_middleware(SameSiteOnly, own=host, hosts=assistant.settings.hosts)
    app.add_api_route("/api", lambda: RedirectResponse("/api/docs"), include_in_schema=False)
    app.mount("/api", _BuiltWhenAsked(lambda: _rest(assistant)))
    app.mount("/v1", _BuiltWhenAsked(lambda: _openai(assistant)))


def _rest(assistant: Assistant) -> FastAPI:
    from assistant.web.http.rest import build_rest

    return build_rest(assistant)


def _openai(assistant: Assistant) -> FastAPI:
    from assistant.web.http.openai import build_openai

    return build_openai(assistant)


class _BuiltWhenAsked:
    """An ASGI application that comes to be at its first request: the page, which needs none of it, opens sooner."""

    def __init__(self, build: Callable[[], Any]) -> None:
        self._build = build
        self._app: Any = None
        self._lock = threading.Lock()

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        from anyio.to_thread import run_sync

        app = self._app or await run_sync(self._built)
        await app(scope, receive, send)

    def _built(self) -> Any:
        with self._lock:
            self._app = self._app or self._build()
            return self._app
