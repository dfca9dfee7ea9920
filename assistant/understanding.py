"""Question → Query: what kind of answer is wanted, about whom, which act, which event, when."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from assistant.asked_names import asked_names, people_asked_for
from assistant.language import events as event_tables
from assistant.language import questions as tables
from assistant.language.dates import DateMention, find_dates
from assistant.language.people import NameMention, segment_end
from assistant.language.titles import ACRONYM, ADDRESS, OFFICE, ORGANISATION
from assistant.language.translations import TRANSLATIONS
from assistant.text import fold, key, nfc, words

_ENGLISH = re.compile(
    r"\b(?:who|whom|whose|what|which|when|where|why|how|did|does|was|were|the|of|at|on|in|and|is|are|conference|workshop)\b",
    re.IGNORECASE,
)
# How a question asks for a list; it tells nothing about what is on it.
_ASKING = re.compile(r"\b(?:tóm tắt|tóm lược|tổng quan|khái quát|tom tat|tom luoc|liệt kê|kể tên|danh sách|hãy nêu|nêu tên|cho tôi biết|liet ke|ke ten|danh sach)\b", re.IGNORECASE)  # noqa: E501
_ENGLISH_OPENING = re.compile(
    r"\s*(?:who|whom|whose|what|which|when|where|why|how|did|does|was|were|is|are|list|name|tell)\s+[a-z]+",
    re.IGNORECASE,
)
_ENGLISH_PHRASES = re.compile(
    rf"\b(?:{'|'.join(sorted(map(re.escape, TRANSLATIONS), key=len, reverse=True))})\b", re.IGNORECASE
)
_QUOTED = re.compile(r"[“\"«'‘](?P<inside>[^“”\"«»\n]{2,300}?)[”\"»'’](?!\w)")
_SUBJECT_VERB = re.compile(
    r"(?<!\w)(?:đã\s+|có\s+)?(?:nói|phát biểu|trả lời|góp ý|đề nghị|kiến nghị|đề xuất|cho biết|cam kết|hứa|yêu cầu|nhấn mạnh|khẳng định|trình bày|báo cáo|tham luận|chia sẻ|nêu|thông tin|cho rằng|có ý kiến)(?!\w)",  # noqa: E501
    re.IGNORECASE,
)
# "TW" and "TƯ", but not in the number of a paper: "21-NQ/TW".
_CENTRAL = re.compile(r"(?<![\w/-])(?:TW|TƯ|T\.Ư|T\.W)(?![\w/-])")
# "Ông A là gì?", but not "cuốn sách của ông A tên là gì?".
_IS_WHAT = re.compile(r"(?<!tên )(?<!ten )(?<!gọi )(?<!goi )(?<!nghĩa )(?<!nghia )\b(?:là|la) (?:gì|gi)\b")
# What asks for somebody by a part in the programme, unless an organisation stands behind.
_WEAK_OFFICES = frozenset(
    {"giang vien", "giao vien", "lecturer", "researcher", "hoc sinh", "sinh vien", "nong dan", "doanh nhan",
     "nghe nhan", "chuyen gia", "nha khoa hoc", "nha bao", "nha van", "nha tho", "nha nghien cuu", "thu ky",
     "expert", "scientist"}
)  # fmt: skip
_BODY_BEFORE = re.compile(r"(?<!\w)(?:đoàn|doan|ban)\s+$", re.IGNORECASE)
# "Nguyễn Văn A's position": the name ends before it.
_POSSESSIVE = re.compile(r"(?<=\w)['’]s\s")
# "Ai chủ trì, có phải Bí thư không?": the guess behind it asks nothing more.
_GUESS = re.compile(
    r"(?<=\w),?\s*[,?]\s*(?:có phải|phải chăng|hay là|có đúng|co phai)(?!\w)[^,?]{2,80}\??\s*$", re.IGNORECASE
)
# A longer match of a kind's pattern spans more than the asking.
_LONGEST_ASKING = 40
_WORKS = re.compile(
    r"(?<!\w)(?:công tác|cong tac|làm việc|lam viec|works?)\s+(?:ở|tại|o|tai|for|at|where)?\s*(?:đâu|dau|\?|$)"
)
_NAO = re.compile(
    r"\b(?:nào|nao|gì|gi|là ai|la ai|ai|dự|du|tham dự|phát biểu|phat bieu|chủ trì|chu tri|nói|noi)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Query:
    """A question as it was understood."""

    question: str
    """Standalone, NFC, with its tones restored when it was typed without."""
    language: str = "vi"
    """`vi` or `en`: the language of the answer."""
    toneless: bool = False
    """Typed without tones: its words are compared folded."""
    wants: str = tables.OTHER
    """The kind of answer: one of the kinds in language/questions.py."""
    acts: frozenset[str] = frozenset()
    """The acts that would answer; empty when none is named."""
    people: tuple[str, ...] = ()
    """Folded full names of people of the register that the question names."""
    strangers: tuple[str, ...] = ()
    """Names in the question that the register does not hold."""
    subject: str = ""
    """The organisation that a question begins with, as the one that acts: "Sở Y tế nói gì …"."""
    office: str = ""
    """The office that the question names, as typed: "Phó Giám đốc Học viện X"."""
    dates: tuple[DateMention, ...] = ()
    quoted: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()
    """Content words in order, each once: `assistant.text.key` of each, or `fold` when the question came without tones."""  # noqa: E501
    pairs: frozenset[tuple[str, str]] = frozenset()
    """Neighbouring content words, as compared with `spell`: Vietnamese words are mostly of two syllables."""
    original: tuple[str, ...] = ()
    """Of an English question, the words as asked: `terms` has those of our subject in Vietnamese."""
    asking: frozenset[str] = frozenset()
    """Of `terms`, those that only put the question ("ở địa điểm nào", "chủ trì"): they tell nothing of the event."""
    act_words: tuple[str, ...] = ()
    """The words, as typed, by which the question calls the acts."""
    plural: bool = False
    yes_no: bool = False
    ordinal: int | None = None
    """The edition asked for: "lần thứ ba" is 3."""

    @property
    def wants_fact(self) -> bool:
        """A person, day, place, number … is asked for, and not an explanation."""
        return self.wants != tables.OTHER or bool(self.people) or bool(self.office)

    @property
    def folded(self) -> bool:
        """Words are compared without tones: typed so, or an English question that writes Vietnamese names plainly."""
        return self.toneless or self.language == "en"

    def spell(self, word: str) -> str:
        """The form in which words are compared with `terms`."""
        return fold(word) if self.folded else key(word)

    @property
    def day(self) -> DateMention | None:
        """The first whole or year-less day of the question."""
        return next((date for date in self.dates if date.day), None)


def understand(
    question: str,
    *,
    people: Mapping[str, str] | None = None,
    given_names: Mapping[str, frozenset[str]] | None = None,
    restore: Callable[[str], str] | None = None,
    printed: Callable[[str], bool] | None = None,
    toneless: bool | None = None,
) -> Query:
    """What a standalone question asks for.

    Args:
        people: The register's folded full names → printed names.
        given_names: Folded given names → folded full names.
        restore: Gives a tone-less question its tones back.
        printed: Whether some article prints a name just so; then it is no slip for a name like it.
        toneless: Said of a part of a question whose tones were restored before; by default it is seen.
    """
    question = _CENTRAL.sub("Trung ương", nfc(question).strip())
    language = detect_language(question)
    question = _GUESS.sub("?", question)
    question = _POSSESSIVE.sub(" ", question) if language == "en" else question
    if toneless is None:
        toneless = language == "vi" and fold(question) == question.lower()
        question = restore(question) if toneless and restore else question
    asked = fold(question) if toneless else question.lower()
    mentions = asked_names(question, toneless=toneless)
    names, strangers = people_asked_for(
        question, mentions, people or {}, given_names or {}, exact=not toneless and language == "vi", printed=printed
    )
    terms_of_years = [match.span() for match in tables.TERM_OF_YEARS.finditer(question)]
    dates = _told_apart(date for date in find_dates(question) if not _is_inside(date.start, terms_of_years))
    office = _office(question, mentions)
    acts, act_spans = _acts(asked, toneless=toneless)
    if tables.OTHER_DEED[toneless].search(asked) or _dates_the_holding(asked, office, act_spans):
        acts, act_spans = frozenset(), []
    terms = _terms(question, dates, language, toneless=toneless)
    return Query(
        question=question,
        language=language,
        toneless=toneless,
        wants=_wants(asked, office, written=question.lower(), toneless=toneless, named=bool(names or strangers)),
        acts=acts,
        people=names,
        strangers=strangers,
        subject=_subject(question),
        office=office,
        dates=dates,
        quoted=tuple(match["inside"].strip() for match in _QUOTED.finditer(question)),
        terms=terms,
        pairs=_pairs(question, dates, toneless=toneless),
        original=_terms(question, dates, "", toneless=True) if language == "en" else (),
        asking=_asking(question, asked, act_spans, terms, language, toneless=toneless),
        act_words=tuple(word.text for word in words(question) if _is_inside(word.start, act_spans)),
        plural=bool(tables.PLURAL[toneless].search(asked)),
        yes_no=bool(tables.YES_NO[toneless].search(asked)),
        ordinal=find_ordinal(asked, toneless=toneless),
    )


_ORDINALS = {
    word: number
    for number, words_ in enumerate(
        ("nhất nhat first", "hai second", "ba third", "tư tu bốn bon fourth", "năm nam fifth", "sáu sau sixth", "bảy bay seventh", "tám tam eighth", "chín chin ninth", "mười muoi tenth"),  # noqa: E501
        start=1,
    )
    for word in words_.split()
}  # fmt: skip
_ROMAN = {"i": 1, "v": 5, "x": 10}


def find_ordinal(text: str, *, toneless: bool = False) -> int | None:
    """The first "lần thứ …" of a small-letter text as a number."""
    match = tables.ORDINAL[toneless].search(text)
    return ordinal_value(match["number"] or match["english"]) if match else None


def ordinal_value(written: str) -> int | None:
    """`ba`, `3`, `III`, `3rd` are 3."""
    written = written.lower()
    if digits := re.match(r"\d+", written):
        return int(digits.group())
    if written in _ORDINALS:
        return _ORDINALS[written]
    total = 0
    for letter, following in zip(written, [*written[1:], ""], strict=True):
        if letter not in _ROMAN:
            return None
        total += -_ROMAN[letter] if following and _ROMAN.get(following, 0) > _ROMAN[letter] else _ROMAN[letter]
    return total


def detect_language(question: str) -> str:
    """`en` for a question without Vietnamese marks that has English function words, else `vi`."""
    plain = [word.text for word in words(question) if word.text.isascii()]
    english = len(_ENGLISH.findall(question))
    marked = len(words(question)) - len(plain)
    if not marked and _ENGLISH_OPENING.match(question):
        return "en"
    return "en" if english >= 2 and english * 4 >= len(plain) and marked <= len(plain) * 1.5 else "vi"


def _wants(asked: str, office: str, *, written: str, toneless: bool, named: bool) -> str:
    found = [(match.start(), kind) for kind, patterns in tables.KINDS if (match := patterns[toneless].search(asked))]
    # "dệt may" typed without tones asks for no number; its tones have been put back.
    found = [item for item in found if not (toneless and asked.startswith("may", item[0]) and "mấy" not in written)]
    kind = min(found, key=lambda item: item[0])[1] if found else tables.OTHER
    holder = office and re.search(rf"{re.escape(fold(office))}\s+(?:nao|gi)\b", fold(asked))
    if holder and kind in (tables.ORGANISATION, tables.OTHER, tables.EVENT):
        return tables.PERSON
    if kind in (tables.OTHER, tables.ORGANISATION, tables.PLACE) and tables.ROLE.search(asked):
        return tables.PERSON
    if kind in (tables.PERSON, tables.OTHER) and named and tables.WHO_IS[toneless].search(asked):
        return tables.CAPACITY
    if kind == tables.OTHER and named and _IS_WHAT.search(asked):
        return tables.CAPACITY
    # "từng làm giám đốc ở đâu": where somebody held an office is part of the capacity.
    # … and so is where somebody works: "ông ấy công tác ở đâu".
    works = _WORKS.search(asked)
    if kind == tables.PLACE and named and (office or works):
        return tables.CAPACITY
    if (
        kind == tables.OTHER
        and office
        and re.search(rf"{re.escape(fold(office))}.{{0,25}}\b(?:(?<!the )nao|ai)\b|^(?:which|what)\b", fold(asked))
    ):
        return tables.PERSON
    return kind


def _acts(asked: str, *, toneless: bool) -> tuple[frozenset[str], list[tuple[int, int]]]:
    """The acts asked for, and where the question names acts."""
    acts: set[str] = set()
    spans: list[tuple[int, int]] = []
    written = asked
    all_found = [m for patterns, _ in tables.ASKED_ACTS for m in patterns[toneless].finditer(asked)]
    named = {m.start() for m in all_found if tables.KIND_BEFORE[toneless].search(asked[: m.start()])}
    # "Ai phát biểu tại hội nghị giới thiệu sách": what stands behind the kind is the event's name, no act asked for.
    named = named if any(m.start() not in named for m in all_found) else set()
    for patterns, found in tables.ASKED_ACTS:
        if matches := [m for m in patterns[toneless].finditer(asked) if m.start() not in named]:
            acts.update(found)
            spans += [match.span() for match in matches]
            asked = patterns[toneless].sub(lambda match: " " * len(match.group()), asked)
    # "dự hội nghị … phát biểu", "chủ trì hội nghị thông tin chuyên đề": the more telling act decides.
    listed = tables.SPOKE_OR_PRESENTED.search(written)
    for weak in ({"attended"}, {"spoke"}, {"presented", "reported", "contributed"}):
        if listed and weak == {"spoke"}:
            continue
        if (
            acts - weak
            and acts & weak
            and (
                weak != {"presented", "reported", "contributed"}
                or acts & {"chaired", "opened", "closed", "concluded", "directed", "welcomed"}
            )
        ):
            acts -= weak
    return frozenset(acts), spans


_HOLDS_OFFICE = re.compile(r"\W*(?:ai|nguoi nao|who) (?:dang |da |van )?(?:la|giu|lam|was|held)(?!\w)")
_AT_THE_TIME = re.compile(
    r"(?<!\w)(?:thoi diem|vao luc|vao dip|vao khi|hoi|vao hom|at the time of|when)\s+(?:\S+\s+){0,2}$"
)
_AT_A_TIME = re.compile(
    r"\s+(?:(?:vào|tại|ở|vao|tai|o)\s+)?(?:thời điểm|thoi diem|vào (?:lúc|dịp|khi)|vao (?:luc|dip|khi))(?!\w).*$",
    re.IGNORECASE,
)


def _dates_the_holding(asked: str, office: str, act_spans: Sequence[tuple[int, int]]) -> bool:
    """ "Ai là Bí thư vào thời điểm bế mạc lớp X?": the act says when somebody held the office, and not who did it."""
    if not office or not act_spans or not _HOLDS_OFFICE.match(fold(asked)):
        return False
    return all(_AT_THE_TIME.search(fold(asked[:start])) for start, _ in act_spans)


def _is_inside(position: int, spans: Iterable[tuple[int, int]]) -> bool:
    return any(start <= position < end for start, end in spans)


def _asking(
    question: str,
    asked: str,
    act_spans: list[tuple[int, int]],
    terms: tuple[str, ...],
    language: str,
    *,
    toneless: bool,
) -> frozenset[str]:
    """The terms that stand nowhere but in the words for the kind of answer and for the act."""
    spans = [*act_spans, *(match.span() for match in tables.HELD_WHEN[toneless].finditer(asked))]
    spans += [
        match.span()
        for patterns in (patterns for _, patterns in tables.KINDS)
        for match in patterns[toneless].finditer(asked)
        if match.end() - match.start() <= _LONGEST_ASKING
    ]
    # "the third Red River press awards": the words between the number and its kind name the event.
    spans += [m.span("english" if m["english"] else 0) for m in tables.ORDINAL[toneless].finditer(asked)]
    spell = fold if toneless or language == "en" else key
    outside = {spell(word.text) for word in words(question) if not _is_inside(word.start, spans)}
    inside = {spell(word.text) for word in words(question) if _is_inside(word.start, spans)}
    return frozenset(term for term in terms if term in inside and term not in outside)


def _told_apart(dates: Iterable[DateMention]) -> tuple[DateMention, ...]:
    """The dates but those that a closer one repeats: "năm 2024 (tháng 3/2024)" is March."""
    kept = list(dates)
    return tuple(
        date
        for date in kept
        if not any(other is not date and date.agrees_with(other) and _parts(date) < _parts(other) for other in kept)
    )


def _parts(date: DateMention) -> frozenset[str]:
    return frozenset(name for name in ("year", "quarter", "month", "day") if getattr(date, name))


def _office(question: str, mentions: Sequence[NameMention] = ()) -> str:
    """The first office of the question with its organisation, up to the question word or verb."""
    for match in OFFICE.finditer(question):
        # "ông Trần Công Sứ" is a name, "Đoàn Chủ tịch" a body.
        if any(name.start < match.start() < name.end for name in mentions) or _BODY_BEFORE.search(
            question, 0, match.start()
        ):
            continue
        # "bao nhiêu học viên phải thi lại": who is counted holds no office.
        # … and "dặn học viên" asks of whoever says it to them.
        if tables.COUNTED.search(question, 0, match.start()) or tables.SAID_TO.search(question, 0, match.start()):
            continue
        if ADDRESS.fullmatch(match.group()) or fold(match.group()) in (
            "dai bieu",
            "quan ly",
            "lanh dao",
            "hoang",
            "head",
            "member",
            "expert",
            "chair",
            "dai dien",
        ):
            continue
        # "bài viết của Tổng Bí thư": the office owns something there and is not asked for.
        if re.search(r"\b(?:của|cua|of|by)\s+$", question[: match.start()]):
            continue
        end = segment_end(question, match.start(), len(question))
        if fold(match.group()) in _WEAK_OFFICES and not ORGANISATION.match(question[match.end() : end].lstrip()):
            continue
        # "the senior officials meeting" is an event's name.
        if re.match(rf"(?:\s+\w+)?\s+{event_tables.KIND.pattern}", question[match.end() :], re.IGNORECASE):
            continue
        stops = (pattern.search(question, match.end(), end) for pattern in (_NAO, tables.HOLDER_DOES))
        end = min((stop.start() for stop in stops if stop), default=end)
        phrase = question[match.start() : end].strip(" ,?")
        if names := [name for name in mentions if match.start() < name.start < match.start() + len(phrase)]:
            phrase = phrase[: names[0].start - match.start()].strip(" ,")
        if dates := find_dates(phrase):
            phrase = phrase[: dates[0].start].strip(" ,")
        phrase = _AT_A_TIME.sub("", phrase)
        return re.sub(r"\s+(?:ông|bà|đồng chí|ngày|năm|lên|của|hồi|vào|hôm|trong|hồi tháng|tháng)$", "", phrase)
    return ""


def _subject(question: str) -> str:
    """The organisation before the question's verb, when the question begins with one."""
    lead = re.match(r"\s*(?:(?:vậy|thế|còn|theo|đại diện|lãnh đạo|phía)\s+)*", question, re.IGNORECASE)
    begin = lead.end() if lead else 0
    if not (ORGANISATION.match(question, begin) or ACRONYM.match(question, begin)) or OFFICE.match(question, begin):
        return ""
    stop = _SUBJECT_VERB.search(question, begin)
    phrase = question[begin : stop.start()] if stop else ""
    return phrase.strip(" ,") if 0 < len(phrase.split()) <= 14 and not event_tables.KIND.search(phrase) else ""


def _pairs(question: str, dates: tuple[DateMention, ...], *, toneless: bool) -> frozenset[tuple[str, str]]:
    spell = fold if toneless else key
    found = [word for word in words(question) if not any(date.start <= word.start < date.end for date in dates)]
    return frozenset(
        (spell(one.text), spell(other.text))
        for one, other in pairwise(found)
        if other.start - one.end == 1 and not {one.text.lower(), other.text.lower()} & tables.VIETNAMESE_FILLER
    )


def _terms(question: str, dates: tuple[DateMention, ...], language: str, *, toneless: bool) -> tuple[str, ...]:
    spell = fold if toneless or language == "en" else key
    terms: list[str] = []
    hidden = [(date.start, date.end) for date in dates]
    hidden += [match.span() for pattern in (_ASKING, tables.ABOUT_SOURCES) for match in pattern.finditer(question)]
    if language == "en":
        for match in _ENGLISH_PHRASES.finditer(question):
            terms += [spell(part) for part in TRANSLATIONS[match.group().lower()].split()]
            hidden.append(match.span())
        hidden += [
            match.span() for patterns, _ in tables.ASKED_ACTS for match in patterns[0].finditer(question.lower())
        ]
        # Which edition is meant is held against the event itself.
        hidden += [m.span("english") for m in tables.ORDINAL[False].finditer(question.lower()) if m["english"]]
    for word in words(question):
        if any(start <= word.start < end for start, end in hidden):
            continue
        if word.text.lower() not in tables.FILLERS[language or "en"] or (word.text.isupper() and len(word.text) > 1):
            terms.append(spell(word.text))
    return tuple(dict.fromkeys(terms))
