"""A model's stream → finished sentences with the numbers of their marks.

Models put marks before the stop, behind it, on a line of their own or before the sentence; write them `[1][2]`,
`[1, 2]`, `[1-3]` or `【1】`; begin with "Based on the articles"; and add lists of sources.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from assistant.text import fold, sentences, squeeze
from assistant.types import Outcome


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence as a model wrote it, without marks, with the numbers of its marks in order."""

    text: str
    numbers: tuple[int, ...]


# --- tables ----------------------------------------------------------------------------------------------------------

_WORD_IN_MARK = r"(?:\^|bài|đoạn|nguồn|số|article|excerpt|source)?\s*"
_MARK = re.compile(
    rf"[\[【]\s*{_WORD_IN_MARK}(?P<numbers>\d{{1,2}}(?:\s*(?:[,;–-]|và|and)\s*{_WORD_IN_MARK}\d{{1,2}})*)"
    r"(?:†[^\]】]{0,40})?\s*[\]】]",
    re.IGNORECASE,
)
_BEGUN_MARK = re.compile(r"[\[【][^\]】]{0,40}$")
_RANGE = re.compile(r"(\d{1,2})\s*[–-]\s*(\d{1,2})")
_BULLET = re.compile(r"^\s*(?:[-*•+–]\s+|#+\s+|\d{1,2}[.)]\s+)")
_EMPHASIS = re.compile(r"\*\*|__|`")
# What models say before they answer; it claims nothing.
_LABEL = re.compile(
    r"^\s*(?:câu\s+)?(?:trả lời|đáp án|đáp|kết luận|answer|final answer|response)(?:\s+là)?\s*:\s*", re.IGNORECASE
)
_LEAD_IN = re.compile(
    r"^\s*(?:(?:dựa|căn cứ|theo)(?:\s+(?:trên|vào|theo))?\s+(?:các\s+|những\s+)?(?:đoạn\s+)?"
    r"(?:bài báo|bài viết|bài|nguồn|tài liệu|thông tin|nội dung|dữ liệu|đoạn trích|đoạn văn|đoạn)"
    r"|(?:based on|according to|from|in)\s+(?:the\s+|these\s+)?(?:(?:provided|given|above|following)\s+)?"
    r"(?:article|excerpt|source|text|information|document|evidence|context)s?)"
    r"(?:\s+(?:được|đã|mà|bạn|cung cấp|đưa ra|cho|trên|ở|dưới đây|nêu trên|sau|này|provided|given|above|below|you))*"
    r"\s*(?:[,:]\s*|$)",
    re.IGNORECASE,
)
# From such a line on there is no answer any more.
_AFTERWORD = re.compile(
    r"^\s*(?:nguồn|nguồn tham khảo|tài liệu tham khảo|tham khảo|trích dẫn|sources?|references?|citations?|"
    r"câu hỏi|question|ghi chú|lưu ý|notes?)\s*:",
    re.IGNORECASE,
)
# Models that refuse in words of their own.
_REFUSES = re.compile(
    r"^(?:(?:tuy nhiên|rất tiếc|xin lỗi|however|sorry|unfortunately),?\s+)?"
    r"(?:(?:trong\s+)?(?:các|những|cả)?\s*(?:đoạn|bài|nguồn|tài liệu|thông tin).{0,40}?\bkhông\s+"
    r"(?:có|nêu|đề cập|nói|cung cấp|cho biết|chứa|nhắc)\b"
    r"|(?:tôi\s+)?không\s+(?:có|tìm thấy|đủ)\s+(?:bất kỳ\s+|đủ\s+)?(?:thông tin|dữ liệu)"
    r"|(?:the\s+|these\s+)?(?:provided\s+|given\s+)?(?:articles?|excerpts?|sources?|texts?|information|documents?)\s+"
    r"(?:provided\s+)?(?:do|does|did|is|are)\s*(?:not|n't|n’t)\b"
    r"|there\s+is\s+(?:no|not enough|insufficient)\s+(?:information|mention)\b)",
    re.IGNORECASE,
)


# --- the stream ------------------------------------------------------------------------------------------------------


def sentences_of(pieces: Iterable[str], *, question: str = "") -> Iterator[Sentence]:
    """Each sentence as soon as the next one begins, the last one when the stream ends.

    Lead-ins and an echo of `question` are left out; a list of sources or a question of its own ends the answer.
    """
    begun = False
    for sentence in _stream_sentences(pieces):
        if begun and _AFTERWORD.match(sentence.text):
            return
        text = _cleaned(sentence.text)
        if _claims_something(text, question, marked=bool(sentence.numbers)):
            begun = True
            yield Sentence(text, sentence.numbers)


def refusal(text: str, phrases: Mapping[str, Mapping[Outcome, str]]) -> Outcome | None:
    """The outcome that a sentence stands for: one of the agreed `phrases` (by language), or other words for it."""
    folded = fold(text).strip(" \"'“”*.:!-")
    for by_outcome in phrases.values():
        for outcome, phrase in by_outcome.items():
            if folded.startswith(fold(phrase)):
                return outcome
    return Outcome.NOT_STATED if _REFUSES.search(text) else None


def _stream_sentences(pieces: Iterable[str]) -> Iterator[Sentence]:
    """Sentences as they are finished. The last one of a line waits for the next line, which may hold its marks."""
    line, given, last = "", 0, None
    for piece in chain(pieces, "\n"):
        line += piece
        while "\n" in line:
            whole, _, line = line.partition("\n")
            parts = _split_line(whole)[given:]
            given = 0
            if last and parts and not parts[0].text:
                last = Sentence(last.text, (*last.numbers, *parts[0].numbers))
                continue
            for part in parts:
                if last:
                    yield last
                last = part
        # A mark that has only begun is not looked at: its number would pass for the next sentence.
        parts = _split_line(_BEGUN_MARK.sub("", line))
        if last and parts and parts[0].text:
            yield last
            last = None
        yield from parts[given:-1]
        given = max(given, len(parts) - 1)
    if last:
        yield last


def _split_line(line: str) -> list[Sentence]:
    """The sentences of one line. A line of marks alone is one sentence without text.

    Marks are blanked out before splitting, since they stand on either side of stops.
    """
    marks = list(_MARK.finditer(line))
    blanked = _MARK.sub(lambda mark: " " * len(mark.group()), line)
    ends = [end for _, end in sentences(blanked)]
    if not ends:
        return [Sentence("", _numbers(marks))] if marks else []
    # Sentences follow one another without gaps, so that no dateline is taken for less than words of the answer.
    starts = [0, *ends[:-1]]
    leading = bool(marks) and not line[: marks[0].start()].strip(" \t-*•")
    owned: list[list[re.Match[str]]] = [[] for _ in ends]
    for mark in marks:
        owner = next((i for i, end in enumerate(ends) if mark.start() < end), len(ends) - 1)
        behind_stop = not blanked[starts[owner] : mark.start()].strip()
        owned[owner - 1 if behind_stop and owner and not leading else owner].append(mark)
    return [
        Sentence(squeeze(blanked[start:end]), _numbers(marks))
        for start, end, marks in zip(starts, ends, owned, strict=True)
    ]


def _numbers(marks: Iterable[re.Match[str]]) -> tuple[int, ...]:
    found: list[int] = []
    for mark in marks:
        spread = _RANGE.sub(_spread, mark.group("numbers"))
        found.extend(int(number) for number in re.findall(r"\d+", spread))
    return tuple(dict.fromkeys(found))


def _spread(written: re.Match[str]) -> str:
    first, last = int(written[1]), int(written[2])
    return " ".join(map(str, range(first, last + 1)))


def _cleaned(text: str) -> str:
    """The sentence without list signs, emphasis, labels and lead-ins, and without the gaps that marks leave."""
    text = _EMPHASIS.sub("", text)
    text = re.sub(r"\(\s*[,;]?\s*\)", "", text)
    text = re.sub(r"([.!?…][\"'”’»)]*)\s+\.(?!\.)", r"\1", text)
    text = squeeze(re.sub(r"\s+([.,;:!?…])", r"\1", text))
    while (shorter := _without_opening(text)) != text:
        text = shorter
    return text


def _without_opening(text: str) -> str:
    for pattern in (_BULLET, _LABEL, _LEAD_IN):
        if match := pattern.match(text):
            rest = text[match.end() :].strip()
            return rest[:1].upper() + rest[1:]
    return text


def _claims_something(text: str, question: str, *, marked: bool) -> bool:
    if not any(character.isalnum() for character in text):
        return False
    if marked:
        return True
    # "Có ba diễn giả:" announces a list; a question is no claim.
    return not text.endswith((":", "?")) and fold(text).strip(" ?.") != fold(question).strip(" ?.")
