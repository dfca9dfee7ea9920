"""Whether an article is on another event than the question names: one with a like name, of another place or number."""

from __future__ import annotations

import functools
import re
from collections.abc import Collection, Sequence
from itertools import pairwise

from assistant.answerers.reader.another_tongue import lacks_vietnamese_name, names_vietnamese
from assistant.answerers.reader.coverage import fold_of_key, word_set
from assistant.answerers.reader.scene import Scene
from assistant.answerers.reader.unknown import lacks_capitals, lacks_unit
from assistant.language import questions
from assistant.language.same_words import SAME
from assistant.spelling import one_slip
from assistant.text import Word, fold, key, words
from assistant.types import Document
from assistant.understanding import ordinal_value

_LONG = 4
_OF_THE_EVENT = frozenset({questions.NUMBER, questions.DATE, questions.PLACE})
_NEAR_ACROSS = 0.4
"""An article in another language than the question is on its event from this nearness of the embeddings on."""
_NUMBER = re.compile(r"\d{1,3}|[ivxIVX]{1,5}")


def is_another(scene: Scene, document: Document) -> bool:
    """Whether the question's own words say that it means no event of this article."""
    # Of one event a report may print a name that another one leaves out.
    reports = [document, *_reports_beside(scene, document)]
    if scene.query.language == "en":
        named = names_vietnamese(scene)
        return all(lacks_vietnamese_name(scene, report) for report in reports) if named else _is_far(scene, reports)
    if scene.across(document) is not None:
        return False
    if any(all(lacks(scene, report) for report in reports) for lacks in (lacks_unit, lacks_capitals, _lacks_a_name)):
        return True
    return _has_another_word(scene, document)


def _is_far(scene: Scene, reports: Collection[Document]) -> bool:
    """Whether no report in another language is near in meaning, for what is asked of the event as a whole.

    What somebody said is found by its own words, put in Vietnamese; a day or a person ties a question as well. Events
    that are counted by their kind and time are near in meaning to nothing.
    """
    if questions.COUNTS_EVENTS[False].search(scene.query.question.lower()):
        return False
    near = [scene.across(report) for report in reports]
    tied = scene.query.people or scene.query.day or scene.query.wants not in _OF_THE_EVENT
    return not tied and all(found is not None and found < _NEAR_ACROSS for found in near)


def _reports_beside(scene: Scene, document: Document) -> list[Document]:
    """The other articles on the events of an article."""
    beside = {id_ for event in scene.register.events_by_document.get(document.id, ()) for id_ in event.document_ids}
    return [scene.register.document(id_) for id_ in sorted(beside - {document.id})]


def _lacks_a_name(scene: Scene, document: Document) -> bool:
    """ "Diễn đàn Núi Bạc": an article without that name is on another forum, unless a letter of it slipped."""
    if scene.query.folded:
        return False
    spell, found = scene.query.spell, words(scene.query.question)
    held = word_set(_text(document), scene.query.folded)
    beside = _pairs(_text(document))
    for number, word in enumerate(found):
        if not _is_name(scene.query.question, found, number) or spell(word.text) in held | scene.name_words:
            continue
        near = [fold(other.text) for other in found[max(0, number - 1) : number + 2] if other is not word]
        if not any(_is_slip(fold(word.text), neighbour, beside) for neighbour in near):
            return True
    return False


def _is_name(question: str, found: Sequence[Word], number: int) -> bool:
    """In capitals beside another in capitals; a short form may stand for words that the article spells out."""
    word = found[number]
    short = word.text.isupper() and len(word.text) > 1
    if not word.text[0].isupper() or not word.text.isalpha() or short or _opens_sentence(question, word):
        return False
    before = found[number - 1]
    behind = found[number + 1] if number + 1 < len(found) else None
    names = [before] if not _opens_sentence(question, before) and word.start - before.end == 1 else []
    names += [behind] if behind and behind.start - word.end == 1 else []
    return any(other.text[0].isupper() for other in names)


def _opens_sentence(question: str, word: Word) -> bool:
    return not question[: word.start].strip(' "“«(') or question[: word.start].rstrip()[-1] in ".?!:…"


def _is_slip(typed: str, neighbour: str, beside: dict[str, frozenset[str]]) -> bool:
    """Whether the article has a word a letter off beside the same neighbour; short ones by their marks alone."""
    near = beside.get(neighbour, frozenset())
    return typed in near or (len(typed) >= _LONG and any(one_slip(typed, other) for other in near))


def _has_another_word(scene: Scene, document: Document) -> bool:
    """ "Nuôi ong rừng toàn tỉnh" is not "Nuôi ong nhà toàn tỉnh": one word in a run of the same ones is another."""
    asked = [scene.query.spell(word.text) for word in words(scene.query.question)]
    printed = _spelled(_text(document), scene.query.folded)
    together = set(pairwise(printed))
    names = {document.title or "", *(event.name for event in scene.register.events_by_document.get(document.id, ()))}
    for name in names - {""}:
        own = _spelled(name, scene.query.folded)
        for i in range(1, len(asked)):
            for j in range(1, len(own)):
                if any(differ(asked, i, own, j, together) for differ in (_differs, _differs_in_length, _is_other_pair)):
                    return True
    return False


def _differs_in_length(
    asked: Sequence[str], i: int, own: Sequence[str], j: int, together: set[tuple[str, str]]
) -> bool:
    """ "Điện mặt trời Cù Lao" is not "Điện gió Cù Lao": between the same words two stand for one, or one for two."""
    if asked[i - 1] != own[j - 1] or asked[i - 1] in _filler():
        return False
    for mine, its in ((2, 1), (1, 2)):
        behind, its_behind = tuple(asked[i + mine : i + mine + 2]), tuple(own[j + its : j + its + 2])
        between = {*asked[i : i + mine], *own[j : j + its]}
        if len(behind) < 2 or behind != its_behind or len(between) < mine + its:
            continue
        if (between | set(behind)) & _filler() or any(word.isdigit() for word in between):
            continue
        if (asked[i - 1], asked[i]) not in together and (asked[i + mine - 1], behind[0]) not in together:
            return True
    return False


def _is_other_pair(asked: Sequence[str], i: int, own: Sequence[str], j: int, together: set[tuple[str, str]]) -> bool:
    """ "Chợ nổi Gành Hàu 2023" is not "Chợ nổi Việt Nam 2023", where no "Gành Hàu" stands anywhere."""
    if i + 2 >= len(asked) or j + 2 >= len(own):
        return False
    if asked[i - 1] != own[j - 1] or asked[i + 2] != own[j + 2]:
        return False
    mine, its, filler = tuple(asked[i : i + 2]), tuple(own[j : j + 2]), _filler()
    longer = i > 1 and j > 1 and asked[i - 2] == own[j - 2]
    # Typed without tones, the "nam" of "Việt Nam" might be "năm": two words are no filler together.
    if (asked[i - 1] in filler and not longer) or asked[i + 2] in filler or set(mine) <= filler or set(its) <= filler:
        return False
    apart = len({*mine, *its}) == 4 and not any(word.isdigit() for word in (*mine, *its))
    met = {mine, (asked[i - 1], mine[0])} & together and {mine, (mine[1], asked[i + 2])} & together
    return apart and not met


def _differs(asked: Sequence[str], i: int, own: Sequence[str], j: int, together: set[tuple[str, str]]) -> bool:
    mine, its = asked[i], own[j]
    if mine == its or asked[i - 1] != own[j - 1] or one_slip(fold_of_key(mine), fold_of_key(its)):
        return False
    if _NUMBER.fullmatch(mine) and _NUMBER.fullmatch(its):
        # "quý 3" is "quý III".
        return ordinal_value(mine) != ordinal_value(its) and (asked[i - 1], mine) not in together
    if i + 1 >= len(asked) or j + 1 >= len(own) or asked[i + 1] != own[j + 1]:
        return False
    if {mine, its, asked[i - 1], asked[i + 1]} & _filler() or mine.isdigit() or its.isdigit():
        return False
    return (asked[i - 1], mine) not in together and (mine, asked[i + 1]) not in together


@functools.cache
def _filler() -> frozenset[str]:
    """Words that tell no event from another: those of grammar, and those for which reports have others."""
    said_otherwise = {phrase for phrase in SAME if " " not in phrase}
    return frozenset(word for text in questions.VIETNAMESE_FILLER | said_otherwise for word in _both_ways(text))


def _both_ways(text: str) -> tuple[str, ...]:
    return (*_spelled(text, False), *_spelled(text, True))


@functools.lru_cache(maxsize=256)
def _spelled(text: str, folded: bool) -> tuple[str, ...]:
    spell = fold if folded else key
    return tuple(spell(word.text) for word in words(text))


@functools.lru_cache(maxsize=256)
def _pairs(text: str) -> dict[str, frozenset[str]]:
    """Each word of a text, folded → the words beside it."""
    found: dict[str, set[str]] = {}
    for one, other in pairwise(_spelled(text, True)):
        found.setdefault(one, set()).add(other)
        found.setdefault(other, set()).add(one)
    return {word: frozenset(beside) for word, beside in found.items()}


def _text(document: Document) -> str:
    return f"{document.title or ''}\n{document.publisher or ''}\n{document.text}"
