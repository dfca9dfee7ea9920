"""Questions with their answers → HTML: what stands around an answer, and what a reader can do with it.

Pure functions. What a button does is said by its `data-act`; page.js tells the server, with the exchange's place.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.library.conversations import Exchange
from assistant.types import Answer
from assistant.web.render import answer_html, escaped, origin_of, title_of
from assistant.web.strings import Strings, strings_of

READER = "reader"
__all__ = ["Exchange", "conversation_html", "copied_text", "current_html", "exchange_html"]


def conversation_html(exchanges: Sequence[Exchange], language: str) -> str:
    return "".join(exchange_html(exchange, language, place=place) for place, exchange in enumerate(exchanges))


def exchange_html(exchange: Exchange, language: str, *, place: int = 0, last: bool = False) -> str:
    """The question, and under it the answer, what is being done for it, or what went wrong.

    `place` counts the exchanges of a conversation from 0; the `last` can be asked again and offers what to ask next.
    """
    strings = strings_of(language)
    parts = [_question_html(exchange, strings, place)]
    if exchange.answer is not None:
        parts.append(answer_html(exchange.answer, language, settled=exchange.settled))
    elif not exchange.settled:
        parts.append(
            f'<div class="answer searching" aria-busy="true"><p>{escaped(strings.searching)}'
            '<span class="dots" aria-hidden="true"><i></i><i></i><i></i></span></p></div>'
        )
    if exchange.error:
        parts.append(_error_html(exchange.error, strings))
    elif exchange.stopped:
        parts.append(f'<p class="notice">{escaped(strings.stopped)}</p>')
    if exchange.settled:
        parts.append(_tools_html(exchange, strings, place, last=last))
    if exchange.settled and last and exchange.suggestions:
        parts.append(_suggestions_html(exchange.suggestions, strings))
    return f'<section class="exchange" data-place="{place}">{"".join(parts)}</section>'


def current_html(exchanges: Sequence[Exchange], language: str, name: str = "") -> str:
    """The last exchange in a frame that stays, so that a screen reader tells what is new in it."""
    last = exchange_html(exchanges[-1], language, place=len(exchanges) - 1, last=True) if exchanges else ""
    label = escaped(strings_of(language).conversation_label)
    frame = f'role="log" aria-live="polite" aria-label="{label}" data-conversation-open="{escaped(name)}"'
    return f"<div {frame}>{last}</div>"


def copied_text(answer: Answer, language: str) -> str:
    """The answer as it goes to the clipboard: its text, and each source with the words that it cites."""
    strings = strings_of(language)
    rows = []
    for citation in answer.citations:
        origin = origin_of(citation, language)
        rows.append(f"[{citation.number}] {title_of(citation)}{f' ({origin})' if origin else ''}: “{citation.quote}”")
    return "\n".join([answer.text, *(["", f"{strings.sources_label}:", *rows] if rows else [])])


def _question_html(exchange: Exchange, strings: Strings, place: int) -> str:
    """The question; once it is settled, also the hidden form in which it is put differently."""
    revision, within = "", ""
    if exchange.within:
        within = f'<p class="within">{escaped(strings.scope.within.format(parts=exchange.within))}</p>'
    if exchange.settled:
        revision = (
            f'<form class="revision" data-place="{place}" hidden>'
            f'<textarea aria-label="{escaped(strings.revise_label)}" rows="2" maxlength="2000">'
            f"{escaped(exchange.question)}</textarea>"
            f'<p class="form-note">{escaped(strings.revise_note)}</p>'
            f"{_form_buttons(strings.revise_send, strings)}</form>"
        )
    return (
        f'<div class="question"><h2 class="unseen">{escaped(strings.you)}</h2>'
        f'<p class="verbatim">{escaped(exchange.question)}</p></div>{within}{revision}'
    )


def _form_buttons(label: str, strings: Strings) -> str:
    return (
        f'<div class="form-buttons"><button type="submit">{escaped(label)}</button>'
        f'<button type="button" data-act="cancel">{escaped(strings.cancel)}</button></div>'
    )


def _error_html(error: str, strings: Strings) -> str:
    return (
        f'<div class="answer failed" role="alert"><p class="outcome">{escaped(strings.failed_label)}</p>'
        f"<p>{escaped(error)}</p></div>"
    )


# --- what can be done with an answer ---------------------------------------------------------------------------------


def _tools_html(exchange: Exchange, strings: Strings, place: int, *, last: bool) -> str:
    can_be_judged = exchange.answer is not None and exchange.answer.complete
    buttons = []
    if can_be_judged:
        buttons += [
            _tool("up", strings.thumbs_up, place, pressed=exchange.verdict == "up"),
            _tool("down", strings.thumbs_down, place, pressed=exchange.verdict == "down"),
            _tool("correct", strings.correct, place),
        ]
    if exchange.answer is not None:
        text = escaped(copied_text(exchange.answer, strings.language))
        more = f' data-copy="{text}" data-done="{escaped(strings.copied)}"'
        buttons.append(_tool("copy", strings.copy, place, more))
    if last:
        buttons.append(_tool("again", strings.ask_again, place))
    buttons.append(_tool("revise", strings.revise, place))
    told = escaped(_told_by(exchange.answer, strings)) if can_be_judged else ""
    group = (
        f'<div class="tools" role="group" aria-label="{escaped(strings.tools_label)}">{"".join(buttons)}'
        f'<span class="by">{told}</span></div>'
    )
    return group + (_opinion_html(exchange, strings, place) if can_be_judged else "")


def _told_by(answer: Answer, strings: Strings) -> str:
    """Who wrote the answer, and how long it took."""
    words = strings.preferences
    name = words.by_reader if answer.llm == READER else answer.llm
    if "total" not in answer.timings:
        return name
    total = answer.timings["total"]
    seconds = f"{total:.1f}" if total >= 0.1 else "< 0.1"
    shown = words.seconds.format(seconds=seconds.replace(".", ",") if strings.language == "vi" else seconds)
    return f"{name} · {shown}"


def _tool(act: str, label: str, place: int, more: str = "", *, pressed: bool | None = None) -> str:
    state = "" if pressed is None else f' aria-pressed="{"true" if pressed else "false"}"'
    return (
        f'<button type="button" class="tool" data-act="{act}" data-place="{place}" aria-label="{escaped(label)}" '
        f'title="{escaped(label)}"{state}{more}></button>'
    )


def _opinion_html(exchange: Exchange, strings: Strings, place: int) -> str:
    """What the reader has said about the answer, and the hidden form in which the right answer is written."""
    said = ""
    if exchange.corrected:
        said = f"{escaped(strings.corrected_label)} <span>{escaped(exchange.corrected)}</span>"
    elif exchange.verdict:
        said = escaped(strings.thanks)
    status = f'<p class="opinion" role="status">{said}</p>'
    return (
        f'{status}<form class="correction" data-place="{place}" hidden>'
        f'<label>{escaped(strings.correction_label)}<textarea rows="3" maxlength="2000">'
        f"{escaped(exchange.corrected)}</textarea></label>"
        f'<p class="form-note">{escaped(strings.correction_note)}</p>{_form_buttons(strings.save, strings)}</form>'
    )


def _suggestions_html(suggestions: Sequence[str], strings: Strings) -> str:
    rows = "".join(
        f'<li><button type="button" class="suggestion" data-act="suggest">{escaped(question)}</button></li>'
        for question in suggestions
    )
    return f'<nav class="suggestions" aria-label="{escaped(strings.next_label)}"><h3>{escaped(strings.next_label)}</h3><ul>{rows}</ul></nav>'  # noqa: E501
