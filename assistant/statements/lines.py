"""What single lines tell: those under "Các diễn giả:", the items of a programme with their hours, rows of a table."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.language import acts, agency
from assistant.language import lines as tables
from assistant.statements.cast import Mention, Span
from assistant.statements.deeds import Deed, Sentence, group_from


def heading_role(line: str) -> str:
    """What the people in the lines under "Các diễn giả:" or "Người điều hành" are; empty when it is no such heading."""
    heading = tables.HEADING.fullmatch(line)
    return heading["role"] if heading else ""


def act_of_role(role: str) -> str:
    """What somebody called a "diễn giả", "chủ tọa" or "khách mời" did."""
    if agency.GUEST_ROLE.search(role):
        return acts.ATTENDED
    return acts.CHAIRED if agency.CHAIRING_ROLE.search(role) else acts.PRESENTED


def role_line(sentence: Sentence, role: str) -> Iterator[Deed]:
    """ "(2) Ông A – Giám đốc B: kinh nghiệm …" under such a heading: A has the act, the rest is its topic."""
    text, first, act = sentence.text, sentence.mentions[0], act_of_role(role)
    group = group_from(text, sentence.mentions, first.start, reach=0) if act == acts.CHAIRED else [first]
    topic = _rest(text, first.end, sentence.end) if act == acts.PRESENTED else None
    for mention in group:
        yield Deed(mention, act, role, sentence.start, mention.certain, topic)


def is_role_line(sentence: Sentence, *, bulleted: bool | None) -> bool:
    """Whether a person opens the line, behind a bullet or "Phiên 1:" at most, and no act is told there.

    `bulleted`: whether the lines of the list so far have bullets; None before the first.
    """
    first = sentence.mentions[0]
    if bulleted is not None and has_bullet(sentence) != bulleted:
        return False
    lead = sentence.text[sentence.start : first.start]
    colon = sentence.text.find(":", first.end, sentence.end)
    told = acts.VERB.search(sentence.text, first.end, colon if colon >= 0 else sentence.end)
    return not told and (not lead.strip() or tables.LINE_LEAD.fullmatch(lead) is not None)


def has_bullet(sentence: Sentence) -> bool:
    lead = sentence.text[sentence.start : sentence.mentions[0].start]
    return bool(lead.strip()) and tables.LINE_LEAD.fullmatch(lead) is not None


def _rest(text: str, begin: int, end: int) -> Span | None:
    colon = tables.TOPIC_COLON.match(text, begin, end)
    if not colon:
        return None
    begin = colon.end() + (text[colon.end() : colon.end() + 1] in ("“", '"', "«"))
    while end > begin and text[end - 1] in " .;,”\"»":
        end -= 1
    return (begin, end) if end - begin >= 8 else None


def programme_item(sentence: Sentence) -> Iterator[Deed]:
    """ "8h45: Báo cáo “…” – TS A", "9h00: Khai mạc – ông B": the item is given by those behind the dash."""
    text, end = sentence.text, sentence.end
    item = tables.HOUR.match(text, sentence.start, end)
    if not item or not sentence.mentions:
        return
    first = sentence.mentions[0]
    lead = text[item.end() : first.start]
    if not tables.GIVEN_BY.search(lead):
        return
    act, verb = _act_of_item(lead)
    if not act:
        return
    for mention in group_from(text, sentence.mentions, first.start, reach=0):
        yield Deed(mention, act, verb, mention.end, mention.certain, _title_of_item(text, item.end(), first, act))


def _act_of_item(lead: str) -> tuple[str, str]:
    plain = agency.QUOTED.sub("", lead)
    if verb := acts.VERB.match(plain.lstrip()):
        return acts.ACT_OF[verb.group().lower()], verb.group()
    paper = tables.PAPER_ITEM.match(lead)
    return (acts.PRESENTED, paper["noun"]) if paper else ("", "")


def _title_of_item(text: str, begin: int, first: Mention, act: str) -> Span | None:
    if act not in agency.PAPERS:
        return None
    quoted = agency.QUOTED.search(text, begin, first.start)
    if quoted:
        return quoted.start() + 1, quoted.end() - 1
    paper = tables.PAPER_ITEM.match(text, begin, first.start)
    start = paper.end() if paper else begin
    finish = start + len(tables.GIVEN_BY.sub("", text[start : first.start]).rstrip())
    return (start, finish) if finish - start >= 8 else None


def columns(line: str) -> Sequence[str]:
    """What each column of a table makes of the people in it, by its head row; empty when it is no head row."""
    cells = [cell.strip() for cell in re.split(r"[;|\t]", line.strip(" |"))]
    if len(cells) < 2 or any(len(cell) > 40 for cell in cells):
        return ()
    roles = [tables.HEADING.fullmatch(cell) for cell in cells]
    return [role["role"] if role else "" for role in roles] if any(roles) else ()


def row(sentence: Sentence, roles: Sequence[str]) -> Iterator[Deed]:
    """The people of a table's row with the acts that its columns tell."""
    own = str(sentence)
    marks = [sentence.start + mark.start() for mark in re.finditer(r"[;|\t]", own.rstrip(" |"))]
    borders = [sentence.start - 1, *marks, sentence.end]
    if len(borders) - 1 != len(roles):
        return
    for number, role in enumerate(roles):
        for mention in sentence.mentions:
            if role and borders[number] < mention.start < borders[number + 1]:
                yield Deed(mention, act_of_role(role), role, sentence.start, mention.certain)
