"""Articles that come in over HTTP: as files. Addresses and paths only where the settings say so.

A path would let whoever reaches the server read any file that its user may read, and an address would let them see
the network as the server sees it. So both stay with the command line and the page of the person at the machine.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path, PurePosixPath
from typing import Any

from fastapi import Request
from fastapi.responses import JSONResponse
from starlette.datastructures import FormData, UploadFile

from assistant import Assistant
from assistant.types import IngestReport
from assistant.web.http.failures import Refused, error_object

MOST_FILES = 500
_LONGEST_NAME = 180
"""In bytes; file systems end at 255, and a number may be added."""
_JSON_BYTES = 1_000_000


class LimitedBody:
    """ASGI middleware: a body longer than it may be is refused, at once when its headers say so, else once it is.

    `files_bytes` is for files, all of one request together; everything else is a question and its history.
    """

    def __init__(self, app: Any, *, files_bytes: int) -> None:
        self.app = app
        self.files_bytes = files_bytes

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        headers = dict(scope.get("headers", ()))
        files = headers.get(b"content-type", b"").startswith(b"multipart/form-data")
        most, taken = self.files_bytes if files else _JSON_BYTES, 0
        message = f"The request is longer than {most:,} bytes. Send it in parts"
        declared = headers.get(b"content-length", b"0")
        if declared.isdigit() and int(declared) > most:
            await JSONResponse(error_object(413, message), 413)(scope, receive, send)
            return

        async def limited() -> Any:
            nonlocal taken
            received = await receive()
            taken += len(received.get("body", b""))
            if taken > most:
                raise Refused(413, message)
            return received

        await self.app(scope, limited, send)


async def sent_files(request: Request) -> FormData:
    """The form with its files, to be closed by the caller. Raises Refused when there is none."""
    form = await request.form(max_files=MOST_FILES, max_fields=10)
    if not _files(form):
        await form.close()
        raise Refused(422, "No file was sent. Send articles as files of a form: curl -F files=@article.txt …")
    return form


def take_in_files(assistant: Assistant, form: FormData) -> IngestReport:
    """Keeps the files under the home, as those of the page are kept, and takes them in."""
    from assistant.web.library import kept_uploads

    with tempfile.TemporaryDirectory(prefix="upload-", dir=assistant.settings.home) as folder:
        paths = [_written(file, Path(folder) / str(number)) for number, file in enumerate(_files(form))]
        kept = kept_uploads(paths, assistant.settings.home / "uploads")
    report = assistant.ingest(kept)
    for path in kept:
        # What was refused, and what is a copy of an article that is here already.
        if assistant.library.find_by_source(str(path)) is None:
            path.unlink(missing_ok=True)
    return report


def take_in_sources(assistant: Assistant, sources: Sequence[str]) -> IngestReport:
    """Raises Refused unless the settings allow paths and addresses over HTTP."""
    if not assistant.settings.http_sources:
        raise Refused(
            403,
            "Paths and addresses are not taken in over HTTP, since they are read with the rights of the server. Send "
            "files (curl -F files=@article.txt …), use `assistant ingest`, or start it with ASSISTANT_HTTP_SOURCES=yes",
        )
    return assistant.ingest(sources)


def _files(form: FormData) -> list[UploadFile]:
    return [part for _, part in form.multi_items() if isinstance(part, UploadFile) and part.filename]


def _written(file: UploadFile, folder: Path) -> Path:
    folder.mkdir()
    path = folder / file_name(file.filename or "")
    with open(path, "wb") as place:
        shutil.copyfileobj(file.file, place)
    return path


def file_name(given: str) -> str:
    """A plain file name: no folders, nothing hidden, nothing unprintable, not too long."""
    name = PurePosixPath(given.replace("\\", "/")).name
    name = "".join(letter for letter in name if letter.isprintable() and letter not in '<>:"|?*').strip(". ")
    stem, dot, suffix = name.rpartition(".")
    if not dot or len(suffix) > 10:
        stem, dot, suffix = name, "", ""
    stem = stem.encode("utf-8", "ignore")[:_LONGEST_NAME].decode("utf-8", "ignore").strip()
    return f"{stem or 'article'}{dot}{suffix}"
