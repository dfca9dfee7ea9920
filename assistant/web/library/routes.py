"""The addresses behind the library's pages: what is listed and read, and what comes in, goes out and comes back."""

from __future__ import annotations

import ipaddress
import json
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from assistant.errors import AssistantError, NoSuchDocument, UnusableInput
from assistant.readers.url import is_url
from assistant.web.fragments import Fragment, add_fragments
from assistant.web.library.article import article_html
from assistant.web.library.catalogue import Catalogue, catalogue_of
from assistant.web.library.listing import copies_in, listing_html
from assistant.web.library.undoing import Undoing
from assistant.web.library.uploads import Step, ingested, kept_uploads, replaced, step_html
from assistant.web.render import title_of
from assistant.web.strings import Strings, strings_of
from assistant.web.strings_errors import error_words

if TYPE_CHECKING:
    from fastapi import FastAPI, Request
    from starlette.datastructures import UploadFile

    from assistant import Assistant

MOST_FILES = 100
"""In one request; library.js sends fewer."""
MOST_ADDRESSES = 20


def add_library_routes(app: FastAPI, assistant: Assistant) -> None:
    """`/library` and `/library/article` are fragments for views.js; the others are asked by library.js."""
    _add_pages(app, assistant)
    undoing = Undoing()
    _add_intake(app, assistant, undoing)
    _add_removing(app, assistant, undoing)


def _add_pages(app: FastAPI, assistant: Assistant) -> None:
    last: list[Catalogue] = []

    def catalogue() -> Catalogue:
        register = assistant.shelf.register()
        if not last or last[0].register is not register:
            last[:] = [catalogue_of(register, last[0] if last else None)]
        return last[0]

    copies = copies_in(assistant)
    fragments: dict[str, Fragment] = {
        "": lambda query, strings: listing_html(catalogue(), query, strings, copies=copies),
        "article": lambda query, strings: article_html(assistant, query, strings),
    }
    add_fragments(app, "library", fragments)


def _asked(handler: Callable[..., Any]) -> Callable[..., Any]:
    """FastAPI reads a signature's words as names in this module, which knows FastAPI only when it is used."""
    from fastapi import Request

    handler.__annotations__["request"] = Request
    return handler


# --- taking in -------------------------------------------------------------------------------------------------------


def _add_intake(app: FastAPI, assistant: Assistant, undoing: Undoing) -> None:
    from fastapi.concurrency import run_in_threadpool
    from fastapi.responses import Response, StreamingResponse

    async def files(request: Request) -> Response:
        """Files of a form, told one by one as lines of JSON; with `replace`, the one file for that article."""
        strings = strings_of(request.query_params.get("language", ""))
        async with request.form(max_files=MOST_FILES, max_fields=4) as form:
            sent = [part for _, part in form.multi_items() if not isinstance(part, str)]
            known = str(form.get("replace") or "")
            kept = await run_in_threadpool(_kept, assistant, sent)
        names = [part.filename or path.name for part, path in zip(sent, kept, strict=True)]
        if known:
            lines = _replaced(assistant, undoing, known, kept[:1], names[:1], strings)
        else:
            sources = [str(path) for path in kept]
            lines = _lines(ingested(assistant, list(dict.fromkeys(sources))), sources, names, strings)
        return StreamingResponse(lines, media_type="application/x-ndjson")

    async def links(request: Request) -> Response:
        """Addresses of a form, told as files are."""
        strings = strings_of(request.query_params.get("language", ""))
        async with request.form(max_files=0, max_fields=MOST_ADDRESSES) as form:
            addresses = [str(value).strip() for _, value in form.multi_items()]
        if assistant.settings.http_sources or _is_here(request):
            steps = _fetched(assistant, addresses)
        else:
            steps = (Step(address, "failed", strings.library.links_refused) for address in addresses)
        return StreamingResponse(_lines(steps, addresses, addresses, strings), media_type="application/x-ndjson")

    app.post("/library/files")(_asked(files))
    app.post("/library/links")(_asked(links))


def _is_here(request: Request) -> bool:
    """Whether the person sits at this machine: what an address shows is what this machine sees of the network."""
    host = request.client.host if request.client else ""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _kept(assistant: Assistant, sent: list[UploadFile]) -> list[Path]:
    """The sent files in the home's uploads, in order. Their folders are left behind."""
    kept = []
    with tempfile.TemporaryDirectory(prefix="upload-", dir=assistant.settings.home) as folder:
        for number, part in enumerate(sent):
            place = Path(folder) / str(number) / _file_name(part.filename or "")
            place.parent.mkdir()
            with open(place, "wb") as file:
                shutil.copyfileobj(part.file, file)
            kept += kept_uploads([place], assistant.settings.home / "uploads")
    return kept


def _file_name(given: str) -> str:
    from assistant.web.http.uploads import file_name

    return file_name(given)


def _fetched(assistant: Assistant, addresses: list[str]) -> Iterator[Step]:
    # Anything else would be a path on this machine.
    usable = list(dict.fromkeys(address for address in addresses if is_url(address)))
    yield from (Step(a, "failed", "is not an http or https address") for a in addresses if a not in usable)
    if usable:
        yield from ingested(assistant, usable)


def _replaced(
    assistant: Assistant, undoing: Undoing, known: str, kept: list[Path], names: list[str], strings: Strings
) -> Iterator[str]:
    sources = [str(path) for path in kept]
    for path, source in zip(kept, sources, strict=True):
        yield from _lines([Step(source, "reading")], sources, names, strings)
        try:
            before = assistant.document(known)
            token = undoing.keep(assistant, before)
            document = replaced(assistant, known, path)
        except UnusableInput as error:
            yield from _lines([Step(source, "failed", error.reason)], sources, names, strings)
        except AssistantError as error:
            yield from _lines([Step(source, "failed", error.message)], sources, names, strings)
        else:
            yield from _lines([Step(source, "updated", document=document)], sources, names, strings)
            yield _line({"undo": token, "said": strings.library.replaced.format(title=title_of(before))})


def _lines(steps: Iterable[Step], sources: list[str], names: list[str], strings: Strings) -> Iterator[str]:
    """One line for each step of each thing sent; what was sent twice is told twice."""
    for step in steps:
        for place, source in enumerate(sources):
            if source == step.source:
                html = step_html(names[place], step, strings)
                yield _line({"place": place, "status": step.status, "html": html})


def _line(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False) + "\n"


# --- removing and undoing --------------------------------------------------------------------------------------------


def _add_removing(app: FastAPI, assistant: Assistant, undoing: Undoing) -> None:
    from fastapi.responses import JSONResponse

    def remove(request: Request, document: str) -> JSONResponse:
        strings = strings_of(request.query_params.get("language", ""))
        try:
            token = undoing.keep(assistant, assistant.document(document))
            gone = assistant.remove(document)
        except NoSuchDocument:
            return JSONResponse({"said": strings.library.no_such_article}, 404)
        return JSONResponse({"undo": token, "said": strings.library.removed.format(title=title_of(gone))})

    def restore(request: Request, token: str) -> JSONResponse:
        strings = strings_of(request.query_params.get("language", ""))
        try:
            document = undoing.undo(assistant, token)
        except AssistantError as error:
            reason = error_words(error, strings.language)
            return JSONResponse({"said": strings.library.undo_failed.format(reason=reason)}, 409)
        if document is None:
            return JSONResponse({"said": strings.library.undo_gone}, 404)
        return JSONResponse({"said": strings.library.undone.format(title=title_of(document))})

    app.post("/library/remove")(_asked(remove))
    app.post("/library/restore")(_asked(restore))
