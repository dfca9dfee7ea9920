"""Takes away what a page prints around its article. What the article says stays, character for character.

Whole lines go, and bits at the ends of lines. Where a bit in the middle goes, the line becomes two paragraphs, so that
every paragraph that is left can be found verbatim in the source.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from assistant.credits import ROW_JOINT, SENTENCE_END, byline_of, split_at_credits, without_byline, without_credit
from assistant.language import boilerplate
from assistant.language.boilerplate import alternatives
from assistant.navigation import (
    below_menus,
    is_heading_of_comments,
    is_labelled_row,
    is_labelled_teaser,
    is_menu,
    is_pager,
    without_dated_teasers,
)
from assistant.text import fold, nfc

_I = re.IGNORECASE
# Soft hyphens, zero-width marks and direction marks. A joiner between emoji is part of the picture and stays.
_INVISIBLE = re.compile(
    "[\u00ad\u200b\u200c\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]|(?<![\u2190-\U0001faff\ufe0f])\u200d"
)
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_LINE_BREAKS = re.compile("[\x0b\x0c\x85\u2028\u2029]")
_WORD = re.compile(r"[^\W\d_]+")


def _word_pattern(*tables: tuple[str, ...]) -> re.Pattern[str]:
    words = (re.escape(word) for table in tables for word in table)
    return re.compile(rf"(?<!\w){alternatives(words)}(?!\w)", _I)


_LINES = re.compile(alternatives(boilerplate.LINES), _I)
_HEADINGS = re.compile(rf"[\W\d_]*{alternatives(boilerplate.BLOCK_HEADINGS)}[\W\d_]*", _I)
_INLINE = re.compile(alternatives(boilerplate.INLINE_JUNK), _I)
_TOOLS = _word_pattern(boilerplate.SHARE_AND_TOOLS, boilerplate.CLOCK_WORDS)
_CLOCK = _word_pattern(boilerplate.CLOCK_WORDS)
_DATE = _word_pattern(boilerplate.DATE_WORDS)
_DAY = re.compile(r"\d{1,2}[/.-]\d{1,2}[/.-]\d{4}")
_TIME = re.compile(r"\d{1,2}\s*[:hg]\s*\d{2}|gmt", _I)
_PLACEHOLDER = re.compile(boilerplate.PLACEHOLDER_NUMBER, _I)
_NUMBERED_PICTURE = re.compile(
    r"(?P<stem>.{15,}?)[\s\-–—.:]+(?:hình\s+ảnh|hinh\s+anh|ảnh|photo|image)\s*\d{1,3}\.?", _I
)
_STAMP_GAP = re.compile(r"\s*[|•·]\s*|\s+[-–—]\s+|(?<=[^\W\d_])\s+(?=\d{1,2}/\d{1,2}/\d{4})")
_BUDDHIST_YEAR = re.compile(r"\s*\((?:PL|DL|ÂL)[\s.:]*[\d/.]+\)\s*$")
_OUTLET_BEFORE_CLOCK = re.compile(
    r"^([A-ZĐ][A-ZĐ&+.]{1,10}|[^\W\d_][^\d\n|:;.!?]{1,40}?(?:\s\((?:t/h|TH|lược ghi)\))?)\s+(?:[-–—]\s+)?"
    r"(?=\S+day,|\d{1,2}[:h]\d{2}(?:[,\s|–-]+|\s+ngày\s+)\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2}[/.-]\d{1,2}[/.-]\d{4}[,\s|–-]+\d{1,2}[:h]\d{2})|"
    r"^([A-ZĐ][A-ZĐ&+.]{1,10})\s+(?=\d{1,2}[:/])"
)
_STOP_AT_END = re.compile(r"[.!…][\"'”’»)\]]*\s*$")
# "[Ảnh] …", "[Hình 2] …" before a caption.
_CAPTION_MARK = re.compile(r"^\[(?:hình|ảnh|photo|image|video)(?:\s+ảnh)?\s*\d*\]\s*(?=\S)", _I)
_POSTED_BY = re.compile(r"^(?:đăng bởi|người đăng|tác giả|nguồn|by|posted by|author)\s*:?\s+", _I)
_FINISHED = re.compile(r"\./\.\s*$")
_HEADLINES_PER_BLOCK = 8
_HEADER_LINES = 8
_MAX_BOILERPLATE = 450


def clean(text: str, *, title: str | None = None) -> str:
    """The article in `text`: one paragraph per line, NFC, without boilerplate.

    With a `title`, placeholder captions made of it go, and short lines above it (sections, crumbs) go too.
    """
    lines = [line for raw in plain(text).split("\n") for line in _split_at_junk(raw)]
    lines = _without_header(lines)
    lines = _without_teasers(list(_without_blocks(lines[header_end(lines) :])))
    lines = [without_credit(_CAPTION_MARK.sub("", line)) for line in _without_lines(lines)]
    lines = _without_placeholders([line for line in lines if line], title)
    lines = _from_title(_without_repeats(lines), title)
    return "\n".join(without_byline(lines))


def header_end(lines: list[str]) -> int:
    """How many lines on top belong to the page: all down to its last menu, when a headline stands below it."""
    lead = next((number for number, line in enumerate(lines) if _is_statement(line)), 0)
    return below_menus(lines[: min(lead, _HEADER_LINES + 4)], is_page_line=is_page_line)


def is_page_line(line: str) -> bool:
    """Whether a line above the article's first sentence is the page's: a menu, a stamp, boilerplate."""
    return is_boilerplate(line) or is_date(line) or is_menu(line) or without_stamp(line) is not None


def plain(text: str) -> str:
    """NFC with `\\n` line ends, without invisible marks and control characters."""
    text = _CONTROLS.sub("", _INVISIBLE.sub("", text))
    return _LINE_BREAKS.sub("\n", nfc(text))


def is_sentence(line: str) -> bool:
    """Whether a line reads like running text: several words and a stop at its end."""
    return SENTENCE_END.search(line) is not None and len(_WORD.findall(line)) >= 6


@functools.lru_cache(maxsize=4096)
def is_boilerplate(line: str) -> bool:
    """Whether a whole line is boilerplate wherever it stands."""
    line = line.strip()
    if ROW_JOINT in line:
        return _LINES.fullmatch(line) is not None
    if not _WORD.search(line):
        return is_clock(line) or (len(line) <= 12 and not _DAY.search(line))
    if len(line) > _MAX_BOILERPLATE:
        return False
    return _LINES.fullmatch(line) is not None or is_clock(line) or _is_made_of_tools(line)


def _is_made_of_tools(line: str) -> bool:
    return len(line) <= 250 and not _WORD.search(_TOOLS.sub("", line))


def is_clock(line: str) -> bool:
    """Whether a line is a time stamp: a date with a time, a weekday or a label, and nothing else."""
    if len(line) > 90 or not re.search(r"\d", line):
        return False
    rest = _DATE.sub("", _CLOCK.sub("", _TIME.sub("", line)))
    return rest.strip() != line.strip() and not _WORD.search(rest) and (is_stamped(line) or not is_date(line))


def is_stamped(line: str) -> bool:
    return _TIME.search(line) is not None or _CLOCK.search(line) is not None


def is_date(line: str) -> bool:
    """Whether a line is a bare date: "9/5/2024", "Ngày 9 tháng 5 năm 2024"."""
    return re.search(r"\d", line) is not None and not _WORD.search(_DATE.sub("", line))


def without_stamp(line: str) -> list[str] | None:
    """What stands beside the date or time stamp of a line ("Thể thao | 16/08/2024 18:33", "An Vũ - 07:15 2/9/2023").

    Names, sections and outlets only; None when the line holds no stamp or says more.
    """
    if len(line) > 110:
        return None
    stamped = _OUTLET_BEFORE_CLOCK.sub(_apart, _POSTED_BY.sub("", _BUDDHIST_YEAR.sub("", line.strip())))
    parts = [part.strip() for part in _STAMP_GAP.split(stamped) if part.strip()]
    beside = [part for part in parts if not is_clock(part) and not is_date(part) and not _is_made_of_tools(part)]
    if len(parts) < 2 or len(beside) == len(parts) or any(len(part.split()) > 5 for part in beside):
        return None
    return beside if all(part[0].isupper() and part[-1] not in ".!?:;," for part in beside) else None


def _apart(beside: re.Match[str]) -> str:
    """A name before a clock, set apart with a bar: "An Vũ   07:15 2/9/2031"; other words stay."""
    name = beside[1] or beside[2]
    named = all(word[0].isupper() or word[0] == "(" for word in name.split())
    return f"{name} | " if named else beside.group()


def is_heading_of_block(line: str) -> bool:
    """Whether a line opens a block of links, a poll or the comments."""
    return len(line) <= 60 and _HEADINGS.fullmatch(line.strip()) is not None


def _split_at_junk(line: str) -> list[str]:
    pieces = _INLINE.split(line)
    return [stripped for piece in pieces for part in split_at_credits(piece) if (stripped := part.strip())]


def _without_header(lines: list[str]) -> list[str]:
    """Without the "Tiêu đề: …" lines that collectors put on top; the title's own words stay."""
    kept = []
    for number, line in enumerate(lines):
        field = header_field(line) if number < 8 else None
        if field is None:
            return kept + lines[number:]
        if field[0] == "title":
            kept.append(field[1])
    return kept


def header_field(line: str) -> tuple[str, str] | None:
    """`("title", "…")` of a line such as "Tiêu đề: …", else None."""
    label, colon, value = line.partition(":")
    if colon and value.strip():
        for name, labels in boilerplate.HEADER_LABELS.items():
            if label.strip().lower() in labels:
                return name, value.strip()
    return None


def _without_blocks(lines: list[str]) -> Iterator[str]:
    """The lines outside blocks of links, polls and comments.

    A block lasts until the article's next sentence. Behind the article's end nothing that follows a block is article.
    """
    number, finished = 0, False
    while number < len(lines):
        line = lines[number]
        number += 1
        if not is_heading_of_block(line):
            finished = finished or _FINISHED.search(line) is not None
            yield line
            continue
        behind = sum(map(_is_statement, lines[number:]))
        if finished or not behind:
            return
        if is_heading_of_comments(line) and sum(map(_is_statement, lines[: number - 1])) >= behind:
            return
        last = number + _HEADLINES_PER_BLOCK
        while number < min(last, len(lines)) and not (
            _is_statement(lines[number]) or is_heading_of_comments(lines[number])
        ):
            number += 1


def _without_teasers(lines: list[str]) -> list[str]:
    """Without pagers anywhere, and without links to other articles behind the last sentence."""
    lines = [line for line in lines if not is_pager(line) and not ("|" in line and is_labelled_teaser(line))]
    last = next((number for number in range(len(lines), 0, -1) if _is_statement(lines[number - 1])), 0)
    tail = [line for line in lines[last:] if not (is_labelled_teaser(line) or is_labelled_row(line))]
    tail = without_dated_teasers(tail)
    signed = len(tail) > 2 and byline_of(tail[0]) and all(_is_teaser(line) for line in tail[1:])
    return lines[:last] + (tail[:1] if signed and last else tail)


def _is_teaser(line: str) -> bool:
    """A headline behind the names of those who made the report: of another article."""
    return len(line.split()) >= 4 and not _STOP_AT_END.search(line) and line[-1] not in ":;," and "(" not in line


def _is_statement(line: str) -> bool:
    """A sentence that is no question: polls ask. A quote at the end of a headline is no stop."""
    return is_sentence(line) and _STOP_AT_END.search(line) is not None


def _without_lines(lines: list[str]) -> Iterator[str]:
    """The lines that are no boilerplate. A bare date may head a part of the article: it goes only above the article."""
    begun = False
    for number, line in enumerate(lines):
        if is_boilerplate(line) or (not begun and (is_date(line) or is_menu(line))):
            continue
        if number < _HEADER_LINES and without_stamp(line) is not None:
            continue
        begun = begun or is_sentence(line)
        yield line


def _without_placeholders(lines: list[str], title: str | None) -> list[str]:
    stems = {fold(title).strip()} if title else set()
    short = (line for line in lines if len(line) <= _MAX_BOILERPLATE)
    numbered = [match["stem"].strip() for line in short if (match := _NUMBERED_PICTURE.fullmatch(line))]
    stems |= {fold(stem) for stem in numbered if numbered.count(stem) > 1 or stem in lines}
    return [line for line in lines if not any(_is_placeholder(line, stem) for stem in stems)]


def _is_placeholder(line: str, stem: str) -> bool:
    folded = fold(line)
    return folded != stem and folded.startswith(stem) and _PLACEHOLDER.fullmatch(folded[len(stem) :]) is not None


def _without_repeats(lines: list[str]) -> list[str]:
    return [line for number, line in enumerate(lines) if number == 0 or line != lines[number - 1]]


def _from_title(lines: list[str], title: str | None) -> list[str]:
    """Without the short lines above the title, when it stands near the top, and without its echo right below."""
    wanted = _comparable(title) if title else ""
    for number, line in enumerate(lines[:6]):
        if wanted and _comparable(line) == wanted:
            below = lines[number + 1 :]
            while below and _comparable(below[0]) == wanted:
                below = below[1:]
            # Sections are short, a letterhead stands in capitals.
            return [above for above in lines[:number] if len(above.split()) > 6 and not above.isupper()] + [
                line,
                *below,
            ]
    return lines


def _comparable(line: str) -> str:
    return " ".join(re.findall(r"\w+", fold(line)))
