"""The addresses from which the page fetches what the register shows, as finished HTML or as a file."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from assistant.errors import SettingsError
from assistant.statements.register import Register
from assistant.web.fragments import Fragment, add_fragments
from assistant.web.parts import Query
from assistant.web.register.event import event_html
from assistant.web.register.export import csv_bytes, xlsx_bytes
from assistant.web.register.frame import fault
from assistant.web.register.matrix import matrix_html
from assistant.web.register.person import person_html
from assistant.web.register.table import table_html
from assistant.web.register.timeline import timeline_html
from assistant.web.register.view import Filters, ordered, rows_of
from assistant.web.strings import Strings, strings_of

if TYPE_CHECKING:
    from fastapi import FastAPI

    from assistant import Assistant

Page = Callable[[Register, Query, Strings], str]

PAGES: dict[str, Page] = {
    "": table_html,
    "timeline": timeline_html,
    "matrix": matrix_html,
    "person": person_html,
    "event": event_html,
}
"""The last part of an address of the register → what makes its page."""
FILES = {
    "csv": (csv_bytes, "text/csv; charset=utf-8"),
    "xlsx": (xlsx_bytes, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
}


def add_register_routes(app: FastAPI, assistant: Assistant) -> None:
    """`/register/…`: the fragments that views.js puts on the page; `/register/statements.csv` and `.xlsx`: the rows."""
    from fastapi import Request
    from fastapi.responses import PlainTextResponse, Response

    def file(request: Request, kind: str) -> Response:
        query = dict(request.query_params)
        strings = strings_of(query.get("language", ""))
        if kind not in FILES:
            return PlainTextResponse(strings.no_such_page, status_code=404)
        write, media_type = FILES[kind]
        try:
            rows = ordered(rows_of(assistant.shelf.register(), Filters.of(query)), query.get("sort", ""))
        except SettingsError:
            return PlainTextResponse(fault(Filters.of(query), strings), status_code=400)
        name = f'attachment; filename="{strings.register.file_name}.{kind}"'
        return Response(write(rows, strings), media_type=media_type, headers={"content-disposition": name})

    def shown(make: Page) -> Fragment:
        return lambda query, strings: make(assistant.shelf.register(), query, strings)

    # FastAPI reads a signature's words as names in this module, which knows FastAPI only here.
    file.__annotations__["request"] = Request
    app.get("/register/statements.{kind}")(file)
    add_fragments(app, "register", {part: shown(make) for part, make in PAGES.items()})
