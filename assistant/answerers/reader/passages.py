"""Answers any question from the sentences of the evidence: the one or two that hold most of its words and a fitting answer."""  # noqa: E501

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

from assistant.answerers.reader import phrasing
from assistant.answerers.reader.counts import counts_in, unit_of
from assistant.answerers.reader.held import may_be_told
from assistant.answerers.reader.meant import proper_words
from assistant.answerers.reader.sayings import holder_speaks, is_of_saying, says_what_is_asked, speaker, speaks
from assistant.answerers.reader.scene import Scene
from assistant.answerers.reader.subjects import is_of_role
from assistant.language import acts, questions
from assistant.language import events as event_tables
from assistant.language.dates import find_dates
from assistant.language.figures import find_figures
from assistant.language.people import find_names
from assistant.language.titles import ADDRESS, DEGREE, OFFICE, ORGANISATION
from assistant.text import fold, sentences, words
from assistant.types import Draft, DraftClaim, EvidenceSpan, Outcome, Span

# Below this share of the question's words in its best passage, the library is not about it at all …
_ABOUT = 0.5
# … and below this share in sentence and passage together, the passage does not say it.
_SAID = 0.35
# An article on no event answers any question that it has to do with; fewer of the question's words are asked of it.
_ABOUT_GENERAL = 0.33
# Of a question of so few pairs of words, more than one in three stand together in what answers.
_SHORT, _FEW_PAIRS = 4, 0.4
# A second sentence is shown when it scores this share of the first.
_SECOND = 0.8
# Links beside each other, and what leads to other articles.
_MENU = re.compile(
    r"\s[|»•]\s.*\s[|»•]\s|\s\|\s|>>|^\W*(?:tin|bài|xem) (?:liên quan|mới|khác|thêm|đọc nhiều)(?!\w)",
    re.IGNORECASE,
)
_WHY = re.compile(r"(?<!\w)(?:vì sao|tại sao|sao|lý do|nguyên nhân|why)(?!\w)", re.IGNORECASE)
_REASON = re.compile(r"(?<!\w)(?:vì sao|tại sao|lý do gì|nguyên nhân nào|why)(?!\w)", re.IGNORECASE)
# "Do bận việc" is a reason; "do ông A chủ trì", "do Sở B tổ chức" says who did it, and "vì dân" for whom.
_BECAUSE = re.compile(
    rf"(?<!\w)(?:vì(?! dân| nước| sự| một| hòa bình| mục tiêu| cộng đồng)|nhằm|nguyên nhân|lý do|"
    rf"(?:do|bởi)(?!\s+(?:các\s+|những\s+)?(?:{ADDRESS.pattern}|{OFFICE.pattern}|{ORGANISATION.pattern}))"
    rf"(?!\s+(?-i:[{event_tables.CAPITAL}]))|"
    r"do\s[^,;.]{2,60}?\s(?:bận|đi công tác|bị|ốm|vắng|không|chưa|kẹt|mắc|có việc|thiếu|phải|hết)|"
    r"because|due to|owing to|since)(?!\w)",
    re.IGNORECASE,
)
# "chị Uyên", "TS.BS Phúc", "Thứ trưởng Hải": the given name alone, for somebody who was named before.
_ADDRESSED = re.compile(
    rf"(?:{ADDRESS.pattern}|{DEGREE.pattern}|{OFFICE.pattern})\s*(?P<given>[^\W\d_]+)(?!\w|\s+(?-i:[{event_tables.CAPITAL}]))",
    re.IGNORECASE,
)
_OPENS_WITH_PRONOUN = re.compile(
    r"(?:Anh ấy|Anh ta|Cô ấy|Cô ta|Chị ấy|Ông ấy|Ông ta|Ông|Bà ấy|Bà ta|Bà|Họ|Nó|Chúng|Người này|Điều này|Điều đó|"
    r"Việc này|Cả hai|He|She|They|It|This|These|Both)(?=\s+(?-i:[^\W\dA-ZĐ]))"
)
_MOST_ANSWER = 620
# Of an article on an event, the sentence shown holds this share of what is asked beyond the event itself.
_FOCUS = 0.4
_WHICH_NOUN = re.compile(r"(?P<noun>[^\W\d_]+(?:\s[^\W\d_]+)?)\s+(?:nào|gì)(?!\w)")
_HEADLINE = 0.25
_NAME_BEHIND = re.compile(
    r"\s+(?:số\s+\d|(?:có\s+)?(?:tên|mang tên|gọi là)\s|[“\"][^”\"]{2,60}[”\"]|[A-ZÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ])"  # noqa: E501
)


@dataclass(frozen=True, slots=True)
class Sentence:
    score: float
    coverage: float
    evidence: EvidenceSpan
    start: int
    end: int

    @property
    def text(self) -> str:
        return self.evidence.document.text[self.start : self.end]

    @property
    def span(self) -> Span:
        return Span(self.evidence.document.id, self.start, self.end)


def passages(scene: Scene, *, needs: Callable[[str], bool] | None = None) -> Draft:
    """The best one or two sentences verbatim, or a refusal that tells whether anything here is about the question.

    `needs` tells of a sentence whether it may answer at all.
    """
    if not scene.evidence.spans:
        return Draft(outcome=Outcome.NOT_IN_CORPUS)
    if not _shares_a_word(scene):
        return Draft(outcome=Outcome.NOT_IN_CORPUS)
    about = max(_about(scene, span) for span in scene.evidence.spans[:4])
    if about < (_ABOUT_GENERAL if scene.general else _ABOUT):
        return Draft(outcome=Outcome.NOT_IN_CORPUS)
    ranked = [sentence for sentence in rank(scene) if needs is None or needs(sentence.text)]
    if scene.general:
        return Draft(_claims(scene, _with_antecedent(ranked) or ranked[:2]))
    ranked = [sentence for sentence in ranked if _may_answer(scene, sentence) and _may_be_told(scene, sentence)]
    done = scene.query.acts or scene.query.office
    if ranked and done and scene.query.wants == questions.PERSON and _is_foreign(scene, ranked[0]):
        # Who of several in a sentence did it is not seen from words in another language.
        return Draft(outcome=Outcome.NOT_STATED)
    if (
        not ranked
        or ranked[0].coverage < _SAID
        or not _names_what_is_asked(scene, ranked[0])
        or not _holds_focus(scene, ranked[0])
    ):
        return Draft(outcome=Outcome.NOT_STATED)
    if asks_reason(scene) and not _BECAUSE.search(ranked[0].text):
        return Draft(outcome=Outcome.NOT_STATED)
    if scene.query.wants == questions.DATE and (dated := _date_clause(scene, ranked[0])):
        return Draft((dated,))
    return Draft(_claims(scene, ranked[:1] + _second(scene, ranked)))


def asks_reason(scene: Scene) -> bool:
    return bool(_REASON.search(scene.query.question))


def _with_antecedent(ranked: list[Sentence]) -> list[Sentence]:
    """A best sentence that opens with a pronoun, behind the one before it that says who or what is meant."""
    if not ranked or not _OPENS_WITH_PRONOUN.match(ranked[0].text):
        return []
    best = ranked[0]
    text = best.evidence.document.text
    ended = ((start, end) for start, end in sentences(text) if end <= best.start)
    before = [(start, end) for start, end in ended if "\n" not in text[end : best.start]]
    return [Sentence(best.score, best.coverage, best.evidence, *before[-1]), best] if before else []


def _may_be_told(scene: Scene, sentence: Sentence) -> bool:
    document = sentence.evidence.document
    of_event = document.id in scene.register.event_by_document
    if scene.query.wants == questions.OTHER and of_event and is_of_saying(scene, sentence.span):
        if not _is_foreign(scene, sentence) and not says_what_is_asked(scene, sentence.span):
            return False
    by_holder = holder_speaks(scene, sentence.span)
    return not of_event or may_be_told(scene, document, sentence.text, by_holder=by_holder)


def _is_foreign(scene: Scene, sentence: Sentence) -> bool:
    return scene.across(sentence.evidence.document) is not None


def _second(scene: Scene, ranked: list[Sentence]) -> list[Sentence]:
    """A second sentence where one alone may not tell it: of the same article, nearly as good, and no headline."""
    best = ranked[0]
    if scene.query.wants != questions.OTHER or _is_headline(best.text):
        return []
    near = (s for s in ranked[1:4] if s.score > _SECOND * best.score and not _is_headline(s.text))
    return [sentence for sentence in near if sentence.evidence.document.id == best.evidence.document.id][:1]


def _is_headline(text: str) -> bool:
    return not text.endswith((".", "!", "?", "…", "”", '"', ".)", ";"))


def _may_answer(scene: Scene, sentence: Sentence) -> bool:
    """Whether a sentence of a report may answer at all: no menu, about the person asked for, and not of the past alone.

    "Cuốn sách tiếp theo" is not the one that has come out.
    """
    text = sentence.text
    if _MENU.search(text):
        return False
    asked = fold(scene.query.question) if scene.query.toneless else scene.query.question.lower()
    if questions.NEXT[scene.query.toneless].search(asked) and not questions.NEXT[False].search(text.lower()):
        return False
    if questions.LISTS_GUESTS.match(text) and not _asks_guests(scene):
        return False
    deed = questions.OTHER_DEED[scene.query.toneless].search(asked)
    if deed and not _does(text, deed):
        return False
    if questions.LIKENS.search(scene.query.question) and not questions.LIKE.search(text):
        return False
    needed = questions.RANK[scene.query.toneless].search(asked)
    if needed and not re.search(r"(?:thứ|hạng|vị trí|top|ranked|rank|place)\s*(?:thứ )?\d", text.lower()):
        return False
    names = scene.people_named
    held = f" {' '.join(fold(word.text) for word in words(text))} "
    addressed = {fold(match["given"]) for match in _ADDRESSED.finditer(text)}
    return not names or speaks(scene, sentence.span) or any(
        f" {name} " in held or name.split()[-1] in addressed for name in names
    )


def _asks_guests(scene: Scene) -> bool:
    """Whether a list of those who were there may tell it: who came, how many, as what; never what somebody did."""
    query = scene.query
    told = (questions.CAPACITY, questions.NUMBER, questions.ORGANISATION)
    return query.wants in told or acts.ATTENDED in query.acts or bool(query.office or query.yes_no)


def _does(text: str, asked: re.Match[str]) -> bool:
    """Whether a sentence has somebody do the deed asked for: "được trao cho B" does not tell who gave it."""
    folded = fold(text)
    found = list(re.finditer(rf"(?<!\w){re.escape(fold(asked['deed']))}(?!\w)", folded))
    if re.search(r"(?<!\w)(?:được|duoc)\s", asked.group()):
        return bool(found)
    heads = (text[text.rfind(";", 0, match.start()) + 1 : match.start()] for match in found)
    return any(
        not fold(head).endswith("duoc ") and (find_names(head) or ORGANISATION.search(head)) for head in heads
    )


def _shares_a_word(scene: Scene) -> bool:
    """Whether a word of two syllables, a name or a figure of the question stands in a passage.

    Single Vietnamese syllables stand in most articles by chance: "thời" and "tiết" without any "thời tiết", and more
    of them when no tones tell them apart. A question of single words or one in another language is not held to it.
    """
    pairs = scene.query.pairs
    if (
        not pairs
        or scene.query.language == "en"
        or any(scene.across(span.document) is not None for span in scene.evidence.spans[:2])
    ):
        return True
    few = _FEW_PAIRS if not scene.general and len(pairs) <= _SHORT else 0.0
    for span in scene.evidence.spans[:4]:
        found = [scene.query.spell(word.text) for word in words(f"{span.document.title or ''} {span.text}")]
        held = {pair for pair in pairwise(found) if pair in pairs}
        if held and (len(held) >= few * len(pairs) or proper_words(scene) & set(found)):
            return True
    return bool({word for word in scene.coverage.weights if word.isdigit()} & _figures_near(scene))


def _figures_near(scene: Scene) -> set[str]:
    return {word.text for span in scene.evidence.spans[:4] for word in words(span.text) if word.text.isdigit()}


def _claims(scene: Scene, ranked: list[Sentence]) -> tuple[DraftClaim, ...]:
    """The best two sentences, whole when both fit into a short answer; else the longer one is cut to its clauses."""
    chosen = ranked[:2]
    whole = sum(sentence.end - sentence.start for sentence in chosen) <= _MOST_ANSWER
    most = _MOST_ANSWER if whole else _MOST_ANSWER // max(1, len(chosen))
    return tuple(_claim(scene, sentence, most) for sentence in chosen)


def _holds_focus(scene: Scene, best: Sentence) -> bool:
    """Whether the sentence speaks of what is asked, beyond the people and the event that it is asked of.

    Only articles about an event are held to this: there a sentence on the event is easily found for any question on it.
    """
    document = best.evidence.document
    if document.id not in scene.register.event_by_document or scene.query.wants == questions.OTHER:
        return True
    # The kind of thing that is asked for has to be there at all.
    holds = {questions.NUMBER: find_figures, questions.PERSON: find_names, questions.DATE: find_dates}.get(
        scene.query.wants
    )
    if holds and not holds(best.text):
        return False
    if scene.query.wants == questions.DATE and _asks_day(scene) and not any(d.month for d in find_dates(best.text)):
        return False
    if scene.query.wants == questions.NUMBER and _lacks_measure(scene, best):
        return False
    if scene.query.wants == questions.NUMBER and _counts_what_is_asked(scene, best):
        return True
    focus = scene.focus(document)
    if questions.RANK[scene.query.toneless].search(scene.asked) and focus.total:
        # Few sentences tell a place in an order; the rarest word of what is ranked settles which.
        rarest = max(focus.weights, key=focus.weights.__getitem__)
        return rarest in {scene.query.spell(word.text) for word in words(best.text)}
    # The words that only put the question ("nhằm giải quyết vấn đề gì") are not asked of the sentence as well.
    return not focus.total or max(focus.of(best.text), scene.focus(document, asking=False).of(best.text)) >= _FOCUS


def _lacks_measure(scene: Scene, best: Sentence) -> bool:
    """ "Bao nhiêu phút": a sentence with other figures and none of minutes is no answer."""
    unit = unit_of(scene)
    if not unit or fold(unit[0]).rstrip("12345") not in questions.MEASURES:
        return False
    found = counts_in(scene, best.evidence.document, (best.start, best.end), unit[:1])
    return not any(count.fit >= 1.0 for count in found)


def _counts_what_is_asked(scene: Scene, best: Sentence) -> bool:
    """Whether the sentence names the person asked for and counts in the unit asked for."""
    unit = unit_of(scene)
    found = counts_in(scene, best.evidence.document, (best.start, best.end), unit) if unit else ()
    return bool(scene.query.people) and any(count.fit >= 1.0 for count in found)


def _names_what_is_asked(scene: Scene, best: Sentence) -> bool:
    """ "Cơn bão tên gì": a sentence that mentions a storm but gives it no name is no answer."""
    asked = fold(scene.query.question) if scene.query.toneless else scene.query.question.lower()
    if not questions.NAMED[scene.query.toneless].search(asked):
        return True
    subject = set(list(scene.coverage.weights)[:2])
    for word in words(best.text):
        if scene.query.spell(word.text) in subject and _NAME_BEHIND.match(best.text, word.end):
            return True
    return False


def _asks_day(scene: Scene) -> bool:
    """Whether a day is asked for, which a year alone does not tell."""
    return bool(questions.ASKS_DAY[scene.query.toneless].search(scene.asked))


def _date_clause(scene: Scene, best: Sentence) -> DraftClaim | None:
    """Of a sentence with several dates, the words from what is asked about up to the date behind it."""
    dates = find_dates(best.text)
    held = [word for word in words(best.text) if scene.query.spell(word.text) in scene.coverage.weights]
    if len(dates) < 2 or not held:
        return None
    rarest = max(held, key=lambda word: scene.coverage.weights[scene.query.spell(word.text)])
    behind = next((date for date in dates if date.start >= rarest.end and (date.month or not _asks_day(scene))), None)
    if not behind or behind.start - rarest.end > 60:
        return None
    begin = min((word.start for word in held if 0 <= rarest.start - word.start < 40), default=rarest.start)
    document = best.evidence.document
    start, end = best.start + begin, best.start + behind.end
    return DraftClaim(phrasing.sentence(document.text[start:end]), (Span(document.id, start, end),))


def _about(scene: Scene, span: EvidenceSpan) -> float:
    document = span.document
    if (cross := scene.across(document)) is not None:
        return max(cross, scene.coverage.of(span.text, document.title or ""))
    return scene.coverage.of(span.text, document.title or "", document.publisher or "")


def rank(scene: Scene) -> list[Sentence]:
    """The evidence's sentences, best first: shared words by weight, a fitting kind of answer, and the passage's score."""  # noqa: E501
    scores = [span.score for span in scene.evidence.spans]
    low, high = min(scores, default=0.0), max(scores, default=1.0)
    found: dict[Span, Sentence] = {}
    for span in scene.evidence.spans:
        passage = (span.score - low) / (high - low) if high > low else 1.0
        about = _about(scene, span)
        for start, end in sentences(span.text):
            text = span.text[start:end]
            place = Span(span.document.id, span.start + start, span.start + end)
            own = scene.coverage.of(text, speaker(scene, place))
            score = own + 0.6 * passage + 0.1 * about + 0.2 * _fits(scene, text)
            # A headline tells what an article is about; the sentence below it says it.
            if _is_headline(text):
                score -= _HEADLINE
            if place not in found or found[place].score < score:
                found[place] = Sentence(score, 0.7 * own + 0.3 * about, span, span.start + start, span.start + end)
    return sorted(found.values(), key=lambda sentence: -sentence.score)


def _fits(scene: Scene, text: str) -> float:
    """1 when the sentence holds an answer of the wanted kind, else 0; ½ when the kind cannot be told."""
    wants = scene.query.wants
    if wants == questions.NUMBER:
        return float(bool(find_figures(text)))
    if wants == questions.DATE:
        return float(bool(find_dates(text)))
    if wants == questions.PERSON:
        role = questions.ROLE.search(scene.asked)
        asked_for = bool(role and is_of_role(role["role"], text))
        return (1.5 + 3 * asked_for) * bool(find_names(text)) or float(
            bool(
                re.search(
                    r"\s[A-ZÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ]\w+\s+[A-ZÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ]\w+",
                    text,
                )
            )
        )
    if wants == questions.PLACE:
        return float(
            bool(
                re.search(
                    r"(?:tại|ở|in|at|từ|đến|near|gần)\s+(?:\w+\s+){0,2}[A-ZÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ]",
                    text,
                )
            )
        )
    if _WHY.search(scene.query.question):
        return 1.5 * bool(_BECAUSE.search(text))
    if (noun := _WHICH_NOUN.search(scene.query.question)) and noun["noun"]:
        # "cuốn sách nào": a sentence where that noun is followed by a name in quotes, or at least stands.
        lowered = text.lower()
        named = re.search(rf"{re.escape(noun['noun'].lower())}[^.;“”\"]{{0,60}}[“\"]", lowered)
        return 1.0 if named else 0.5 if noun["noun"].lower() in lowered else 0.2
    return 0.5


def _claim(scene: Scene, sentence: Sentence, most: int) -> DraftClaim:
    """The sentence in its own words; one longer than `most` is cut to the clauses around the question's words."""
    start, end = _of_person(scene, sentence)
    if end - start > most:
        start, end = _clauses(scene, sentence, most)
    document = sentence.evidence.document
    text = document.text[start:end]
    lead = "…" if start > sentence.start else ""
    tail = "…" if end < sentence.end else ""
    shown = phrasing.squeeze(text)
    if not tail:
        shown = phrasing.sentence(shown) if not lead else shown if shown.endswith((".", "!", "?", "…")) else f"{shown}."
    return DraftClaim(f"{lead}{shown}{tail}", (Span(document.id, start, end),))


def _of_person(scene: Scene, sentence: Sentence) -> tuple[int, int]:
    """Of "A nói …; B nói …; C nói …", the part of the one person asked for; else the whole sentence."""
    names = [*scene.query.people, *(fold(name) for name in scene.query.strangers)]
    text = sentence.text
    cuts = [0, *(match.end() for match in re.finditer(r";\s+", text)), len(text)]
    parts = list(pairwise(cuts))
    if len(names) != 1 or len(parts) < 2 or not all(find_names(text[a:b]) for a, b in parts):
        return sentence.start, sentence.end
    held = [(a, b) for a, b in parts if names[0] in fold(text[a:b])]
    if len(held) != 1:
        return sentence.start, sentence.end
    start, end = held[0]
    return sentence.start + start, sentence.start + len(text[:end].rstrip(" ;"))


def _clauses(scene: Scene, sentence: Sentence, most: int) -> tuple[int, int]:
    """The run of clauses, at most `most` characters long, that holds most of the question's words."""
    text = sentence.text
    cuts = [0, *(match.end() for match in re.finditer(r"[,;:]\s+", text)), len(text)]
    best = (-1.0, 0, 0)
    for first in range(len(cuts) - 1):
        for last in range(first + 1, len(cuts)):
            if cuts[last] - cuts[first] > most and last > first + 1:
                break
            piece = text[cuts[first] : cuts[last]]
            score = scene.coverage.of(piece) + 0.2 * _fits(scene, piece) - 0.0001 * first
            if score > best[0]:
                best = (score, cuts[first], cuts[last])
    start, end = sentence.start + best[1], sentence.start + best[2]
    while end > start and sentence.evidence.document.text[end - 1] in " ,;:":
        end -= 1
    return start, end
