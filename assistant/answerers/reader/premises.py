"""What a question takes for granted: that a body held the event. Where articles tell of others, no answer is right."""

from __future__ import annotations

import re
from itertools import pairwise

from assistant.answerers.reader.coverage import Coverage, full_forms, short_forms
from assistant.answerers.reader.scene import Scene
from assistant.language import events as event_tables
from assistant.language import questions
from assistant.language.titles import ACRONYM, ORGANISATION
from assistant.text import sentences, words
from assistant.types import Document, DraftClaim

_HELD = 0.5
"""A body is among the holders when this share of its words stands in the sentences that tell of holding."""
_HOLDS = r"(?:đã\s+|vừa\s+|được\s+|đứng ra\s+|chủ trì\s+)*(?:tổ chức|đăng cai|phối hợp)(?!\w)"
# "Sở Y tế tổ chức hội nghị X ở đâu?", "Hội nghị X do Sở Y tế tổ chức diễn ra ở đâu?"
_BODY = re.compile(rf"(?:^\W*(?:vậy\s+|thế\s+)?|(?<!\w)do\s+)(?P<body>[^,?;]{{3,90}}?)\s+{_HOLDS}", re.IGNORECASE)
_TELLS_HOLDING = re.compile(
    r"(?<!\w)(?:tổ chức|phối hợp|đăng cai|chủ trì|đơn vị|chủ nhà|organi[sz]\w+|host\w*|held)(?!\w)", re.IGNORECASE
)


def held_by_the_body(scene: Scene, claim: DraftClaim) -> bool:
    """Whether an article cited may name the body that the question has holding the event; True when it has none."""
    body = _body(scene)
    if not body:
        return True
    asked = {scene.query.spell(word.text) for word in words(body)}
    named = Coverage(scene.query, scene.counts, without=set(scene.query.terms) - asked)
    documents = {span.document_id: scene.register.document(span.document_id) for span in claim.spans}
    if any(scene.across(document) is not None for document in documents.values()):
        return True
    told = [text for document in documents.values() for text in _told(scene, document)]
    return named.of(*told) >= _HELD and (_stands(scene, body, told) or _is_abbreviated(body, told))


def _stands(scene: Scene, body: str, told: list[str]) -> bool:
    """Whether words of the body stand side by side in one of the texts; alone, its syllables are in most."""
    pairs = set(pairwise(scene.query.spell(word.text) for word in words(body)))
    held = max(len(pairs & set(pairwise(scene.query.spell(word.text) for word in words(text)))) for text in told)
    return held >= _HELD * len(pairs)


def _is_abbreviated(body: str, told: list[str]) -> bool:
    forms = {form for text in told for form in short_forms(text)}
    return any(form in forms for form in full_forms(body)) or bool(short_forms(body))


def _body(scene: Scene) -> str:
    match = _BODY.search(scene.query.question)
    if not match or scene.query.language == "en":
        return ""
    body = match["body"]
    is_body = ORGANISATION.match(body) or ACRONYM.match(body)
    asks = questions.WHICH[False].search(body.lower()) or " ai" in f" {body.lower()}"
    return body if is_body and not asks and not event_tables.KIND.search(body) else ""


def _told(scene: Scene, document: Document) -> list[str]:
    events = scene.register.events_by_document.get(document.id, ())
    told = [document.text[start:end] for start, end in sentences(document.text)]
    holding = [text for text in told if _TELLS_HOLDING.search(text)]
    return [*holding, document.title or "", document.publisher or "", *(event.organiser for event in events)]
