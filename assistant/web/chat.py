"""The chat: what stands in it, and which event leads to what; what then happens is in desk.py."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from assistant.types import Document, Scope
from assistant.web.asking import (
    LONGEST_QUESTION,
    Exchanges,
)
from assistant.web.backends import Backends, Choice
from assistant.web.conversations import bar_html, list_html
from assistant.web.desk import Desk
from assistant.web.examples import example_questions
from assistant.web.exchanges import conversation_html, current_html
from assistant.web.gradio_import import gr
from assistant.web.scope import ScopeFields, build_scope, wire_scope
from assistant.web.scope import labelled as scope_labelled
from assistant.web.scope import labels as scope_labels
from assistant.web.strings import Strings

if TYPE_CHECKING:
    from assistant import Assistant

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


def greeting_html(strings: Strings, *, empty: bool = False) -> str:
    """What an empty chat says; over an empty library, where to begin instead of what to ask."""
    first = strings.examples_label
    if empty:
        first = f'{strings.library_empty} <a href="#/library">{strings.library_tab}</a>'
    return f'<p class="greeting">{strings.welcome}</p><p class="lead">{strings.tagline}</p><p class="try">{first}</p>'


# --- what happens ----------------------------------------------------------------------------------------------------


def wire_chat(chat: Chat, assistant: Assistant, backends: Backends, language: gr.Radio, page: gr.Blocks) -> None:
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
    page.load(desk.listing, sought, [chat.listing], **_NOW)
    chat.search.input(desk.listing, sought, [chat.listing], trigger_mode="always_last", **_NOW)
    chat.listing.open(desk.open_by_event, state, shown, cancels=answering, **_NOW)
    chat.listing.rename(desk.rename, sought, [chat.listing], **_NOW)
    chat.listing.forget(desk.forget, [*state, chat.search], shown, **_NOW)


# --- words -----------------------------------------------------------------------------------------------------------


def labelled(chat: Chat) -> list[Any]:
    """The components that hold words of the page, in the order of `labels`."""
    return [chat.conversation, chat.current, chat.bar, chat.listing, chat.search, chat.greeting, chat.question,
            chat.send, chat.stop, chat.anew, *scope_labelled(chat.scope), *chat.examples]  # fmt: skip


def labels(
    assistant: Assistant, exchanges: Exchanges, name: str, scope: Scope, strings: Strings, *, built: str = ""
) -> list[Any]:
    """The same conversation in another language; the answers themselves stay as they were given.

    An empty chat that was `built` in this language is left alone: whoever asks before these words have come does not
    lose sight of the question.
    """
    documents = assistant.documents()
    said: list[Any] = [gr.skip()] * 4
    if exchanges or strings.language != built:
        said = [
            conversation_html(exchanges[:-1], strings.language),
            current_html(exchanges, strings.language, name),
            bar_html(name, exchanges, strings),
            list_html(assistant.library.conversations.listed(), name, strings),
        ]
    return [
        *said,
        gr.update(label=strings.search_conversations, placeholder=strings.search_conversations),
        greeting_html(strings, empty=not documents),
        gr.update(label=strings.question_label, placeholder=strings.question_placeholder),
        strings.send,
        strings.stop,
        strings.new_conversation,
        *scope_labels(assistant, scope, strings),
        *_example_labels(assistant, documents, strings),
    ]


def _example_labels(assistant: Assistant, documents: Sequence[Document], strings: Strings) -> list[Any]:
    questions = example_questions(assistant.events(), assistant.statements(), documents, strings)
    padded = [*questions, *[""] * (len(strings.example_questions) - len(questions))]
    return [gr.update(value=question, visible=bool(question)) for question in padded]
