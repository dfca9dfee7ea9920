"""Who made a picture or a report: credits at the end of captions, names below the article."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.language import boilerplate
from assistant.language.boilerplate import alternatives

_I = re.IGNORECASE
SENTENCE_END = re.compile(r"(?:[.!?…][\"'”’»)\]]*|\./\.|[”\"»])\s*$")
_CREDIT = alternatives(boilerplate.CREDIT_LABELS)
_CREDIT_IN_BRACKETS = re.compile(
    rf"(?<!\s)\s*[(\[]\s*{_CREDIT}\b(?P<colon>\s*:)?\s*(?P<who>[^()\[\]\n]{{0,60}})[)\]]\s*[.;]?", _I
)
_CREDIT_AT_END = re.compile(
    # A label in small letters inside a sentence ("bức ảnh: …") is no credit: a capital opens it.
    rf"(?:^|(?<=[.!?…”\"»)])\s*|(?<!\s)\s+(?:[-–—|/]\s*)?)(?=[A-ZĐẢ])(?i:{_CREDIT})\s*:\s*(?P<who>(?:[^.:;!?\n]|\.(?=\S)){{1,60}})\.?\s*$"
)
_BARE_CREDIT = re.compile(r"[\s(\[-]*(?:ảnh|hình)\s+(?:minh h[oọ][aạ]|tư liệu|internet|ctv)[\s.)\]]*", _I)
_LABELLED_BYLINE = re.compile(rf"[(\[]?\s*{alternatives(boilerplate.BYLINE_LABELS)}\s*[:：]\s*(?P<who>.{{2,80}})", _I)
_TAKEN_FROM = re.compile(rf"[(\[]?\s*{boilerplate.TAKEN_FROM}\s*[:：]?\s+(?P<who>.{{2,50}})", _I)
_BYLINE_REMARK = re.compile(rf"(?<=\S)\s*\({boilerplate.BYLINE_REMARKS}\)\.?$", _I)
_INITIALS = re.compile(r"[(\[]?(?:[A-ZĐ]{1,4}\.?\s?){1,4}[)\]]?")


def split_at_credits(line: str) -> Iterator[str]:
    """The pieces between credits in brackets that stand inside a line."""
    begin = 0
    for match in _CREDIT_IN_BRACKETS.finditer(line):
        if _is_bracketed_credit(match) and not _goes_on(line[match.end() :]):
            yield line[begin : match.start()]
            begin = match.end()
    yield line[begin:]


def _goes_on(rest: str) -> bool:
    """Whether a sentence goes on behind brackets: taking them out would break it."""
    following = rest.lstrip()[:1]
    return following.islower() or following.isdigit() or following in tuple(",;:–—-")


def _is_bracketed_credit(match: re.Match[str]) -> bool:
    if match["who"].strip().isdigit():
        return False  # "(ảnh 2)" points at a picture
    return bool(match["colon"]) or not match["who"].strip() or _is_credit(match["who"])


def _is_credit(who: str) -> bool:
    """Whether the words behind "Ảnh:" name a maker and don't tell what is to be seen."""
    words = who.split()
    if not words or len(words) > 8 or any(re.search(rf"\b{verb}\b", who, _I) for verb in boilerplate.CAPTION_VERBS):
        return False
    named = [word[0].isupper() or word[0].isdigit() or _is_host(word) for word in words]
    small = [word.lower() in boilerplate.CREDIT_SMALL_WORDS for word in words]
    return all(one or other for one, other in zip(named, small, strict=True))


def without_credit(line: str) -> str:
    """A caption without the credit at its end."""
    if _BARE_CREDIT.fullmatch(line):
        return ""
    match = _CREDIT_AT_END.search(line)
    if match and _is_credit(match["who"].strip()):
        return line[: match.start()].rstrip(" -–—|/")
    return line


ROW_JOINT = "; "
"""Between the cells of a table's row, which is one line of the text."""


def byline_of(line: str) -> str | None:
    """Who made the report, when a closing line says nothing else: "P.V", "Tin, ảnh: …", "MINH AN – THU HÀ"."""
    line = _BYLINE_REMARK.sub("", line.strip())
    if labelled := _LABELLED_BYLINE.fullmatch(line) or _TAKEN_FROM.fullmatch(line):
        who = labelled["who"].strip(" .)]")
        # "Theo ông An, …" is a sentence; "Theo TTXVN" is a byline.
        return who if _is_names(who) else None
    if _INITIALS.fullmatch(line) and len(line) <= 14:
        return line.strip("()[] ")
    # "Ea Kar; 45" is the row of a table.
    return line.strip("()[] ") if len(line.split()) >= 2 and ROW_JOINT not in line and _is_names(line) else None


def _is_names(line: str) -> bool:
    """Whether each word opens with a capital or a digit, as in names and initials; at most eight words."""
    line = line.strip(" ()[]")
    parts = [part for part in re.split(r"[\s,/&+;–—-]+", line) if part]
    if not parts or len(parts) > 8 or len(line) > 60 or re.search(r"[:!?…”\"]", line) or SENTENCE_END.search(line):
        return False
    small = ("và", "and", "với")
    return all(part[0].isupper() or part.isdigit() or part.lower() in small or _is_host(part) for part in parts)


def _is_host(part: str) -> bool:
    return re.fullmatch(r"[\w.]+\.(?:vn|com|net|org)(?:\.vn)?", part, _I) is not None


def without_byline(lines: list[str]) -> list[str]:
    """Without the names below the article. A row of names (a list of winners) is content, and so is a table's end."""
    while len(lines) > 1 and byline_of(lines[-1]):
        if not _is_labelled(lines[-1]) and byline_of(lines[-2]) and not _TAKEN_FROM.fullmatch(lines[-2]):
            break
        if _ends_table(lines):
            break
        lines = lines[:-1]
    return lines


def _ends_table(lines: list[str]) -> bool:
    """Whether the last line may be the last row of a table of which only one cell is filled, and no byline."""
    below_row = len(lines) > 1 and ROW_JOINT in lines[-2] and not SENTENCE_END.search(lines[-2])
    return below_row and not _is_labelled(lines[-1])


def _is_labelled(line: str) -> bool:
    return _LABELLED_BYLINE.fullmatch(line) is not None or _TAKEN_FROM.fullmatch(line) is not None
