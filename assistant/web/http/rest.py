"""REST: the contract over HTTP. /api/ask, search, statements, events, documents; described at /api/docs."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from typing import Annotated, Any

import anyio
from anyio.to_thread import run_sync
from fastapi import Depends, FastAPI, Header, Path, Query, Request
from fastapi.responses import HTMLResponse, JSONResponse, RedirectResponse, Response, StreamingResponse
from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from assistant import Answer, Assistant, Turn, __version__
from assistant.contract import (
    AnswerObject,
    DocumentList,
    DocumentObject,
    EventList,
    HitList,
    IngestObject,
    Name,
    ScopeObject,
    StatementList,
)
from assistant.errors import AssistantError
from assistant.scoping import documents_of, scope_of
from assistant.tables import document_row, event_rows, hit_rows, report_row, statement_rows
from assistant.types import IngestReport, Scope
from assistant.web.http.answering import LONGEST_QUESTION, QUIET_SECONDS, answered, growing
from assistant.web.http.failures import Refused, answer_failures, error_object
from assistant.web.http.uploads import LimitedBody, sent_files, take_in_files, take_in_sources

_MOST_TURNS = 50
_MOST_ROWS = 1000
_FILES_AT_A_TIME = 10
"""An upload may be as long as this many files of the greatest size."""
_INGESTS_AT_ONCE = 2
_ABOUT = (
    "Questions about the articles of this library, answered with citations that hold at exact characters: "
    "`text[start:end] == quote`. There are no accounts and no keys."
)
_STREAM = {
    "description": "The answer. As `text/event-stream`: events `part` (the answer so far), then one `answer` (the "
    "whole answer) or `error`; the data of each is one JSON object. Lines that begin with a colon keep the connection "
    "open while a model thinks.",
    "content": {"text/event-stream": {}},
}

KEEP_ALIVE = ": still working\n\n"
"""A comment: readers of server-sent events pass over it."""

Question = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=LONGEST_QUESTION)]
Filter = Annotated[str | None, Query(max_length=300)]
Day = Annotated[
    str | None, Query(max_length=40, description="A day, month or year: 2024-05-09, 9/5/2024, 2024; it is included.")
]
Limit = Annotated[int, Query(ge=1, le=_MOST_ROWS, description="At most so many rows.")]
Offset = Annotated[int, Query(ge=0, description="Leave out so many rows first.")]
DocumentId = Annotated[str, Path(max_length=200)]


def _names(description: str) -> Any:
    return Query(max_length=100, description=f"{description} May be repeated.")


def _scope_in_address(
    document: Annotated[list[Name], _names("Only these articles, by id, file name or address.")] = [],  # noqa: B006
    outlet: Annotated[list[Name], _names("Only what these outlets published.")] = [],  # noqa: B006
    person: Annotated[list[Name], _names("Only articles in which one of these people did something.")] = [],  # noqa: B006
    since: Day = None, until: Day = None,
) -> ScopeObject:  # fmt: skip
    return ScopeObject(documents=document, outlets=outlet, people=person, since=since, until=until)


ScopeInAddress = Annotated[ScopeObject, Depends(_scope_in_address)]


class Asked(BaseModel):
    """A question with the conversation before it."""

    class Turn(BaseModel):
        model_config = ConfigDict(use_attribute_docstrings=True)

        question: Annotated[str, StringConstraints(max_length=LONGEST_QUESTION)]
        answer: Annotated[str, StringConstraints(max_length=20_000)] = ""

    model_config = ConfigDict(
        use_attribute_docstrings=True, json_schema_extra={"example": {"question": "Ai chủ trì hội nghị ngày 9/5/2024?"}}
    )

    question: Question
    history: Annotated[list[Turn], Field(max_length=_MOST_TURNS)] = []
    """Earlier questions and answers, oldest first: follow-up questions are understood from them."""
    scope: ScopeObject | None = None
    """Which articles it may be answered from; without it all of the library."""
    stream: bool = False
    """Send the answer as it grows, as server-sent events."""


class ErrorObject(BaseModel):
    class Error(BaseModel):
        message: str
        type: str

    error: Error


def build_rest(assistant: Assistant, *, quiet_seconds: float = QUIET_SECONDS) -> FastAPI:
    """The application behind /api. A stream is never silent for longer than `quiet_seconds`."""
    app = FastAPI(
        title="assistant", version=__version__, description=_ABOUT, docs_url=None, redoc_url=None,
        responses={422: {"model": ErrorObject, "description": "The request cannot be served; the message says why."}},
    )  # fmt: skip
    app.add_middleware(LimitedBody, files_bytes=_FILES_AT_A_TIME * assistant.settings.max_file_bytes)
    answer_failures(app, lambda status, error: error_object(status, str(error)))
    _add_questions(app, assistant, quiet_seconds)
    _add_register(app, assistant)
    _add_documents(app, assistant)
    _add_description(app)
    return app


# --- questions -------------------------------------------------------------------------------------------------------


def _add_questions(app: FastAPI, assistant: Assistant, quiet_seconds: float) -> None:
    async def reply(question: str, history: list[Turn], scope: ScopeObject, *, stream: bool) -> Response:
        narrowed = await run_sync(lambda: _scope(assistant, scope))
        if not stream:
            return JSONResponse((await answered(assistant, question, history, scope=narrowed)).to_json())
        pieces = await growing(assistant, question, history, scope=narrowed, quiet_seconds=quiet_seconds)
        return event_stream(_events(pieces))

    @app.post("/ask", response_model=AnswerObject, responses={200: _STREAM}, tags=["questions"])
    async def ask(asked: Asked, accept: Annotated[str, Header()] = "") -> Response:
        """Answer a question; a refusal is a proper answer.

        Streamed when `stream` is true or `Accept` is `text/event-stream`.
        """
        history = [Turn(turn.question, turn.answer) for turn in asked.history]
        stream = asked.stream or _wants_events(accept)
        return await reply(asked.question, history, asked.scope or ScopeObject(), stream=stream)

    @app.get("/ask", response_model=AnswerObject, responses={200: _STREAM}, tags=["questions"])
    async def ask_in_address(
        q: Annotated[Question, Query()], scope: ScopeInAddress, stream: bool = False,
        accept: Annotated[str, Header()] = "",
    ) -> Response:  # fmt: skip
        """Answer one question without history: for the address bar and curl."""
        return await reply(q, [], scope, stream=stream or _wants_events(accept))

    @app.get("/search", response_model=HitList, tags=["questions"])
    def search(
        q: Annotated[Question, Query()], scope: ScopeInAddress, k: Annotated[int, Query(ge=1, le=200)] = 8
    ) -> Response:
        """The passages that fit a question best, and why."""
        within = documents_of(assistant, _scope(assistant, scope))
        return JSONResponse({"hits": hit_rows(assistant, assistant.search(q, k, documents=within))})


def _scope(assistant: Assistant, given: ScopeObject) -> Scope | None:
    return scope_of(assistant, **given.model_dump())


def event_stream(pieces: AsyncIterator[str]) -> Response:
    # Proxies that collect a response before they pass it on would make a stream of it no more.
    headers = {"cache-control": "no-store", "x-accel-buffering": "no"}
    return StreamingResponse(pieces, media_type="text/event-stream", headers=headers)


async def _events(pieces: AsyncIterator[Answer | None]) -> AsyncIterator[str]:
    try:
        async for piece in pieces:
            yield KEEP_ALIVE if piece is None else event("answer" if piece.complete else "part", piece.to_json())
    except AssistantError as error:
        yield event("error", error_object(502, str(error)))


def event(name: str, value: Any) -> str:
    """One server-sent event. JSON has no line breaks, so its data is one line."""
    return f"event: {name}\ndata: {json.dumps(value, ensure_ascii=False)}\n\n"


def _wants_events(accept: str) -> bool:
    return "text/event-stream" in accept


# --- the register ----------------------------------------------------------------------------------------------------


def _add_register(app: FastAPI, assistant: Assistant) -> None:
    @app.get("/statements", response_model=StatementList, tags=["register"])
    def statements(
        person: Filter = None, event: Filter = None, act: Filter = None, capacity: Filter = None,
        topic: Filter = None, outlet: Filter = None, since: Day = None, until: Day = None, limit: Limit = 100,
        offset: Offset = 0,
    ) -> Response:  # fmt: skip
        """Who did what, where, in which capacity. Words match without tones and capitals."""
        found = assistant.statements(
            person=person, event=event, act=act, capacity=capacity, topic=topic, outlet=outlet,
            since=since, until=until,
        )  # fmt: skip
        rows = statement_rows(assistant, found[offset : offset + limit])
        return JSONResponse({"total": len(found), "statements": rows})

    @app.get("/events", response_model=EventList, tags=["register"])
    def events(since: Day = None, until: Day = None, limit: Limit = 100, offset: Offset = 0) -> Response:
        """The events that the articles report, by date."""
        found = assistant.events(since=since, until=until)
        return JSONResponse({"total": len(found), "events": event_rows(assistant, found[offset : offset + limit])})


# --- documents -------------------------------------------------------------------------------------------------------


def _add_documents(app: FastAPI, assistant: Assistant) -> None:
    places = anyio.CapacityLimiter(_INGESTS_AT_ONCE)

    @app.get("/documents", response_model=DocumentList, tags=["documents"])
    def documents(limit: Limit = 100, offset: Offset = 0) -> Response:
        """The articles, in the order in which they came in; without their texts."""
        found = assistant.documents()
        rows = [document_row(document) for document in found[offset : offset + limit]]
        return JSONResponse({"total": len(found), "documents": rows})

    @app.get("/documents/{document_id}", response_model=DocumentObject, tags=["documents"])
    def document(document_id: DocumentId) -> Response:
        """One article with its text, in which the offsets of citations count."""
        return JSONResponse(document_row(assistant.document(document_id), text=True))

    @app.delete("/documents/{document_id}", response_model=DocumentObject, tags=["documents"])
    def remove(document_id: DocumentId) -> Response:
        """Forget an article everywhere; the answer is what it was."""
        return JSONResponse(document_row(assistant.remove(document_id)))

    @app.post("/documents", response_model=IngestObject, openapi_extra=_UPLOAD, tags=["documents"])
    async def add(request: Request) -> Response:
        """Take in articles: files of a form (text, Markdown, HTML, PDF, DOCX).

        A JSON object `{"sources": ["path or address", …]}` is accepted only where the server was started with
        ASSISTANT_HTTP_SOURCES=yes: sources are read with the server's rights.
        """
        if request.headers.get("content-type", "").startswith("multipart/form-data"):
            form = await sent_files(request)
            try:
                return _reported(await run_sync(lambda: take_in_files(assistant, form), limiter=places))
            finally:
                await form.close()
        sources = await _sources(request)
        return _reported(await run_sync(lambda: take_in_sources(assistant, sources), limiter=places))


async def _sources(request: Request) -> list[str]:
    try:
        sources = json.loads(await request.body())["sources"]
    except (ValueError, TypeError, KeyError, RecursionError):
        sources = None
    if not isinstance(sources, list) or not sources or not all(isinstance(source, str) for source in sources):
        raise Refused(422, "Send files of a form (curl -F files=@article.txt …)")
    return sources


def _reported(report: IngestReport) -> Response:
    """422 when nothing could be taken in; the reasons are in `failed` either way."""
    if report.failed and not (report.added or report.updated or report.unchanged):
        message = "; ".join(f"{failure.source}: {failure.reason}" for failure in report.failed)
        return JSONResponse({**error_object(422, message), **report_row(report)}, 422)
    return JSONResponse(report_row(report), 201 if report.added else 200)


_UPLOAD = {
    "requestBody": {
        "required": True,
        "content": {
            "multipart/form-data": {
                "schema": {
                    "type": "object",
                    "required": ["files"],
                    "properties": {"files": {"type": "array", "items": {"type": "string", "format": "binary"}}},
                }
            }
        },
    }
}


# --- description -----------------------------------------------------------------------------------------------------


def _add_description(app: FastAPI) -> None:
    from assistant.web.http.description import description_html

    @app.get("/", include_in_schema=False)
    def start(request: Request) -> Response:
        return RedirectResponse(f"{request.scope.get('root_path', '')}/docs")

    @app.get("/docs", include_in_schema=False)
    def docs(request: Request) -> Response:
        """A page without scripts: it works offline and under the page's policy."""
        root = request.scope.get("root_path", "")
        return HTMLResponse(description_html(app.openapi(), str(request.base_url).rstrip("/"), root))
