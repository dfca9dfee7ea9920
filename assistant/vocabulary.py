"""Gives a question that was typed without tones its tones back, from the words of the library's own articles."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Mapping
from itertools import pairwise

from assistant.library import Library
from assistant.text import fold, nfc, words

Writings = Mapping[str, Mapping[str, float]]
"""Tone-less word or pair → its writings with how often each was seen."""

# How questions are put. News do not ask, so these words and pairs are hardly in the library's vocabulary.
_QUESTION_PHRASES = """
ai là ai|ai đã|ai chủ trì|ai phát biểu|ai tham dự|ai trình bày|ai báo cáo|của ai|với ai|do ai|những ai|ai được|ai bị
cái gì|là gì|gì|làm gì|nội dung gì|chủ đề gì|chuyên đề gì|vấn đề gì|tên gì|tên là gì|gọi là gì|điều gì|chức vụ gì
nói gì|loại gì|họp gì|họp ở đâu|họp khi nào|họp ngày nào|họp lúc nào|bàn gì|bàn về việc gì
nào|người nào|ngày nào|năm nào|nước nào|nơi nào|khi nào|lúc nào|thế nào|như thế nào|hội nghị nào|đơn vị nào|cơ quan nào
bao nhiêu|có bao nhiêu|bao nhiêu người|bao nhiêu đại biểu|bao nhiêu đảng viên|bao nhiêu phần trăm|bao lâu|bao giờ
hôm nào|trước ngày nào|trước khi nào|hạn chót
từ bao giờ
mấy|có mấy|mấy giờ|mấy ngày|mấy người|thứ mấy|lần thứ mấy|ngày mấy
ở đâu|đâu|từ đâu|tại đâu|diễn ra ở đâu|tổ chức ở đâu|đến từ đâu|địa chỉ nào|ở địa chỉ nào|địa chỉ ở đâu
tại sao|vì sao|sao|còn|thì sao|còn ông|còn bà|có phải|có phải là|phải không|đúng không|hay không|được không|không
hãy cho biết|cho biết|hãy kể tên|kể tên|hãy nêu|cho hỏi|cho tôi biết|xin hỏi|liệt kê|tóm tắt|nói về|về việc gì
được tổ chức khi nào|diễn ra khi nào|diễn ra vào ngày nào|vào ngày nào|vào năm nào|vào lúc nào|với tư cách gì|tư cách gì
"""
_SEEN_IN_QUESTIONS = 3.0
"""What one phrase above counts for, beside the writings in the library."""
# English words that are no Vietnamese syllable without its tones; two of them, or one at the start, make it English.
_ENGLISH = frozenset(
    """
    who whose whom what which when where why how did does is are was were of and for from with by at as about many much
    did has have had will this that these those list tell conference workshop forum chaired spoke speech event held
    """.split()
)
_PAIR_WEIGHT = 0.9
"""How much more a pair of words that was seen tells than the single word."""


def restore_tones(text: str, library: Library) -> str:
    """`text` with the tones that its words have in the library; words it does not know stay as typed.

    A text that has tones, or is English, comes back as it is. Casing, figures and punctuation stay.
    """
    text = nfc(text)
    if fold(text) != text.lower() or _is_english(text):
        return text
    typed = [word for word in words(text) if word.text.isalpha()]
    folded = [fold(word.text) for word in typed]
    writings = _writings(folded, library)
    restored = _most_likely(folded, writings)
    pieces, end = [], 0
    for word, written in zip(typed, restored, strict=True):
        pieces += [text[end : word.start], _cased_like(word.text, written)]
        end = word.end
    return "".join([*pieces, text[end:]])


def _is_english(text: str) -> bool:
    typed = re.findall(r"[a-z]+", text.lower())
    return bool(typed) and (typed[0] in _ENGLISH or sum(word in _ENGLISH for word in typed) >= 2)


def _writings(folded: list[str], library: Library) -> Writings:
    asked = {*folded, *(f"{one} {other}" for one, other in pairwise(folded))}
    seen: dict[str, dict[str, float]] = {name: dict(counts) for name, counts in library.writings(asked).items()}
    for name in asked & _QUESTIONS.keys():
        counts = seen.setdefault(name, {})
        for written, count in _QUESTIONS[name].items():
            counts[written] = counts.get(written, 0.0) + count
    return seen


def _most_likely(folded: list[str], writings: Writings) -> list[str]:
    """The writing of each word, by how often it and its pairs with the neighbours were seen (Viterbi)."""
    best: dict[str, tuple[float, list[str]]] = {"": (0.0, [])}
    before = ""
    for name in folded:
        options = writings.get(name) or {name: 1.0}
        pairs = writings.get(f"{before} {name}", {})
        total = sum(options.values())
        reached: dict[str, tuple[float, list[str]]] = {}
        for written, count in options.items():
            reached[written] = max(
                (score + _likelihood(pairs, earlier, written, count / total), [*path, written])
                for earlier, (score, path) in best.items()
            )
        best, before = reached, name
    return max(best.values())[1]


def _likelihood(pairs: Mapping[str, float], earlier: str, written: str, alone: float) -> float:
    """Log of the probability of a writing after the one before; pairs never seen leave it to the single word."""
    total = sum(pairs.values())
    together = pairs.get(f"{earlier} {written}", 0.0) / total if total else alone
    return math.log(_PAIR_WEIGHT * together + (1 - _PAIR_WEIGHT) * alone + 1e-6)


def _cased_like(typed: str, written: str) -> str:
    if typed.isupper() and len(typed) > 1:
        return written.upper()
    return written[:1].upper() + written[1:] if typed[0].isupper() else written


def _count_questions() -> Writings:
    seen: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for phrase in re.split(r"[|\n]+", _QUESTION_PHRASES.strip()):
        written = phrase.split()
        for unit in [*written, *map(" ".join, pairwise(written))]:
            seen[fold(unit)][unit] += _SEEN_IN_QUESTIONS
    return seen


_QUESTIONS = _count_questions()
