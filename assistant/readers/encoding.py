"""Bytes → characters: UTF-8, UTF-16 and UTF-32 with their marks, windows-1258; what reads like garbage is refused."""

from __future__ import annotations

import codecs
import re
import unicodedata

from assistant.errors import UnusableInput
from assistant.text import nfc

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark opens it
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# UTF-8 that was once read as Western text and saved so: "Há»™i nghá»‹".
_GARBLED = re.compile(r"á[»º]|Ä[‘\x91]|Æ[°¡]|Ã[\x80-\xbf´ª©¡]")
_UNKNOWN = "is not text in a known encoding; save it as UTF-8"
# A Vietnamese syllable, tones and marks folded away: onset, vowels, coda.
_SYLLABLE = re.compile(
    r"(?:ngh?|gh|gi|kh|nh|ph|qu|th|tr|ch|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(?:ng|nh|ch|[cmnpt])?", re.IGNORECASE
)


def decode(data: bytes, name: str, *, declared: str | None = None) -> str:
    """The characters of `data`, NFC. `declared` is what the document says of itself; UTF-8 that holds wins over it.

    Raises:
        UnusableInput: binary data, or an encoding that could only be guessed.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _checked(_strict(data, encoding), name)
    text = _strict(data, "utf-8")
    if text is None and b"\0" in data:
        text = _unmarked_utf16(data)
        if text is None:
            raise UnusableInput(name, "is a binary file of no known format")
    text = text if text is not None else _damaged_utf8(data)
    if text is None and declared:
        text = _strict(data, declared)
    return _checked(text if text is not None else _legacy(data), name)


def _strict(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def _damaged_utf8(data: bytes) -> str | None:
    """UTF-8 in which a few bytes were lost, as at a cut: they become U+FFFD. Other encodings have no such luck."""
    text = data.decode("utf-8", "replace")
    lost = text.count("\ufffd")
    return text if sum(not c.isascii() for c in text) > 50 * lost else None


def _unmarked_utf16(data: bytes) -> str | None:
    for encoding in ("utf-16-le", "utf-16-be"):
        text = _strict(data, encoding)
        if text and "\0" not in text and _plain_share(text) > 0.95:
            return text
    return None


def _legacy(data: bytes) -> str | None:
    """windows-1258 when the words are Vietnamese syllables; another when the text is all but ASCII; else None."""
    vietnamese = _strict(data, "windows-1258")
    if vietnamese and _reads_as_vietnamese(nfc(vietnamese)):
        return vietnamese
    return _western(data)


def _reads_as_vietnamese(text: str) -> bool:
    words = re.findall(r"[^\W\d_]+", text[:20_000])
    marked = [word for word in words if not word.isascii()]
    if len(marked) < 3 or len(marked) < 0.15 * len(words):
        return False
    return sum(map(_is_syllable, marked)) >= 0.9 * len(marked)


def _is_syllable(word: str) -> bool:
    letters = [c for c in unicodedata.normalize("NFD", word.lower().replace("đ", "d")) if not unicodedata.combining(c)]
    return _SYLLABLE.fullmatch("".join(letters)) is not None


def _western(data: bytes) -> str | None:
    """Old Vietnamese fonts (TCVN3, VNI) decode as Western letters too: only a text with few of them is believed."""
    from charset_normalizer import from_bytes

    best = from_bytes(data[:200_000]).best()
    text = _strict(data, best.encoding) if best else None
    letters = [c for c in text or "" if c.isalpha()]
    foreign = sum(not c.isascii() for c in letters)
    return text if letters and foreign <= 0.05 * len(letters) else None


def _checked(text: str | None, name: str) -> str:
    if text is None or text.count("\ufffd") > 0.01 * len(text):
        raise UnusableInput(name, _UNKNOWN)
    if len(_GARBLED.findall(text)) > 0.02 * len(text):
        raise UnusableInput(name, "is garbled: it was saved in a wrong encoding; save it anew as UTF-8")
    if text and _plain_share(text[:100_000]) < 0.98:
        raise UnusableInput(name, "is a binary file of no known format")
    return nfc(text.removeprefix("\ufeff"))


def _plain_share(text: str) -> float:
    """The share of characters that belong in a text: no controls, no private or unassigned ones."""
    odd = sum(c not in "\t\n\r\f\v\x85" and unicodedata.category(c) in ("Cc", "Cn", "Co", "Cs") for c in text)
    return 1 - odd / len(text)
