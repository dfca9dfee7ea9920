"""Which course or edition a text names ("khóa 41", "lần thứ V"), and which claims are of another than asked for."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Mapping

from assistant.answerers.reader.scene import Scene
from assistant.language import questions
from assistant.types import Document, Draft, DraftClaim
from assistant.understanding import ordinal_value

# A plenum has its number too: "Hội nghị lần thứ bảy Ban Chấp hành Trung ương".
_OF_PLENUM = re.compile(r",?\s+(?:của\s+)?(?:(?:ban chấp hành|bch)\s+)?(?:trung ương|tw|tư)(?!\w)")
_COURSE = re.compile(r"(?<!\w)(?:khóa|khoá)\s+(?:thứ\s+)?(?P<number>[IVX]{1,6}|\d{1,3})(?![\w/-])", re.IGNORECASE)
# "… 38 tác phẩm so với lần thứ IV": held against that edition, the sentence tells of another one.
_HELD_AGAINST = re.compile(
    r"(?<!\w)(?:so với|hơn|bằng|gấp|sau|than|compared (?:to|with))\s+[^,.;]{0,40}$", re.IGNORECASE
)

COURSE, EDITION = "course", "edition"


def of_the_edition(scene: Scene, draft: Draft) -> tuple[DraftClaim, ...]:
    """The claims that are not of another course or edition than the question names."""
    asked = numbers_in(scene.query.question)
    return tuple(claim for claim in draft.claims if not any(_is_other(scene, claim, *item) for item in asked.items()))


def _is_other(scene: Scene, claim: DraftClaim, label: str, asked: frozenset[int]) -> bool:
    """Whether what a claim cites is of other numbers alone."""
    compared = bool(questions.COMPARED.search(scene.query.question.lower()))
    documents = {span.document_id: scene.register.document(span.document_id) for span in claim.spans}
    cited = [documents[span.document_id].text[span.start : span.end] for span in claim.spans]
    own = frozenset().union(*(numbers_in(text, compared=compared).get(label, frozenset()) for text in cited))
    if own & asked:
        return False
    heads = frozenset().union(*(_of_heads(scene, document, label) for document in documents.values()))
    return bool(heads or own) and not heads & asked


def _of_heads(scene: Scene, document: Document, label: str) -> frozenset[int]:
    """The numbers in an article's headline, lead and events' names."""
    events = scene.register.events_by_document.get(document.id, ())
    heads: Iterable[str] = [part for event in events for part in (event.name, *scene.heads(event, document))]
    read = (numbers_in(text, compared=False) for text in (document.title or "", *heads))
    return frozenset().union(*(numbers.get(label, frozenset()) for numbers in read))


@functools.lru_cache(maxsize=4096)
def numbers_in(text: str, *, compared: bool = True) -> Mapping[str, frozenset[int]]:
    """Label → the numbers that a text names under it. `compared`: those that it is only held against, too."""
    found: dict[str, set[int]] = {}
    for match in _COURSE.finditer(text):
        _add(found, COURSE, match["number"], text, match.start(), compared)
    lowered = text.lower()
    for match in questions.ORDINAL[False].finditer(lowered):
        if not _OF_PLENUM.match(lowered, match.end()):
            _add(found, EDITION, match["number"] or match["english"], text, match.start(), compared)
    return {label: frozenset(numbers) for label, numbers in found.items()}


def _add(found: dict[str, set[int]], label: str, written: str, text: str, start: int, compared: bool) -> None:
    number = ordinal_value(written)
    if number and (compared or not _HELD_AGAINST.search(text[:start])):
        found.setdefault(label, set()).add(number)
