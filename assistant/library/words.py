"""The library's vocabulary: how often each Vietnamese word and pair of words was written, looked up without tones."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from itertools import pairwise

import sqlalchemy as sql
from sqlalchemy.dialects.sqlite import insert

from assistant.library import schema
from assistant.library.rows import batches
from assistant.text import fold, sentences, words
from assistant.types import Document


def count_words(connection: sql.Connection, document: Document) -> None:
    _add(connection, _counts(document), sign=1)


def forget_words(connection: sql.Connection, document: Document) -> None:
    """Take the document's words back out; what no other document wrote is gone."""
    counts = _counts(document)
    _add(connection, counts, sign=-1)
    table = schema.vocabulary
    folded = list({fold(written) for written in counts})
    for batch in batches(folded):
        connection.execute(sql.delete(table).where(table.c.folded.in_(batch), table.c.count <= 0))


def look_up(connection: sql.Connection, folded: Collection[str]) -> dict[str, dict[str, int]]:
    """Tone-less words or pairs → their writings with how often each was written."""
    table, found = schema.vocabulary, {}
    for batch in batches(list(folded)):
        query = sql.select(table).where(table.c.folded.in_(batch))
        for row in connection.execute(query):
            found.setdefault(row.folded, {})[row.written] = row.count
    return found


def _counts(document: Document) -> Counter[str]:
    """Small-letter words and pairs within sentences. Sentences without any mark are English or typed without tones."""
    counts: Counter[str] = Counter()
    for start, end in sentences(document.text):
        sentence = document.text[start:end].lower()
        if sentence.isascii():
            continue
        written = [word.text if word.text.isalpha() else "" for word in words(sentence)]
        counts.update(filter(None, written))
        counts.update(f"{one} {other}" for one, other in pairwise(written) if one and other)
    return counts


def _add(connection: sql.Connection, counts: Counter[str], *, sign: int) -> None:
    if not counts:
        return
    statement = insert(schema.vocabulary)
    total = schema.vocabulary.c.count + statement.excluded["count"]
    rows = [{"folded": fold(written), "written": written, "count": sign * n} for written, n in counts.items()]
    statement = statement.on_conflict_do_update(index_elements=["folded", "written"], set_={"count": total})
    connection.execute(statement, rows)
