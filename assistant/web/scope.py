"""Narrowing a question to chosen outlets, people, articles or a period: the fields, and what is told of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from assistant.language.dates import parse_bound
from assistant.types import Scope
from assistant.web.gradio_import import gr
from assistant.web.parts import day_picker
from assistant.web.render import escaped, title_of
from assistant.web.strings import Strings, date_words, strings_of

if TYPE_CHECKING:
    from assistant import Assistant

MOST_CHOICES = 1000
_QUIET: dict[str, Any] = {"queue": False, "show_progress": "hidden", "api_visibility": "private"}


@dataclass(frozen=True, slots=True)
class ScopeFields:
    """The components. `scope` holds what they say together."""

    scope: gr.State
    summary: gr.HTML
    outlets: gr.Dropdown
    people: gr.Dropdown
    documents: gr.Dropdown
    since: gr.Textbox
    until: gr.Textbox
    since_picker: gr.HTML
    until_picker: gr.HTML
    clear: gr.Button

    @property
    def inputs(self) -> list[Any]:
        return [self.outlets, self.people, self.documents, self.since, self.until]


def build_scope(strings: Strings) -> ScopeFields:
    words, scope = strings.scope, gr.State(Scope())
    several: dict[str, Any] = {"multiselect": True, "min_width": 0, "elem_classes": "scope-field"}
    summary = gr.HTML(
        summary_html(Scope(), {}, "", strings), elem_id="scope-summary", apply_default_css=False,
        js_on_load="page.watchScope(watch, trigger, ['opened'])",
    )  # fmt: skip
    with gr.Column(elem_id="scope-panel"):
        outlets = gr.Dropdown([], label=words.outlets, **several)
        people = gr.Dropdown([], label=words.people, **several)
        documents = gr.Dropdown([], label=words.documents, **several)
        with gr.Row(elem_id="scope-days"):
            since, since_picker = _build_day(words.since, strings)
            until, until_picker = _build_day(words.until, strings)
            clear = gr.Button(words.clear, elem_id="scope-clear", scale=0, min_width=0)
    return ScopeFields(scope, summary, outlets, people, documents, since, until, since_picker, until_picker, clear)


def _build_day(label: str, strings: Strings) -> tuple[gr.Textbox, gr.HTML]:
    with gr.Column(elem_classes="scope-day", min_width=0):
        box = gr.Textbox(
            label=label, placeholder=strings.scope.day_example, max_lines=1, max_length=40, min_width=0,
            elem_classes="scope-field",
        )  # fmt: skip
        picker = gr.HTML(
            day_picker(label, strings), js_on_load=None, apply_default_css=False, elem_classes="day-tools",
        )  # fmt: skip
    return box, picker


def wire_scope(fields: ScopeFields, assistant: Assistant, language: gr.Radio) -> None:
    def narrow(outlets: Any, people: Any, documents: Any, since: str, until: str, language: str) -> tuple[Scope, str]:
        strings = strings_of(language)
        scope, trouble = scope_of(outlets, people, documents, since, until, strings)
        return scope, summary_html(scope, titles(assistant, scope), trouble, strings)

    def widen(language: str) -> tuple[Any, ...]:
        return Scope(), summary_html(Scope(), {}, "", strings_of(language)), [], [], [], "", ""

    told = [fields.scope, fields.summary]
    # One event for all fields: of two changes in a hurry the later counts.
    changes = [field.change for field in fields.inputs]
    gr.on(changes, narrow, [*fields.inputs, language], told, trigger_mode="always_last", **_QUIET)
    fields.clear.click(widen, [language], [*told, *fields.inputs], **_QUIET)
    # What can be chosen is looked up when somebody wants to choose: it may be much.
    fields.summary.opened(lambda: choices(assistant), None, [fields.outlets, fields.people, fields.documents], **_QUIET)


def scope_of(
    outlets: Sequence[str] | None, people: Sequence[str] | None, documents: Sequence[str] | None, since: str,
    until: str, strings: Strings,
) -> tuple[Scope, str]:  # fmt: skip
    """What the fields say, and what is wrong with them; what is no day, month or year narrows nothing."""
    days, wrong = [], ""
    for given, last in ((since, False), (until, True)):
        written = (given or "").strip()
        day = parse_bound(written, last=last) if written else None
        if written and not day:
            wrong = strings.scope.wrong_day.format(day=written)
        days.append(day)
    if all(days) and days[0] > days[1]:
        wrong = strings.scope.wrong_order.format(since=since.strip(), until=until.strip())
    return Scope(tuple(documents or ()), tuple(outlets or ()), tuple(people or ()), *days), wrong


def choices(assistant: Assistant) -> tuple[Any, ...]:
    """Outlets and people with most first, and the newest articles; each list is cut at `MOST_CHOICES`."""
    documents = assistant.documents()
    outlets = Counter(document.publisher for document in documents if document.publisher)
    people = Counter(said.person for said in assistant.statements())
    newest = sorted(documents, key=lambda each: each.published or each.event_date or "", reverse=True)
    titles = [(title_of(document), document.id) for document in newest[:MOST_CHOICES]]
    listed = [[name for name, _ in found.most_common(MOST_CHOICES)] for found in (outlets, people)]
    return tuple(gr.update(choices=each) for each in (*listed, titles))


def titles(assistant: Assistant, scope: Scope) -> dict[str, str]:
    """What to call a single article; several are counted."""
    if len(scope.documents) != 1:
        return {}
    return {id_: title_of(found) for id_, found in assistant.library.some_documents(scope.documents).items()}


def told_scope(scope: Scope, titles: dict[str, str], strings: Strings) -> str:
    """The scope in words; empty when it narrows nothing."""
    words, parts = strings.scope, []
    if scope.outlets:
        parts.append(words.outlet_part.format(names=", ".join(scope.outlets)))
    if scope.people:
        parts.append(words.people_part.format(names=", ".join(scope.people)))
    if len(scope.documents) == 1 and scope.documents[0] in titles:
        parts.append(words.document_part.format(names=titles[scope.documents[0]]))
    elif scope.documents:
        parts.append(words.several_documents.format(count=len(scope.documents)))
    if scope.since:
        parts.append(words.since_part.format(day=date_words(scope.since, strings.language)))
    if scope.until:
        parts.append(words.until_part.format(day=date_words(scope.until, strings.language)))
    return "; ".join(parts)


def summary_html(scope: Scope, titles: dict[str, str], trouble: str, strings: Strings) -> str:
    """The line above the question that says where is searched; pressing it shows the fields."""
    words, parts = strings.scope, told_scope(scope, titles, strings)
    told = words.narrowed.format(parts=parts) if parts else words.everything
    wrong = f'<span class="trouble" role="alert">{escaped(trouble)}</span>' if trouble else ""
    narrowed = " data-narrowed" if parts else ""
    return (
        '<div class="scope-line"><button type="button" data-act="scope" aria-controls="scope-panel" '
        f'aria-expanded="false" title="{escaped(words.title)}"{narrowed}>{escaped(told)}</button>{wrong}</div>'
    )


def labelled(fields: ScopeFields) -> list[Any]:
    """The components that hold words of the page, in the order of `labels`."""
    return [fields.summary, *fields.inputs, fields.since_picker, fields.until_picker, fields.clear]


def labels(assistant: Assistant, scope: Scope, strings: Strings) -> list[Any]:
    words = strings.scope
    return [
        summary_html(scope, titles(assistant, scope), "", strings),
        gr.update(label=words.outlets),
        gr.update(label=words.people),
        gr.update(label=words.documents),
        gr.update(label=words.since, placeholder=words.day_example),
        gr.update(label=words.until, placeholder=words.day_example),
        day_picker(words.since, strings),
        day_picker(words.until, strings),
        words.clear,
    ]
