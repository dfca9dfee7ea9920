"""Plain text: what remains when no other format knows the content."""

from __future__ import annotations

import json

from assistant.errors import UnusableInput
from assistant.readers.base import RawArticle
from assistant.readers.encoding import decode
from assistant.readers.lines import unwrap

# First bytes → what people call it, so that the refusal says more than "binary".
_KINDS = (
    (b"\x89PNG", "a PNG picture"), (b"\xff\xd8\xff", "a JPEG picture"), (b"GIF8", "a GIF picture"),
    (b"BM", "a BMP picture"),
    (b"II*\0", "a TIFF picture"), (b"MM\0*", "a TIFF picture"), (b"PK\x03\x04", "a zip archive"),
    (b"PK\x05\x06", "an empty zip archive"),
    (b"Rar!", "a RAR archive"), (b"7z\xbc\xaf", "a 7z archive"), (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ", "an xz archive"), (b"ID3", "an MP3 recording"), (b"OggS", "an Ogg recording"),
    (b"SQLite format 3", "an SQLite database"),
    (b"\x7fELF", "a program"),
    (b"\xd0\xcf\x11\xe0", "an old or password-protected Office file; save it as .docx without a password"),
    (b"{\\rtf", "an RTF file; save it as .docx or plain text"),
)  # fmt: skip


def accepts(data: bytes, name: str) -> bool:
    return True


def read(data: bytes, name: str) -> RawArticle:
    """Raises UnusableInput for pictures, archives, other binary data, and JSON."""
    if kind := _kind_of_binary(data):
        raise UnusableInput(name, f"is {kind}")
    text = decode(data, name)
    if _is_json(text):
        raise UnusableInput(name, "is JSON data, not an article")
    return RawArticle(text=unwrap(text))


def _kind_of_binary(data: bytes) -> str | None:
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "a WebP picture"
    if data[:4] == b"RIFF" or data[4:8] == b"ftyp":
        return "a sound or video recording"
    for first, kind in _KINDS:
        # Letters such as "BM" or "Rar!" may open a text as well; a text holds no zero byte.
        if data.startswith(first) and (not first.isascii() or first == b"{\\rtf" or b"\0" in data[:512]):
            return kind
    return None


def _is_json(text: str) -> bool:
    if not text.lstrip().startswith(("{", "[")):
        return False
    try:
        return isinstance(json.loads(text), dict | list)
    except (ValueError, RecursionError):
        # One object per line is JSON too.
        first = text.lstrip().split("\n", 1)[0]
        return first.startswith('{"') and first.rstrip().endswith("}")
