"""Gives each act of a sentence to its agent: before the verb, behind it, or behind a phrase such as "nghe … của"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.language import acts, agency, papers
from assistant.language.titles import DEGREE
from assistant.statements.cast import Mention
from assistant.statements.deeds import Deed, Sentence, group_from, leaves_bracket, listed, may_act
from assistant.statements.lines import act_of_role

_LISTED_ACTS = (acts.ATTENDED, acts.CHAIRED, acts.PRESENTED, acts.CONTRIBUTED)


def by_phrase(sentence: Sentence) -> Iterator[Deed]:
    """ "dưới sự chủ trì của X", "nghe báo cáo của X", "theo X", "X: “…”"."""
    text, start, end, mentions = sentence.text, sentence.start, sentence.end, sentence.mentions
    for match in acts.BY_WHOM.finditer(text, start, end):
        verb = (match["verb"] or match["passive"] or match["english"]).lower()
        act = agency.VERB_BY.get(verb, acts.ATTENDED)
        called = agency.CALLED.match(text, match.end(), end)
        paper = agency.PASSIVE_PAPER.search(text, start, match.end()) if match["english"] else None
        topic = paper.span("topic") if paper and act == acts.PRESENTED else None
        for mention in group_from(text, mentions, called.end() if called else match.end(), reach=14):
            yield Deed(mention, act, match.group(), match.end(), topic=topic)
    if party := agency.PARTY.match(text, start, end):
        for mention in listed(text, [m for m in mentions if m.start >= party.end()]):
            yield Deed(mention, acts.ATTENDED, party.group(), party.end())
    for position in range(len(mentions)):
        yield from _told_before(sentence, position)


def _told_before(sentence: Sentence, position: int) -> Iterator[Deed]:
    """The act that the words right before a mention, or a colon behind it, give to it and those joined to it."""
    text, start, mention = sentence.text, sentence.start, sentence.mentions[position]
    before = text[start : mention.start]
    joined = group_from(text, sentence.mentions[position:], mention.start, reach=1)
    if heard := agency.HEARD.search(before) or agency.HEARD_TOO.search(before):
        verb = heard["verb"].lower()
        act = acts.ACT_OF.get(verb) or agency.ENGLISH_NOUN_ACTS.get(verb.rstrip("s"), acts.SPOKE)
        for other in joined:
            yield Deed(other, act, heard["verb"], start + heard.end("verb"))
    elif opinions := agency.OPINIONS_OF.search(before):
        heard_here = opinions["heard"] or len(joined) > 1
        for other in joined if heard_here else ():
            yield Deed(other, acts.SPOKE, opinions["verb"], start + opinions.end("verb"))
    elif (one := agency.ONE_WHO.search(before)) and (verb := acts.VERB.search(one["deed"])):
        for other in joined:
            yield Deed(other, acts.ACT_OF[verb.group().lower()], verb.group(), start + one.start("deed") + verb.end())
    elif (place := agency.IN_PLACE_OF.search(before)) and (verb := acts.VERB.search(place["deed"])):
        yield Deed(mention, acts.ACT_OF[verb.group().lower()], verb.group(), start + place.start("deed") + verb.end())
    elif inverted := agency.INVERTED.search(before):
        yield Deed(mention, acts.SPOKE, inverted["verb"], mention.end, mention.certain)
    elif (
        (report := agency.WORDS_OF.fullmatch(before.rsplit(";", 1)[-1]))
        and (said := agency.WORDS_SAY.match(text, mention.end, sentence.end))
        and not papers.READ_FOR_ANOTHER.search(text, start, sentence.end)
    ):
        act = acts.NOUN_ACTS.get(report["noun"].lower(), acts.SPOKE)
        yield Deed(mention, act, report["noun"], said.end(), mention.certain)
    elif paper := papers.FALLS_TO.search(before):
        act = acts.CONTRIBUTED if paper["noun"].lower() == "tham luận" else acts.PRESENTED
        for other in joined:
            yield Deed(other, act, paper["noun"], start + paper.end("noun"), other.certain)
    elif noun := acts.NOUN_OF.search(before):
        act = next((act for word, act in acts.NOUN_ACTS.items() if word in noun["noun"].lower()), acts.PRESENTED)
        for other in _without_next_subject(sentence, joined):
            # An absent author's paper is given by whoever reads it.
            absent = agency.ABSENT.search(text[other.start : min(sentence.end, other.end + 25)])
            absent = absent or papers.PRINTED.match(text, other.end, sentence.end)
            if not absent and not papers.READ_FOR_ANOTHER.search(text, start, sentence.end):
                yield Deed(other, act, noun["noun"], other.end)
    elif role := acts.ROLE_IS.search(before):
        act = act_of_role(role["role"])
        for other in [*joined, *_next_items(sentence, joined)]:
            yield Deed(other, act, role["role"], other.end)
    elif given := papers.DEDICATED.match(text, mention.end, sentence.end):
        act = acts.CONTRIBUTED if given["noun"] == "tham luận" else acts.SPOKE
        yield Deed(mention, act, given["noun"], given.end("noun"), mention.certain)
    elif agency.DONE_BY.search(before) and (led := agency.LEADS.match(text, mention.end, sentence.end)):
        yield Deed(mention, acts.CHAIRED, led["verb"], led.end(), mention.certain)
    elif agency.ACCORDING.search(before):
        yield Deed(mention, acts.SPOKE, before.split()[-1], mention.end, mention.certain)
    elif (said := agency.SAYS_QUOTE.match(text, mention.end, sentence.end)) and not acts.VERB.search(said.group()):
        if may_act(sentence, mention, acts.SPOKE):
            yield Deed(mention, acts.SPOKE, said.group().strip(" :,"), said.end(), mention.certain)
    elif colon := _speech_colon(sentence, mention):
        yield from _line_with_colon(sentence, mention, colon)


def _without_next_subject(sentence: Sentence, joined: list[Mention]) -> list[Mention]:
    """ "Sau lời chào mừng của A, B đọc …": B, behind a comma and before a verb, is the subject of what follows."""
    text, last = sentence.text, joined[-1]
    if len(joined) < 2 or text[joined[-2].end : last.start].strip() != ",":
        return joined
    verb_at = acts.BETWEEN.match(text, last.end, sentence.end).end()
    return joined[:-1] if acts.VERB.match(text, verb_at, sentence.end) else joined


def _next_items(sentence: Sentence, joined: list[Mention]) -> list[Mention]:
    """ "Hai diễn giả: TS A nói về …; bà B nói về …": those who open the further parts of the list."""
    text, last = sentence.text, joined[-1].end
    opens = re.compile(r";\s*(?:và\s+|còn\s+)?$")
    return [m for m in sentence.mentions if m.start > last and opens.search(text[last : m.start])]


def _speech_colon(sentence: Sentence, mention: Mention) -> re.Match[str] | None:
    if mention.start - sentence.start > 3:
        return None
    colon = agency.SPEECH_COLON.match(sentence.text, mention.end, sentence.end)
    if not colon or colon.end() >= sentence.end:
        return None
    # "Chủ tịch: ông A (98/102 phiếu)": a result, no speech.
    named = any(colon.end() <= other.start <= colon.end() + 2 for other in sentence.mentions)
    return None if named else colon


def _line_with_colon(sentence: Sentence, mention: Mention, colon: re.Match[str]) -> Iterator[Deed]:
    """ "Bà A: “…”" is speech; a line "- TS. A: “…”" that holds nothing else lists a paper."""
    text, end = sentence.text, sentence.end
    titled = agency.QUOTED.match(text, max(mention.end, colon.end() - 1), end)
    alone = titled and not text[titled.end() : end].strip(' .;,”"')
    whole = alone and not re.search(r"[.!?…][”\"»]$", titled.group())
    bullet = re.match(r"\s*(?:[-–+•*]|\d+[.)])", text[sentence.start : mention.start])
    paper = bool(whole and (bullet or DEGREE.match(text, mention.start)))
    yield Deed(mention, acts.PRESENTED if paper else acts.SPOKE, ":", colon.end() - paper, mention.certain)


def by_verb(sentence: Sentence) -> Iterator[Deed]:
    """The acts that verbs tell, each given to those who stand before or behind it."""
    text, mentions, hidden = sentence.text, sentence.mentions, sentence.hidden
    reach = {id(mention): mention.end for mention in mentions}
    teller, done = "", {}
    for verb in acts.VERB.finditer(text, sentence.start, sentence.end):
        if any(s <= verb.start() < e for s, e in hidden) or not _is_act(sentence, verb):
            continue
        # "moderated by A" is read with those behind the verb; "joined by video" is not.
        if re.match(r"\s+by\b(?! (?:video|phone|zoom|telephone|satellite))", text[verb.end() : sentence.end]):
            continue
        act = acts.ACT_OF[verb.group().lower()]
        if act == acts.CHAIRED and acts.NO_EVENT.match(text, verb.end()):
            continue
        if act == acts.SPOKE and acts.TO_THE_PRESS.match(text, verb.end()):
            continue
        # "bà A dự hội thảo với tư cách Viện trưởng, …": the verb stands between the name and the capacity.
        inside = next((m for m in mentions if m.start < verb.start() and verb.end() < m.end), None)
        if inside and agency.AS_HOLDER.match(text, verb.end(), inside.end):
            yield Deed(inside, act, verb.group(), verb.end(), inside.certain)
            continue
        # What somebody says others did is told, not seen: "ông A nêu rõ: … ông B đã phát biểu …".
        agents = _agents(sentence, verb, act, reach, done)
        by_others = act == acts.CHAIRED
        agents = [a for a in agents if not teller or a.person == teller or (by_others and _done_by(sentence, a))]
        for agent in agents:
            after = acts.OBJECT.match(text, verb.end(), sentence.end)
            reach[id(agent)] = max(reach[id(agent)], after.end() if after else verb.end())
            done[id(agent)] = act
            yield Deed(agent, act, verb.group(), verb.end(), agent.certain)
        for other in _together(sentence, verb, act) if agents else ():
            yield Deed(other, act, verb.group(), verb.end(), other.certain)
        if agents and act == acts.SPOKE and ";" not in text[verb.end() : sentence.end]:
            teller = teller or agents[0].person


def _done_by(sentence: Sentence, mention: Mention) -> bool:
    """ "ông A nói tại phiên do bà B điều hành": of B the sentence itself tells, not A."""
    return agency.DONE_BY.search(sentence.text[sentence.start : mention.start]) is not None


def _is_act(sentence: Sentence, verb: re.Match[str]) -> bool:
    text, start = sentence.text, sentence.start
    before = text[start : verb.start()]
    if acts.DENIED.search(before) or acts.PLANNED.search(before) or _is_asked_for(before, verb):
        return False
    if acts.WILL.search(before) and acts.LATER_EVENT.search(str(sentence)):
        return False
    # Right behind a person no word before the verb makes a noun of it: "ông A, Trưởng phòng 7 trình bày …".
    beside = any(not text[m.end : verb.start()].strip() for m in sentence.mentions if m.end <= verb.start())
    nominal = not beside and acts.NOMINAL.search(before)
    # A sentence may open with the act as a noun: "Trong bài phát biểu khai mạc, ông X …".
    if nominal and not re.fullmatch(r"(?:trong|in)?\s*(?:bài|phần|lời|his|her|the)?\s*", before, re.IGNORECASE):
        return False
    return (
        verb.group()[0].islower()
        or before.strip() == ""
        or text[verb.start() - 2 : verb.start()].strip() in ("", ".", "-", "–", "•", "(")
    )


def _is_asked_for(before: str, verb: re.Match[str]) -> bool:
    """ "yêu cầu báo cáo kết quả": not done; "muốn nhấn mạnh" is said all the same."""
    if acts.ACT_OF[verb.group().lower()] == acts.SPOKE and acts.WISHES.search(before):
        return False
    return acts.ASKED_FOR.search(before) is not None


def _agents(
    sentence: Sentence, verb: re.Match[str], act: str, reach: dict[int, int], done: dict[int, str]
) -> list[Mention]:
    text, start = sentence.text, sentence.start
    before = [m for m in sentence.mentions if m.end <= verb.start()]
    if before:
        mention = before[-1]
        # "Vị Cục trưởng (nhậm chức đầu năm) cho biết".
        between = re.sub(r"\s*\([^()\n]{2,90}\)", "", text[reach[id(mention)] : verb.start()])
        # "do ông A (…) trình bày": whatever stands between, the verb is his.
        by_him = (
            agency.DONE_BY.search(text[start : mention.start])
            and reach[id(mention)] == mention.end
            and len(between) <= 140
            and not re.search(r"[.;:“”]|(?<!\w)(?:bị|được)(?!\w)", between)
            and between.count(",") != 1
        )
        continued = reach[id(mention)] > mention.end and acts.OBJECT.fullmatch(between)
        besides = agency.SIDE_ACT.fullmatch(between) or agency.ON_BEHALF.fullmatch(between)
        besides = besides or _goes_on(between, act, done.get(id(mention), ""))
        # "biểu dương các đơn vị và yêu cầu …": after praise, what is asked for is his own.
        praised = agency.PRAISED.search(text, start, reach[id(mention)])
        besides = besides or (praised and act == acts.SPOKE and agency.FURTHER.fullmatch(between))
        if by_him or acts.BETWEEN.fullmatch(between) or continued or besides:
            return _joined_before(text, before, mention) if may_act(sentence, mention, act) else []
    listing = not before and re.match(r"\s*:", text[verb.end() : sentence.end])
    if listing or _opens_clause(text, start, verb.start()):
        return _subject_after(sentence, verb, act)
    return []


def _together(sentence: Sentence, verb: re.Match[str], act: str) -> list[Mention]:
    """Those who did it beside the agent: "A dẫn dắt hội thảo cùng B"."""
    behind = [m for m in sentence.mentions if m.start >= verb.end()]
    if act != acts.CHAIRED or not behind:
        return []
    beside = agency.TOGETHER.fullmatch(sentence.text, verb.end(), behind[0].start)
    return group_from(sentence.text, behind, behind[0].start, reach=0) if beside else []


def _goes_on(between: str, act: str, before: str) -> bool:
    """Whether the words between a person and a verb leave it his: another verb, or an act done before this one."""
    if not before:
        return act in acts.SPEAKING and agency.OTHER_VERB.fullmatch(between) is not None
    if act in (acts.OPENED, acts.CLOSED, acts.CONCLUDED, acts.DIRECTED):
        return agency.WHILE.fullmatch(between) is not None
    if before == acts.ATTENDED and act == acts.SPOKE and agency.NEXT_PART.fullmatch(between):
        return True
    return act == acts.SPOKE and before != acts.SPOKE and agency.FURTHER.fullmatch(between) is not None


def _joined_before(text: str, before: list[Mention], mention: Mention) -> list[Mention]:
    group = [mention]
    for earlier in reversed(before[: before.index(mention)]):
        gap = text[earlier.end : group[0].start]
        absent = agency.ABSENT.search(text[earlier.start : earlier.end])
        # "Sau lời chào mừng của A, B đọc …": A is the owner of what went before.
        owner = gap.strip() == "," and agency.OWNER.search(text[max(0, earlier.start - 20) : earlier.start])
        if not gap.strip() or not agency.JOINED.fullmatch(gap) or absent or owner:
            break
        if leaves_bracket(text, earlier.start, group[0].start):
            break
        group.insert(0, earlier)
    return group


def _subject_after(sentence: Sentence, verb: re.Match[str], act: str) -> list[Mention]:
    """The agent of a sentence that begins with the act: "Phát biểu tại hội nghị, ông X …", "Dự hội nghị có …"."""
    text = sentence.text
    behind = [m for m in sentence.mentions if m.start >= verb.end()]
    if not behind:
        return []
    between = text[verb.end() : behind[0].start]
    # "Phiên sáng: chủ tọa GS A và TS B".
    if act == acts.CHAIRED and not between.strip() and re.search(r"[:–-]\s*$", text[sentence.start : verb.start()]):
        return group_from(text, behind, behind[0].start, reach=0)
    if act in _LISTED_ACTS and agency.LIST_FOLLOWS.fullmatch(between):
        return listed(text, behind)
    if act == acts.ATTENDED and agency.LIST_GOES_ON.fullmatch(between) and not _tells(sentence, behind[0]):
        return listed(text, behind)
    if agency.IS.fullmatch(between) or agency.THERE_IS.fullmatch(between):
        return group_from(text, behind, behind[0].start, reach=0)
    for position, mention in enumerate(behind):
        between = text[verb.end() : mention.start]
        # The stop of "7.12" ends nothing.
        if re.search(r"[;:]|\.(?!\d)", between) or len(between) >= 260:
            break
        # "Đọc tham luận của A, B nêu …": A is the owner of the paper, B the subject.
        if re.search(r",\s*(?:theo\s+|thì\s+)?$", between):
            group = group_from(text, behind[position:], mention.start, reach=0)
            # "Phát biểu tham luận, A kiến nghị …; B chia sẻ …": each part of the list is one.
            return [*group, *_next_items(sentence, group)] if act == acts.CONTRIBUTED else group
        if not agency.NOT_AGENT.search(between):
            break
    return []


def _tells(sentence: Sentence, mention: Mention) -> bool:
    """Whether a verb stands right behind a person."""
    verb_at = acts.BETWEEN.match(sentence.text, mention.end, sentence.end).end()
    return acts.VERB.match(sentence.text, verb_at, sentence.end) is not None


def _opens_clause(text: str, start: int, position: int) -> bool:
    """Whether only an adverbial stands before `position`: "Tại hội nghị, phát biểu …", "Dự và phát biểu …"."""
    lead = text[start:position]
    if len(lead) > 160:
        return False
    last = re.split(r"[,;(]|:\s", lead)[-1].strip()
    return agency.CLAUSE_OPENING.fullmatch(re.sub(acts.VERB, "", last)) is not None
