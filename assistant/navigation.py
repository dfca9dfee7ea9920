"""Told by their structure: the lines by which a page leads elsewhere. Menus, paths, pagers, teasers, readers' comments.

A row of links is short phrases in capitals between bars, gaps or dashes. What stands above a page's last row of links
is the page's; its headline stands below.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from assistant.language import boilerplate
from assistant.language.boilerplate import alternatives
from assistant.text import fold

_I = re.IGNORECASE
_ROW_GAP = re.compile(r"\s{3,}|\t+|\s*[›»|]\s*|\s*::\s*|\s+>+\s+")
# Weaker marks, which prose has as well: they need more parts.
_WEAK_GAPS = ((re.compile(r"\s{2,}|\s+[*•·]\s+"), 3), (re.compile(r"\s+[-–—/]\s+"), 4))
_SECTION_GAP = re.compile(r"\s*[,&/–—-]\s*|\s+va\s+|\s+and\s+")
_LONGEST_ROW = 220
_LINK_HEADING = re.compile(rf"\W*{alternatives(boilerplate.LINK_HEADINGS)}\s*:\s*\S.*", _I)
# "Hội viên cần biết: A | B": several headlines behind any label.
_LABELLED_ROW = re.compile(r"[^:|.!?\n]{3,40}:\s+[^|\n]{20,}(?:\s\|\s[^|\n]{20,})+")
_COMMENTS = re.compile(rf"[\W\d_]*{alternatives(boilerplate.COMMENT_HEADINGS)}[\W\d_]*", _I)
_PAGER_WORDS = (
    r"(?:(?:trang|bài|tin|mục)\s+(?:trước|sau|kế|kế tiếp|tiếp theo|tiếp)|(?:previous|prev|next)"
    r"(?:\s+(?:page|post|article|story))?)"
)
_PAGER = re.compile(
    rf"(?=.*(?:[|»«‹›←→]|<<|>>))"
    rf"(?:\W*{_PAGER_WORDS}\s*(?:[|»«‹›←→:]|<<|>>|$).*|.*[|»«‹›←→]\s*{_PAGER_WORDS}\W*)", _I
)  # fmt: skip
_PAGES = re.compile(
    r"(?:trang|page|đầu|first|[«‹<\s])*1(?:[\s|…]+\d{1,3}){2,}"
    r"(?:[\s|…]*(?:tiếp|cuối|sau|next|last|[»›>]))*\s*", _I
)  # fmt: skip
_DATED_TEASER = re.compile(r".{12,}\(\s*\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?(?:\s*[-,|]?\s*\d{1,2}[:h]\d{2})?\s*\)\s*$")
_DAY = re.compile(r"\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2}:\d{2}")
_STOP = re.compile(r"[.!?…;:,][\"'”’»)\]]*\s*$")


def is_menu(line: str) -> bool:
    """Whether a line is a row of sections or a path: "Kinh tế   Xã hội", "Tin tức › Huyện", "A – B – C – D"."""
    if len(line) > _LONGEST_ROW or line.lstrip().startswith("|"):
        return False
    stripped = line.strip()
    strong = _ROW_GAP.split(stripped)
    return (
        _is_row(strong, longest=6 if len(strong) == 2 else 8)
        or any(len(parts := gap.split(stripped)) >= least and _is_row(parts, longest=5) for gap, least in _WEAK_GAPS)
        or is_section(line)
    )


def _is_row(parts: list[str], *, longest: int) -> bool:
    named = [part.strip(" >›»|/•·*") for part in parts if part.strip(" >›»|/•·*")]
    return len(named) > 1 and all(
        len(name.split()) <= longest
        and (name[0].isupper() or name[0].isdigit() or name.startswith("http"))
        and (name[-1] not in '.!?:;,"”' or name.startswith("http"))
        for name in named
    )


def is_section(line: str) -> bool:
    """Whether a line is made of nothing but names of sections: "Xây dựng Đảng và hệ thống chính trị"."""
    parts = [" ".join(part.split()) for part in _SECTION_GAP.split(fold(line).strip())]
    return fold(line).strip() in boilerplate.SECTIONS or all(part in boilerplate.SECTIONS for part in parts)


def is_pager(line: str) -> bool:
    """Whether a line leads to other pages: "<< Trang trước | … | Trang sau >>", "1 2 3 … Cuối"."""
    return len(line) <= 500 and not _STOP.search(line) and bool(_PAGER.fullmatch(line) or _PAGES.fullmatch(line))


def is_labelled_teaser(line: str) -> bool:
    """Whether a line is a heading of links with its links behind the colon: "Tin mới nhất: … | …"."""
    return len(line) <= 400 and _LINK_HEADING.fullmatch(line) is not None and not _STOP.search(line)


def is_labelled_row(line: str) -> bool:
    """Whether a line below the article is a row of headlines behind a label: "Hội viên cần biết: … | …"."""
    return len(line) <= 400 and _LABELLED_ROW.fullmatch(line) is not None and not _STOP.search(line)


def is_heading_of_comments(line: str) -> bool:
    return len(line) <= 60 and _COMMENTS.fullmatch(line.strip()) is not None


def below_menus(header: Sequence[str], *, is_page_line: Callable[[str], bool]) -> int:
    """How many lines of the header stand above or in the page's last menu; 0 when no headline stands below it."""
    rows = [number for number, line in enumerate(header) if is_menu(line) and not _DAY.search(line)]
    if not rows:
        return 0
    below = header[rows[-1] + 1 :]
    return rows[-1] + 1 if any(_is_titling(line) and not is_page_line(line) for line in below) else 0


def _is_titling(line: str) -> bool:
    opening = line.lstrip("\"'“‘«([")[:1]
    return len(line.split()) >= 4 and (opening.isupper() or opening.isdigit()) and line[-1] not in ".:;,"


def without_dated_teasers(lines: list[str]) -> list[str]:
    """Without the row of headlines with their days that a page ends with: two or more of "… (11/03/2025)"."""
    end = len(lines)
    while end and _DATED_TEASER.fullmatch(lines[end - 1]) and not re.search(r"[.;]", lines[end - 1][:-14]):
        end -= 1
    return lines[:end] if len(lines) - end >= 2 else lines
