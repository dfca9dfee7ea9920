"""Who gave a titled paper: lists of papers with or without verbs, papers read for another, "his talk dealt with"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.language import acts, agency
from assistant.language import papers as tables
from assistant.language.titles import DEGREE
from assistant.statements.cast import Cast, Mention, Span
from assistant.statements.deeds import Deed, Sentence, group_from, may_act


def paper_list(sentence: Sentence, *, under_heading: bool) -> Iterator[Deed]:
    """ "nghe các báo cáo: “…” (TS A, Viện B); “…” – bà C"; and lines of such a list, also "TS A (Viện B): …".

    `under_heading`: a line above says that papers follow.
    """
    text, start, end = sentence.text, sentence.start, sentence.end
    if tables.READ_FOR_ANOTHER.search(str(sentence)):
        return
    under_heading = under_heading and _is_line(sentence)
    head = tables.FOLLOW.search(text, start, end)
    item = tables.ITEM.match(text, start, end)
    if not (head or under_heading or (item and item["noun"])):
        return
    begin = head.end() if head else start
    for title in agency.QUOTED.finditer(text, begin, end):
        giver = next((mention for mention in sentence.mentions if mention.start >= title.end()), None)
        if giver and _is_giver(text, title.end(), giver, in_list=bool(head or under_heading)):
            for mention in group_from(text, sentence.mentions, giver.start, reach=0):
                yield Deed(mention, acts.PRESENTED, _noun(head, item), mention.end, mention.certain, _inside(title))
    if under_heading and (line := _person_first(sentence)):
        yield line


def speakers(sentence: Sentence) -> Iterator[Deed]:
    """ "Có 4 tham luận: ông A (chi hội 2) về nuôi ốc; bà B về đường": each part names who spoke and of what."""
    text, start, end = sentence.text, sentence.start, sentence.end
    head = tables.SPEAKERS_FOLLOW.search(text, start, end)
    if not head:
        return
    act = acts.NOUN_ACTS.get(head["noun"].lower(), acts.SPOKE)
    for mention in sentence.mentions:
        opens = re.search(r"[:;]\s*(?:và\s+)?$", text[start : mention.start])
        said = tables.SPEAKS_OF.match(text, mention.end, end)
        if mention.start >= head.end() and opens and said:
            close = re.compile(r"[;.](?=\s|$)").search(text, said.end(), end)
            finish = close.start() if close else end
            if finish - said.end() >= 3:
                yield Deed(mention, act, head["noun"], said.end(), mention.certain, (said.end(), finish))


def _is_line(sentence: Sentence) -> bool:
    """Whether a sentence can be a line of a list: a bullet, a title or a person opens it."""
    first = sentence.mentions[0].start if sentence.mentions else -1
    opens = sentence.start <= first <= sentence.start + 4
    return opens or agency.BULLET.match(str(sentence)) is not None or str(sentence)[:1] in "“\"«"


def _is_giver(text: str, title_end: int, mention: Mention, *, in_list: bool) -> bool:
    comma = in_list and tables.GIVER_BEHIND_COMMA.fullmatch(text, title_end, mention.start)
    return bool(comma or tables.GIVER_BEHIND.fullmatch(text, title_end, mention.start))


def _noun(head: re.Match[str] | None, item: re.Match[str] | None) -> str:
    return head["noun"] if head else (item["noun"] if item and item["noun"] else acts.PRESENTED)


def _inside(title: re.Match[str]) -> Span:
    return title.start() + 1, title.end() - 1


def _person_first(sentence: Sentence) -> Deed | None:
    """ "• TS A (Viện B): Title of a paper": the rest of the line is the title."""
    text, end = sentence.text, sentence.end
    first = sentence.mentions[0] if sentence.mentions else None
    lead = text[sentence.start : first.start] if first else ""
    if not first or (lead.strip() and not agency.BULLET.fullmatch(lead)):
        return None
    colon = tables.TITLE_BEHIND.match(text, first.end, end)
    others = colon and any(mention.start < colon.end() + 2 for mention in sentence.mentions[1:])
    titled = colon and (DEGREE.match(text, first.start) or agency.QUOTED.match(text, colon.end(), end))
    if not colon or others or not titled:
        return None
    begin, finish = colon.end(), end
    while finish > begin and text[finish - 1] in " .;,”\"»":
        finish -= 1
    begin += text[begin] in "“\"«"
    if finish - begin < 4:
        return None
    return Deed(first, acts.PRESENTED, ":", colon.end(), first.certain, (begin, finish))


def titled_paper(sentence: Sentence, *, given: set[str], listed: set[Span]) -> Iterator[Deed]:
    """ "mang tới tham luận “…”", "tham luận “…” của ông A": a titled paper is given by the person beside it.

    `given`: people who have a paper already; `listed`: titles that are given already.
    """
    text, start = sentence.text, sentence.start
    for quote_start, quote_end in sentence.hidden:
        noun = acts.PAPER.search(text[start:quote_start])
        if not noun or (quote_start + 1, quote_end - 1) in listed:
            continue
        act = acts.CONTRIBUTED if noun["noun"].lower() == "tham luận" else acts.PRESENTED
        for mention in _givers(sentence, quote_start, quote_end, noun):
            if mention.person not in given:
                title = (quote_start + 1, quote_end - 1)
                yield Deed(mention, act, noun["noun"], start + noun.end("noun"), mention.certain, title)


def _givers(sentence: Sentence, quote_start: int, quote_end: int, noun: re.Match[str]) -> list[Mention]:
    text, start, mentions = sentence.text, sentence.start, sentence.mentions
    head = start + noun.start()
    behind = [m for m in mentions if m.start >= quote_end and acts.PAPER_OF.fullmatch(text[quote_end : m.start])]
    if behind:
        read = tables.READ_FOR_ANOTHER.search(text, sentence.start, sentence.end)
        return [] if read else group_from(text, behind, behind[0].start, reach=0)
    before = [m for m in mentions if m.end <= head and not re.search(r"[.;:“”]", text[m.end : head])]
    after = [m for m in mentions if m.start >= quote_end and re.fullmatch(r"[”\"»]?\s*,\s*", text[quote_end : m.start])]
    if after and not before and _opens_paper(text[start:head]):
        return after[:1]
    if not before or not may_act(sentence, before[-1], acts.PRESENTED):
        return []
    between = text[before[-1].end : head]
    # "phiên do A điều hành, nghe báo cáo “…”": the paper is somebody else's.
    others = re.search(r"(?<!\w)(?:nghe|theo dõi|heard|listened)(?!\w)", between)
    return [] if others or acts.DENIED.search(between + " ") else before[-1:]


def _opens_paper(lead: str) -> bool:
    """ "Mang đến hội thảo tham luận “…”, ông A …": whether the words before the paper say that it is brought."""
    return (
        re.match(r"\s*(?:mang|đem|góp|gửi|đến với|đọc|trình bày|với|bringing|presenting|with)\b", lead, re.IGNORECASE)
        is not None
    )


def read_out(sentence: Sentence) -> Iterator[Deed]:
    """ "Báo cáo tài chính do ông A đọc", "báo cáo “…” … được ông B trình bày thay": the paper is the topic."""
    text, start = sentence.text, sentence.start
    for mention in sentence.mentions:
        lead = tables.PASSIVE.search(text[start : mention.start])
        if not lead or acts.DENIED.search(lead["between"] + " "):
            continue
        group = group_from(text, sentence.mentions, mention.start, reach=0)
        verb = tables.READ_OUT.match(text, group[-1].end, sentence.end)
        if verb:
            act, topic = _read_act(lead), _read_topic(text, start, lead)
            for reader in group:
                yield Deed(reader, act, verb["verb"], verb.end("verb"), reader.certain, topic)


def _read_act(lead: re.Match[str]) -> str:
    noun = lead["noun"].lower()
    if "khai mạc" in lead["paper"].lower() and noun == "diễn văn":
        return acts.OPENED
    return acts.NOUN_ACTS.get(noun, acts.PRESENTED)


def _read_topic(text: str, start: int, lead: re.Match[str]) -> Span | None:
    """The quoted title, else the paper as it is called ("Báo cáo tài chính"), when that says more than its kind."""
    begin, end = start + lead.start("paper"), start + lead.end("paper")
    if quoted := agency.QUOTED.search(text, begin, end):
        return _inside(quoted)
    named = tables.WHERE.sub("", text[begin:end]).rstrip()
    if lead["noun"].lower() in tables.LETTERS:
        return begin, begin + len(named)
    telling = len(named) > len(lead["noun"]) + 2 and "khai mạc" not in named and not tables.ORDINAL.fullmatch(named)
    return (begin, begin + len(named)) if telling else None


def own_paper(sentence: Sentence, cast: Cast) -> Iterator[Deed]:
    """ "His talk dealt with …", "Tham luận của ông tập trung vào …": the paper of the one spoken of before."""
    match = tables.OWN.match(sentence.text, sentence.start, sentence.end)
    if not match:
        return
    person = cast.antecedent((match["his"] or match["whose"]).lower(), match.start())
    if not person:
        return
    end = sentence.end
    while end > match.end() and sentence.text[end - 1] in " .;":
        end -= 1
    mention = Mention(match.start(), match.start("verb"), person)
    yield Deed(mention, acts.PRESENTED, match["verb"], match.end("verb"), topic=(match.end(), end))
