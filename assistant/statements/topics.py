"""What a paper or a speech was about: the quoted title, or the phrase behind "về", "chuyên đề", "tham luận"."""

from __future__ import annotations

import re

from assistant.language import acts, agency
from assistant.language import topics as tables
from assistant.language.events import BODY, KIND, PERSON, SHORT_BEHIND
from assistant.statements.deeds import Deed
from assistant.statements.session_chairs import session_of

_NEAR = 40
"""Characters before a topic within which the word for its kind stands."""


def topic_of(text: str, deed: Deed, span: tuple[int, int]) -> tuple[int, int] | None:
    """What the deed in the sentence at `span` was about; of chairing the session, when it was not the whole event."""
    if deed.act == acts.CHAIRED:
        return session_of(text, span, deed)
    if deed.act not in acts.WITH_TOPIC:
        return None
    behind = deed.verb_end > deed.mention.start
    # "Diễn giả: TS A, Viện B": what follows the person is a topic only when it says so.
    if deed.verb_end == deed.mention.end and not tables.TELLS_TOPIC.match(text, deed.verb_end, span[1]):
        return None
    position = deed.verb_end if behind else deed.mention.end
    quoted_only = not behind or deed.act == acts.WELCOMED
    told = deed.act in (acts.SPOKE, acts.DIRECTED)
    told_by = agency.TOLD_BY.search(text, span[0], deed.mention.start)
    if told and (told_by or _says_between(text, deed, span)):
        return None
    topic = topic_after(text, position, span[1], quoted_only=quoted_only, told=told)
    return _with_paper(text, deed, topic)


def _says_between(text: str, deed: Deed, span: tuple[int, int]) -> bool:
    """ "Doanh thu, ông cho biết, đủ trả lương": what is said stands on both sides; no one stretch of text is it."""
    before = text[span[0] : deed.mention.start]
    behind = tables.SAID_BETWEEN.match(text, deed.verb_end, span[1])
    framed = before.rstrip().endswith(",") and behind and deed.verb_end > deed.mention.end
    return bool(framed) and not tables.ADVERBIAL.match(before) and not acts.VERB.search(before)


def _with_paper(text: str, deed: Deed, topic: tuple[int, int] | None) -> tuple[int, int] | None:
    """ "báo cáo thẩm tra", "báo cáo tài chính": two words alone say less than with the paper's kind before them."""
    begin = max(0, topic[0] - _NEAR) if topic else 0
    if topic and deed.act == acts.PRESENTED and (own := tables.RESULTS.search(text[begin : topic[0]])):
        return begin + own.start(), topic[1]
    if not topic or deed.act not in agency.PAPERS or len(text[slice(*topic)].split()) > 2:
        return topic
    kind = tables.PAPER_BEFORE.search(text[begin : topic[0]])
    return (begin + kind.start(), topic[1]) if kind else topic


def topic_after(
    text: str, position: int, end: int, *, quoted_only: bool = False, told: bool = False
) -> tuple[int, int] | None:
    """The span of the topic that follows a verb ending at `position` in a sentence ending at `end`, or None.

    `quoted_only` is for verbs that stand before their agent, where the phrase behind is another verb's object; `told`
    for verbs of speaking, behind which the clause itself is the topic and a quotation in it only a part of that.
    """
    quote = tables.QUOTE.search(text, position, end)
    if quote and told and not quoted_only and _is_part(text, position, quote):
        quote = None
    if quote and not re.search(r"[;.]", text[position : quote.start()]) and quote.start() - position < 160:
        return quote.span("topic")
    if quoted_only:
        told = tables.WITH_TOPIC.match(text, position, end)
        return _phrase(text, told.end(), end) if told else None
    comma = text[position : position + 1] == "," and not tables.COMMA_LEAD.match(text, position, end)
    if comma and not (told and tables.TELLS.search(text, max(0, position - 12), position)):
        return None
    lead = None if told and tables.OPENS_LIST.match(text, position, end) else tables.LEAD.match(text, position, end)
    begin = lead.end() if lead else position
    if not (lead and lead["about"]) and _is_event(text, begin, end):
        return None
    return _phrase(text, begin, end, told=told)


def _is_part(text: str, position: int, quote: re.Match[str]) -> bool:
    """Whether a quotation is only a part of the clause before it: "đổi cách hỗ trợ từ “cho không” sang …"."""
    before = text[position : quote.start()]
    lead = tables.LEAD.match(text, position, quote.start())
    if lead and lead.end() >= quote.start():
        return False
    words = len(before.split())
    if words and tables.GOES_ON.match(text, quote.end()):
        return True
    return words > 2 and ("," in before or words > 5 or len(quote["topic"].split()) < 4)


def _close(text: str, begin: int, end: int) -> re.Match[str] | None:
    """Where a phrase ends; a dash that joins and a short quotation inside it don't end it."""
    position = begin
    while close := tables.CLOSE.search(text, position, end):
        mark = close.group().strip()
        if mark == "“" and close.start() > begin and text[close.start() - 2].isalpha():
            inner = tables.QUOTE.match(text, close.start(), end)
            if inner and len(inner["topic"].split()) <= tables.LONGEST_ASIDE:
                position = inner.end()
                continue
        if mark in ("–", "—", "-") and _joins(text, close):
            position = close.end()
            continue
        return close
    return None


def _joins(text: str, dash: re.Match[str]) -> bool:
    """ "2024 - 2025", "đất lúa – tôm": the dash holds years or two small words together."""
    before, behind = text[dash.start() - 1], text[dash.end() : dash.end() + 30]
    name = re.search(r"[^\W\d_]+$", text[: dash.start()])
    if name and name.group()[0].isupper() and behind[:1].isupper() and not (BODY.match(behind) or PERSON.match(behind)):
        # "đường bay Huế – Đà Lạt".
        return True
    return (before.isdigit() and behind[:1].isdigit()) or (
        before.islower() and behind[:1].islower() and SHORT_BEHIND.match(behind) is not None
    )


def _is_event(text: str, begin: int, end: int) -> bool:
    """ "phát biểu chỉ đạo Đại hội, đề nghị …": the event itself, up to the next act."""
    kind = KIND.match(text, begin, end)
    if kind and tables.CLAUSE.match(text, kind.end(), end):
        return False
    return bool(kind and re.compile(r"[^,.;:]{0,60}(?:[,.;]|$)").match(text, kind.end(), end))


def _phrase(text: str, begin: int, end: int, *, told: bool = False) -> tuple[int, int] | None:
    while begin < end and text[begin] in " ,:–-":
        begin += 1
    close = _close(text, begin, end)
    # "lưu ý nhà đầu tư: vùng này …": whom it was told to, then what.
    if told and close and close.group() == ": " and len(text[begin : close.start()].split()) <= 4:
        behind = _phrase(text, close.end(), end, told=True)
        if behind and len(text[slice(*behind)].split()) > 4:
            return behind
    finish = min(close.start() if close else end, begin + tables.LONGEST)
    while finish > begin and text[finish - 1] in " ,:;”»\"" and not (
        text[finish - 1] == "”" and "“" in text[begin:finish]
    ):
        finish -= 1
    if finish - begin < 8 or (tables.NO_PLACE_OR_TIME if told else tables.NO_TOPIC).match(text, begin, finish):
        return None
    return begin, finish
