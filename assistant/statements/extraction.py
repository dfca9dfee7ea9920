"""Reads who did what out of an article's sentences.

Two passes: the first learns the article's people with their capacities; the second finds acts and gives each to its
agent, also where later sentences name the person by office, given name or pronoun alone. People are known in cast.py,
acts given to them in agents.py, papers in papers.py. The verbs and the words that may stand between a person and a
verb are data in language/acts.py, agency.py and papers.py.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.language import acts, agency
from assistant.language import lines as line_tables
from assistant.language import papers as paper_tables
from assistant.language.people import PersonMention
from assistant.statements import agents, lines, papers
from assistant.statements.cast import Cast, Mention
from assistant.statements.deeds import Deed, Sentence
from assistant.statements.elections import elected
from assistant.statements.elsewhere import elsewhere
from assistant.statements.topics import topic_of
from assistant.statements.undone import happened
from assistant.text import sentences
from assistant.types import Document, Statement

_CARRIED = (acts.ATTENDED, acts.CHAIRED, acts.PRESENTED, acts.CONTRIBUTED)
_FEW_WORDS = 4
_HEADING = "papers"
_SEVERAL = "the office fits several people of the article"
_ANNOUNCED = "announced: the article went up before the event"


class ArticleReader:
    """The state of reading one article. Use `read_statements`."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.text = document.text
        self.spans = sentences(document.text)
        self.cast = Cast(document.text)
        self.carry = ""
        self.subject_at = -1
        lead_end = self.spans[min(1, len(self.spans) - 1)][1] if self.spans else 0
        self.announced = bool(
            document.event_date and document.published and document.event_date > document.published[:10]
        )
        self.to_come = self.announced or line_tables.TO_COME.search(document.text) is not None
        self.columns: Sequence[str] = ()
        self.role = ""
        self.bulleted: bool | None = None
        self.meets_press = acts.MEETS_THE_PRESS.search(document.text) is not None
        self.interview = len(acts.ASKS.findall(document.text)) >= 2
        self.held = not acts.NOT_HELD.search(document.text[:lead_end])

    def read(self) -> list[Statement]:
        found = [self.cast.learn(start, end) for start, end in self.spans]
        for number, people in enumerate(found):
            for person, office in elected(self.text, self.spans, number, people):
                self.cast.elect(person, office)
        statements: list[Statement] = []
        for number, people in enumerate(found):
            statements.extend(self._read_sentence(number, people))
        if not self.held:
            # What was put off has not happened; its people are only mentioned.
            statements = []
        statements.extend(self._mentioned({statement.person for statement in statements}))
        return _without_repeats(statements)

    def _mentioned(self, acting: set[str]) -> Iterator[Statement]:
        """Those who stand in the article and did nothing at the event, once each, and everybody's new office."""
        for key, known in self.cast.known.items():
            place = known.capacities[0][0] if known.capacities else known.position
            places = [] if known.name in acting or known.elected else [(place, ())]
            for place, capacities in [*places, *((office[0], (office,)) for office in known.elected)]:
                span = next(((start, end) for start, end in self.spans if start <= place < end), None)
                if span:
                    mention = Mention(known.position, known.position + len(known.name), key, capacities=capacities)
                    yield self._statement(Deed(mention, acts.MENTIONED, "", span[1]), span)

    def _read_sentence(self, number: int, people: list[PersonMention]) -> Iterator[Statement]:
        start, end = self.spans[number]
        if number and "\n" in self.text[self.spans[number - 1][1] : start]:
            self.cast.around = []
        mentions = tuple(self.cast.mentions(start, end, people))
        told = not (self.interview and self._in_interview(start)) and not self._is_to_the_press(start, end)
        deeds = self._deeds(Sentence(self.text, start, end, mentions), number) if told else []
        for deed in deeds:
            self.cast.last_agent = deed.mention.person
            yield self._statement(deed, (start, end))
        self.cast.around += [mention.person for mention in mentions]
        # "Tham luận thuộc về ông A": who is no subject, but did what the sentence tells, is the next one's "ông".
        did = [deed.mention.person for deed in deeds if deed.act != acts.ATTENDED]
        if subjects := self._subjects(start, mentions) or did:
            self.cast.last_subject, self.subject_at = subjects[0], number

    def _subjects(self, start: int, mentions: Sequence[Mention]) -> list[str]:
        """Those of whom a sentence speaks; the first of them is the next sentence's "ông" or "bà"."""
        leads = {id(mention): self.text[start : mention.start] for mention in mentions}
        subjects = [m for m in mentions if not agency.NOT_AGENT.search(leads[id(m)])]
        # "Tại hội nghị do A chủ trì, B nói …": B is spoken of.
        subjects = [m for m in subjects if not agency.DONE_BY.search(leads[id(m)])] or subjects
        first = leads[id(mentions[0])] if mentions else ""
        # "Người được chờ đợi nhất là GS. A", "Câu chuyện của bà A mở đầu bằng …".
        if not subjects and mentions and (acts.IS_WHO.fullmatch(first) or agency.OWN_THING.fullmatch(first)):
            subjects = [mentions[0]]
        return [mention.person for mention in subjects]

    def _deeds(self, sentence: Sentence, number: int) -> list[Deed]:
        heading = self.carry == _HEADING
        deeds = [*papers.paper_list(sentence, under_heading=heading), *papers.read_out(sentence)]
        deeds += papers.speakers(sentence)
        deeds += self._of_line(sentence)
        given = {deed.mention.person for deed in deeds}
        titles = {deed.topic for deed in deeds if deed.topic}
        read_by_another = self._read_by_another(number)
        told = [*self._carried(sentence, listed=bool(given)), *agents.by_phrase(sentence), *agents.by_verb(sentence)]
        if self.subject_at == number - 1:
            told += papers.own_paper(sentence, self.cast)
        # Who has a listed paper is not read once more from the same colon or verb.
        read = {(deed.mention.person, deed.verb_end) for deed in deeds}
        told = [deed for deed in told if (deed.mention.person, deed.verb_end) not in read]
        deeds += [deed for deed in told if deed.mention.person not in given or not _is_of_paper(deed)]
        given |= {deed.mention.person for deed in deeds if deed.act in agency.PAPERS}
        if not read_by_another:
            deeds += papers.titled_paper(sentence, given=given, listed=titles)
        behind = self.spans[number + 1] if number + 1 < len(self.spans) else None
        deeds = happened(deeds, sentence, behind, announced=self.announced)
        deeds = [self._with_title_near(deed, number) for deed in deeds]
        if self.to_come and line_tables.HOUR.match(self.text, self.text.rfind("\n", 0, sentence.start) + 1):
            deeds = [replace(deed, certain=False) for deed in deeds]
        return self._as_contributions(deeds, number)

    def _read_by_another(self, number: int) -> bool:
        """Whether the next sentence says that the paper named here was read by somebody else."""
        behind = self.spans[number + 1] if number + 1 < len(self.spans) else None
        return behind is not None and paper_tables.PAPER_READ_BY.search(self.text, *behind) is not None

    def _with_title_near(self, deed: Deed, number: int) -> Deed:
        """A deed with the title of its paper, which may stand in the sentence behind: "Ông nói về “…”"."""
        behind = self.spans[number + 1] if number + 1 < len(self.spans) else None
        own = behind and paper_tables.FALLS_TO.search(self.text[self.spans[number][0] : deed.mention.start])
        if own and (said := paper_tables.THEN_TITLED.match(self.text, *behind)):
            title = agency.QUOTED.match(self.text, said.end(), behind[1])
            return replace(deed, topic=(title.start() + 1, title.end() - 1)) if title else deed
        return self._with_title_before(deed, number)

    def _with_title_before(self, deed: Deed, number: int) -> Deed:
        """ "Báo cáo “…” của A. Ông ở xa nên bài được B đọc thay.": the title stands in the sentence before."""
        if deed.topic or not number or deed.act not in agency.PAPERS or not self._read_by_another(number - 1):
            return deed
        titles = list(agency.QUOTED.finditer(self.text, *self.spans[number - 1]))
        return replace(deed, topic=(titles[-1].start() + 1, titles[-1].end() - 1)) if titles else deed

    def _in_interview(self, position: int) -> bool:
        """Whether a sentence stands in a line "PV: …" or "Ông A: …": what is said there is not said at the event."""
        line = self.text[self.text.rfind("\n", 0, position) + 1 :]
        return bool(acts.ASKS.match(line) or re.match(r"[^:\n]{3,60}:\s", line))

    def _is_to_the_press(self, start: int, end: int) -> bool:
        """Whether a sentence opens with telling reporters something; at a press conference that is the event itself."""
        return not self.meets_press and acts.BESIDE_THE_EVENT.match(self.text, start, end) is not None

    def _as_contributions(self, deeds: list[Deed], number: int) -> list[Deed]:
        """Behind "Các đại biểu đã nghe ba ý kiến tham luận.", what three people then say are those."""
        before = self.text[slice(*self.spans[number - 1])] if number else ""
        heard = paper_tables.HEARD_SEVERAL.search(before)
        speakers = {deed.mention.person for deed in deeds if deed.act == acts.SPOKE}
        count = paper_tables.NUMBERS.get(heard["count"].lower()) if heard else None
        if not heard or len(speakers) < 2 or (count and count != len(speakers)):
            return deeds
        return [replace(deed, act=acts.CONTRIBUTED) if deed.act == acts.SPOKE else deed for deed in deeds]

    def _carried(self, sentence: Sentence, *, listed: bool) -> Iterator[Deed]:
        """People listed line by line under "Dự hội nghị có:"."""
        own, mentions = str(sentence), sentence.mentions
        carry, self.carry = self.carry, ""
        line = agency.BULLET.match(own) or (mentions and mentions[0].start - sentence.start <= 4)
        if carry and line and mentions and not own.endswith(":"):
            if listed or (carry != _HEADING and not self._tells(mentions[0].end, sentence.end)):
                self.carry = carry
            for mention in mentions if self.carry and not listed else ():
                yield Deed(mention, carry, carry, sentence.start)
        if own.endswith(":") and not mentions:
            verb = acts.VERB.search(own[:80])
            act = acts.ACT_OF.get(verb.group().lower()) if verb else None
            self.carry = _HEADING if paper_tables.HEADING.search(own) else act if act in _CARRIED else ""

    def _of_line(self, sentence: Sentence) -> list[Deed]:
        """The acts of a line under a role's heading, of a programme's item or of a table's row."""
        own = str(sentence)
        if not sentence.mentions:
            self.role, self.bulleted = lines.heading_role(own), None
            self.columns = lines.columns(own) or (self.columns if self._same_table(own) else ())
            return []
        certain = not self.to_come
        if self.columns and (deeds := list(lines.row(sentence, self.columns))):
            return [replace(deed, certain=deed.certain and certain) for deed in deeds]
        if self.role and lines.is_role_line(sentence, bulleted=self.bulleted):
            self.bulleted = lines.has_bullet(sentence)
            return list(lines.role_line(sentence, self.role))
        self.role = ""
        return [replace(deed, certain=deed.certain and certain) for deed in lines.programme_item(sentence)]

    def _same_table(self, line: str) -> bool:
        return len(re.split(r"[;|\t]", line.strip(" |"))) == len(self.columns)

    def _tells(self, start: int, end: int) -> bool:
        return any(verb.group().islower() for verb in acts.VERB.finditer(self.text, start, end))

    # --- the statement -----------------------------------------------------------------------------------------------

    def _statement(self, deed: Deed, span: tuple[int, int]) -> Statement:
        mention, known = deed.mention, self.cast.known[deed.mention.person]
        capacity = self.cast.capacity(mention)
        topic = deed.topic or topic_of(self.text, deed, span)
        certain = deed.certain and mention.certain and not self.announced
        return Statement(
            document_id=self.document.id,
            person=known.name,
            address=next((address for address in known.addresses if address), ""),
            capacity=self.text[capacity[0] : capacity[1]] if capacity else "",
            capacity_start=capacity[0] if capacity else 0,
            capacity_end=capacity[1] if capacity else 0,
            act=deed.act,
            verb=deed.verb,
            start=span[0],
            end=span[1],
            quote=self.text[span[0] : span[1]],
            topic=self.text[topic[0] : topic[1]] if topic else "",
            topic_start=topic[0] if topic else 0,
            topic_end=topic[1] if topic else 0,
            elsewhere=elsewhere(self.document, span, deed),
            certain=certain,
            doubt="" if certain else _ANNOUNCED if self.announced or mention.certain else _SEVERAL,
        )



def read_statements(document: Document) -> list[Statement]:
    """The statements of one article, in the order of its sentences, each (person, act, sentence) once."""
    return ArticleReader(document).read()


def _is_of_paper(deed: Deed) -> bool:
    return deed.act in agency.PAPERS or deed.verb == ":"


def _told(statement: Statement) -> tuple[str, int, str]:
    return statement.person, statement.start, statement.verb.lower()


def _says_more(statement: Statement, other: Statement) -> bool:
    """ "biểu dương các đơn vị và yêu cầu năm sau nhân rộng …": of two or three words the longer topic tells more."""
    few = len(other.topic.split()) < _FEW_WORDS and statement.act == acts.SPOKE
    return bool(statement.topic) and (not other.topic or (few and len(statement.topic) > 2 * len(other.topic)))


def _without_repeats(statements: list[Statement]) -> list[Statement]:
    unique: dict[tuple, Statement] = {}
    sessions = {_told(s) for s in statements if s.act == acts.CHAIRED and s.topic}
    statements = [s for s in statements if s.act != acts.CHAIRED or s.topic or _told(s) not in sessions]
    for statement in statements:
        # Who chairs the event and a session of it has chaired twice.
        session = statement.topic if statement.act == acts.CHAIRED else ""
        place = (statement.person, statement.act, statement.start, session)
        if place not in unique or _says_more(statement, unique[place]):
            unique[place] = statement
    return list(unique.values())
