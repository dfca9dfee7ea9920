"""What a paper or a speech was about: the quoted title, or the phrase behind "về", "chuyên đề", "tham luận"."""

from __future__ import annotations

import re

_QUOTE = re.compile(r"[“\"«](?P<topic>[^“”\"«»\n]{3,400})[”\"»]")
_LEAD = re.compile(
    r"[\s,:]*(?:(?:các|những|một số|nội dung|chuyên đề|tham luận|báo cáo|bài viết|bài|đề tài|kết quả|nghiên cứu|vấn đề|tóm tắt|với chủ đề|chủ đề|nhan đề|có tiêu đề|tiêu đề|mang tên|tên|"  # noqa: E501
    r"a paper|the paper|a talk|a report|a lecture|a presentation|titled|entitled|on|about|khoa học|đề dẫn|tại hội nghị|tại hội thảo)\s+)*"  # noqa: E501
    r"(?P<about>về|xoay quanh|liên quan đến|:|rằng|on|about|that)?\s*",
    re.IGNORECASE,
)
_CLOSE = re.compile(
    r"[;“”]|\.(?!\d)|\s[–—-]\s|,\s+(?:trong đó|đồng thời|qua đó|theo đó|nhằm|while|which|who)\b|\s+tại (?:hội|buổi|lễ|phiên|diễn)|\n"  # noqa: E501
)
_LONGEST = 300


def topic_after(text: str, position: int, end: int, *, quoted_only: bool = False) -> tuple[int, int] | None:
    """The span of the topic that follows a verb ending at `position` in a sentence ending at `end`, or None.

    `quoted_only` is for verbs that stand before their agent, where the phrase behind is another verb's object.
    """
    quote = _QUOTE.search(text, position, end)
    if quote and not re.search(r"[;.]", text[position : quote.start()]) and quote.start() - position < 160:
        return quote.span("topic")
    if quoted_only:
        return None
    lead = _LEAD.match(text, position, end)
    begin = lead.end() if lead else position
    while begin < end and text[begin] in " ,:–-":
        begin += 1
    close = _CLOSE.search(text, begin, end)
    finish = min(close.start() if close else end, begin + _LONGEST)
    while finish > begin and text[finish - 1] in " ,:;":
        finish -= 1
    if finish - begin < 8 or re.match(r"(?:tại|ở|trong|at|in)\s", text[begin:finish]):
        return None
    return begin, finish
