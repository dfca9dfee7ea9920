"""OpenAI's chat completions over the library: /v1/models and /v1/chat/completions.

The message is the answer's text and under it the list of its sources; `annotations` hold each citation with document,
quote and offsets, and `answer` beside the choices is the whole answer of the contract. Keys are not looked at.
"""

from __future__ import annotations

import json
import time
import uuid
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from typing import Any

from anyio.to_thread import run_sync
from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse, Response

from assistant import Answer, Assistant, Scope
from assistant.errors import AssistantError, SettingsError
from assistant.scoping import scope_of
from assistant.tokens import count_tokens
from assistant.web.backends import Backends, Choice
from assistant.web.http.answering import answered, growing
from assistant.web.http.chores import chore_reply
from assistant.web.http.failures import Refused, answer_failures
from assistant.web.http.messages import CompletionRequest, Message, conversation_of, words_of
from assistant.web.http.rest import KEEP_ALIVE, event_stream
from assistant.web.http.sources import annotations, source_list
from assistant.web.http.uploads import LimitedBody

MODEL = "assistant"
"""Whatever the server was started with."""
_STARTED = int(time.time())


def build_openai(assistant: Assistant) -> FastAPI:
    """The application behind /v1."""
    app = FastAPI(docs_url=None, redoc_url=None, openapi_url=None)
    app.add_middleware(LimitedBody, files_bytes=0)
    answer_failures(app, _error_object, invalid_status=400)
    backends = Backends(assistant)

    @app.get("/models")
    def models() -> Response:
        return JSONResponse({"object": "list", "data": [_model_object(name) for name in _names(backends)]})

    @app.get("/models/{name:path}")
    def model(name: str) -> Response:
        _check_model(backends, name)
        return JSONResponse(_model_object(name))

    @app.post("/chat/completions")
    async def complete(request: Request, asked: CompletionRequest) -> Response:
        if asked.n not in (None, 1):
            raise Refused(400, "There is one answer to a question: leave `n` out", parameter="n")
        conversation = conversation_of(asked.messages)
        chosen = await run_sync(lambda: _opened(backends, asked.model))
        reply = _Reply.to(request, asked)
        if conversation.chore:
            text = await run_sync(lambda: chore_reply(chosen, conversation.chore, conversation.history))
            return event_stream(_said(reply, text)) if asked.stream else JSONResponse(reply.whole(text))
        scope = await run_sync(lambda: _scope(assistant, asked))
        if asked.stream:
            pieces = await growing(chosen, conversation.question, conversation.history, scope=scope)
            return event_stream(_streamed(reply, pieces))
        answer = await answered(chosen, conversation.question, conversation.history, scope=scope)
        return JSONResponse(_told(reply, answer))

    return app


def _scope(assistant: Assistant, asked: CompletionRequest) -> Scope | None:
    """Raises Refused, as OpenAI does: with the parameter that is wrong."""
    try:
        return scope_of(assistant, **asked.scope.model_dump()) if asked.scope else None
    except SettingsError as error:
        raise Refused(400, str(error), parameter="scope") from error


# --- models ----------------------------------------------------------------------------------------------------------


def _names(backends: Backends) -> list[str]:
    # A name may hold a path or an address; what the server was started with goes by its own name here.
    return [MODEL, *(name for name in backends.names() if "/" not in name)]


def _check_model(backends: Backends, name: str) -> None:
    names = _names(backends)
    if name not in names:
        message = f"No such model `{name}`. There are: {', '.join(names)}"
        raise Refused(404, message, parameter="model", code="model_not_found")


def _opened(backends: Backends, name: str) -> Assistant:
    _check_model(backends, name)
    return backends.of(Choice() if name == MODEL else Choice(llm=name))


def _model_object(name: str) -> dict[str, Any]:
    return {"id": name, "object": "model", "created": _STARTED, "owned_by": "assistant"}


# --- replies ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Reply:
    """What all parts of one completion have in common."""

    id: str
    created: int
    model: str
    base: str
    """Address of this server, for links to the quoted words."""
    prompt_tokens: int
    with_usage: bool

    @classmethod
    def to(cls, request: Request, asked: CompletionRequest) -> _Reply:
        base = f"{request.url.scheme}://{request.headers.get('host', '')}"
        with_usage = bool(asked.stream_options and asked.stream_options.include_usage)
        tokens = _prompt_tokens(asked.messages)
        return cls(f"chatcmpl-{uuid.uuid4().hex}", int(time.time()), asked.model, base, tokens, with_usage)

    def whole(self, text: str, **message: Any) -> dict[str, Any]:
        choice = {
            "index": 0, "finish_reason": "stop", "logprobs": None,
            "message": {"role": "assistant", "content": text, "refusal": None, **message},
        }  # fmt: skip
        return {**self._head("chat.completion"), "choices": [choice], "usage": self.usage(text)}

    def part(self, delta: dict[str, Any], finish_reason: str | None = None) -> dict[str, Any]:
        choice = {"index": 0, "delta": delta, "logprobs": None, "finish_reason": finish_reason}
        return {**self._head("chat.completion.chunk"), "choices": [choice]}

    def last(self, text: str) -> dict[str, Any]:
        """The part that counts, without choices."""
        return {**self._head("chat.completion.chunk"), "choices": [], "usage": self.usage(text)}

    def usage(self, text: str) -> dict[str, int]:
        written = count_tokens(text)
        return {
            "prompt_tokens": self.prompt_tokens,
            "completion_tokens": written,
            "total_tokens": self.prompt_tokens + written,
        }

    def _head(self, kind: str) -> dict[str, Any]:
        return {"id": self.id, "object": kind, "created": self.created, "model": self.model}


def _told(reply: _Reply, answer: Answer) -> dict[str, Any]:
    text = answer.text + source_list(answer)
    whole = reply.whole(text, annotations=annotations(answer, text, reply.base))
    return {**whole, "answer": answer.to_json()}


async def _streamed(reply: _Reply, pieces: AsyncIterator[Answer | None]) -> AsyncIterator[str]:
    """The text sentence by sentence, then the sources; the last choice brings the annotations and the whole answer."""
    yield _event(reply.part({"role": "assistant", "content": ""}))
    sent = ""
    try:
        async for piece in pieces:
            if piece is None:
                yield KEEP_ALIVE
                continue
            answer = piece
            if new := growth(sent, answer.text):
                sent += new
                yield _event(reply.part({"content": new}))
    except AssistantError as error:
        yield _event(_error_object(502, error))
        return
    if sources := source_list(answer):
        sent += sources
        yield _event(reply.part({"content": sources}))
    end = reply.part({"annotations": annotations(answer, sent, reply.base)}, "stop")
    yield _event({**end, "answer": answer.to_json()})
    for piece in _ending(reply, sent):
        yield piece


async def _said(reply: _Reply, text: str) -> AsyncIterator[str]:
    yield _event(reply.part({"role": "assistant", "content": text}))
    yield _event(reply.part({}, "stop"))
    for piece in _ending(reply, text):
        yield piece


def _ending(reply: _Reply, text: str) -> list[str]:
    return [*([_event(reply.last(text))] if reply.with_usage else []), "data: [DONE]\n\n"]


def growth(sent: str, text: str) -> str:
    """What is to be sent so that whoever has `sent` has `text`. Spaces and line breaks before that may differ.

    What has been sent cannot be taken back: when a model has failed midway and the reader has begun anew, the new
    text follows as a paragraph of its own.
    """
    place = 0
    for letter in sent:
        if letter.isspace():
            continue
        while place < len(text) and text[place].isspace():
            place += 1
        if text[place : place + 1] != letter:
            return f"\n\n{text}"
        place += 1
    return text[place:]


def _event(value: dict[str, Any]) -> str:
    return f"data: {json.dumps(value, ensure_ascii=False)}\n\n"


def _prompt_tokens(messages: Sequence[Message]) -> int:
    return sum(count_tokens(words_of(message)) for message in messages)


def _error_object(status: int, error: AssistantError | str) -> dict[str, Any]:
    kind = "invalid_request_error" if status < 500 else "api_error"
    parameter, code = (error.parameter, error.code) if isinstance(error, Refused) else (None, None)
    return {"error": {"message": str(error), "type": kind, "param": parameter, "code": code}}
