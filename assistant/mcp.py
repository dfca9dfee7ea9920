"""An MCP server over one library, on standard input and output: `assistant mcp`.

For programs that give tools to a language model. The tools only read; their results are the objects of the contract,
described by schemas. Messages of the program go to standard error; standard output belongs to the protocol, and the
SDK moves whatever else is printed out of its way.
"""

from __future__ import annotations

import importlib.util
from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import BaseModel, ConfigDict, Field

from assistant.contract import (
    AnswerObject,
    Bound,
    DocumentList,
    DocumentObject,
    EventList,
    HitList,
    Names,
    StatementList,
)
from assistant.errors import AssistantError
from assistant.given import LONGEST_QUESTION
from assistant.language import acts
from assistant.scoping import documents_of, scope_of
from assistant.types import Scope, Turn

if TYPE_CHECKING:
    from mcp.server.mcpserver import MCPServer

    from assistant.assistant import Assistant

_INSTRUCTIONS = (
    "A library of news articles about conferences, mostly Vietnamese. `ask` answers in the language of the question "
    "and cites the articles: each citation's quote stands verbatim at its offsets in the article's text. When the "
    "outcome is `not_stated` or `not_in_corpus` the articles do not say it: tell so instead of guessing. Give the "
    "quotes to the reader with what you take from them."
)

Question = Annotated[
    str, Field(min_length=1, max_length=LONGEST_QUESTION, description="In Vietnamese (tones optional) or English.")
]
Words = Annotated[str | None, Field(max_length=300, description="Words it holds; tones and capitals do not matter.")]
Act = Annotated[
    str | None,
    Field(
        description=f"{', '.join(acts.PHRASES)}, or {acts.MENTIONED} (named without doing any of these). "
        "Without it all but the last."
    ),
]
Day = Annotated[
    str | None, Field(max_length=40, description="A day, month or year such as 2024-05-09 or 2024; it is included.")
]
Articles = Annotated[Names | None, Field(description="Only these articles, by id, file name or address.")]
Outlets = Annotated[Names | None, Field(description="Only what these outlets published.")]
People = Annotated[
    Names | None, Field(description="Only articles in which one of these people did something; whole names.")
]
Since = Annotated[Bound | None, Field(description="Only events from this day, month or year on: 2024-05-09, 2024-05.")]
Until = Annotated[Bound | None, Field(description="Only events up to this day, month or year; it is included.")]
Limit = Annotated[int, Field(ge=1, le=500, description="At most so many; `total` says how many there are.")]
Offset = Annotated[int, Field(ge=0, description="Leave out so many first.")]


class EarlierTurn(BaseModel):
    model_config = ConfigDict(use_attribute_docstrings=True)

    question: str
    answer: str = ""


def serve_mcp(assistant: Assistant) -> None:
    """Serves until standard input ends."""
    build_server(assistant).run("stdio")


def build_server(assistant: Assistant) -> MCPServer:
    """The server with its tools, for any transport. Raises AssistantError when the SDK is not installed."""
    need_sdk()
    from mcp.server.mcpserver import MCPServer
    from mcp_types import ToolAnnotations

    from assistant import __version__

    server = MCPServer("assistant", instructions=_INSTRUCTIONS, version=__version__, log_level="WARNING")
    reading = ToolAnnotations(read_only_hint=True, idempotent_hint=True, open_world_hint=False)
    for title, tool in _tools(assistant).items():
        meant = " ".join((tool.__doc__ or "").split())
        server.add_tool(_telling_errors(tool), title=title, description=meant, annotations=reading)
    return server


def need_sdk() -> None:
    if importlib.util.find_spec("mcp") is None:
        raise AssistantError("`assistant mcp` needs the package mcp: python -m pip install mcp")


def _tools(assistant: Assistant) -> dict[str, Callable[..., Any]]:
    """Title → function. What a tool is for, and its arguments, are read off the function."""
    from assistant.tables import document_row, event_rows, hit_rows, statement_rows

    def ask(
        question: Question,
        history: Annotated[list[EarlierTurn] | None, Field(description="Earlier turns, oldest first.")] = None,
        documents: Articles = None, outlets: Outlets = None, people: People = None, since: Since = None,
        until: Until = None,
    ) -> AnswerObject:  # fmt: skip
        """Answer a question from the articles, every sentence with citations that were checked; or say that they do not
        tell. Give earlier turns as `history` when the question refers to them. The other arguments narrow it to some
        articles."""
        scope = narrowed(documents, outlets, people, since, until)
        turns = [Turn(turn.question, turn.answer) for turn in history or ()]
        return assistant.ask(question, turns, scope=scope).to_json()

    def search(
        question: Question, k: Annotated[int, Field(ge=1, le=50, description="How many.")] = 8,
        documents: Articles = None, outlets: Outlets = None, people: People = None, since: Since = None,
        until: Until = None,
    ) -> HitList:  # fmt: skip
        """The passages that fit a question or some words best, verbatim with their offsets."""
        within = documents_of(assistant, narrowed(documents, outlets, people, since, until))
        return {"hits": hit_rows(assistant, assistant.search(question, k, documents=within))}

    def narrowed(
        documents: Names | None, outlets: Names | None, people: Names | None, since: str | None, until: str | None
    ) -> Scope | None:
        return scope_of(
            assistant, documents=documents or (), outlets=outlets or (), people=people or (), since=since, until=until
        )

    def statements(
        person: Words = None, event: Words = None, act: Act = None, capacity: Words = None,
        topic: Words = None, outlet: Words = None, since: Day = None, until: Day = None, limit: Limit = 50,
        offset: Offset = 0,
    ) -> StatementList:  # fmt: skip
        """Who did what at which event, in which capacity, each with the sentence that says it. For lists and counts,
        where `ask` would answer in a few sentences."""
        found = assistant.statements(
            person=person, event=event, act=act, capacity=capacity, topic=topic, outlet=outlet,
            since=since, until=until,
        )  # fmt: skip
        return {"total": len(found), "statements": statement_rows(assistant, found[offset : offset + limit])}

    def events(since: Day = None, until: Day = None, limit: Limit = 50, offset: Offset = 0) -> EventList:
        """The conferences, workshops, forums … that the articles report, by date."""
        found = assistant.events(since=since, until=until)
        return {"total": len(found), "events": event_rows(assistant, found[offset : offset + limit])}

    def documents(limit: Limit = 50, offset: Offset = 0) -> DocumentList:
        """The articles of the library, without their texts."""
        found = assistant.documents()
        return {"total": len(found), "documents": [document_row(each) for each in found[offset : offset + limit]]}

    def document(document_id: Annotated[str, Field(max_length=200)]) -> DocumentObject:
        """One article with its whole text, in which the offsets of citations count."""
        return document_row(assistant.document(document_id), text=True)

    return {
        "Ask the articles": ask, "Search passages": search, "Who did what": statements, "Events": events,
        "List articles": documents, "Read an article": document,
    }  # fmt: skip


def _telling_errors(tool: Callable[..., Any]) -> Callable[..., Any]:
    """Our errors reach the model in their own words; the SDK keeps those of others to itself."""
    from mcp.server.mcpserver.exceptions import ToolError

    @wraps(tool)
    def telling(*given: Any, **named: Any) -> Any:
        try:
            return tool(*given, **named)
        except AssistantError as error:
            raise ToolError(str(error)) from error

    return telling
