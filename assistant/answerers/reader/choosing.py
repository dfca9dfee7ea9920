"""Which statements answer: those of the right act, day and office that hold most of the question's words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from assistant.answerers.reader import phrasing
from assistant.answerers.reader.coverage import Coverage
from assistant.answerers.reader.scene import EVENT_WORDS, Scene
from assistant.answerers.reader.subjects import asked_subject, holds_quote, is_nearly, numbered
from assistant.language import acts, questions
from assistant.language import events as event_tables
from assistant.language.offices import offices
from assistant.language.titles import OFFICE
from assistant.language.translations import TRANSLATIONS
from assistant.text import fold, words
from assistant.types import Event, Statement

# A statement answers when this share of the question's words stands in its sentence and with its event …
ENOUGH = 0.6
# … and those that fall short of the best by more than this are about something else.
TOLERANCE = 0.1
WITHOUT_TOPIC = frozenset(
    {acts.CHAIRED, acts.OPENED, acts.CLOSED, acts.CONCLUDED, acts.DIRECTED, acts.WELCOMED, acts.ATTENDED}
)
# A question about an event alone has at most this share of words that neither the event nor the act explains.
_BEYOND = 0.3
_BEYOND_FOREIGN = 0.5
# How questions call acts, beside the verbs themselves.
_ASKED = (
    "dự tham dự có mặt xuất hiện góp mặt đích thân phát biểu trình bày báo cáo tham luận truyền đạt "
    "giới thiệu diễn giả viên mời hai ba bốn chính tham gia danh sách khách đầy toàn bộ "
    "spoke presented speakers",
)
# A degree is printed in many forms; it tells namesakes not apart.
_TITLES = "ông bà anh chị gs ts pgs ths bs gs.ts pgs.ts giáo sư phó tiến sĩ thạc bác đồng chí luật professor dr mr ms mrs".split()  # noqa: E501
_TOPIC_FIRST = re.compile(
    r"^\s*(?:chuyên đề|tham luận|báo cáo|bài|chuyen de|tham luan|bao cao|paper)|(?:chuyên đề|tham luận|bài) (?:về|“|\")",  # noqa: E501
    re.IGNORECASE,
)
_SAME_EVENT = 0.2
_NAMED = 0.4
# Acts of which one implies the other for whoever asks who "spoke".
WIDER = {frozenset({acts.SPOKE}): acts.SPEAKING}


@dataclass(frozen=True, slots=True)
class Candidate:
    score: float
    statement: Statement
    event: Event | None


def wanted_acts(scene: Scene) -> frozenset[str]:
    wanted = WIDER.get(scene.query.acts, scene.query.acts)
    if questions.CONTRIBUTIONS[scene.query.toneless].search(scene.asked):
        wanted -= {acts.REPORTED}
    # A speaker of the programme is one whether a report says presented or spoke.
    return wanted | {acts.SPOKE} if questions.SPEAKERS[scene.query.toneless].search(scene.asked) else wanted


def statements_in_view(scene: Scene) -> list[Statement]:
    """Statements of the documents in view, on the right day, by the people named if any."""
    statements = [s for s in scene.register.statements if s.document_id in scene.documents]
    return at_events(scene, statements)


def at_events(scene: Scene, statements: Iterable[Statement]) -> list[Statement]:
    """Those at events that agree with the question's dates; all of them when it names none."""
    if not scene.names_which:
        return list(statements)
    return [
        s
        for s in statements
        if (event := scene.register.event_of(s)) and scene.in_time(event) and scene.is_edition(event)
    ]


def best_of(
    scene: Scene, pool: Sequence[Statement], *, enough: float = ENOUGH, tolerance: float = TOLERANCE
) -> list[Candidate]:
    """The statements that hold most of the question's words, none further than `tolerance` from the best."""
    found = []
    for statement in pool:
        event = scene.register.event_of(statement)
        found.append(Candidate(_score(scene, statement, event), statement, event))
    if not found:
        return []
    found = _on_subject(scene, _with_topic(scene, found))
    best = max(candidate.score for candidate in found)
    if best < enough:
        return []
    return sorted((c for c in found if c.score >= best - tolerance), key=lambda c: -c.score)


def _with_topic(scene: Scene, found: list[Candidate]) -> list[Candidate]:
    """When the question is about a paper and not about an event, only those whose topic holds most of it."""
    if event_tables.KIND.search(scene.query.question.lower()) and not _TOPIC_FIRST.search(scene.query.question):
        return found
    matches = [
        scene.event_coverage.of(candidate.statement.topic) if candidate.statement.topic else 0.0 for candidate in found
    ]
    best = max(matches)
    if best < 0.5:
        return found
    return [candidate for candidate, match in zip(found, matches, strict=True) if match >= best - 0.15]


def _on_subject(scene: Scene, found: list[Candidate]) -> list[Candidate]:
    """When the question says what was spoken about, those whose topic, or sentence, holds most of it."""
    subject = asked_subject(scene)
    if not subject:
        return found
    spell = scene.query.spell
    held = [
        len(subject & {spell(word.text) for word in words(c.statement.topic or c.statement.quote)}) / len(subject)
        for c in found
    ]
    best = max(held)
    return [c for c, share in zip(found, held, strict=True) if share >= best - 0.15] if best >= 0.5 else found


def _score(scene: Scene, statement: Statement, event: Event | None) -> float:
    """Coverage by sentence and event, and more for words that stand in the sentence itself."""
    document = scene.register.document(statement.document_id)
    around = (*scene.heads(event, document), document.publisher or "")
    if event:
        around += (
            event.name,
            event.place,
            event.organiser,
            *scene.titles(event),
        )
    own = (statement.quote, statement.capacity, statement.topic, _act_words(statement))
    if statement.act in wanted_acts(scene):
        # The act has chosen the statement; by which word the question calls it matters only beside a topic.
        called = scene.query.act_words
        own += called if statement.act in WITHOUT_TOPIC else tuple(w for w in called if w in questions.COLLOQUIAL)
    if any(
        not holds_quote(quoted, (*own, document.text)) and not is_nearly(quoted, statement.topic)
        for quoted in scene.query.quoted
    ):
        return 0.0
    if any(not holds_quote(number, own) for number in numbered(scene.query.question)):
        return 0.0
    whole = scene.coverage.of(*own, *around)
    return max(0.75 * whole + 0.25 * scene.coverage.of(*own), scene.across(document) or 0.0)


def _act_words(statement: Statement) -> str:
    """However the sentence puts the act, the question's usual word for it counts as standing there."""
    return f"{phrasing.VERBS['vi'][statement.act]} {phrasing.VERBS['en'][statement.act]} chuyên đề báo cáo phát biểu nói hội nghị"  # noqa: E501


def of_office(pool: Sequence[Statement], scene: Scene) -> list[Statement]:
    """Those of the office asked for; who is printed with all of its words beats those of a shorter form."""
    held = [s for s in pool if holds_office(s, scene)]
    return [s for s in held if holds_office(s, scene, whole=True)] or held


def holds_office(statement: Statement, scene: Scene, *, whole: bool = False) -> bool:
    """Whether the statement's capacity is the office asked for. "Phó Giám đốc" is no "Giám đốc".

    `whole`: with every word of it.
    """
    office = OFFICE.match(scene.query.office)
    if not office:
        return False
    head = fold(office.group())
    if scene.query.language == "en" and head in TRANSLATIONS and statement.document_id in scene.documents:
        if scene.documents[statement.document_id].language != "en":
            head = fold(TRANSLATIONS[head])
    wanted = [fold(word) for word in re.findall(r"\w+", scene.query.office[office.end() :])]
    document = scene.register.document(statement.document_id)
    for part in offices(statement.capacity):
        its = OFFICE.match(part)
        if not its or fold(its.group()) != head:
            continue
        held = {fold(word) for word in re.findall(r"\w+", part)}
        missing = [word for word in wanted if word not in held]
        # "Phó Giám đốc Học viện" in an article that names the academy in full elsewhere; never another organisation's.
        own = held - {fold(word) for word in re.findall(r"\w+", its.group())}
        shorter = own <= set(wanted) and " ".join(wanted) in fold(" ".join(document.text.split()))
        shorter = shorter or (own <= set(wanted) and _leaves_out_its_place(scene, statement, part, wanted))
        if not missing or (own and shorter and not whole):
            return True
    return False


_UNIT = re.compile(r"(?<!\w)(?:tinh|thanh pho|tp|huyen|quan|thi xa|xa|phuong)(?: (?:uy|doan))?$")


def _leaves_out_its_place(scene: Scene, statement: Statement, office: str, wanted: Sequence[str]) -> bool:
    """ "Giám đốc Công an tỉnh", asked for with the province that the article's headline or its event's name has."""
    printed, asked = " ".join(re.findall(r"\w+", fold(office))), " ".join(wanted)
    unit = _UNIT.search(printed)
    place = asked.rpartition(f"{unit.group()} ")[2] if unit and f"{unit.group()} " in asked else ""
    if not place or not f"{printed} {place}".endswith(f" {asked}"):
        return False
    document = scene.register.document(statement.document_id)
    events = scene.register.events_by_document.get(document.id, ())
    told = " ; ".join([document.title or "", *(f"{event.name} ; {event.organiser}" for event in events)])
    return re.search(rf"(?<!\w){re.escape(place)}(?!\w)", fold(told)) is not None


def closest_namesake(scene: Scene, pool: list[Statement]) -> list[Statement]:
    """Of namesakes in different posts, those whose capacity or event holds the question's other words."""
    pool = _of_calling(scene, pool)
    spell = scene.query.spell
    # Acts have chosen the statements already.
    general = (*questions.CAREER, *EVENT_WORDS, *" ".join(_ASKED).split(), *_TITLES)
    without = scene.name_words | {spell(word) for word in general}
    coverage = Coverage(scene.query, scene.counts, without=without)
    if not pool or not coverage.total:
        return pool
    scores = [coverage.of(s.capacity, s.quote, s.topic, _act_words(s), *_event_texts(scene, s)) for s in pool]
    best = max(scores)
    return [s for s, score in zip(pool, scores, strict=True) if score >= best - 0.15 * max(best, 0.2)]


# A calling before a name tells namesakes apart; a degree does not.
_CALLING = re.compile(
    r"(?<!\w)(?P<calling>luật sư|bác sĩ|nhà báo|nhà văn|nhà thơ|nghệ nhân|kỹ sư|thầy|cô|thượng tọa|đại đức|ni sư|"
    r"họa sĩ|nhạc sĩ|luat su|bac si|nha bao|nha van|nha tho|nghe nhan)\s+$", re.IGNORECASE
)


def _of_calling(scene: Scene, pool: list[Statement]) -> list[Statement]:
    """ "Luật sư A" is not the headmistress of that name, when some A is printed as a lawyer."""
    for name in scene.query.people:
        at = fold(scene.query.question).find(name)
        calling = _CALLING.search(scene.query.question[:at]) if at > 0 else None
        wanted = fold(calling["calling"]) if calling else ""
        if wanted and (held := [s for s in pool if wanted in fold(f"{s.address} {s.capacity}")]):
            return held
    return pool


def _event_texts(scene: Scene, statement: Statement) -> tuple[str, ...]:
    document = scene.register.document(statement.document_id)
    event = scene.register.event_of(statement)
    return (*scene.heads(event, document), event.name if event else "", event.place if event else "")


def is_named(scene: Scene, event: Event) -> bool:
    """Whether name, place or heads of an event hold what the question says of it beyond its kind, when it says more."""
    documents = [scene.register.document(id_) for id_ in event.document_ids]
    if any(scene.across(document) is not None for document in documents) or not scene.kind:
        return True
    beyond = scene.own_coverage
    heads = [head for document in documents for head in (*scene.heads(event, document), document.publisher or "")]
    return not beyond.total or beyond.of(event.name, event.place, event.organiser, *heads) >= _NAMED


def event_is_here(scene: Scene) -> bool:
    if not scene.events:
        return False
    return bool(scene.query.day) or scene.events[0][0] >= 0.6


def at_the_event(scene: Scene, pool: Sequence[Statement]) -> list[Candidate]:
    """All of the pool at the event that the question names, when it asks for nothing beyond the event and the act."""
    if not event_is_here(scene) or scene.query.office or scene.query.quoted:
        return []
    score, event = scene.events[0]
    document = scene.register.document(event.document_ids[0])
    beyond = {scene.query.spell(word) for word in " ".join(_ASKED).split()} | scene.query.asking
    focus = scene.focus(document, event)
    asked = sum(weight for term, weight in focus.weights.items() if term not in beyond)
    # An English question meets a Vietnamese article in names, figures and the words of the table alone.
    foreign = scene.across(document) is not None
    if asked > (_BEYOND_FOREIGN if foreign else _BEYOND) * max(scene.coverage.total, 0.01):
        return []
    return [Candidate(score, s, event) for s in pool if s.event_id == event.id and s.act != acts.MENTIONED]


def in_programme(scene: Scene, best: list[Candidate]) -> list[Candidate]:
    """Of those asked for as speakers, the ones with a paper, when there are any; who greets or answers is none."""
    papers = [c for c in best if c.statement.act in acts.SPEAKING - {acts.SPOKE}]
    return papers if papers and questions.SPEAKERS[scene.query.toneless].search(scene.asked) else best


def at_named_event(scene: Scene, pool: Sequence[Statement]) -> list[Statement]:
    """Those at the event that the question names by more than its kind; all of them when it names none.

    What somebody said elsewhere is no answer to what they said there.
    """
    named = scene.named_event
    if not named:
        return list(pool)
    return [s for s in pool if (event := scene.register.event_of(s)) and _may_be(scene, event, named)]


def _may_be(scene: Scene, event: Event, named: Event) -> bool:
    """Whether the question may mean that event as well as the best one; never another one of the same article."""
    if event.id == named.id:
        return True
    apart = not set(event.document_ids) & set(named.document_ids)
    return apart and scene.event_score(event) >= scene.event_score(named) - _SAME_EVENT


def topical(scene: Scene) -> bool:
    """Whether the question is about a paper or a saying, which statements may put in other words than it does."""
    return bool(scene.query.acts & {acts.PRESENTED, acts.SPOKE}) and not scene.query.day


def date_of(scene: Scene, statement: Statement) -> str:
    event = scene.register.event_of(statement)
    return (event.date if event else None) or "9999"


def all_at_event(scene: Scene, pool: Sequence[Statement], best: Sequence[Candidate]) -> Sequence[Candidate]:
    """Everybody who did the same at the event that fits best: all who chaired it, opened it, were there.

    Papers and sayings have topics of their own; all of them answer only when the question asks for no topic.
    """
    event = best[0].event
    same = [
        Candidate(best[0].score, s, event)
        for s in pool
        if event and s.event_id == event.id and s.act != acts.MENTIONED
    ]
    if asked_subject(scene) and any(c.statement.act not in WITHOUT_TOPIC for c in best):
        return best
    if not event or scene.query.office or scene.query.quoted or len({c.event.id for c in best if c.event}) > 1:
        return best
    if all(candidate.statement.act in WITHOUT_TOPIC for candidate in best):
        # "điều hành phiên chất vấn" is not the chairing of the whole: only those of whom the same is printed.
        verbs, places = (
            {c.statement.verb.lower() for c in best},
            {(c.statement.document_id, c.statement.start) for c in best},
        )
        return [
            c for c in same
            if c.statement.act in WITHOUT_TOPIC and (c.statement.verb.lower() in verbs or (c.statement.document_id, c.statement.start) in places)  # noqa: E501
        ]  # fmt: skip
    document = scene.register.document(best[0].statement.document_id)
    focus = scene.focus(document)
    acted = {scene.query.spell(word) for word in " ".join((_act_words(best[0].statement), *_ASKED)).split()}
    asked = sum(weight for term, weight in focus.weights.items() if term not in acted)
    about_event = event_tables.KIND.search(scene.query.question.lower()) and asked <= 0.2 * max(
        scene.coverage.total, 0.01
    )
    return same if about_event else best
