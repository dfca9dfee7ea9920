"""Document → Chunks: runs of whole sentences with exact offsets, one sentence of overlap, and a short header."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from assistant.text import sentences, squeeze
from assistant.tokens import count_tokens
from assistant.types import Chunk, Document

# Smaller chunks measured worse in retrieval; longer ones do not fit the embedder's 512 tokens with their header.
MOST_CHARACTERS = 1_000
MOST_TOKENS = 300
# A rest shorter than this joins the chunk before it, when that stays under the second limit.
SHORT_REST = 300
MOST_CHARACTERS_WITH_REST = 1_250
MOST_TOKENS_WITH_REST = 375
# Longer sentences (tables, lists without stops) are cut at clause marks, as a last resort.
LONGEST_SENTENCE = 2_000
# A longer sentence is not repeated as overlap: it would be most of the next chunk.
LONGEST_OVERLAP = 400
_TITLE_IN_HEADER = 200


@dataclass(frozen=True, slots=True)
class _Sentence:
    start: int
    end: int
    tokens: int


def chunk(document: Document) -> list[Chunk]:
    """Every sentence of the document is in at least one chunk; `document.text[start:end] == chunk.text`.

    A chunk is at most about 1,000 characters and 300 tokens, unless a single sentence is longer.
    """
    header = chunk_header(document)
    return [
        Chunk(f"{document.id}:{ordinal}", document.id, ordinal, start, end, document.text[start:end], header)
        for ordinal, (start, end) in enumerate(_runs(_sentences(document.text)))
    ]


def chunk_header(document: Document) -> str:
    """Title, publisher and dates on one line. The day is written the way questions write it."""
    parts = [squeeze(document.title or "")[:_TITLE_IN_HEADER], squeeze(document.publisher or "")]
    english = document.language == "en"
    for label, day in (
        ("event on" if english else "diễn ra ngày", document.event_date),
        ("published on" if english else "đăng ngày", document.published),
    ):
        if day:
            parts.append(f"{label} {_written(day)}")
    return " | ".join(part for part in parts if part)


def _written(day: str) -> str:
    """`2024-05-09` as `9/5/2024`; anything else as it is."""
    year, _, rest = day[:10].partition("-")
    month, _, number = rest.partition("-")
    if year.isdecimal() and month.isdecimal() and number.isdecimal():
        return f"{int(number)}/{int(month)}/{year}"
    return day


def _sentences(text: str) -> list[_Sentence]:
    spans: list[tuple[int, int]] = []
    for start, end in sentences(text):
        spans.extend(_clauses(text, start, end) if end - start > LONGEST_SENTENCE else [(start, end)])
    return [_Sentence(start, end, count_tokens(text[start:end])) for start, end in spans]


def _clauses(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    # Half a second to import, and hardly ever needed.
    from langchain_text_splitters import RecursiveCharacterTextSplitter

    splitter = RecursiveCharacterTextSplitter(
        chunk_size=MOST_CHARACTERS,
        chunk_overlap=0,
        separators=["; ", ": ", ", ", " – ", " ", ""],
        keep_separator="end",
        strip_whitespace=False,
    )
    for piece in splitter.split_text(text[start:end]):
        begin, start = start, start + len(piece)
        if piece.strip():
            yield begin + len(piece) - len(piece.lstrip()), begin + len(piece.rstrip())


def _runs(parts: list[_Sentence]) -> Iterator[tuple[int, int]]:
    """Offsets of the chunks: as many sentences as fit, each run beginning with the last sentence of the one before."""
    first, following = 0, 0
    while following < len(parts):
        last = following
        while last + 1 < len(parts) and _fits(parts[first : last + 2]):
            last += 1
        if _takes_in_rest(parts[first:], parts[last + 1 :]):
            last = len(parts) - 1
        yield parts[first].start, parts[last].end
        following = last + 1
        first = _next_first(parts, last)


def _fits(run: list[_Sentence], *, characters: int = MOST_CHARACTERS, tokens: int = MOST_TOKENS) -> bool:
    return run[-1].end - run[0].start <= characters and sum(part.tokens for part in run) <= tokens


def _takes_in_rest(run: list[_Sentence], rest: list[_Sentence]) -> bool:
    if not rest or rest[-1].end - rest[0].start >= SHORT_REST:
        return False
    return _fits(run, characters=MOST_CHARACTERS_WITH_REST, tokens=MOST_TOKENS_WITH_REST)


def _next_first(parts: list[_Sentence], last: int) -> int:
    """The sentence that the next run begins with: the last one again, when it is short and leaves room for another."""
    overlap = parts[last : last + 2]
    short = parts[last].end - parts[last].start <= LONGEST_OVERLAP
    return last if short and _fits(overlap) else last + 1
