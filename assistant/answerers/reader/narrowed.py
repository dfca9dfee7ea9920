"""Figures of which a question says more than what is counted: "bao nhiêu học viên phải thi lại"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from assistant.answerers.reader import phrasing
from assistant.answerers.reader.counts import Count, behind_unit, counted_words, counts_in, unit_phrase
from assistant.answerers.reader.scene import Scene
from assistant.answerers.reader.told import told
from assistant.language import questions
from assistant.language.dates import find_dates
from assistant.language.figures import find_figures
from assistant.text import words
from assistant.types import Document, Draft, DraftClaim, Event, Outcome, Span

# A part of a sentence is on the deed when it holds this share of its words, the sentence itself this share.
_OF_CLAUSE, _OF_SENTENCE, _OF_DEED = 0.6, 0.75, 0.6
_LEAST = 0.25
"""Words that weigh less together narrow nothing down."""
_CLAUSE = re.compile(r"[,;:]\s|\s(?:trong đó|còn|while|of which)\s")
_HALF, _SEVERAL = 0.5, 2
_HOW_MUCH = re.compile(r"(?<!\w)bao nhiêu(?!\w)", re.IGNORECASE)
_MONEY_ASKED = re.compile(r"(?<!\w)bao nhiêu (?:tiền|đồng|triệu|tỷ|kinh phí)(?!\w)", re.IGNORECASE)
_MONEY_WORDS = ("tiền", "đồng", "kinh", "phí", "nếu", "chỉ")
_SHARE_WORDS = ("chiêm1", "ty3", "ti3", "lê5", "chiem", "ty", "ti", "le")
# How reports call people already named, beside the words of the table.
_PEOPLE = re.compile(r"(?<!\w)(?:đồng chí|em|cháu|vị)(?!\w)")
# How those counted were there: reports say it in many words.
_IS_THERE = frozenset(
    "dự tham gia theo dõi xem có mặt đến tới kết nối tập trung quy tụ trực tuyến tiếp qua mạng từ xa online "
    "du theo doi co mat den toi truc tuyen tiep mang tu".split()
)
_MOST = 480


def of_another_part(scene: Scene, count: Count, event: Event) -> Draft | None:
    """The sentence itself, where what narrows the question down stands beside another of its figures.

    "Có 90 hộ trồng chè; 40 hộ được cấp vốn": of "bao nhiêu hộ được cấp vốn" neither figure is told without the other.
    """
    deed = narrowing(scene, count.document, event)
    text = count.document.text[count.span.start : count.span.end]
    if not deed or len(text) > _MOST:
        return None
    parts = _figured_parts(text)
    own = [part for part in parts if count.phrase in part]
    others = [part for part in parts if part not in own and _share(scene, deed, part) >= _OF_CLAUSE]
    if not own or not others or _share(scene, deed, own[0]) >= _OF_CLAUSE:
        return None
    return Draft((DraftClaim(phrasing.sentence(text), (count.span,)),))


def told_of_deed(scene: Scene, event: Event) -> Draft | None:
    """The sentence of the event with how many people did what is asked, whatever it calls them; None for no people."""
    if not questions.PERSON_UNITS.match(unit_phrase(scene)):
        return None
    found = []
    for document in map(scene.register.document, event.document_ids):
        deed = narrowing(scene, document, event)
        heads = (*scene.heads(event, document), event.name)
        for start, end in scene.sentences_of(event, document) if deed else ():
            text = document.text[start:end]
            parts = [part for part in _figured_parts(text) if _counts_people(part)]
            share = max((_share(scene, deed, part) for part in parts), default=0.0)
            if share >= _OF_SENTENCE and _holds_numbers(scene, text, *heads):
                found.append((share, Span(document.id, start, end)))
    return _best(scene, found)


def _best(scene: Scene, found: Iterable[tuple[float, Span]]) -> Draft | None:
    """The best of the sentences, verbatim; None when there is none of a length to be shown."""
    short = [item for item in found if item[1].end - item[1].start <= _MOST]
    if not short:
        return None
    span = max(short, key=lambda item: item[0])[1]
    text = scene.register.document(span.document_id).text[span.start : span.end]
    return Draft((DraftClaim(phrasing.sentence(text), (span,)),))


def with_share(scene: Scene, event: Event | None, unit: list[str]) -> Draft:
    """The sentence that gives a count with its share, for a question on both; else a refusal."""
    refusal = Draft(outcome=Outcome.NOT_STATED)
    if event is None:
        return told(scene, lambda text: bool(questions.SHARE.search(text)), without=_SHARE_WORDS) or refusal
    found = []
    for document in map(scene.register.document, event.document_ids):
        said = narrowing(scene, document, event)
        deed = {term: weight for term, weight in said.items() if term not in _SHARE_WORDS}
        for start, end in scene.sentences_of(event, document):
            text = document.text[start:end]
            counted = any(count.fit >= _HALF for count in counts_in(scene, document, (start, end), unit))
            share = _share(scene, deed, text) if deed else 1.0
            if counted and share >= _HALF and questions.SHARE.search(text):
                found.append((share, Span(document.id, start, end)))
    return _best(scene, found) or refusal


def money_each(scene: Scene) -> Draft | None:
    """The sentence with the sums of money asked for at once: "bao nhiêu nếu thuê, bao nhiêu nếu mua"."""
    asked = list(_HOW_MUCH.finditer(scene.query.question))
    if len(asked) < _SEVERAL or not _MONEY_ASKED.search(scene.query.question):
        return None
    only = {scene.query.spell(word) for word in _MONEY_WORDS}
    return told(scene, lambda text: len(questions.MONEY.findall(text)) >= len(asked), without=only)


def narrowing(scene: Scene, document: Document, event: Event, *, named: bool = False) -> dict[str, float]:
    """The words that say of which of those counted a figure is asked, by weight; empty when they say next to nothing.

    What the article opens with says of which event, and so do names, unless they are asked of (`named`).
    """
    beyond = scene.focus(document, event)
    names = {scene.query.spell(word.text) for word in words(scene.query.question) if word.text[0].isupper()}
    opened = {scene.query.spell(word.text) for text in scene.heads(event, document) for word in words(text)}
    known = counted_words(scene) | scene.query.asking | (opened - names if named else opened | names)
    found = {term: weight for term, weight in beyond.weights.items() if term not in known}
    return found if sum(found.values()) >= _LEAST else {}


def _figured_parts(text: str) -> list[str]:
    """The clauses of a sentence that hold a figure which is no date."""
    cuts = [0, *(match.end() for match in _CLAUSE.finditer(text)), len(text)]
    parts = [text[a:b] for a, b in pairwise(cuts)]
    return [part for part in parts if _has_figure(part)]


def _holds_numbers(scene: Scene, *texts: str) -> bool:
    """Whether every number of the question stands there: "khóa 12" is not the eleventh."""
    held = {word.text for text in texts for word in words(text)}
    return all(term in held for term in scene.query.terms if term.isdigit())


def _counts_people(part: str) -> bool:
    if questions.SHARE.search(part):
        return False
    return bool(questions.PERSON_UNITS.search(part) or _PEOPLE.search(part))


def _has_figure(part: str) -> bool:
    dates = find_dates(part)
    return any(not any(d.start <= f.start < d.end for d in dates) for f in find_figures(part))


def _share(scene: Scene, deed: dict[str, float], text: str) -> float:
    held = {scene.query.spell(word.text) for word in words(text)}
    return sum(weight for term, weight in deed.items() if term in held) / sum(deed.values())


def of_deed(scene: Scene, found: Sequence[Count], event: Event) -> list[Count]:
    """The counts whose sentence holds what the question says of those counted; all when it says next to nothing.

    "Bao nhiêu hội viên … là thanh niên" is told by no sentence on the members alone.
    """
    behind = [scene.query.spell(word.text) for word in words(behind_unit(scene)) if _is_telling(scene, word.text)]
    kept = []
    for count in found:
        said = narrowing(scene, count.document, event, named=True)
        deed = {term: weight for term, weight in said.items() if term in behind}
        text = count.document.text[count.span.start : count.span.end]
        if sum(deed.values()) < _LEAST or _share(scene, deed, text) >= _OF_DEED:
            kept.append(count)
    return kept


def _is_telling(scene: Scene, word: str) -> bool:
    """Being there tells nothing of them; an English question says in other words than a Vietnamese article all but names."""  # noqa: E501
    return word.lower() not in _IS_THERE and (scene.query.language != "en" or word[0].isupper())
