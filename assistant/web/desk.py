"""What happens in the chat: questions are asked, answered, judged; conversations are opened, renamed, deleted."""

from __future__ import annotations

import logging
import uuid
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from assistant.errors import AssistantError, NoSuchConversation
from assistant.types import Scope
from assistant.web.asking import Exchanges, answered, asked, growing, history_of, judged, settled, stopped
from assistant.web.backends import Backends, Choice
from assistant.web.conversations import bar_html, list_html, reopened
from assistant.web.examples import next_questions
from assistant.web.exchanges import conversation_html, current_html
from assistant.web.gradio_import import gr
from assistant.web.scope import titles, told_scope
from assistant.web.strings import strings_of
from assistant.web.strings_errors import error_words

if TYPE_CHECKING:
    from assistant import Assistant
    from assistant.library.conversations import Conversations


class Desk:
    """The chat's event handlers. What they return stands in the order of the outputs that they are wired to."""

    def __init__(self, assistant: Assistant, backends: Backends) -> None:
        self.assistant = assistant
        self.backends = backends

    @property
    def conversations(self) -> Conversations:
        return self.assistant.library.conversations

    def begin(
        self, question: str, exchanges: Exchanges, name: str, language: str, scope: Scope, place: int | None = None
    ) -> tuple[Any, ...]:
        """Puts the question at the end of the conversation; does nothing while an answer is still growing."""
        within = told_scope(scope, titles(self.assistant, scope), strings_of(language))
        grown = asked(question, exchanges, place, within=within)
        if grown is None:
            return tuple(gr.skip() for _ in range(10))
        name = name or uuid.uuid4().hex
        self.conversations.ask(name, grown)
        return self._shown(grown, name, language)

    def begin_by_event(
        self, event: gr.EventData, exchanges: Exchanges, name: str, language: str, scope: Scope
    ) -> tuple[Any, ...]:
        """A suggestion, the same question once more, or a question put differently: as page.js tells it."""
        told = _told(event)
        place = told.get("place")
        if not isinstance(place, int) or not 0 <= place < len(exchanges):
            return self.begin(str(told.get("text", "")), exchanges, name, language, scope)
        return self.begin(str(told.get("text") or exchanges[place].question), exchanges, name, language, scope, place)

    def answer(
        self, exchanges: Exchanges, name: str, language: str, choice: Choice, scope: Scope
    ) -> Iterator[tuple[Exchanges, str]]:
        if not growing(exchanges):
            return
        try:
            assistant = self.backends.of(choice)
        except AssistantError as error:
            failed = (*exchanges[:-1], replace(exchanges[-1], error=error_words(error, language)))
            self._keep(failed, name)
            yield failed, current_html(failed, language, name)
            return
        for grown in answered(assistant, exchanges, scope, language=language):
            if not growing(grown):
                grown = (*grown[:-1], replace(grown[-1], suggestions=self._suggestions(grown, language)))
                # Kept before it is seen: a page may be closed or loaded again the moment its answer stands there.
                self._keep(grown, name)
            yield grown, current_html(grown, language, name)

    def _suggestions(self, exchanges: Exchanges, language: str) -> tuple[str, ...]:
        answer = exchanges[-1].answer
        if answer is None:
            return ()
        questions = [exchange.question for exchange in exchanges]
        known = self.assistant.events(), self.assistant.statements()
        return next_questions(answer, questions, *known, strings_of(language))

    def settle(self, exchanges: Exchanges, name: str, language: str) -> tuple[Any, ...]:
        ended = settled(exchanges, language)
        if ended != exchanges:
            self._keep(ended, name)
        return self._ended(ended, name, language)

    def stop(self, exchanges: Exchanges, name: str, language: str) -> tuple[Any, ...]:
        ended = stopped(exchanges)
        self._keep(ended, name)
        return self._ended(ended, name, language)

    def _ended(self, exchanges: Exchanges, name: str, language: str) -> tuple[Any, ...]:
        """An end can be seen: what is shown, and the button to send instead of the one to stop."""
        return exchanges, current_html(exchanges, language, name), gr.update(visible=True), gr.update(visible=False)

    def _keep(self, exchanges: Exchanges, name: str) -> None:
        """What has become of the last question."""
        if exchanges and name:
            self.conversations.settle(name, len(exchanges) - 1, exchanges[-1])

    def judge(self, event: gr.EventData, exchanges: Exchanges, name: str, language: str) -> tuple[Any, ...]:
        """Keeps an opinion with the conversation, and in the file that becomes evaluation cases."""
        from assistant.evaluation.feedback import record

        told = _told(event)
        place, verdict = told.get("place"), str(told.get("verdict", ""))
        said = judged(exchanges, place, verdict, str(told.get("text", ""))) if isinstance(place, int) else None
        if said is None or said == exchanges:
            return gr.skip(), gr.skip(), gr.skip()
        exchange = said[place]
        record(self.assistant.settings.home, exchange.question, exchange.answer, exchange.verdict, exchange.corrected,
               history=history_of(said[:place]))  # fmt: skip
        self.conversations.settle(name, place, exchange)
        return said, conversation_html(said[:-1], language), current_html(said, language, name)

    # --- conversations -----------------------------------------------------------------------------------------------

    def listing(self, sought: str, name: str, language: str) -> str:
        found = self.conversations.listed(sought)
        return list_html(found, name, strings_of(language), sought=bool(sought.strip()))

    def start_anew(self, exchanges: Exchanges, name: str, language: str, sought: str) -> tuple[Any, ...]:
        """An empty chat. What was still growing is kept as far as it came."""
        self._leave(exchanges, name)
        return self._shown((), "", language)

    def _leave(self, exchanges: Exchanges, name: str) -> None:
        if growing(exchanges) and name:
            self.conversations.settle(name, len(exchanges) - 1, stopped(exchanges)[-1])

    def open_by_event(self, event: gr.EventData, exchanges: Exchanges, name: str, language: str) -> tuple[Any, ...]:
        """The conversation that is asked for; an empty chat when it is gone meanwhile."""
        self._leave(exchanges, name)
        name = str(_told(event).get("conversation", ""))
        try:
            found = reopened(self.assistant, name, strings_of(language))
        except NoSuchConversation:
            found = ()
        return self._shown(found, name if found else "", language)

    def rename(self, event: gr.EventData, sought: str, name: str, language: str) -> str:
        told = _told(event)
        try:
            self.conversations.rename(str(told.get("conversation", "")), str(told.get("text", "")))
        except NoSuchConversation as error:
            logging.getLogger(__name__).info("%s", error)
        return self.listing(sought, name, language)

    def forget(
        self, event: gr.EventData, exchanges: Exchanges, name: str, language: str, sought: str
    ) -> tuple[Any, ...]:
        """Deletes a conversation; the chat is emptied when it shows that one."""
        forgotten = str(_told(event).get("conversation", ""))
        self.conversations.remove(forgotten)
        if forgotten == name:
            return self._shown((), "", language)
        return (*(gr.skip() for _ in range(9)), self.listing(sought, name, language))

    def _shown(self, exchanges: Exchanges, name: str, language: str) -> tuple[Any, ...]:
        """Everything that changes when another conversation, or another last question, is shown."""
        busy, strings = growing(exchanges), strings_of(language)
        return (
            "", exchanges, name, bar_html(name, exchanges, strings), conversation_html(exchanges[:-1], language),
            current_html(exchanges, language, name), gr.update(visible=not exchanges), gr.update(visible=not busy),
            gr.update(visible=busy), self.listing("", name, language),
        )  # fmt: skip


def _told(event: gr.EventData) -> dict[str, Any]:
    """What page.js says about an event; anything may come from a browser."""
    return event._data if isinstance(event._data, dict) else {}
