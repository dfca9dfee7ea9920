"""Files and addresses → Documents. A format is one module of this package; see `RawArticle` for what it holds.

source ──bytes──▶ the module that accepts them ──RawArticle──▶ metadata ──▶ cleaning ──▶ Document
"""

from __future__ import annotations

import functools
import hashlib
import importlib
import os
import pkgutil
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import ModuleType
from urllib.parse import urldefrag, urlsplit

from assistant import cleaning, metadata
from assistant.errors import UnusableInput
from assistant.readers.base import RawArticle
from assistant.readers.url import fetch, is_url
from assistant.settings import Settings
from assistant.text import nfc
from assistant.types import Document

__all__ = ["RawArticle", "document_id", "find_sources", "load"]

# These take what no other format knows: Markdown is told by its name, text by being nothing else.
_LAST = ("markdown", "text")
# What systems and programs leave in folders, and the parts of saved web pages.
_FOREIGN_NAMES = frozenset({"thumbs.db", "desktop.ini", "__macosx", "__pycache__", "node_modules", "icon\r"})
_FOREIGN_ENDINGS = (".css", ".js", ".map", ".woff", ".woff2", ".ttf", ".ico", ".pyc", ".swp", ".lnk", "~")
_MIN_WORDS = 4


def load(source: str | Path, *, settings: Settings) -> Document:
    """The article at a path or address, cleaned, its text NFC and final.

    Raises:
        UnusableInput: with the file's name or the address, and the reason on one line.
    """
    address = str(source)
    if is_url(address):
        found = fetch(address, seconds=settings.fetch_seconds, max_bytes=settings.max_file_bytes)
        data, name, url = found.data, address, urldefrag(found.url).url
    else:
        path = Path(source).expanduser()
        data, name, url = _bytes_of(path, settings.max_file_bytes), path.name, None
    if not data.strip():
        raise UnusableInput(name, "is empty")
    raw = _format_of(data, name).read(data, name)
    if len(raw.text) > settings.max_characters:
        reason = "has more than {most} characters of text; split it into its articles"
        raise UnusableInput(name, reason, most=f"{settings.max_characters:,}")
    return _document(_normalised(address), raw, name, url=url)


def find_sources(paths: Iterable[str | Path]) -> list[str]:
    """The inputs one by one, each once: folders become their files, at any depth and in order; the rest stays.

    Files are absolute paths. A path that does not exist stays, for `load` to say so.
    """
    found: dict[str, None] = {}
    for path in paths:
        if is_url(str(path)):
            found[str(path)] = None
            continue
        place = Path(path).expanduser()
        for file in _files_below(place) if place.is_dir() else (place,):
            found[str(_place_of(file))] = None
    return list(found)


def _place_of(file: Path) -> Path:
    """Without links; a link that leads nowhere is called by its own name."""
    leads_nowhere = file.is_symlink() and not file.exists()
    return file.parent.resolve() / file.name if leads_nowhere else file.resolve()


def document_id(source: str | Path) -> str:
    """`d` and twelve hex digits that depend on the place alone: the absolute path, or the address without fragment."""
    return "d" + hashlib.sha256(_normalised(str(source)).encode("utf-8", "surrogateescape")).hexdigest()[:12]


def _normalised(source: str) -> str:
    if not is_url(source):
        return str(Path(source).expanduser().resolve())
    try:
        parts = urlsplit(urldefrag(source).url)
    except ValueError:  # no address at all, which `load` will say
        return source
    return parts._replace(scheme=parts.scheme.lower(), netloc=parts.netloc.lower()).geturl()


def _files_below(folder: Path) -> Iterator[Path]:
    """Without hidden and foreign files. A folder that is met again through a link is not entered twice."""
    entered: set[str] = set()
    for place, folders, files in os.walk(folder, followlinks=True):
        if (real := os.path.realpath(place)) in entered:
            folders.clear()
            continue
        entered.add(real)
        folders[:] = sorted(name for name in folders if not _is_foreign(name))
        yield from (Path(place, name) for name in sorted(files) if not _is_foreign(name))


def _is_foreign(name: str) -> bool:
    return name.startswith((".", "~$")) or name.lower() in _FOREIGN_NAMES or name.lower().endswith(_FOREIGN_ENDINGS)


def _bytes_of(path: Path, max_bytes: int) -> bytes:
    try:
        if path.is_dir():
            raise UnusableInput(path.name, "is a folder")
        if not path.exists():
            raise UnusableInput(path.name, "does not exist")
        if not path.is_file():
            raise UnusableInput(path.name, "is not a regular file")
        if path.stat().st_size > max_bytes:
            raise UnusableInput(path.name, "is larger than {size} MB", size=f"{max_bytes / 1e6:g}")
        return path.read_bytes()
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise UnusableInput(path.name, "could not be read: {reason}", reason=reason.lower()) from error


@functools.cache
def _formats() -> tuple[ModuleType, ...]:
    names = sorted(module.name for module in pkgutil.iter_modules(__path__))
    ordered = [name for name in names if name not in _LAST] + list(_LAST)
    modules = [importlib.import_module(f"{__name__}.{name}") for name in ordered]
    return tuple(module for module in modules if hasattr(module, "accepts"))


def _format_of(data: bytes, name: str) -> ModuleType:
    return next(module for module in _formats() if module.accepts(data, name))


def _document(source: str, raw: RawArticle, name: str, *, url: str | None) -> Document:
    article = metadata.complete(raw, url=url)
    text = nfc(cleaning.clean(article.text, title=article.title))
    if not _holds_article(text, article.title):
        raise UnusableInput(name, "holds no article text")
    return Document(
        id=document_id(source),
        source=source,
        text=_under_title(text, article.title),
        title=article.title,
        publisher=article.publisher,
        url=article.url,
        published=article.published,
        event_date=article.event_date,
        byline=article.byline,
        language=article.language,
        fictional=article.fictional,
    )


def _holds_article(text: str, title: str | None) -> bool:
    """Whether there is a sentence besides the title: some words and a stop, or a good many words."""
    for line in text.split("\n"):
        count = len(re.findall(r"[^\W\d_]+", line))
        if line != title and (count >= 12 or (count >= _MIN_WORDS and re.search(r"[.!?…][\"'”’»)\]]*$|[”\"»]$", line))):
            return True
    return False


def _under_title(text: str, title: str | None) -> str:
    first = text.split("\n", 1)[0]
    has_title = not title or re.findall(r"\w+", first.lower()) == re.findall(r"\w+", title.lower())
    return text if has_title else f"{title}\n{text}"
