"""The list of conversations beside the chat, and how one of them is opened again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import groupby
from typing import TYPE_CHECKING

from assistant.library.conversations import Conversation, Conversations, Exchange
from assistant.types import Answer, Citation, Document
from assistant.web.asking import Exchanges, settled
from assistant.web.render import escaped
from assistant.web.strings import Strings

if TYPE_CHECKING:
    from assistant import Assistant


def list_html(conversations: Sequence[Conversation], current: str, strings: Strings, *, sought: bool = False) -> str:
    """The conversations under the day on which they were last asked in; each can be opened, renamed and deleted."""
    if not conversations:
        return f'<p class="empty">{escaped(strings.no_conversation_found if sought else strings.no_conversations)}</p>'
    today = datetime.now().astimezone().date()
    groups = groupby(conversations, key=lambda each: _day(each, today, strings))
    parts = (
        f'<h3>{escaped(day)}</h3><ul>{"".join(_row_html(each, current, strings) for each in group)}</ul>'
        for day, group in groups
    )
    return f'<nav aria-label="{escaped(strings.conversations_label)}">{"".join(parts)}</nav>'


def _row_html(conversation: Conversation, current: str, strings: Strings) -> str:
    name, title = escaped(conversation.id), escaped(conversation.title)
    here = ' aria-current="true"' if conversation.id == current else ""
    return (
        f'<li class="conversation" data-conversation="{name}">'
        f'<button type="button" class="open" data-act="open" title="{title}"{here}>{title}</button>'
        f'<button type="button" class="tool" data-act="rename" aria-label="{escaped(strings.rename)}: {title}" '
        f'title="{escaped(strings.rename)}"></button>'
        f'<button type="button" class="tool" data-act="forget" aria-label="{escaped(strings.delete)}: {title}" '
        f'title="{escaped(strings.delete)}"></button>'
        f'<form class="rename" hidden><input type="text" value="{title}" maxlength="120" '
        f'aria-label="{escaped(strings.rename_label)}"></form>'
        f'<form class="forget" hidden><span>{escaped(strings.delete_question)}</span>'
        f'<button type="submit">{escaped(strings.delete)}</button>'
        f'<button type="button" data-act="cancel">{escaped(strings.cancel)}</button></form></li>'
    )


def _day(conversation: Conversation, today: date, strings: Strings) -> str:
    day = datetime.fromisoformat(conversation.updated).replace(tzinfo=UTC).astimezone().date()
    if day >= today:
        return strings.today
    if day == today - timedelta(days=1):
        return strings.yesterday
    return strings.last_week if day > today - timedelta(days=8) else strings.earlier


def bar_html(conversation_id: str, exchanges: Exchanges, strings: Strings) -> str:
    """Above the chat: the button that shows and hides the list, and where the conversation can be downloaded."""
    toggle = (
        f'<button type="button" id="conversations-toggle" class="tool" data-act="toggle" aria-expanded="true" '
        f'aria-controls="conversations">{escaped(strings.conversations_label)}</button>'
    )
    if not conversation_id or not exchanges:
        return f'<div class="bar">{toggle}</div>'
    links = "".join(
        f'<a href="conversations/{escaped(conversation_id)}.{kind}?language={strings.language}" download>{escaped(label)}</a>'  # noqa: E501
        for kind, label in (("docx", strings.as_word), ("md", strings.as_markdown))
    )
    downloads = f'<span class="downloads"><span>{escaped(strings.download)}</span>{links}</span>'
    return f'<div class="bar">{toggle}{downloads}</div>'


# --- opening again ---------------------------------------------------------------------------------------------------


def reopened(assistant: Assistant, conversation_id: str, strings: Strings) -> Exchanges:
    """What was asked and answered, with every citation looked up anew. Raises NoSuchConversation."""
    conversations: Conversations = assistant.library.conversations
    exchanges = settled(conversations.exchanges(conversation_id), strings.language)
    cited = {citation.document_id for exchange in exchanges for citation in _citations(exchange)}
    documents = assistant.library.some_documents(cited)
    return tuple(_checked(exchange, documents, strings) for exchange in exchanges)


def _citations(exchange: Exchange) -> Sequence[Citation]:
    return exchange.answer.citations if exchange.answer else ()


def _checked(exchange: Exchange, documents: Mapping[str, Document], strings: Strings) -> Exchange:
    """Articles change and go: a quote that stands elsewhere by now is followed; one that is gone is told of."""
    answer = exchange.answer
    if answer is None:
        return exchange
    found = [_found(citation, documents.get(citation.document_id)) for citation in answer.citations]
    gone = [str(old.number) for old, new in zip(answer.citations, found, strict=True) if new is None]
    # Without a place nothing of the article is marked; its words as they were are still told.
    kept = tuple(new or replace(old, start=0, end=0) for old, new in zip(answer.citations, found, strict=True))
    return replace(exchange, answer=_with_notice(replace(answer, citations=kept), gone, strings))


def _found(citation: Citation, document: Document | None) -> Citation | None:
    if document is None:
        return None
    if document.text[citation.start : citation.end] == citation.quote:
        return citation
    start = document.text.find(citation.quote)
    return replace(citation, start=start, end=start + len(citation.quote)) if start >= 0 else None


def _with_notice(answer: Answer, gone: Sequence[str], strings: Strings) -> Answer:
    if not gone:
        return answer
    told = strings.sources_changed.format(numbers=", ".join(f"[{number}]" for number in gone))
    return answer if told in answer.notice else replace(answer, notice=f"{answer.notice} {told}".strip())
