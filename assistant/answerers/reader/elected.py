"""Who was elected to an office: "Ai đắc cử Bí thư … khóa X?", from the clause that gives the office by the vote."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from assistant.answerers.reader import phrasing
from assistant.answerers.reader.passages import passages
from assistant.answerers.reader.scene import Scene
from assistant.answerers.reader.times import ordinals
from assistant.language import agency
from assistant.language.people import find_names
from assistant.language.titles import OFFICE
from assistant.text import fold, sentences
from assistant.types import Document, Draft, DraftClaim, Outcome, Span
from assistant.understanding import ordinal_value

_ASKED = re.compile(
    r"(?<!\w)(?:(?:tai )?dac cu|trung cu|tai cu|duoc (?:\w+ ){0,2}?bau|bau (?:\w+ ){1,12}?(?:lam|giu chuc)|(?:was|were) elected)(?!\w)"  # noqa: E501
)
# Right before the office that somebody was elected to; an office between "bầu" and this is the one held until then.
_TO_OFFICE = re.compile(
    r"(?<!\w)(?:làm|giữ chức vụ|giữ chức|giữ cương vị|giữ nhiệm vụ|đắc cử|tái cử|trúng cử)\s+(?:chức vụ\s+|chức danh\s+|chức\s+)?$",  # noqa: E501
    re.IGNORECASE,
)
_VOTES = re.compile(r"(?<!\w)(?:bầu|đắc cử|tái cử|trúng cử|tín nhiệm|suy tôn)(?!\w)", re.IGNORECASE)
_TERM = re.compile(r"(?<!\w)(?:khoa|nhiem ky)\s+(?P<number>[ivx]{1,6}|\d{1,2})(?!\w|[-/.]\d)")
# Sentences behind "đã bầu" in which its results may be listed, and characters behind an office up to its colon.
_RESULTS_WITHIN, _COLON_WITHIN = 8, 40
_ENOUGH = 0.5


@dataclass(frozen=True, slots=True)
class _Clause:
    document: Document
    start: int
    end: int
    score: float
    of_term: bool
    """Whether it is of the term asked for, when one is."""


def elected(scene: Scene) -> Draft | None:
    """The clauses that say who was elected to the office asked for; a refusal when the articles tell of another term.

    None when no vote is asked of.
    """
    office = OFFICE.match(scene.query.office)
    if not office or scene.query.people or not _ASKED.search(fold(scene.query.question)):
        return None
    head = fold(office.group())
    found = [clause for document in scene.documents.values() for clause in _clauses(scene, document, head)]
    best = max((clause.score for clause in found), default=0.0)
    told = [clause for clause in found if clause.score >= max(best, _ENOUGH)]
    claims = {clause.document.text[clause.start : clause.end]: clause for clause in told if clause.of_term}
    if not claims or len({clause.document.id for clause in told}) > 1:
        return Draft(outcome=Outcome.NOT_STATED) if told else _in_a_sentence(scene)
    return Draft(
        tuple(
            DraftClaim(phrasing.sentence(text), (Span(clause.document.id, clause.start, clause.end),))
            for text, clause in claims.items()
        )
    )


def _in_a_sentence(scene: Scene) -> Draft:
    """A sentence that tells of a vote in words of its own; who holds an office has not been elected by that."""
    return passages(scene, needs=lambda text: bool(_VOTES.search(text)) and _is_of_body(scene, text))


def _clauses(scene: Scene, document: Document, head: str) -> Iterator[_Clause]:
    """Of an article on an event, the clauses that give somebody the office, by how much they hold of the question."""
    if document.id not in scene.register.events_by_document:
        return
    spans, heads = sentences(document.text), scene.heads(None, document)
    events = scene.register.events_by_document[document.id]
    named = " ; ".join([document.title or "", *(f"{event.name} ; {event.organiser}" for event in events)])
    for number, (start, end) in enumerate(spans):
        sentence = document.text[start:end]
        before = spans[max(0, number - _RESULTS_WITHIN) : number]
        listed = any(agency.VOTED.search(document.text, *span) for span in before)
        if agency.HISTORY.search(sentence) or not _is_of_body(scene, f"{sentence} ; {named}"):
            continue
        for first, last in _parts(sentence):
            if _gives(sentence[first:last], head, listed=listed, voted=bool(_VOTES.search(sentence))):
                held = scene.coverage.of(sentence, *heads)
                yield _Clause(document, start + first, start + last, held, _is_of_term(scene, sentence, heads))


def _parts(sentence: str) -> list[tuple[int, int]]:
    cuts = [0, *(match.end() for match in re.finditer(r";\s+", sentence)), len(sentence)]
    return [(a, a + len(sentence[a:b].rstrip(" ;"))) for a, b in pairwise(cuts)]


def _gives(clause: str, head: str, *, listed: bool, voted: bool) -> bool:
    """Whether a clause with a name in it gives the very office: "… được bầu làm Bí thư", "Bí thư: bà A"."""
    if not find_names(clause):
        return False
    for office in OFFICE.finditer(clause):
        before, behind = clause[: office.start()], clause[office.end() : office.end() + _COLON_WITHIN]
        line = listed and not before.strip(" -–•*") and ":" in behind
        if fold(office.group()) == head and (line or (voted and _TO_OFFICE.search(before))):
            return True
    return False


def _is_of_body(scene: Scene, text: str) -> bool:
    """Whether the first words of the body asked for stand there: a "Tỉnh Đoàn" elects no secretary of a "Tỉnh ủy"."""
    office = OFFICE.match(scene.query.office)
    rest = fold(scene.query.office[office.end() :] if office else "").split()
    body = " ".join(rest[:2])
    return not body or bool(_TERM.match(body)) or body in " ".join(fold(text).split())


def _is_of_term(scene: Scene, sentence: str, heads: Iterable[str]) -> bool:
    """Whether the term asked for is that of the sentence, or of the congress where the sentence names none."""
    asked = _terms(scene.query.question)
    told = _terms(sentence) or {number for head in heads for number in (*_terms(head), *ordinals(head))}
    return not asked or bool(asked & told)


def _terms(text: str) -> set[int | None]:
    return {ordinal_value(match["number"]) for match in _TERM.finditer(fold(text))}
