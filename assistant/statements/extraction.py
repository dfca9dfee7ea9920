"""Reads who did what out of an article's sentences.

Two passes: the first learns the article's people with their capacities; the second finds acts and gives each to its agent,
also where later sentences name the person by office, given name or pronoun alone. The verbs and the words that may stand
between a person and a verb are data in language/acts.py.
"""  # noqa: E501

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from assistant.language import acts, agency
from assistant.language.offices import is_same_office, offices
from assistant.language.people import STOP, PersonMention, find_people, segment_end
from assistant.language.titles import ADDRESS, DEGREE, OFFICE
from assistant.statements.topics import topic_after
from assistant.text import keys, sentences
from assistant.types import Document, Statement


@dataclass(slots=True)
class Known:
    """A person of the article: the full name and every capacity printed beside it, with its span."""

    name: str
    position: int
    addresses: list[str] = field(default_factory=list)
    capacities: list[tuple[int, int]] = field(default_factory=list)
    female: bool | None = None


@dataclass(frozen=True, slots=True)
class Mention:
    """A place in the text that stands for a known person."""

    start: int
    end: int
    person: str
    """Key into the article's people."""
    certain: bool = True
    capacities: tuple[tuple[int, int], ...] = ()


class ArticleReader:
    """The state of reading one article. Use `read_statements`."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.text = document.text
        self.spans = sentences(document.text)
        self.known: dict[str, Known] = {}
        self.found: list[list[PersonMention]] = []
        self.last_agent = ""
        self.last_subject = ""
        self.carry = ""
        self.held = (
            not acts.NOT_HELD.search(document.text[: self.spans[min(1, len(self.spans) - 1)][1]])
            if self.spans
            else True
        )

    def read(self) -> list[Statement]:
        for start, end in self.spans:
            self.found.append(self._learn(start, end))
        statements: list[Statement] = []
        for (start, end), people in zip(self.spans, self.found, strict=True):
            statements.extend(self._read_sentence(start, end, people))
        if not self.held:
            # What was put off has not happened; its people are only mentioned.
            statements = []
        statements.extend(self._mentioned({statement.person for statement in statements}))
        return _without_repeats(statements)

    def _mentioned(self, acting: set[str]) -> Iterator[Statement]:
        """Those who stand in the article and did nothing at the event, once each, where their capacity is printed."""
        for known in self.known.values():
            if known.name in acting:
                continue
            place = known.capacities[0][0] if known.capacities else known.position
            span = next(((start, end) for start, end in self.spans if start <= place < end), None)
            if span:
                mention = Mention(known.position, known.position + len(known.name), _person_key(known.name))
                yield self._statement(mention, acts.MENTIONED, "", span[1], span, certain=True)

    # --- first pass: who is in the article ---------------------------------------------------------------------------

    def _learn(self, start: int, end: int) -> list[PersonMention]:
        sentence = self.text[start:end]
        people = [_shifted(person, start) for person in find_people(sentence)]
        for person in people:
            name_key = _person_key(person.name.text)
            if (len(person.name.text.split()) < 2 and not re.search(r"['’]", person.name.text)) or any(
                k.endswith(f" {name_key}") for k in self.known
            ):
                continue
            known = self.known.setdefault(_person_key(person.name.text), Known(person.name.text, person.name.start))
            known.addresses.append(person.address)
            known.capacities.extend(span for span in person.capacities if span not in known.capacities)
            if known.female is None:
                known.female = _gender(person.address, person.name.text)
        return people

    # --- second pass: what they did ------------------------------------------------------------------------------------  # noqa: E501

    def _read_sentence(self, start: int, end: int, people: list[PersonMention]) -> Iterator[Statement]:
        mentions = self._mentions(start, end, people)
        hidden = [(start + m.start(), start + m.end()) for m in agency.QUOTED.finditer(self.text[start:end])]
        claimed: list[tuple[Mention, str, str, int, bool]] = []
        claimed.extend(self._carried(start, end, mentions))
        claimed.extend(self._behind(start, end, mentions))
        claimed.extend(self._by_verb(start, end, mentions, hidden))
        claimed.extend(
            self._by_paper(start, end, mentions, hidden, {claim[0].person for claim in claimed if claim[1] in agency.PAPERS})  # noqa: E501
        )
        for mention, act, verb, verb_end, certain in claimed:
            self.last_agent = mention.person
            yield self._statement(mention, act, verb, verb_end, (start, end), certain=certain)
        subjects = [m.person for m in mentions if not agency.NOT_AGENT.search(self.text[start : m.start])]
        self.last_subject = subjects[0] if subjects else self.last_subject

    def _by_paper(
        self, start: int, end: int, mentions: list[Mention], hidden: list[tuple[int, int]], given: set[str]
    ) -> Iterator[tuple]:
        """ "mang tới tham luận “…”", "tham luận “…” của ông A": a titled paper is given by the person beside it."""
        for quote_start, quote_end in hidden:
            noun = acts.PAPER.search(self.text[start:quote_start])
            if not noun:
                continue
            behind = [
                m for m in mentions if m.start >= quote_end and acts.PAPER_OF.fullmatch(self.text[quote_end : m.start])
            ]
            before = [
                m
                for m in mentions
                if m.end <= start + noun.start() and not re.search(r"[.;:“”]", self.text[m.end : start + noun.start()])
            ]
            after = [
                m
                for m in mentions
                if m.start >= quote_end and re.fullmatch(r"[”\"»]?\s*,\s*", self.text[quote_end : m.start])
            ]
            if behind:
                group = self._group_from(behind, behind[0].start, reach=0)
            elif after and not before and _opens_paper(self.text[start : start + noun.start()]):
                group = after[:1]
            else:
                group = (
                    before[-1:]
                    if before
                    and self._may_act(start, before[-1], acts.PRESENTED)
                    and not acts.DENIED.search(self.text[before[-1].end : start + noun.start()] + " ")
                    else []
                )
            act = acts.CONTRIBUTED if noun["noun"].lower() == "tham luận" else acts.PRESENTED
            for mention in group:
                if mention.person not in given:
                    yield mention, act, noun["noun"], start + noun.end("noun"), mention.certain

    def _mentions(self, start: int, end: int, people: list[PersonMention]) -> list[Mention]:
        mentions = []
        for person in people:
            name = self._full_name(person)
            if name:
                mentions.append(Mention(person.start, person.end, name, capacities=person.capacities))
        taken = [(m.start, m.end) for m in mentions]
        mentions.extend(self._by_office(start, end, taken))
        taken = [(m.start, m.end) for m in mentions]
        mentions.extend(self._by_pronoun(start, end, taken))
        return sorted(mentions, key=lambda mention: mention.start)

    def _full_name(self, person: PersonMention) -> str:
        name = _person_key(person.name.text)
        if name in self.known:
            return name
        if not name:
            return ""
        # "ông Thể", "bà Sô Phia": the last part of a full name met before.
        same = [k for k, known in self.known.items() if k.endswith(f" {name}") and known.position < person.name.start]
        return same[-1] if same else ""

    def _by_office(self, start: int, end: int, taken: list[tuple[int, int]]) -> Iterator[Mention]:
        """Mentions by office alone: "Bí thư Tỉnh ủy nhấn mạnh"."""
        for match in OFFICE.finditer(self.text, start, end):
            if any(match.start() < t_end and t_start < match.end() for t_start, t_end in taken):
                continue
            if re.search(
                r"(?<!\w)(?:các|những|mọi|vị|hai|nhiều|all|the)\s+$", self.text[start : match.start()]
            ) and not re.search(r"vị\s+$|the\s+$", self.text[start : match.start()]):
                continue
            phrase_end = segment_end(self.text, match.start(), end)
            phrase = self.text[match.start() : phrase_end].rstrip(" ,")
            people = self._holders(phrase, before=match.start())
            if people:
                begin = _address_start(self.text, start, match.start())
                taken = [*taken, (begin, match.start() + len(phrase))]
                yield Mention(begin, match.start() + len(phrase), people[0], certain=len(people) == 1)

    def _holders(self, phrase: str, *, before: int) -> list[str]:
        """The article's people whose printed capacity contains the office `phrase`, the latest named first."""
        wanted, head = keys(phrase), OFFICE.match(phrase)
        if not head or (len(wanted) < 2 and not phrase[0].isupper()):
            return []
        head_keys = keys(head.group())
        holders = []
        for name, known in self.known.items():
            if known.position < before and any(
                is_same_office(wanted, head_keys, part)
                for span in known.capacities
                for part in offices(self.text[span[0] : span[1]])
            ):
                holders.append(name)
        return sorted(holders, key=lambda name: (name != self.last_agent, -self.known[name].position))

    def _by_pronoun(self, start: int, end: int, taken: list[tuple[int, int]]) -> Iterator[Mention]:
        sentence = self.text[start:end]
        for match in agency.PRONOUN.finditer(sentence):
            position = start + match.start()
            following = re.match(r"\s+", self.text[start + match.end() : end])
            verb_at = start + match.end() + (following.end() if following else 0)
            if self.text[verb_at : verb_at + 1].isupper() or any(s <= position < e for s, e in taken):
                continue
            if not (
                acts.VERB.match(self.text, verb_at)
                or STOP.match(self.text, verb_at)
                or acts.BETWEEN.match(self.text, verb_at).end() > verb_at
            ):
                continue
            if person := self._antecedent(match["pronoun"], position):
                yield Mention(position, start + match.end(), person)

    def _antecedent(self, pronoun: str, before: int) -> str:
        """Who "ông", "bà" or "đồng chí" is: the last subject or agent, if the gender allows; else the last one named."""  # noqa: E501
        female = (
            True if agency.FEMALE.fullmatch(pronoun.split()[0]) else False if agency.MALE.fullmatch(pronoun.split()[0]) else None  # noqa: E501
        )
        candidates = [name for name in (self.last_subject, self.last_agent) if name]
        candidates += [name for name, known in reversed(self.known.items()) if known.position < before]
        for name in candidates:
            if female is None or self.known[name].female in (None, female):
                return name
        return ""

    # --- acts and their agents ---------------------------------------------------------------------------------------

    def _carried(self, start: int, end: int, mentions: list[Mention]) -> Iterator[tuple]:
        """People listed line by line under "Dự hội nghị có:"."""
        sentence = self.text[start:end]
        carry, self.carry = self.carry, ""
        if (
            carry
            and mentions
            and (agency.BULLET.match(sentence) or mentions[0].start - start <= 4)
            and not sentence.endswith(":")
        ):
            own = [v for v in acts.VERB.finditer(self.text, mentions[0].end, end) if v.group().islower()]
            if not own:
                self.carry = carry
                for mention in mentions:
                    yield mention, carry, carry, start, True
        listing = sentence.endswith(":") and acts.VERB.search(sentence[:80])
        if (
            listing
            and not mentions
            and acts.ACT_OF.get(listing.group().lower())
            in (acts.ATTENDED, acts.CHAIRED, acts.PRESENTED, acts.CONTRIBUTED)
        ):
            self.carry = acts.ACT_OF[listing.group().lower()]

    def _behind(self, start: int, end: int, mentions: list[Mention]) -> Iterator[tuple]:
        """ "dưới sự chủ trì của X", "nghe báo cáo của X", "theo X", "X: “…”"."""
        for match in acts.BY_WHOM.finditer(self.text, start, end):
            verb = (match["verb"] or match["passive"] or match["english"]).lower()
            act = agency.VERB_BY.get(verb, acts.ATTENDED)
            for mention in self._group_from(mentions, match.end(), reach=14):
                yield mention, act, match.group(), match.end(), True
        if party := agency.PARTY.match(self.text, start, end):
            for mention in self._listed([m for m in mentions if m.start >= party.end()], end):
                yield mention, acts.ATTENDED, party.group(), party.end(), True
        for position, mention in enumerate(mentions):
            before = self.text[start : mention.start]
            heard = agency.HEARD.search(before)
            if heard:
                verb = heard["verb"].lower()
                act = acts.ACT_OF.get(verb) or agency.ENGLISH_NOUN_ACTS.get(verb.rstrip("s"), acts.SPOKE)
                for other in self._group_from(mentions[position:], mention.start, reach=1):
                    yield other, act, heard["verb"], start + heard.end("verb"), True
            elif inverted := agency.INVERTED.search(before):
                yield mention, acts.SPOKE, inverted["verb"], mention.end, mention.certain
            elif noun := acts.NOUN_OF.search(before):
                act = next(
                    (act for word, act in acts.NOUN_ACTS.items() if word in noun["noun"].lower()), acts.PRESENTED
                )
                for other in self._group_from(mentions[position:], mention.start, reach=1):
                    # An absent author's paper is given by whoever reads it.
                    if not agency.ABSENT.search(self.text[other.start : min(end, other.end + 25)]):
                        yield other, act, noun["noun"], other.end, True
            elif role := acts.ROLE_IS.search(before):
                act = (
                    acts.CHAIRED
                    if re.search(r"chủ|dẫn|điều phối|chair|moderator", role["role"].lower())
                    else acts.PRESENTED
                )
                for other in self._group_from(mentions[position:], mention.start, reach=1):
                    yield other, act, role["role"], other.end, True
            elif agency.ACCORDING.search(before):
                yield mention, acts.SPOKE, before.split()[-1], mention.end, mention.certain
            elif (
                mention.start - start <= 3
                and (colon := agency.SPEECH_COLON.match(self.text, mention.end, end))
                and colon.end() < end
            ):
                # A line "TS. A: “…”" that holds nothing else lists a paper.
                titled = agency.QUOTED.match(self.text, max(mention.end, colon.end() - 1), end)
                whole = (
                    titled
                    and not self.text[titled.end() : end].strip(' .;,”"')
                    and not re.search(r"[.!?…][”\"»]$", titled.group())
                )
                listed = re.match(r"\s*(?:[-–+•*]|\d+[.)])", before) or DEGREE.match(self.text, mention.start)
                whole = whole and listed
                yield mention, acts.PRESENTED if whole else acts.SPOKE, ":", colon.end() - bool(whole), mention.certain

    def _group_from(self, mentions: list[Mention], position: int, *, reach: int) -> list[Mention]:
        """The first mention within `reach` characters behind `position`, and those joined to it by commas or "và"."""
        group: list[Mention] = []
        for mention in mentions:
            if mention.start < position:
                continue
            if not group and mention.start - position > reach:
                break
            if group and not agency.JOINED.fullmatch(self.text[group[-1].end : mention.start]):
                break
            group.append(mention)
        return group

    def _by_verb(self, start: int, end: int, mentions: list[Mention], hidden: list[tuple[int, int]]) -> Iterator[tuple]:
        reach = {id(mention): mention.end for mention in mentions}
        teller = ""
        for verb in acts.VERB.finditer(self.text, start, end):
            if any(s <= verb.start() < e for s, e in hidden) or not _is_act(self.text, start, verb):
                continue
            # "moderated by A" is read with those behind the verb.
            if re.match(r"\s+by\b", self.text[verb.end() : end]):
                continue
            act = acts.ACT_OF[verb.group().lower()]
            if act == acts.CHAIRED and acts.NO_EVENT.match(self.text, verb.end()):
                continue
            agents = self._agents(start, end, verb, act, mentions, reach)
            # What somebody says others did is told, not seen: "ông A nêu rõ: … ông B đã phát biểu …".
            agents = [a for a in agents if not teller or a.person == teller]
            for agent in agents:
                after = acts.OBJECT.match(self.text, verb.end(), end)
                reach[id(agent)] = max(reach[id(agent)], after.end() if after else verb.end())
                yield agent, act, verb.group(), verb.end(), agent.certain
            if agents and act == acts.SPOKE and not re.search(r";", self.text[verb.end() : end]):
                teller = teller or agents[0].person

    def _agents(self, start, end, verb, act, mentions, reach) -> list[Mention]:
        before = [m for m in mentions if m.end <= verb.start()]
        for mention in reversed(before):
            between = self.text[reach[id(mention)] : verb.start()]
            # "do ông A (…) trình bày": whatever stands between, the verb is his.
            by_him = (
                agency.DONE_BY.search(self.text[start : mention.start])
                and len(between) <= 140
                and not re.search(r"[.;:“”]", between)
            )
            if (
                by_him
                or acts.BETWEEN.fullmatch(between)
                or (reach[id(mention)] > mention.end and acts.OBJECT.fullmatch(between))
            ):
                if not self._may_act(start, mention, act):
                    return []
                return self._joined_before(before, mention)
            break
        listing = not before and re.match(r"\s*:", self.text[verb.end() : end])
        if listing or _opens_clause(self.text, start, verb.start()):
            return self._subject_after(start, end, verb, act, mentions)
        return []

    def _may_act(self, start: int, mention: Mention, act: str) -> bool:
        lead = self.text[start : mention.start]
        if agency.NOT_AGENT.search(lead):
            return False
        return not (agency.PASSIVE.search(lead) and act == acts.SPOKE)

    def _joined_before(self, before: list[Mention], mention: Mention) -> list[Mention]:
        group = [mention]
        for earlier in reversed(before[: before.index(mention)]):
            gap = self.text[earlier.end : group[0].start]
            absent = agency.ABSENT.search(self.text[earlier.start : earlier.end])
            if not gap.strip() or not agency.JOINED.fullmatch(gap) or absent:
                break
            group.insert(0, earlier)
        return group

    def _subject_after(self, start, end, verb, act, mentions) -> list[Mention]:
        """The agent of a sentence that begins with the act: "Phát biểu tại hội nghị, ông X …", "Dự hội nghị có …"."""
        behind = [m for m in mentions if m.start >= verb.end()]
        if not behind:
            return []
        between = self.text[verb.end() : behind[0].start]
        listed = act in (acts.ATTENDED, acts.CHAIRED, acts.PRESENTED, acts.CONTRIBUTED) and agency.LIST_FOLLOWS.fullmatch(  # noqa: E501
            between
        )
        if listed:
            return self._listed(behind, end)
        if agency.IS.fullmatch(between) or agency.THERE_IS.fullmatch(between):
            return self._group_from(behind, behind[0].start, reach=0)
        for position, mention in enumerate(behind):
            between = self.text[verb.end() : mention.start]
            if re.search(r"[.;:]", between) or len(between) >= 260:
                break
            # "Đọc tham luận của A, B nêu …": A is the owner of the paper, B the subject.
            if re.search(r",\s*(?:theo\s+|thì\s+)?$", between):
                return self._group_from(behind[position:], mention.start, reach=0)
            if not agency.NOT_AGENT.search(between):
                break
        return []

    def _listed(self, behind: list[Mention], end: int) -> list[Mention]:
        group = behind[:1]
        for mention in behind[1:]:
            gap = self.text[group[-1].end : mention.start]
            if re.search(r"[.:]", gap) or any(v for v in acts.VERB.finditer(gap)):
                break
            group.append(mention)
        return group

    # --- the statement -----------------------------------------------------------------------------------------------

    def _statement(
        self, mention: Mention, act: str, verb: str, verb_end: int, span: tuple[int, int], *, certain: bool
    ) -> Statement:
        known = self.known[mention.person]
        capacity = self._capacity(known, mention)
        topic = None
        if act in acts.WITH_TOPIC:
            topic = topic_after(
                self.text,
                verb_end if verb_end > mention.start else mention.end,
                span[1],
                quoted_only=verb_end <= mention.start,
            )
        return Statement(
            document_id=self.document.id,
            person=known.name,
            address=next((address for address in known.addresses if address), ""),
            capacity=self.text[capacity[0] : capacity[1]] if capacity else "",
            capacity_start=capacity[0] if capacity else 0,
            capacity_end=capacity[1] if capacity else 0,
            act=act,
            verb=verb,
            start=span[0],
            end=span[1],
            quote=self.text[span[0] : span[1]],
            topic=self.text[topic[0] : topic[1]] if topic else "",
            topic_start=topic[0] if topic else 0,
            topic_end=topic[1] if topic else 0,
            elsewhere=self._elsewhere(span, mention, verb, verb_end),
            certain=certain and mention.certain,
            doubt="" if certain and mention.certain else "the office fits several people of the article",
        )

    def _elsewhere(self, span: tuple[int, int], mention: Mention, verb: str, verb_end: int) -> str:
        sentence = self.text[span[0] : span[1]]
        if earlier := acts.EARLIER.match(sentence):
            return earlier.group().strip()
        if verb_end > len(verb) and (once := acts.ONCE.search(self.text[span[0] : verb_end - len(verb)])):
            return once.group().strip()
        return _elsewhere(self.text, span, mention, verb_end)

    def _capacity(self, known: Known, mention: Mention) -> tuple[int, int] | None:
        """The fullest capacity printed beside the name: at this place when one stands here, else anywhere in the article."""  # noqa: E501

        def by_fullness(span: tuple[int, int]) -> tuple[bool, int]:
            # An organisation alone ("ông A, Trạm Y tế xã B") says less than any office.
            return (not OFFICE.match(self.text, span[0]), span[0] - span[1])

        spans = sorted(mention.capacities or known.capacities, key=by_fullness)
        fullest = sorted(known.capacities, key=by_fullness)
        if (
            spans
            and fullest
            and len(mention.capacities) < 2
            and set(keys(self.text[slice(*spans[0])])) <= set(keys(self.text[slice(*fullest[0])]))
        ):
            return fullest[0]
        return spans[0] if spans else None


def read_statements(document: Document) -> list[Statement]:
    """The statements of one article, in the order of its sentences, each (person, act, sentence) once."""
    return ArticleReader(document).read()


def _is_act(text: str, start: int, verb: re.Match[str]) -> bool:
    before = text[start : verb.start()]
    if acts.DENIED.search(before):
        return False
    nominal = acts.NOMINAL.search(before)
    # A sentence may open with the act as a noun: "Trong bài phát biểu khai mạc, ông X …".
    if nominal and not re.fullmatch(r"(?:trong|in)?\s*(?:bài|phần|lời|his|her|the)?\s*", before, re.IGNORECASE):
        return False
    return (
        verb.group()[0].islower()
        or before.strip() == ""
        or text[verb.start() - 2 : verb.start()].strip() in ("", ".", "-", "–", "•")
    )


def _opens_clause(text: str, start: int, position: int) -> bool:
    """Whether only an adverbial stands before `position`: "Tại hội nghị, phát biểu …", "Dự và phát biểu …"."""
    lead = text[start:position]
    if len(lead) > 160:
        return False
    last = re.split(r"[,;]", lead)[-1].strip()
    chain = re.sub(acts.VERB, "", last)
    return (
        re.fullmatch(
            r"(?:\s|và|có|trực tiếp|trong|cùng|đến|tới|về|bài|phần|lời|đồng|người|được phân công|also|in|his|her|the|and|-|–|•|thay mặt[\w ]{0,40})*",  # noqa: E501
            chain,
            re.IGNORECASE,
        )
        is not None
    )


def _opens_paper(lead: str) -> bool:
    """ "Mang đến hội thảo tham luận “…”, ông A …": whether the words before the paper say that it is brought."""
    return (
        re.match(r"\s*(?:mang|đem|góp|gửi|đến với|đọc|trình bày|với|bringing|presenting|with)\b", lead, re.IGNORECASE)
        is not None
    )


def _elsewhere(text: str, span: tuple[int, int], mention: Mention, verb_end: int) -> str:
    """The other event that the sentence names for this act, if it does: right behind the verb's phrase or before the person."""  # noqa: E501
    for match in agency.ELSEWHERE.finditer(text, span[0], span[1]):
        near = match.start() - verb_end <= 40 if match.start() >= verb_end else match.end() <= mention.start
        # "nhắc lại rằng tại Hội nghị X …": what is told took place there, not the telling.
        if match.start() >= verb_end and re.search(r"(?<!\w)(?:rằng|là|that)(?!\w)|:", text[verb_end : match.start()]):
            continue
        if near and agency.OTHER_NAME.search(match["name"]):
            return match["event"].strip()
    return ""


def _shifted(person: PersonMention, offset: int) -> PersonMention:
    name = replace(person.name, start=person.name.start + offset, end=person.name.end + offset)
    capacities = tuple((s + offset, e + offset) for s, e in person.capacities)
    return replace(person, name=name, start=person.start + offset, end=person.end + offset, capacities=capacities)


def _person_key(name: str) -> str:
    return " ".join(keys(name))


def _gender(address: str, name: str) -> bool | None:
    if agency.FEMALE.search(address) or re.search(r"(?<!\w)Thị(?!\w)", name):
        return True
    return False if agency.MALE.search(address) else None


def _address_start(text: str, start: int, position: int) -> int:
    head = text[start:position]
    match = re.search(r"(?:\S+\s+\S+|\S+)\s+$", head)
    while match and (ADDRESS.fullmatch(match.group().strip()) or DEGREE.fullmatch(match.group().strip())):
        position = start + match.start()
        head = text[start:position]
        match = re.search(r"\S+\s+$", head)
    one = re.search(r"(\S+)\s+$", head)
    return start + one.start() if one and ADDRESS.fullmatch(one.group(1)) else position


def _without_repeats(statements: list[Statement]) -> list[Statement]:
    unique: dict[tuple, Statement] = {}
    for statement in statements:
        place = (statement.person, statement.act, statement.start)
        if place not in unique or (statement.topic and not unique[place].topic):
            unique[place] = statement
    return list(unique.values())
