"""The chat: what stands in it and what happens when someone asks, stops or starts anew."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from assistant.errors import AssistantError
from assistant.types import Turn
from assistant.web.examples import example_questions
from assistant.web.gradio_import import gr
from assistant.web.render import Exchange, conversation_html, exchange_html
from assistant.web.strings import Strings, strings_of

if TYPE_CHECKING:
    from assistant import Assistant

LONGEST_QUESTION = 2000
ANSWERS_AT_ONCE = 16
# Events are the page's own: not listed as an API, no spinner over the conversation.
_QUIET: dict[str, Any] = {"show_progress": "hidden", "api_visibility": "private"}

Exchanges = tuple[Exchange, ...]


@dataclass(frozen=True, slots=True)
class Chat:
    """The chat's components. `exchanges` is the conversation of one browser session."""

    exchanges: gr.State
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
    exchanges = gr.State(())
    with gr.Column(elem_id="log"):
        conversation = gr.HTML(elem_id="conversation", js_on_load=None, apply_default_css=False)
        current = gr.HTML(
            current_html((), strings.language), elem_id="current", js_on_load="page.watchAnswer(watch)",
            apply_default_css=False,
        )  # fmt: skip
        with gr.Column(elem_id="welcome") as welcome:
            greeting = gr.HTML(greeting_html(strings), js_on_load=None, apply_default_css=False)
            # Filled when a page is opened: the library may have grown by then.
            examples = tuple(gr.Button(visible=False, elem_classes="example") for _ in strings.example_questions)
    with gr.Row(elem_id="composer"):
        anew = gr.Button(strings.new_conversation, elem_id="anew", min_width=0, scale=0)
        question = gr.Textbox(
            elem_id="question", label=strings.question_label, placeholder=strings.question_placeholder,
            show_label=False, container=False, lines=1, max_lines=6, max_length=LONGEST_QUESTION, autofocus=True,
            scale=1, min_width=0,
        )  # fmt: skip
        send = gr.Button(strings.send, elem_id="send", variant="primary", scale=0, min_width=0)
        stop = gr.Button(strings.stop, elem_id="stop", visible=False, scale=0, min_width=0)
    return Chat(exchanges, conversation, current, welcome, greeting, examples, question, send, stop, anew)


def current_html(exchanges: Exchanges, language: str) -> str:
    """The last exchange in a frame that stays, so that a screen reader tells what is new in it."""
    last = exchange_html(exchanges[-1], language) if exchanges else ""
    return f'<div role="log" aria-live="polite" aria-label="{strings_of(language).conversation_label}">{last}</div>'


def greeting_html(strings: Strings) -> str:
    return f'<p class="greeting">{strings.welcome}</p><p class="try">{strings.examples_label}</p>'


def wire_chat(chat: Chat, assistant: Assistant, language: gr.Radio) -> None:
    """Asking is three steps: the question appears, the answer grows, the end is made certain."""

    def answer(exchanges: Exchanges, language: str) -> Iterator[tuple[Exchanges, str]]:
        for grown in answered(assistant, exchanges):
            yield grown, current_html(grown, language)

    shown = [chat.question, chat.exchanges, chat.conversation, chat.current, chat.welcome, chat.send, chat.stop]
    asked = [
        gr.on([chat.question.submit, chat.send.click], begin, [chat.question, chat.exchanges, language], shown,
              queue=False, **_QUIET),
        *(button.click(begin, [button, chat.exchanges, language], shown, queue=False, **_QUIET)
          for button in chat.examples),
    ]  # fmt: skip
    growing = [
        event.then(answer, [chat.exchanges, language], [chat.exchanges, chat.current],
                   concurrency_limit=ANSWERS_AT_ONCE, concurrency_id="answer", **_QUIET)
        for event in asked
    ]  # fmt: skip
    ended = [chat.exchanges, chat.current, chat.send, chat.stop]
    for event in growing:
        # `then` alone is not told when the step before it raised.
        event.success(settle, [chat.exchanges, language], ended, queue=False, **_QUIET)
        event.failure(settle, [chat.exchanges, language], ended, queue=False, **_QUIET)
    chat.stop.click(stop, [chat.exchanges, language], ended, queue=False, cancels=growing, **_QUIET)
    chat.anew.click(start_anew, [language], shown, queue=False, cancels=growing, **_QUIET)


def begin(question: str, exchanges: Exchanges, language: str) -> tuple[Any, ...]:
    """Puts the question at the end of the conversation; does nothing while an answer is still growing."""
    if not question.strip() or (exchanges and not exchanges[-1].settled):
        return tuple(gr.skip() for _ in range(7))
    asked = (*exchanges, Exchange(question.strip()))
    return (
        "", asked, conversation_html(exchanges, language), current_html(asked, language),
        gr.update(visible=False), gr.update(visible=False), gr.update(visible=True),
    )  # fmt: skip


def answered(assistant: Assistant, exchanges: Exchanges) -> Iterator[Exchanges]:
    """The conversation again and again while its last question is being answered. An error of ours ends it calmly."""
    if not exchanges or exchanges[-1].settled:
        return
    *earlier, last = exchanges
    told = [past for past in earlier if past.answer is not None and not past.error]
    history = [Turn(past.question, past.answer.text) for past in told]
    try:
        for piece in assistant.stream(last.question, history=history):
            last = replace(last, answer=piece)
            yield (*earlier, last)
    except AssistantError as error:
        yield (*earlier, replace(last, error=str(error)))


def settle(exchanges: Exchanges, language: str) -> tuple[Any, ...]:
    """Whatever happened, the last exchange has an end; one that broke off says so."""
    if exchanges and not exchanges[-1].settled:
        exchanges = (*exchanges[:-1], replace(exchanges[-1], error=strings_of(language).broke_off))
    return _ended(exchanges, language)


def stop(exchanges: Exchanges, language: str) -> tuple[Any, ...]:
    if exchanges and not exchanges[-1].settled:
        exchanges = (*exchanges[:-1], replace(exchanges[-1], stopped=True))
    return _ended(exchanges, language)


def start_anew(language: str) -> tuple[Any, ...]:
    return (
        "", (), "", current_html((), language),
        gr.update(visible=True), gr.update(visible=True), gr.update(visible=False),
    )  # fmt: skip


def _ended(exchanges: Exchanges, language: str) -> tuple[Any, ...]:
    return exchanges, current_html(exchanges, language), gr.update(visible=True), gr.update(visible=False)


# --- words -----------------------------------------------------------------------------------------------------------


def labelled(chat: Chat) -> list[Any]:
    """The components that hold words of the page, in the order of `labels`."""
    return [chat.conversation, chat.current, chat.greeting, chat.question, chat.send, chat.stop, chat.anew,
            *chat.examples]  # fmt: skip


def labels(assistant: Assistant, exchanges: Exchanges, strings: Strings) -> list[Any]:
    """The same conversation in another language; the answers themselves stay as they were given."""
    return [
        conversation_html(exchanges[:-1], strings.language),
        current_html(exchanges, strings.language),
        greeting_html(strings),
        gr.update(label=strings.question_label, placeholder=strings.question_placeholder),
        strings.send,
        strings.stop,
        strings.new_conversation,
        *_example_labels(assistant, strings),
    ]


def _example_labels(assistant: Assistant, strings: Strings) -> list[Any]:
    questions = example_questions(assistant.events(), assistant.statements(), assistant.documents(), strings)
    padded = [*questions, *[""] * (len(strings.example_questions) - len(questions))]
    return [gr.update(value=question, visible=bool(question)) for question in padded]
