"""Conversations of the chat: every question with its answer, as it was given, in the library's own file.

There are no accounts: whoever may open the page of a home sees all conversations of that home.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Literal

import sqlalchemy as sql
from sqlalchemy.dialects.sqlite import insert

from assistant.errors import NoSuchConversation
from assistant.library import schema
from assistant.library.connection import Database
from assistant.text import fold, squeeze
from assistant.types import Answer, Citation, Claim, Outcome, Unsupported

LONGEST_TITLE = 120
MOST_LISTED = 300


@dataclass(frozen=True, slots=True)
class Exchange:
    """One question of a conversation and what came of it."""

    question: str
    answer: Answer | None = None
    error: str = ""
    """What went wrong, in one line; the answer, if any, is what there was before."""
    stopped: bool = False
    verdict: Literal["", "up", "down"] = ""
    """What the reader thought of the answer."""
    corrected: str = ""
    """The answer as it should have been, in the reader's words."""
    suggestions: tuple[str, ...] = ()
    """What could be asked next."""
    within: str = ""
    """Which articles the question was narrowed to, in words."""

    @property
    def settled(self) -> bool:
        """Whether nothing more will come."""
        return self.stopped or bool(self.error) or (self.answer is not None and self.answer.complete)


@dataclass(frozen=True, slots=True)
class Conversation:
    """A conversation as it is listed."""

    id: str
    title: str
    """Its first question until somebody renames it."""
    updated: str
    """When something was last asked in it: ISO 8601, UTC."""


class Conversations:
    """The conversations of one library. Threads and processes may share it."""

    def __init__(self, database: Database) -> None:
        self.database = database

    def listed(self, sought: str = "") -> list[Conversation]:
        """The newest first, at most `MOST_LISTED`; with `sought`, those that hold all of its words, tones or not."""
        table, said = schema.conversations, schema.exchanges
        query = sql.select(table).order_by(table.c.updated.desc(), table.c.id).limit(MOST_LISTED)
        for word in fold(sought).split():
            here = said.c.conversation_id == table.c.id
            answered = sql.exists().where(here, said.c.folded.contains(word, autoescape=True))
            query = query.where(sql.or_(table.c.folded.contains(word, autoescape=True), answered))
        with self.database.reading() as connection:
            return [Conversation(row.id, row.title, row.updated) for row in connection.execute(query)]

    def find(self, conversation_id: str) -> Conversation:
        """Raises NoSuchConversation."""
        table = schema.conversations
        with self.database.reading() as connection:
            row = connection.execute(sql.select(table).where(table.c.id == conversation_id)).one_or_none()
        if row is None:
            raise NoSuchConversation(
                "No conversation `{id}` in the library. It may have been deleted", id=conversation_id
            )
        return Conversation(row.id, row.title, row.updated)

    def exchanges(self, conversation_id: str) -> tuple[Exchange, ...]:
        """What was asked and answered, oldest first. Raises NoSuchConversation."""
        self.find(conversation_id)
        table = schema.exchanges
        query = sql.select(table.c.record).where(table.c.conversation_id == conversation_id).order_by(table.c.position)
        with self.database.reading() as connection:
            return tuple(_exchange(json.loads(record)) for record in connection.execute(query).scalars())

    def ask(self, conversation_id: str, exchanges: Sequence[Exchange]) -> None:
        """The last of the exchanges is a new question: what stood from its place on is replaced by it.

        A conversation that is not there yet begins with it.
        """
        place, asked = len(exchanges) - 1, exchanges[-1]
        with self.database.writing() as connection:
            title = squeeze(exchanges[0].question)[:LONGEST_TITLE]
            row = {"id": conversation_id, "title": title, "folded": fold(title), "updated": _now()}
            statement = insert(schema.conversations).values({**row, "created": row["updated"]})
            connection.execute(statement.on_conflict_do_update(index_elements=["id"], set_={"updated": row["updated"]}))
            table = schema.exchanges
            later = sql.and_(table.c.conversation_id == conversation_id, table.c.position >= place)
            connection.execute(sql.delete(table).where(later))
            connection.execute(
                insert(table).values(_row(asked) | {"conversation_id": conversation_id, "position": place})
            )

    def settle(self, conversation_id: str, place: int, exchange: Exchange) -> None:
        """Keep what has become of the question at this place; nothing when the conversation is gone meanwhile."""
        table = schema.exchanges
        mine = sql.and_(table.c.conversation_id == conversation_id, table.c.position == place)
        with self.database.writing() as connection:
            connection.execute(sql.update(table).where(mine).values(_row(exchange)))

    def rename(self, conversation_id: str, title: str) -> None:
        """An empty title leaves it as it was. Raises NoSuchConversation."""
        self.find(conversation_id)
        title = squeeze(title)[:LONGEST_TITLE]
        if title:
            table = schema.conversations
            with self.database.writing() as connection:
                values = {"title": title, "folded": fold(title)}
                connection.execute(sql.update(table).where(table.c.id == conversation_id).values(values))

    def remove(self, conversation_id: str) -> None:
        """Forget it with everything that was asked in it."""
        with self.database.writing() as connection:
            connection.execute(sql.delete(schema.conversations).where(schema.conversations.c.id == conversation_id))


# --- rows ------------------------------------------------------------------------------------------------------------


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="microseconds")


def _row(exchange: Exchange) -> dict[str, Any]:
    answer = exchange.answer
    record = {
        "question": exchange.question,
        "answer": answer
        and {**answer.to_json(), "standalone": answer.standalone, "notice": answer.notice, "complete": answer.complete},
        "error": exchange.error,
        "stopped": exchange.stopped,
        "verdict": exchange.verdict,
        "corrected": exchange.corrected,
        "suggestions": exchange.suggestions,
        "within": exchange.within,
    }
    words = f"{exchange.question} {answer.text if answer else ''}"
    return {"record": json.dumps(record, ensure_ascii=False), "folded": fold(squeeze(words))}


def _exchange(record: dict[str, Any]) -> Exchange:
    given = record["answer"]
    return Exchange(**{**record, "answer": given and _answer(given), "suggestions": tuple(record["suggestions"])})


def _answer(record: dict[str, Any]) -> Answer:
    return Answer(
        **{
            **record,
            "outcome": Outcome(record["outcome"]),
            "claims": tuple(Claim(claim["text"], tuple(claim["citations"])) for claim in record["claims"]),
            "citations": tuple(Citation(**citation) for citation in record["citations"]),
            "unsupported": tuple(Unsupported(**left_out) for left_out in record["unsupported"]),
        }
    )
