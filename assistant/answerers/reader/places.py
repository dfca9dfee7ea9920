"""Answers "where", "who held it" and "under which theme"."""

from __future__ import annotations

import re

from assistant.answerers.reader import phrasing
from assistant.answerers.reader.cited import sentence_at
from assistant.answerers.reader.meant import fact_draft, fact_span, meant, the_event
from assistant.answerers.reader.scene import Scene
from assistant.answerers.reader.told import told
from assistant.language import events as event_tables
from assistant.language import questions
from assistant.text import fold, words
from assistant.types import Draft, DraftClaim, Event, Outcome, Span

_PLACE_KIND = re.compile(
    r"(?P<kind>hội trường|khách sạn|nhà hát|trung tâm|thành phố|tỉnh|huyện|quận|xã|phường|bảo tàng|trường|học viện|nhà|cung|sân)\s+nào",  # noqa: E501
    re.IGNORECASE,
)
# An event with its subject or its name in quotes behind it, in one of the first sentences of an article.
_ABOUT_IT = re.compile(
    rf"{event_tables.KIND.pattern}[^.;:]{{0,120}}?(?:\svề\s\w|[“\"«])|(?<!\w)làm việc[^.;:]{{0,80}}?\svề\s\w",
    re.IGNORECASE,
)
_LEAD, _MOST = 4, 520
_HOTEL = re.compile(r"(?<!\w)(?:khách sạn|khach san|hotel)(?!\w)", re.IGNORECASE)
_ENGLISH_VENUE = re.compile(
    r"(?:which|what)\s+(?P<kind>hotel|hall|museum|university|palace|theatre|library|school)", re.IGNORECASE
)
_THEME = re.compile(
    r"(?:chủ đề|thông điệp|khẩu hiệu|theme|themed)\s*(?:của [^“\".]{0,60}|năm nay|lần này|được chọn|xuyên suốt|chung|chính|là|of [^“\".]{0,60}|was|is|:|,|\s)*[“\"«](?P<theme>[^”\"»\n]{3,160})[”\"»]",  # noqa: E501
    re.IGNORECASE,
)


def place(scene: Scene) -> Draft | None:
    """Where the event was held, as printed."""
    event = meant(scene)
    if not event:
        return None
    if questions.WENT[scene.query.toneless].search(scene.asked):
        return _went(scene)
    if named := _place_of_kind(scene, event) or _venue_in_english(scene, event):
        return named
    if _HOTEL.search(scene.query.question) and not _HOTEL.search(event.place):
        # Whoever asks for the hotel is not told the town.
        return Draft(outcome=Outcome.NOT_STATED)
    return fact_draft(scene, event, "place", {"vi": "{event} diễn ra tại {fact}", "en": "{event} took place at {fact}"})


def _went(scene: Scene) -> Draft:
    """ "Đoàn ghé thăm những nơi nào?": the sentence that tells it; never the place of the event."""
    went = told(scene, lambda text: bool(questions.WENT[False].search(text.lower())))
    return went or Draft(outcome=Outcome.NOT_STATED)


def theme_of_event(scene: Scene) -> Draft | None:
    """ "Tọa đàm bàn chuyện gì?": the sentence that names the event with what it is about."""
    query = scene.query
    if query.people or query.office or not questions.ASKS_THEME[query.toneless].search(scene.asked):
        return None
    event = the_event(scene)
    for id_ in event.document_ids if event else ():
        document = scene.register.document(id_)
        for start, end in scene.sentences_of(event, document)[:_LEAD]:
            text = document.text[start:end]
            named = _holds_names(scene, text, *scene.heads(event, document), event.name)
            if named and _ABOUT_IT.search(text) and end - start <= _MOST:
                return Draft((DraftClaim(phrasing.sentence(text), (Span(id_, start, end),)),))
    return None


def _holds_names(scene: Scene, *texts: str) -> bool:
    """Whether the names of the question stand there: what an article mentions beside its event is another matter."""
    found = words(scene.query.question)
    named = {scene.query.spell(word.text) for word in found if word.start and word.text[0].isupper()}
    held = {scene.query.spell(word.text) for text in texts for word in words(text)}
    return not named & scene.coverage.weights.keys() - held


def _venue_in_english(scene: Scene, event: Event) -> Draft | None:
    """ "Which hotel": the sentence of the event with a name and that word behind it, "the Rose Hotel"."""
    asked = _ENGLISH_VENUE.search(scene.query.question)
    if not asked:
        return None
    named = re.compile(rf"(?:[{event_tables.CAPITAL}][\w’'-]*\s+)+{asked['kind'].capitalize()}(?!\w)")
    for id_ in event.document_ids:
        document = scene.register.document(id_)
        for start, end in scene.sentences_of(event, document):
            if match := named.search(document.text, start, end):
                label = phrasing.event_phrase(event, scene.query.language)
                text = f"{label} took place at {match.group()}"
                spans = (Span(id_, start, end), fact_span(scene, event, "name", event.name))
                return Draft((DraftClaim(phrasing.sentence(text), tuple(dict.fromkeys(s for s in spans if s))),))
    return None


def _place_of_kind(scene: Scene, event: Event) -> Draft | None:
    """ "ở hội trường nào", "khách sạn nào": the event's sentence that names a place of that kind."""
    asked = _PLACE_KIND.search(scene.query.question)
    if not asked:
        return None
    kind = asked["kind"]
    found: list[tuple[float, Span, str]] = []
    for id_ in event.document_ids:
        document = scene.register.document(id_)
        for start, end in scene.sentences_of(event, document):
            sentence = document.text[start:end]
            for match in re.finditer(
                rf"(?<!\w){re.escape(kind)}\s+(?:(?:lớn|số|thủ đô|của)\s+)?[A-ZÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ][\w-]*(?:\s+[A-ZÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ\d][\w-]*)*",  # noqa: E501
                sentence,
                re.IGNORECASE,
            ):
                if match.group()[len(kind) :].strip()[:1].isupper():
                    found.append((scene.coverage.of(sentence), Span(id_, start, end), match.group()))
    if not found:
        return None
    _, span, name = max(found, key=lambda item: item[0])
    template = "{event} diễn ra tại {fact}" if scene.query.language == "vi" else "{event} took place at {fact}"
    text = template.format(event=phrasing.event_phrase(event, scene.query.language), fact=name)
    return Draft(
        (
            DraftClaim(
                phrasing.sentence(text), tuple(s for s in (span, fact_span(scene, event, "name", event.name)) if s)
            ),
        )
    )


def theme(scene: Scene) -> Draft | None:
    """The theme under which an event was held: the quoted words behind "chủ đề"."""
    event = the_event(scene)
    if not event or not questions.THEME[scene.query.toneless].search(
        fold(scene.query.question) if scene.query.toneless else scene.query.question.lower()
    ):
        return None
    for id_ in event.document_ids:
        document = scene.register.document(id_)
        if match := _THEME.search(document.text):
            label = phrasing.event_phrase(event, scene.query.language)
            text = (
                f"Chủ đề của {label} là “{match['theme']}”"
                if scene.query.language == "vi"
                else f"The theme of {label} was “{match['theme']}”"
            )
            spans = (sentence_at(document, match.start("theme")), fact_span(scene, event, "name", event.name))
            return Draft((DraftClaim(phrasing.sentence(text), tuple(dict.fromkeys(s for s in spans if s))),))
    return None


def organiser(scene: Scene) -> Draft | None:
    event = meant(scene)
    if not event:
        return None
    return fact_draft(
        scene, event, "organiser", {"vi": "{fact} tổ chức {event}", "en": "{event} was organised by {fact}"}
    )
