"""The last question of another edition: "Lần thứ VI thì sao?", "Lần thứ ba thì ai chủ trì?"."""

from __future__ import annotations

import re

from assistant.followup.spoken import QUESTION_WORD, Followup, joined_to_event
from assistant.language.anchors import Anchor, find_events
from assistant.language.followups import ENDINGS, OPENINGS, both
from assistant.text import fold

_WRITTEN = ("nhất", "hai", "ba", "tư", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười")
_NUMBER = rf"(?:{both(_WRITTEN)}|[ivx]{{1,6}}|\d{{1,3}})(?!\w|[./-]\d)"
_HEADS = r"(?P<head>lần\s+thứ|lần|lan\s+thu|lan|kỳ\s+thứ|ky\s+thu|khóa|khoá|khoa)"
_NUMBERED = re.compile(rf"(?<!\w){_HEADS}\s+(?P<number>{_NUMBER})", re.IGNORECASE)
_ENGLISH_NUMBER = r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,3}(?:st|nd|rd|th))"
_ENGLISH = re.compile(rf"(?<!\w)(?P<number>{_ENGLISH_NUMBER})(?!\w)(?!\s+(?:prize|place|time|day)\b)", re.IGNORECASE)
_LEAD = re.compile(
    rf"(?:(?:{both(OPENINGS)}|(?:and\s+)?(?:what|how)\s+about|and)\s+)?(?:(?:ở|tại|của|với|đến|in|at|for|the)\s+)*",
    re.IGNORECASE,
)
_BARE_END = re.compile(rf"\W*(?:edition|one|(?:{both((*ENDINGS, 'thì sao', 'sao'))}))?\W*", re.IGNORECASE)
_WHO_FIRST = re.compile(r"(?:những |các )?(?:ai|người nào)(?!\w)", re.IGNORECASE)
_THEN = re.compile(rf"(?:\s*,|\s+(?:{both(('thì', 'là'))}))?\s+(?=\S)", re.IGNORECASE)


def of_another_edition(followup: Followup) -> str | None:
    """The last question that names an edition, of the one named now: as it was, or with what is asked of it now."""
    pattern = _ENGLISH if followup.english else _NUMBERED
    lead = _LEAD.match(followup.question)
    asked = pattern.match(followup.question, lead.end() if lead else 0)
    if not asked:
        return None
    for turn in reversed(followup.turns):
        if told := [match for match in pattern.finditer(turn.question) if _is_another_of_its_kind(asked, match)]:
            return _asked_of(followup, asked, turn.question, told[-1])
    return None


def _is_another_of_its_kind(asked: re.Match[str], told: re.Match[str]) -> bool:
    """ "Khóa 12" is no "lần thứ 12"."""
    heads = [fold(match.groupdict().get("head", ""))[:2] for match in (asked, told)]
    return heads[0] == heads[1] and asked["number"].lower() != told["number"].lower()


def _asked_of(followup: Followup, asked: re.Match[str], last: str, told: re.Match[str]) -> str | None:
    if _BARE_END.fullmatch(followup.question, asked.end()):
        return followup.written(last[: told.start("number")] + asked["number"] + last[told.end("number") :])
    then = _THEN.match(followup.question, asked.end())
    rest = followup.question[then.end() :].strip(" ?.") if then else ""
    if followup.english or not QUESTION_WORD.search(rest) or find_events(rest):
        return None
    event = next((event for event in find_events(last) if event.start <= told.start() < event.end), None)
    if event:
        named = last[event.start : told.start("number")] + asked["number"]
        return joined_to_event(followup, rest[0].upper() + rest[1:], Anchor(named, event.kind))
    # "Giải ảnh X lần thứ III trao mấy giải?": what the last question begins with has the number.
    named = "" if QUESTION_WORD.search(last[: told.start()]) else last[: told.start("number")] + asked["number"]
    return f"{followup.written(named)} {rest}" if named and not _WHO_FIRST.match(rest) else None
