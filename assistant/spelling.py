"""Mends slips of the keyboard in a question: a syllable that the library never writes, beside one that it does.

A word is changed only when no Vietnamese word is written so and the library has the same letters with other marks
("biẻn" → "biển"), when it is a short form of chats ("ko"), or when it is one letter off a pair of the question's own
vocabulary ("hộ nghị" → "hội nghị").
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from itertools import pairwise

from assistant.language.questions import VIETNAMESE_FILLER
from assistant.text import Word, fold, has_tones, is_syllable, words
from assistant.understanding import detect_language

Writings = Callable[[Collection[str]], Mapping[str, Mapping[str, int]]]
"""Tone-less words or pairs → their writings in the library with counts."""

# The pairs by which questions name events and acts; the ones worth mending letter by letter.
_QUESTION_PAIRS = tuple(
    """hội nghị|hội thảo|tọa đàm|diễn đàn|đại hội|chuyên đề|tham luận|chủ trì|khai mạc|bế mạc|kết luận|phát biểu|trình bày|
    giới thiệu|tham dự|báo cáo|truyền đạt|điểm cầu|tham quan|đại biểu|đảng viên|chức vụ|tổ chức|địa điểm|chỉ đạo|điều hành|
    quán triệt|chào mừng""".replace("\n", "")  # noqa: E501
    .replace("    ", "")
    .split("|")
)


# How words are cut short in chats; only as typed here, in small letters.
_CHAT = {
    "j": "gì", "z": "vậy", "zậy": "vậy", "ko": "không", "k": "không", "hok": "không", "hông": "không", "hem": "không",
    "dc": "được", "đc": "được", "bn": "bao nhiêu", "bnhiu": "bao nhiêu", "bnhieu": "bao nhiêu", "nhiu": "nhiêu",
    "mn": "mọi người", "ntn": "như thế nào", "vs": "với", "pb": "phát biểu", "ng": "người", "nx": "nữa",
    "r": "rồi", "lm": "làm", "bik": "biết", "bít": "biết", "hnay": "hôm nay", "hqua": "hôm qua",
    "hs": "học sinh", "sv": "sinh viên", "gv": "giáo viên", "đb": "đại biểu",
}  # fmt: skip
_CHAT_WORD = re.compile(rf"(?<![\w/.-])(?:{'|'.join(sorted(_CHAT, key=len, reverse=True))})(?![\w/.-])")


def spelled_out(question: str) -> str:
    """The question without the short forms of chats: "ai pb j z" is "ai phát biểu gì vậy"; toneless stays toneless."""
    if detect_language(question) == "en":
        return question
    toneless = not has_tones(question)
    return _CHAT_WORD.sub(lambda match: fold(_CHAT[match[0]]) if toneless else _CHAT[match[0]], question)


def mend(question: str, writings: Writings) -> str:
    """The question with its slips mended. Names, figures, English and tone-less questions stay as typed."""
    question = spelled_out(question)
    found = [word for word in words(question) if word.text.isalpha()]
    if fold(question) == question.lower() or not found:
        return question
    pairs = {f"{fold(a.text)} {fold(b.text)}" for a, b in pairwise(found)}
    known = writings({fold(word.text) for word in found} | pairs)
    changes = _letters(question, found, known) | _marks(found, known)
    pieces, end = [], 0
    for word in found:
        if word.start in changes:
            pieces += [question[end : word.start], _cased(word.text, changes[word.start])]
            end = word.end
    return "".join([*pieces, question[end:]])


def _letters(question: str, found: list[Word], known: Mapping[str, Mapping[str, int]]) -> dict[int, str]:
    """Pairs one letter away from a pair of the question's vocabulary, when the library does not write them so."""
    changes: dict[int, str] = {}
    right = {
        word.start
        for one, other in pairwise(found)
        if (pair := f"{one.text} {other.text}".lower()) in _QUESTION_PAIRS or _is_written(pair, known)
        for word in (one, other)
    }
    for one, other in pairwise(found):
        typed = f"{one.text} {other.text}".lower()
        if (
            {one.start, other.start} <= right
            # "các báo có đưa": a word of grammar is no slip of half a word.
            or {one.text.lower(), other.text.lower()} & VIETNAMESE_FILLER
            or typed in _QUESTION_PAIRS
            or (one.text[0].isupper()
            and one.start > 0)
            or _is_written(typed, known)
        ):
            continue
        near = [pair for pair in _QUESTION_PAIRS if one_slip(fold(typed), fold(pair))]
        if len(near) == 1:
            first, second = near[0].split()
            # "sơ kết lúc": what makes a word with its other neighbour is no half of "kết luận".
            kept, changed = (one, other) if first == one.text.lower() else (other, one)
            if kept.start in right and changed.text.lower() in known.get(fold(changed.text), {}):
                continue
            changes |= {one.start: first, other.start: second}
    return changes


def _marks(found: list[Word], known: Mapping[str, Mapping[str, int]]) -> dict[int, str]:
    """Syllables that the library writes only with other marks; the neighbour decides between several."""
    changes: dict[int, str] = {}
    for position, word in enumerate(found):
        small = word.text.lower()
        writings = known.get(fold(small), {})
        if not writings or is_syllable(small) or word.text[0].isupper():
            continue
        beside = {}
        for a, b in ((position - 1, position), (position, position + 1)):
            if a < 0 or b >= len(found):
                continue
            for pair, count in known.get(f"{fold(found[a].text)} {fold(found[b].text)}", {}).items():
                mine = pair.split()[position - a]
                beside[mine] = beside.get(mine, 0) + 10 * count
        scores = {writing: count + beside.get(writing, 0) for writing, count in writings.items()}
        changes[word.start] = max(scores, key=lambda writing: (scores[writing], writing))
    return changes


def _is_written(pair: str, known: Mapping[str, Mapping[str, int]]) -> bool:
    return pair in known.get(fold(pair), {})


def one_slip(one: str, other: str) -> bool:
    """At most one letter added, left out, exchanged, or two neighbours swapped."""
    if one == other:
        return True
    if len(one) > len(other):
        one, other = other, one
    if len(other) - len(one) > 1:
        return False
    start = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), len(one))
    if len(one) < len(other):
        return one[start:] == other[start + 1 :]
    swapped = one[start + 1 : start + 2] + one[start : start + 1] == other[start : start + 2]
    return one[start + 1 :] == other[start + 1 :] or (swapped and one[start + 2 :] == other[start + 2 :])


def _cased(typed: str, written: str) -> str:
    return written[0].upper() + written[1:] if typed[0].isupper() else written
