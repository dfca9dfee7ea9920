"""What a paper or a speech was about: the quoted title, or the phrase behind "về", "chuyên đề", "tham luận"."""

from __future__ import annotations

import re

from assistant.language.events import JOINED_BEHIND, KIND

_QUOTE = re.compile(r"[“\"«](?P<topic>[^“”\"«»\n]{3,400})[”\"»]")
_LEAD = re.compile(
    r"[\s,:]*(?:(?:các|những|một số|với nội dung|với đề tài|nội dung(?! (?:cốt|cơ bản|chính|chủ yếu|trọng|mới|quan))|"
    r"nói|bàn|phân tích|trình bày|chuyên đề số \d+|"
    r"chuyên đề \d+|chuyên đề|tham luận|báo cáo|bài viết|bài|đề tài|kết quả|nghiên cứu|vấn đề|tóm tắt|với chủ đề|"
    r"chủ đề|nhan đề|có tiêu đề|tiêu đề|mang tên|tên|a paper|the paper|a talk|a report|a lecture|a presentation|"
    r"bằng tiếng \w+,?|trực tuyến,?|qua cầu truyền hình,?|"
    r"titled|entitled|on|about|khoa học|đề dẫn|tại hội nghị|tại hội thảo)\s+)*"
    r"(?P<about>về|xoay quanh|liên quan đến|:|rằng|on|about|that)?\s*",
    re.IGNORECASE,
)
_CLOSE = re.compile(
    rf"[;“”]|\.(?!\d)|\s[–—-]\s(?!{JOINED_BEHIND}(?!\w))|"
    r",\s+(?:trong đó|đồng thời|qua đó|theo đó|nhằm|while|which|who)\b|"
    r"\s+tại (?:hội|buổi|lễ|phiên(?! t[òo]à?)|diễn)|\n|:\s"
)
_LONGEST = 300
# Behind a person with the act before them: "Tham luận có ông A, Vụ trưởng, với nội dung …; bà B …".
_WITH_TOPIC = re.compile(
    r"\s*\)?\s*,?\s*(?:với|về|trình bày)\s+"
    r"(?:nội dung|chủ đề|đề tài|chuyên đề|tham luận|báo cáo|vấn đề)(?:\s+về)?\s*:?\s+",
    re.IGNORECASE,
)
# Behind a comma the sentence goes on with something else, unless it says what was spoken of.
_COMMA_LEAD = re.compile(r",\s*(?:nói|bàn|trình bày|chia sẻ|tham luận)?\s*(?:về|on|about|rằng)\s", re.IGNORECASE)
# What opens with one of these tells when, where or to whom, and not what.
_NO_TOPIC = re.compile(
    r"(?:tại|ở|trong|trước|cho|tới|đến|với|cùng|sau|khi|nhân|để|nhằm|bên lề|bên cạnh|ngay|thay mặt|lúc|theo|"
    r"vào|và|nêu|nêu rõ|cho thấy|cho biết|khẳng định|nhấn mạnh|đã|sẽ|đang|được|\d+\s|"
    r"delegates|participants|reporters|attendees|guests|at|in|to|before|during|after|from|via|by)(?!\w)"
)


def topic_after(text: str, position: int, end: int, *, quoted_only: bool = False) -> tuple[int, int] | None:
    """The span of the topic that follows a verb ending at `position` in a sentence ending at `end`, or None.

    `quoted_only` is for verbs that stand before their agent, where the phrase behind is another verb's object.
    """
    quote = _QUOTE.search(text, position, end)
    if quote and not re.search(r"[;.]", text[position : quote.start()]) and quote.start() - position < 160:
        return quote.span("topic")
    if quoted_only:
        told = _WITH_TOPIC.match(text, position, end)
        return _phrase(text, told.end(), end) if told else None
    if text[position : position + 1] == "," and not _COMMA_LEAD.match(text, position, end):
        return None
    lead = _LEAD.match(text, position, end)
    begin = lead.end() if lead else position
    if not (lead and lead["about"]) and _is_event(text, begin, end):
        return None
    return _phrase(text, begin, end)


def _is_event(text: str, begin: int, end: int) -> bool:
    """ "phát biểu chỉ đạo Đại hội, đề nghị …": the event itself, up to the next act."""
    kind = KIND.match(text, begin, end)
    return bool(kind and re.compile(r"[^,.;:]{0,60}(?:[,.;]|$)").match(text, kind.end(), end))


def _phrase(text: str, begin: int, end: int) -> tuple[int, int] | None:
    while begin < end and text[begin] in " ,:–-":
        begin += 1
    close = _CLOSE.search(text, begin, end)
    finish = min(close.start() if close else end, begin + _LONGEST)
    while finish > begin and text[finish - 1] in " ,:;”»\"":
        finish -= 1
    if finish - begin < 8 or _NO_TOPIC.match(text, begin, finish):
        return None
    return begin, finish
