"""The routes that views.js asks for the pages with addresses: each gives a piece of HTML in the page's language."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from assistant.web.parts import Query, link, text
from assistant.web.strings import Strings, strings_of

if TYPE_CHECKING:
    from fastapi import FastAPI, Request

Fragment = Callable[[Query, Strings], str]


def add_fragments(app: FastAPI, tab: str, fragments: Mapping[str, Fragment]) -> None:
    """`/tab` and `/tab/part` for each part of `fragments`; what is no part is a 404 with the way back.

    A browser in which somebody typed such an address is led to the page that shows it.
    """
    from fastapi import Request
    from fastapi.responses import HTMLResponse, RedirectResponse, Response

    def fragment(request: Request) -> Response:
        part, query = request.path_params.get("part", ""), dict(request.query_params)
        if request.headers.get("sec-fetch-dest") == "document":
            return RedirectResponse(_on_the_page(tab, part, request))
        strings = strings_of(query.get("language", ""))
        if part not in fragments:
            return HTMLResponse(no_such_page_html(tab, strings), status_code=404)
        return HTMLResponse(fragments[part](query, strings))

    # FastAPI reads a signature's words as names in this module, which knows FastAPI only here.
    fragment.__annotations__["request"] = Request
    app.get(f"/{tab}/{{part}}")(fragment)
    app.get(f"/{tab}")(fragment)


def _on_the_page(tab: str, part: str, request: Request) -> str:
    """`/register/person?name=…` → `../#/register/person?name=…`, relative: the page may stand below another address."""
    query = f"?{request.url.query}" if request.url.query else ""
    return f"../#/{tab}/{part}{query}" if part else f"./#/{tab}{query}"


def no_such_page_html(tab: str, strings: Strings) -> str:
    back = link({"register": strings.register.back, "library": strings.library.back}[tab], tab, style="back")
    return f'<nav class="views">{back}</nav><p class="empty" role="alert">{text(strings.no_such_page)}</p>'
