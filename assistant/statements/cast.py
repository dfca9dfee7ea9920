"""The people of one article: their full names, their capacities as printed, and who a later mention stands for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from assistant.language import acts, agency
from assistant.language.events import CAPITAL
from assistant.language.offices import is_same_office, offices
from assistant.language.people import STOP, PersonMention, find_people, segment_end
from assistant.language.titles import ADDRESS, DEGREE, OFFICE
from assistant.text import is_syllable, keys

Span = tuple[int, int]
# "lúc ấy là Phó Chủ tịch": an office of that day, not of the article's.
_HELD_THEN = re.compile(r"(?<!\w)(?:(?:lúc|khi) (?:ấy|đó) (?:đang )?là|bấy giờ là)\s+$", re.IGNORECASE)
# "tỉnh Hạ Lang", "huyện Triệu Sơn": what such a place is called, it is called wherever the article names it.
_PLACE = re.compile(
    rf"(?<!\w)(?:tỉnh|thành phố|TP\.?|huyện|quận|xã|phường|thị xã|thị trấn)\s+"
    rf"(?P<place>[{CAPITAL}][^\W\d_]*\s[{CAPITAL}][^\W\d_]*)(?!\s[{CAPITAL}]|\w)"
)
_LAST_WORD = re.compile(rf"\s+(?P<word>[{CAPITAL}][^\W\d_]+)(?!\w)(?!\s+[{CAPITAL}])")
_FORMER = re.compile(r"(?:nguyên|cựu|former)\s", re.IGNORECASE)
_RESULT_BEHIND = re.compile(r"\s*:\s*(?:ông|bà|đồng chí|anh|chị)\s", re.IGNORECASE)


@dataclass(slots=True)
class Known:
    """A person of the article: the full name and every capacity printed beside it, with its span."""

    name: str
    position: int
    addresses: list[str] = field(default_factory=list)
    capacities: list[Span] = field(default_factory=list)
    female: bool | None = None
    elected: list[Span] = field(default_factory=list)
    """Offices that the article says were given to the person; from there on they are held."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A place in the text that stands for a known person."""

    start: int
    end: int
    person: str
    """Key into the article's people."""
    certain: bool = True
    capacities: tuple[Span, ...] = ()


class Cast:
    """Learns the people of a text sentence by sentence, then says who each mention is. Offsets are the text's."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.known: dict[str, Known] = {}
        self.places = frozenset(person_key(match["place"]) for match in _PLACE.finditer(text))
        self.last_agent = ""
        self.last_subject = ""
        self.around: list[str] = []
        """Who stands in the sentences of this paragraph before the one that is read."""

    def learn(self, start: int, end: int) -> list[PersonMention]:
        """The people named in a sentence, taken up among those known."""
        people = [_shifted(p, start) for p in find_people(self.text[start:end]) if not self._is_place(p)]
        for person in people:
            name_key = person_key(person.name.text)
            alone = len(person.name.text.split()) < 2 and not re.search(r"['’]", person.name.text)
            fuller = [k for k in self.known if k.endswith(f" {name_key}") or _is_first_part(name_key, k)]
            if alone or fuller:
                # "Chị Uyên, hiện là Phó Giám đốc …": the capacity is that of the full name before it.
                for span in person.capacities if len(fuller) == 1 else ():
                    self.known[fuller[0]].capacities.append(span)
                continue
            known = self.known.setdefault(name_key, Known(person.name.text, person.name.start))
            known.addresses.append(person.address)
            held = [span for span in person.capacities if not _HELD_THEN.search(self.text[:span[0]])]
            known.capacities.extend(span for span in held if span not in known.capacities)
            if known.female is None:
                known.female = _gender(person.address, person.name.text)
        return people

    def _is_place(self, person: PersonMention) -> bool:
        """Two syllables that the article elsewhere calls a province or district are no person."""
        return not person.address and person_key(person.name.text) in self.places

    def elect(self, person: str, office: Span) -> None:
        known = self.known[person]
        if office not in known.elected:
            known.elected.append(office)

    def mentions(self, start: int, end: int, people: list[PersonMention]) -> list[Mention]:
        """All that stand for somebody in a sentence: names, offices alone, pronouns, in order."""
        found = []
        for person in people:
            name = self._full_name(person)
            if name:
                found.append(Mention(person.start, person.end, name, capacities=person.capacities))
        found.extend(self._by_last_name(start, end, [(m.start, m.end) for m in found]))
        found.extend(self._by_office_and_last_name(start, end, [(m.start, m.end) for m in found]))
        found.extend(self._by_office(start, end, [(m.start, m.end) for m in found]))
        found.extend(self._by_pronoun(start, end, found))
        return sorted(found, key=lambda mention: mention.start)

    def antecedent(self, pronoun: str, before: int) -> str:
        """Who "ông", "bà" or "đồng chí" is: the last subject or agent, if the gender allows; else the last named."""
        allowed = _allowed(pronoun)
        candidates = [name for name in (self.last_subject, self.last_agent) if name]
        # "Chuyên đề thuộc phần của ông A. Ông nói …": whoever opened the paragraph before is not meant.
        near = {name for name in self.around if self.known[name].female in allowed}
        if len(near) == 1 and self.last_subject not in self.around:
            candidates = [*near, *candidates]
        candidates += [name for name, known in reversed(self.known.items()) if known.position < before]
        for name in candidates:
            if self.known[name].female in allowed:
                return name
        return ""

    def capacity(self, mention: Mention) -> Span | None:
        """The fullest capacity printed beside the name: at this place if there is one, else anywhere."""
        known = self.known[mention.person]
        given = [span for span in known.elected if span[0] < mention.start]
        if given and not mention.capacities:
            return given[-1]
        if any(span in known.elected for span in mention.capacities):
            return mention.capacities[0]
        spans = sorted(mention.capacities or known.capacities, key=self._by_fullness)
        fullest = sorted(known.capacities, key=self._by_fullness)
        if spans and fullest and len(mention.capacities) < 2 and self._is_part(spans[0], fullest[0]):
            return fullest[0]
        return spans[0] if spans else None

    def _is_part(self, less: Span, more: Span) -> bool:
        """Whether one capacity says the same as another and less: "Chủ tịch" is no part of "Phó Chủ tịch Hội"."""
        short, full = self.text[slice(*less)], self.text[slice(*more)]
        if not set(keys(short)) <= set(keys(full)):
            return False
        head = OFFICE.match(short)
        return not head or any(is_same_office(keys(short), keys(head.group()), part) or keys(short) == keys(part)
                               for part in [*offices(full), full])

    def _by_fullness(self, span: Span) -> tuple[bool, bool, int]:
        # An organisation alone ("ông A, Trạm Y tế xã B") says less than any office; what somebody was says less than
        # what he is.
        words = self.text[slice(*span)]
        former = all(_FORMER.match(office) for office in offices(words))
        return (not OFFICE.search(words), former, span[0] - span[1])

    def _full_name(self, person: PersonMention) -> str:
        name = person_key(person.name.text)
        if not name or name in self.known:
            return name
        # "ông Thể", "bà Sô Phia": the last part of a full name met before.
        same = [
            k for k, known in self.known.items()
            if (k.endswith(f" {name}") or _is_first_part(name, k)) and known.position < person.name.start
        ]  # fmt: skip
        return same[-1] if same else ""

    def _by_last_name(self, start: int, end: int, taken: list[Span]) -> Iterator[Mention]:
        """ "Okonkwo told delegates": a foreign name's last word alone, right before a verb."""
        for person, known in self.known.items():
            last = known.name.split()[-1]
            foreign = len(last) >= 4 and not is_syllable(last)
            if known.position >= start or not foreign or last not in self.text[start:end]:
                continue
            alone = rf"(?<!\w){re.escape(last)}(?!['’-]?\w)(?:\s+(?:also\s+|then\s+)?(?=[a-z]))?"
            for match in re.finditer(alone, self.text[start:end]):
                position = start + match.start()
                free = not any(s <= position < e for s, e in taken)
                by = re.search(r"\b(?:moderated|chaired|led|presented|opened|closed) by $", self.text[start:position])
                if free and (by or (match.group() != last and acts.VERB.match(self.text, start + match.end()))):
                    yield Mention(position, position + len(last), person)

    def _by_office_and_last_name(self, start: int, end: int, taken: list[Span]) -> Iterator[Mention]:
        """ "Thứ trưởng Hợp", "Deputy Minister Toan": an office and the last word of a name that one person has."""
        for office in OFFICE.finditer(self.text, start, end):
            last = _LAST_WORD.match(self.text, office.end(), end)
            if not last or any(office.start() < t_end and t_start < last.end() for t_start, t_end in taken):
                continue
            wanted, head = person_key(last["word"]), keys(office.group())
            same = [
                name
                for name, known in self.known.items()
                if known.position < office.start() and name.endswith(f" {wanted}")
                and any(set(head) <= set(keys(self.text[slice(*span)])) for span in known.capacities)
            ]
            if len(same) == 1:
                taken = [*taken, (office.start(), last.end())]
                yield Mention(office.start(), last.end(), same[0])

    def _by_office(self, start: int, end: int, taken: list[Span]) -> Iterator[Mention]:
        """Mentions by office alone: "Bí thư Tỉnh ủy nhấn mạnh"."""
        for match in OFFICE.finditer(self.text, start, end):
            if any(match.start() < t_end and t_start < match.end() for t_start, t_end in taken):
                continue
            if re.search(r"(?<!\w)(?:các|những|mọi|hai|nhiều|all)\s+$", self.text[start : match.start()]):
                continue
            phrase_end = segment_end(self.text, match.start(), end)
            phrase = self.text[match.start() : phrase_end].rstrip(" ,")
            people = self._holders(phrase, before=match.start())
            # "Chủ tịch: ông A": a result of voting, not the office's holder.
            finish = match.start() + len(phrase)
            if people and not _RESULT_BEHIND.match(self.text, finish):
                begin = _address_start(self.text, start, match.start())
                taken = [*taken, (begin, finish)]
                yield Mention(begin, finish, people[0], certain=len(people) == 1)

    def _holders(self, phrase: str, *, before: int) -> list[str]:
        """The people whose printed capacity contains the office `phrase`, the latest named first."""
        # "Vị Cục trưởng", "tân Chủ tịch": the office without the words before it.
        phrase = re.sub(r"^(?:vị|tân)\s+", "", phrase, flags=re.IGNORECASE)
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

    def _by_pronoun(self, start: int, end: int, others: list[Mention]) -> Iterator[Mention]:
        taken = [(mention.start, mention.end) for mention in others]
        for match in agency.ACCORDING_TO_THEM.finditer(self.text[start:end]):
            position = start + match.start("pronoun")
            if person := self._meant(match["pronoun"], start, position, others):
                yield Mention(position, start + match.end(), person)
        for match in agency.PRONOUN.finditer(self.text[start:end]):
            position = start + match.start("pronoun")
            following = re.match(r"\s+", self.text[start + match.end() : end])
            verb_at = start + match.end() + (following.end() if following else 0)
            if self.text[verb_at : verb_at + 1].isupper() or any(s <= position < e for s, e in taken):
                continue
            if not (
                acts.VERB.match(self.text, verb_at)
                or STOP.match(self.text, verb_at)
                or self.text.startswith("không ", verb_at)
                or acts.BETWEEN.match(self.text, verb_at).end() > verb_at
            ):
                continue
            if person := self._meant(match["pronoun"], start, position, others):
                yield Mention(position, start + match.end(), person)

    def _meant(self, pronoun: str, start: int, position: int, others: list[Mention]) -> str:
        """Who a pronoun is: the last subject named before it in its own sentence, else in those before."""
        allowed = _allowed(pronoun)
        quoted = [(start + m.start(), start + m.end()) for m in agency.QUOTED.finditer(self.text[start:position])]
        for mention in sorted((m for m in others if m.end <= position), key=lambda m: -m.start):
            lead = self.text[start : mention.start]
            inside = any(a <= mention.start < b for a, b in quoted)
            if inside or agency.NOT_AGENT.search(lead) or agency.NO_ANTECEDENT.search(lead):
                continue
            if self.known[mention.person].female in allowed:
                return mention.person
        return self.antecedent(pronoun, position)


def _is_first_part(name: str, full: str) -> bool:
    """ "Bà H'Lan" of "H'Lan Niê": names of the highlands are shortened to their first part."""
    return re.match(r"[hy] \w", name) is not None and full.startswith(f"{name} ")


def person_key(name: str) -> str:
    return " ".join(keys(name))


def _shifted(person: PersonMention, offset: int) -> PersonMention:
    name = replace(person.name, start=person.name.start + offset, end=person.name.end + offset)
    capacities = tuple((s + offset, e + offset) for s, e in person.capacities)
    return replace(person, name=name, start=person.start + offset, end=person.end + offset, capacities=capacities)


def _allowed(pronoun: str) -> tuple[bool | None, ...]:
    """Whom a pronoun may stand for: women (True), men (False), those of whom the article doesn't tell (None)."""
    first = pronoun.split()[0]
    if agency.FEMALE.fullmatch(first):
        return (None, True)
    return (None, False) if agency.MALE.fullmatch(first) else (None, True, False)


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
