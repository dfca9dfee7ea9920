"""An address that leads nowhere, opened by a person: a page that says so, in place of a program's answer."""

from __future__ import annotations

from html import escape
from typing import Any

from assistant.web.strings import LANGUAGES, Strings, strings_of

_OF_PROGRAMS = ("/api", "/v1")
_STYLE = (
    ":root{color-scheme:light dark}body{display:grid;min-height:90vh;place-content:center;margin:0;padding:1.5rem;"
    "background:light-dark(#f6f8f8,#12171b);color:light-dark(#1a2226,#e7ecee);font:1.05rem/1.6 system-ui,sans-serif;"
    "text-align:center}a{color:light-dark(#0f6b62,#6cc9bd)}"
)


class NoSuchPage:
    """ASGI middleware: turns the 404 of an address that was opened as a page into HTML.

    Programs get theirs as it is, and so do those who try the addresses of programs in a browser.
    """

    def __init__(self, app: Any, *, language: str) -> None:
        self.app = app
        self.language = language

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        headers = dict(scope.get("headers", ()))
        opened = scope["type"] == "http" and headers.get(b"sec-fetch-dest") == b"document"
        if not opened or scope["path"].startswith(_OF_PROGRAMS):
            await self.app(scope, receive, send)
            return
        lost = False

        async def answer(message: Any) -> None:
            nonlocal lost
            if message["type"] == "http.response.start" and message["status"] == 404 and _is_json(message):
                lost = True
            elif not lost:
                await send(message)

        await self.app(scope, receive, answer)
        if lost:
            from fastapi.responses import HTMLResponse

            html = lost_html(strings_of(_language(headers, self.language)), scope.get("root_path", "") + "/")
            await HTMLResponse(html, status_code=404)(scope, receive, send)


def lost_html(strings: Strings, home: str) -> str:
    return (
        f'<!doctype html><html lang="{strings.language}"><head><meta charset="utf-8"><title>{escape(strings.title)}'
        f'</title><meta name="viewport" content="width=device-width,initial-scale=1"><style>{_STYLE}</style></head>'
        f'<body><main><h1>{escape(strings.title)}</h1><p>{escape(strings.no_such_page)}</p>'
        f'<p><a href="{escape(home)}">{escape(strings.chat_tab)}</a></p></main></body></html>'
    )


def _is_json(message: Any) -> bool:
    kinds = [value for name, value in message.get("headers", ()) if name.lower() == b"content-type"]
    return any(kind.startswith(b"application/json") for kind in kinds)


def _language(headers: dict[bytes, bytes], default: str) -> str:
    """The first language of the browser that the page speaks."""
    for part in headers.get(b"accept-language", b"").decode("latin-1").split(","):
        if (code := part.strip()[:2].lower()) in LANGUAGES:
            return code
    return default
