"""One web application: the Gradio page, and the route that serves an article with its cited words marked."""

from __future__ import annotations

import contextlib
import re
import socket
import sys
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from assistant.errors import NoSuchDocument, SettingsError
from assistant.types import Citation, Document

if TYPE_CHECKING:
    from fastapi import FastAPI

    from assistant import Assistant

_SPAN = re.compile(r"(\d{1,4}):(\d{1,9})-(\d{1,9})")
_MOST_SPANS = 200
_AFTER_OPENING = 4.0
"""Seconds left to the first page before anything heavy is begun beside it."""
# The page may talk to its own server and to nothing else, whatever an article or a library of Gradio's asks for.
# Gradio builds its components with inline scripts, styles and eval.
_POLICY = (
    "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data: blob:; media-src 'self' data: blob:; font-src 'self' data:; worker-src 'self' blob:; "
    "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'"
)
_HEADERS = (
    (b"content-security-policy", _POLICY.encode()),
    (b"referrer-policy", b"no-referrer"),
    (b"x-content-type-options", b"nosniff"),
)


def build_app(assistant: Assistant, *, host: str = "") -> FastAPI:
    """The page at /, and beside it /source, /api and /v1. Further routes can be added to it before it is served.

    `host` is the name that the server listens by; requests for other names are refused, see http/guard.py.
    """
    from fastapi import FastAPI

    from assistant.web.gradio_import import gr
    from assistant.web.http import add_http
    from assistant.web.library import add_library_routes
    from assistant.web.nowhere import NoSuchPage
    from assistant.web.page import build_page, dress
    from assistant.web.register import add_register_routes
    from assistant.web.saved_runs import add_evaluation_routes
    from assistant.web.transcripts import add_transcript_routes

    app = FastAPI(title="assistant", docs_url=None, redoc_url=None, openapi_url=None)
    add_http(app, assistant, host=host)
    app.add_middleware(NoSuchPage, language=assistant.settings.language)
    app.add_middleware(_SafeHeaders)
    add_source_route(app, assistant)
    add_register_routes(app, assistant)
    add_library_routes(app, assistant)
    add_evaluation_routes(app, assistant)
    add_transcript_routes(app, assistant)
    page = build_page(assistant, settings=assistant.settings)
    return gr.mount_gradio_app(
        app, page, path="", footer_links=[], run_history=False, ssr_mode=False, pwa=False, mcp_server=False,
        enable_monitoring=False, show_error=False, max_file_size=assistant.settings.max_file_bytes, **dress(),
    )  # fmt: skip


def serve(
    assistant: Assistant, *, host: str = "127.0.0.1", port: int = 7860, open_browser: bool = False,
    once_open: Callable[[], None] | None = None,
) -> None:  # fmt: skip
    """Serves the page until interrupted. Its address goes to standard error.

    `once_open` is called in a thread of its own, some seconds after the page can be opened.

    Raises:
        SettingsError: the host or port cannot be listened on.
    """
    import uvicorn

    listening = _listen(host, port)
    address = f"http://{_shown_host(host)}:{listening.getsockname()[1]}/"
    # Open pages hold a connection each; they must not keep the program from ending.
    app = build_app(assistant, host=host)
    server = uvicorn.Server(
        uvicorn.Config(app, log_level="warning", access_log=False, timeout_graceful_shutdown=1)
    )
    print(address, file=sys.stderr, flush=True)
    if open_browser:
        threading.Thread(target=_open_browser, args=(address,), daemon=True).start()
    later = threading.Timer(_AFTER_OPENING, once_open or (lambda: None))
    later.daemon = True
    later.start()
    with listening, contextlib.suppress(KeyboardInterrupt):
        server.run(sockets=[listening])
    later.cancel()


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host, port))
    except (OSError, OverflowError) as error:
        listening.close()
        advice = "Choose another with --port or --host"
        raise SettingsError(f"Cannot listen on {host}:{port} ({error}). {advice}") from error
    listening.listen(128)
    return listening


def _shown_host(host: str) -> str:
    if host in ("0.0.0.0", "::"):
        return "127.0.0.1"
    return f"[{host}]" if ":" in host else host


def _open_browser(address: str) -> None:
    import webbrowser

    webbrowser.open(address)


# --- sources ---------------------------------------------------------------------------------------------------------


def add_source_route(app: FastAPI, assistant: Assistant) -> None:
    from fastapi.responses import HTMLResponse

    from assistant.web.library.listing import copies_in
    from assistant.web.render import source_panel_html
    from assistant.web.strings import strings_of

    @app.get("/source", response_class=HTMLResponse)
    def source(document: str, spans: str = "", chosen: int | None = None, language: str = "vi") -> HTMLResponse:
        """One article as the source panel shows it. `spans` are the citations: `1:12-40,3:60-90`."""
        try:
            found = assistant.document(document)
        except NoSuchDocument:
            message = strings_of(language).no_such_document
            return HTMLResponse(f'<p class="panel-hint">{message}</p>', status_code=404)
        citations = cited_spans(found, spans)
        copies = copies_in(assistant)(found.id)
        return HTMLResponse(source_panel_html(found, citations, chosen, language, copies))


def cited_spans(document: Document, spans: str) -> list[Citation]:
    """The citations that a query string names; what does not lie within the text is left out."""
    cited = []
    for match in list(_SPAN.finditer(spans))[:_MOST_SPANS]:
        number, start, end = (int(group) for group in match.groups())
        if start < end <= len(document.text):
            cited.append(
                Citation(
                    number, document.id, document.name, document.title, document.publisher, document.published,
                    document.text[start:end], start, end,
                )
            )  # fmt: skip
    return cited


class _SafeHeaders:
    """ASGI middleware: adds `_HEADERS` to every response without holding back streamed ones."""

    def __init__(self, app: Any) -> None:
        self.app = app

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        async def send_with_headers(message: Any) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message.get("headers", ()), *_HEADERS]
            await send(message)

        await self.app(scope, receive, send_with_headers if scope["type"] == "http" else send)
