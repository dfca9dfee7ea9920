"""The chat: what stands in it and what happens when someone asks, stops, judges or opens an earlier conversation."""

from __future__ import annotations

import logging
import uuid
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from assistant.errors import AssistantError, NoSuchConversation
from assistant.types import Scope
from assistant.web.asking import (
    LONGEST_QUESTION,
    Exchanges,
    answered,
    asked,
    growing,
    history_of,
    judged,
    settled,
    stopped,
)
from assistant.web.backends import Backends, Choice
from assistant.web.conversations import bar_html, list_html, reopened
from assistant.web.examples import example_questions, next_questions
from assistant.web.exchanges import conversation_html, exchange_html
from assistant.web.gradio_import import gr
from assistant.web.render import escaped
from assistant.web.scope import ScopeFields, build_scope, told_scope, wire_scope
from assistant.web.scope import labelled as scope_labelled
from assistant.web.scope import labels as scope_labels
from assistant.web.scope import titles as scope_titles
from assistant.web.strings import Strings, strings_of

if TYPE_CHECKING:
    from assistant import Assistant
    from assistant.library.conversations import Conversations

ANSWERS_AT_ONCE = 16
# Events are the page's own: not listed as an API, no spinner over the conversation.
_QUIET: dict[str, Any] = {"show_progress": "hidden", "api_visibility": "private"}
_NOW: dict[str, Any] = {"queue": False, **_QUIET}


@dataclass(frozen=True, slots=True)
class Chat:
    """The chat's components. `exchanges` is the conversation of one browser session, `id` its name in the library."""

    exchanges: gr.State
    id: gr.State
    choice: gr.State
    """A `Choice`: which model answers in this browser."""
    scope: ScopeFields
    search: gr.Textbox
    listing: gr.HTML
    bar: gr.HTML
    conversation: gr.HTML
    """What was asked before."""
    current: gr.HTML
    """The last question and its answer; the only part that changes while an answer grows."""
    welcome: gr.Column
    greeting: gr.HTML
    examples: tuple[gr.Button, ...]
    question: gr.Textbox
    send: gr.Button
    stop: gr.Button
    anew: gr.Button


def build_chat(strings: Strings) -> Chat:
    exchanges, name, choice = gr.State(()), gr.State(""), gr.State(Choice())
    with gr.Row(elem_id="chat"):
        search, listing = _build_sidebar(strings)
        with gr.Column(elem_id="talk"):
            bar = gr.HTML(bar_html("", (), strings), elem_id="chat-bar", js_on_load=None, apply_default_css=False)
            with gr.Column(elem_id="log"):
                conversation = gr.HTML(elem_id="conversation", js_on_load=None, apply_default_css=False)
                current = gr.HTML(
                    current_html((), strings.language), elem_id="current", apply_default_css=False,
                    js_on_load="page.watchAnswer(watch, trigger, ['suggest', 'again', 'revise', 'opinion', 'restore'])",
                )  # fmt: skip
                with gr.Column(elem_id="welcome") as welcome:
                    greeting = gr.HTML(greeting_html(strings), js_on_load=None, apply_default_css=False)
                    # Filled when a page is opened: the library may have grown by then.
                    examples = tuple(
                        gr.Button(visible=False, elem_classes="example") for _ in strings.example_questions
                    )
            with gr.Column(elem_id="ask"):
                scope = build_scope(strings)
                anew, question, send, stop = _build_composer(strings)
    return Chat(exchanges, name, choice, scope, search, listing, bar, conversation, current, welcome, greeting,
                examples, question, send, stop, anew)  # fmt: skip


def _build_sidebar(strings: Strings) -> tuple[gr.Textbox, gr.HTML]:
    with gr.Column(elem_id="conversations"):
        search = gr.Textbox(
            elem_id="conversation-search", label=strings.search_conversations, show_label=False, container=False,
            placeholder=strings.search_conversations, max_lines=1, max_length=200, min_width=0,
        )  # fmt: skip
        listing = gr.HTML(
            elem_id="conversation-list", apply_default_css=False,
            js_on_load="page.watchConversations(trigger, ['open', 'rename', 'forget'])",
        )  # fmt: skip
    return search, listing


def _build_composer(strings: Strings) -> tuple[gr.Button, gr.Textbox, gr.Button, gr.Button]:
    with gr.Row(elem_id="composer"):
        anew = gr.Button(strings.new_conversation, elem_id="anew", min_width=0, scale=0)
        question = gr.Textbox(
            elem_id="question", label=strings.question_label, placeholder=strings.question_placeholder,
            show_label=False, container=False, lines=1, max_lines=6, max_length=LONGEST_QUESTION, autofocus=True,
            scale=1, min_width=0,
        )  # fmt: skip
        send = gr.Button(strings.send, elem_id="send", variant="primary", scale=0, min_width=0)
        stop = gr.Button(strings.stop, elem_id="stop", visible=False, scale=0, min_width=0)
    return anew, question, send, stop


def current_html(exchanges: Exchanges, language: str, name: str = "") -> str:
    """The last exchange in a frame that stays, so that a screen reader tells what is new in it."""
    last = exchange_html(exchanges[-1], language, place=len(exchanges) - 1, last=True) if exchanges else ""
    label = escaped(strings_of(language).conversation_label)
    frame = f'role="log" aria-live="polite" aria-label="{label}" data-conversation-open="{escaped(name)}"'
    return f"<div {frame}>{last}</div>"


def greeting_html(strings: Strings) -> str:
    return f'<p class="greeting">{strings.welcome}</p><p class="try">{strings.examples_label}</p>'


# --- what happens ----------------------------------------------------------------------------------------------------


def wire_chat(chat: Chat, assistant: Assistant, backends: Backends, language: gr.Radio) -> None:
    """Asking is three steps: the question appears, the answer grows, the end is made certain."""
    desk = Desk(assistant, backends)
    state, scope = [chat.exchanges, chat.id, language], chat.scope.scope
    wire_scope(chat.scope, assistant, language)
    shown = [chat.question, chat.exchanges, chat.id, chat.bar, chat.conversation, chat.current, chat.welcome, chat.send,
             chat.stop, chat.listing]  # fmt: skip
    begun = [
        gr.on([chat.question.submit, chat.send.click], desk.begin, [chat.question, *state, scope], shown, **_NOW),
        *(button.click(desk.begin, [button, *state, scope], shown, **_NOW) for button in chat.examples),
        *(event(desk.begin_by_event, [*state, scope], shown, **_NOW)
          for event in (chat.current.suggest, chat.current.again, chat.current.revise)),
    ]  # fmt: skip
    answering = [
        event.then(desk.answer, [*state, chat.choice, scope], [chat.exchanges, chat.current],
                   concurrency_limit=ANSWERS_AT_ONCE, concurrency_id="answer", **_QUIET)
        for event in begun
    ]  # fmt: skip
    ended = [chat.exchanges, chat.current, chat.send, chat.stop]
    for event in answering:
        # `then` alone is not told when the step before it raised.
        event.success(desk.settle, state, ended, **_NOW)
        event.failure(desk.settle, state, ended, **_NOW)
    chat.stop.click(desk.stop, state, ended, cancels=answering, **_NOW)
    chat.anew.click(desk.start_anew, [*state, chat.search], shown, cancels=answering, **_NOW)
    chat.current.opinion(desk.judge, state, [chat.exchanges, chat.conversation, chat.current], **_NOW)
    sought = [chat.search, chat.id, language]
    chat.search.input(desk.listing, sought, [chat.listing], trigger_mode="always_last", **_NOW)
    chat.listing.open(desk.open_by_event, state, shown, cancels=answering, **_NOW)
    chat.listing.rename(desk.rename, sought, [chat.listing], **_NOW)
    chat.listing.forget(desk.forget, [*state, chat.search], shown, **_NOW)


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
        within = told_scope(scope, scope_titles(self.assistant, scope), strings_of(language))
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
            failed = (*exchanges[:-1], replace(exchanges[-1], error=str(error)))
            yield failed, current_html(failed, language, name)
            return
        for grown in answered(assistant, exchanges, scope):
            if not growing(grown):
                grown = (*grown[:-1], replace(grown[-1], suggestions=self._suggestions(grown, language)))
            yield grown, current_html(grown, language, name)

    def _suggestions(self, exchanges: Exchanges, language: str) -> tuple[str, ...]:
        answer = exchanges[-1].answer
        if answer is None:
            return ()
        questions = [exchange.question for exchange in exchanges]
        known = self.assistant.events(), self.assistant.statements()
        return next_questions(answer, questions, *known, strings_of(language))

    def settle(self, exchanges: Exchanges, name: str, language: str) -> tuple[Any, ...]:
        return self._ended(settled(exchanges, language), name, language)

    def stop(self, exchanges: Exchanges, name: str, language: str) -> tuple[Any, ...]:
        return self._ended(stopped(exchanges), name, language)

    def _ended(self, exchanges: Exchanges, name: str, language: str) -> tuple[Any, ...]:
        if exchanges and name:
            self.conversations.settle(name, len(exchanges) - 1, exchanges[-1])
        return exchanges, current_html(exchanges, language, name), gr.update(visible=True), gr.update(visible=False)

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


# --- words -----------------------------------------------------------------------------------------------------------


def labelled(chat: Chat) -> list[Any]:
    """The components that hold words of the page, in the order of `labels`."""
    return [chat.conversation, chat.current, chat.bar, chat.listing, chat.search, chat.greeting, chat.question,
            chat.send, chat.stop, chat.anew, *scope_labelled(chat.scope), *chat.examples]  # fmt: skip


def labels(assistant: Assistant, exchanges: Exchanges, name: str, scope: Scope, strings: Strings) -> list[Any]:
    """The same conversation in another language; the answers themselves stay as they were given."""
    return [
        conversation_html(exchanges[:-1], strings.language),
        current_html(exchanges, strings.language, name),
        bar_html(name, exchanges, strings),
        list_html(assistant.library.conversations.listed(), name, strings),
        gr.update(label=strings.search_conversations, placeholder=strings.search_conversations),
        greeting_html(strings),
        gr.update(label=strings.question_label, placeholder=strings.question_placeholder),
        strings.send,
        strings.stop,
        strings.new_conversation,
        *scope_labels(assistant, scope, strings),
        *_example_labels(assistant, strings),
    ]


def _example_labels(assistant: Assistant, strings: Strings) -> list[Any]:
    questions = example_questions(assistant.events(), assistant.statements(), assistant.documents(), strings)
    padded = [*questions, *[""] * (len(strings.example_questions) - len(questions))]
    return [gr.update(value=question, visible=bool(question)) for question in padded]
