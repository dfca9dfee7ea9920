"""Errors as JSON, with the status that says whose they are. No traceback leaves the server."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from assistant.errors import (
    AssistantError,
    LibraryError,
    LLMFailed,
    NoSuchDocument,
    NoSuchLLM,
    SettingsError,
    UnusableInput,
    UnusableQuestion,
)

# The first that fits decides. What else is ours is a fault of the server's.
_STATUS: tuple[tuple[type[AssistantError], int], ...] = (
    (NoSuchDocument, 404), (NoSuchLLM, 404), (SettingsError, 422), (UnusableInput, 422), (UnusableQuestion, 422),
    (LLMFailed, 502), (LibraryError, 503),
)  # fmt: skip
TYPES = {
    400: "invalid_request", 403: "forbidden", 404: "not_found", 405: "method_not_allowed", 413: "too_large",
    415: "invalid_request", 422: "invalid_request", 502: "model_failed", 503: "library_failed",
}  # fmt: skip
_UNEXPECTED = "Something went wrong in the server; its log says what"

Shape = Callable[[int, AssistantError | str], dict[str, Any]]
"""Status and what went wrong → the object that is sent."""


class Refused(AssistantError):
    """Whoever sent a request that cannot be served sees it, with the status that it is answered with."""

    def __init__(self, status: int, message: str, *, parameter: str | None = None, code: str | None = None) -> None:
        super().__init__(message)
        self.status = status
        self.parameter = parameter
        self.code = code


def error_object(status: int, message: str) -> dict[str, Any]:
    return {"error": {"message": message, "type": TYPES.get(status, "failed")}}


def status_of(error: AssistantError) -> int:
    if isinstance(error, Refused):
        return error.status
    return next((status for kind, status in _STATUS if isinstance(error, kind)), 500)


def answer_failures(app: FastAPI, shape: Shape, *, invalid_status: int = 422) -> None:
    """Every error of this application becomes JSON of that shape."""

    @app.exception_handler(AssistantError)
    async def ours(_: Request, error: AssistantError) -> JSONResponse:
        return JSONResponse(shape(status_of(error), error), status_of(error))

    @app.exception_handler(RequestValidationError)
    async def invalid(_: Request, error: RequestValidationError) -> JSONResponse:
        return JSONResponse(shape(invalid_status, _refusal(error, invalid_status)), invalid_status)

    @app.exception_handler(HTTPException)
    async def http(request: Request, error: HTTPException) -> JSONResponse:
        missing = error.status_code in (404, 405)
        message = f"There is no {request.method} {request.url.path}" if missing else error.detail
        return JSONResponse(shape(error.status_code, message), error.status_code, headers=error.headers)

    @app.exception_handler(Exception)
    async def unexpected(_: Request, __: Exception) -> JSONResponse:
        return JSONResponse(shape(500, _UNEXPECTED), 500)


def _refusal(error: RequestValidationError, status: int) -> Refused:
    """Each fault on its own: `question: String should have at least 1 character`."""
    faults, names = [], []
    for fault in error.errors():
        if fault["type"] == "json_invalid":
            return Refused(status, "The body is no JSON")
        where = ".".join(str(part) for part in fault["loc"] if part not in ("body", "query", "path"))
        names.append(where)
        faults.append(f"{where}: {fault['msg']}" if where else fault["msg"])
    return Refused(status, "; ".join(faults), parameter=names[0] if names else None)
