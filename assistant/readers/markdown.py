"""Markdown, with or without YAML front matter. The marks go, the words stay."""

from __future__ import annotations

import logging
import re
from collections.abc import Mapping

from assistant.language.dates import parse_day
from assistant.readers.base import RawArticle
from assistant.readers.encoding import decode
from assistant.readers.lines import ends_sentence

_log = logging.getLogger(__name__)
_FRONT_MATTER = re.compile(
    r"\A\ufeff?---[ \t]*\r?\n(?P<fields>.*?)^(?:---|\.\.\.)[ \t]*\r?(?:\n|\Z)", re.DOTALL | re.MULTILINE
)
_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff", b"\0\0\xfe\xff")  # of UTF-16 and UTF-32, which hold zero bytes
_FRONT_MATTER_BYTES = re.compile(rb"---[ \t]*\r?\n.{0,4000}?\n---[ \t]*\r?\n", re.DOTALL)
_KNOWN_FIELD = re.compile(rb"^(?:title|published|publisher|event_date|url)[ \t]*:", re.MULTILINE)
_ISO = re.compile(r"\b(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})\b")
_FIELD = re.compile(r"^(?P<name>[A-Za-z_]\w*)[ \t]*:[ \t]*(?P<value>.*?)[ \t]*$", re.MULTILINE)
# A new block: it is never joined to the line above.
_OPENS_BLOCK = re.compile(r"\s*(?:#{1,6}\s|[-*+]\s|\d{1,3}[.)]\s|>|\||```|~~~|!\[|<)")
_MARKS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"!\[([^\]]*)\]\([^)\s]*(?:\s+\"[^\"]*\")?\)"), r"\1"),
    (re.compile(r"(?<!!)\[([^\]]+)\](?:\([^)\s]*(?:\s+\"[^\"]*\")?\)|\[[^\]]*\])"), r"\1"),
    (re.compile(r"<(https?://[^>\s]+)>"), r"\1"),
    (re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1"), r"\2"),
    (re.compile(r"(?<![\w*])\*(?=\S)([^*]+?)(?<=\S)\*(?![\w*])"), r"\1"),
    (re.compile(r"(?<![\w_])_(?=\S)([^_]+?)(?<=\S)_(?![\w_])"), r"\1"),
    (re.compile(r"`([^`]+)`"), r"\1"),
    (re.compile(r"\\([\\`*_{}\[\]()#+.!|>~-])"), r"\1"),
)
_OF_LINE = re.compile(r"\A\s*(?:#{1,6}\s+|>\s?|[-*+]\s+)+|\s+#+\s*\Z|[ \t]*\\\Z")
_RULE = re.compile(r"\s*(?:[-*_]\s*){3,}|\s*\|?(?:\s*:?-{2,}:?\s*\|?)+|\s*(?:```|~~~).*|\s*\[[^\]]+\]:\s+\S+.*")


def accepts(data: bytes, name: str) -> bool:
    """Front matter, whatever the name is, or text under a Markdown name."""
    head = data[:8000].lstrip(b"\0\xef\xbb\xbf\xff\xfe")
    is_text = b"\0" not in data or data.startswith(_WIDE_MARKS)
    if name.lower().endswith((".md", ".markdown", ".mdown")):
        return is_text and not head.lstrip().startswith((b"{", b"[{"))
    front = _FRONT_MATTER_BYTES.match(head.replace(b"\0", b""))
    return front is not None and _KNOWN_FIELD.search(front.group()) is not None


def read(data: bytes, name: str) -> RawArticle:
    text = decode(data, name)
    fields, body = _split(text)
    lines = _lines(body)
    heading = next((_unmarked(line) for line in lines if re.match(r"#\s+\S", line)), None)
    return RawArticle(
        text="\n".join(filter(None, map(_unmarked, lines))),
        title=_written(fields.get("title")) or heading,
        publisher=_written(fields.get("publisher")),
        url=_written(fields.get("url")),
        published=_day(fields, "published", name) or _day(fields, "date", name),
        event_date=_day(fields, "event_date", name),
        byline=_written(fields.get("byline") or fields.get("author")),
        language=(_written(fields.get("language") or fields.get("lang")) or "").lower()[:2] or None,
        fictional=str(fields.get("fictional", "")).lower() in ("true", "yes", "1"),
    )


def _split(text: str) -> tuple[Mapping[str, object], str]:
    match = _FRONT_MATTER.match(text)
    return (_fields(match["fields"]), text[match.end() :]) if match else ({}, text)


def _fields(block: str) -> Mapping[str, object]:
    import yaml

    try:
        # Everything as it is written: `1.10` is no number here, `No` no truth value.
        fields = yaml.load(block, Loader=yaml.BaseLoader)
    except (yaml.YAMLError, ValueError):
        # A colon in an unquoted title is the common slip; each line still says what it means.
        fields = {match["name"]: match["value"].strip("\"'") for match in _FIELD.finditer(block)}
    return {str(name).lower(): value for name, value in fields.items()} if isinstance(fields, dict) else {}


def _written(value: object) -> str | None:
    if isinstance(value, list | tuple):
        value = ", ".join(str(part) for part in value if part)
    written = str(value or "").strip()
    return None if written.lower() in ("", "~", "null") else written


def _day(fields: Mapping[str, object], field: str, name: str) -> str | None:
    """The day of a field. What is none is read from the text instead, and said: nobody finds it out otherwise."""
    value = fields.get(field)
    written = _written(value[0] if isinstance(value, list) and value else value)
    day = parse_day(_ISO.sub(_in_full, written)) if written else None
    if written and not day:
        _log.warning("%s: `%s: %s` is not a day such as 2024-05-09 and does not count", name, field, written[:80])
    return day


def _in_full(iso: re.Match[str]) -> str:
    year, month, day = map(int, iso.groups())
    return f"{year}-{month:02}-{day:02}"


def _lines(body: str) -> list[str]:
    """The blocks of the body, one a line. Lines of one paragraph are joined unless a sentence ends between them."""
    lines: list[str] = []
    above = ""
    for line in re.sub(r"<!--.*?-->", "", body, flags=re.DOTALL).split("\n"):
        if re.fullmatch(r"\s*=+\s*", line) and above.strip():
            lines[-1] = f"# {lines[-1].strip()}"
        elif _RULE.fullmatch(line):
            line = ""
        elif _continues(above, line):
            lines[-1] = f"{lines[-1].rstrip()} {line.strip()}"
        else:
            lines.append(line)
        above = line
    return lines


def _continues(above: str, line: str) -> bool:
    if not above.strip() or not line.strip() or _OPENS_BLOCK.match(line) or above.lstrip().startswith(("#", "|")):
        return False
    return not ends_sentence(above) and not above.endswith(("  ", "\\"))


def _unmarked(line: str) -> str:
    line = _OF_LINE.sub("", line)
    for pattern, kept in _MARKS:
        line = pattern.sub(kept, line)
    return _row(line) if line.lstrip().startswith("|") else line.strip()


def _row(line: str) -> str:
    return "; ".join(cell.strip() for cell in line.strip().strip("|").split("|") if cell.strip())
