"""The settings of one browser: which model answers, from how many passages, and how the page looks. No key is shown."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from assistant.errors import AssistantError
from assistant.web.backends import BREADTHS, READER, Backends, Choice, Source, sources, try_out
from assistant.web.chat import Chat
from assistant.web.gradio_import import gr
from assistant.web.render import escaped
from assistant.web.strings import Strings, strings_of
from assistant.web.strings_errors import error_words

_QUIET: dict[str, Any] = {"show_progress": "hidden", "api_visibility": "private"}
_LONGEST_NAME = 300
_LONGEST_REPLY = 300
_THIS_COMPUTER = ("127.0.0.1", "::1", "localhost")


@dataclass(frozen=True, slots=True)
class Preferences:
    """The tab's components."""

    intro: gr.HTML
    llm: gr.Dropdown
    trial: gr.Button
    status: gr.HTML
    """Which model answers now."""
    tried: gr.HTML
    """What came of trying one."""
    breadth: gr.Radio
    theme: gr.Radio
    sources: gr.HTML


def build_preferences(strings: Strings, backends: Backends) -> Preferences:
    words = strings.preferences
    with gr.Column(elem_id="preferences"):
        intro = gr.HTML(intro_html(strings), js_on_load=None, apply_default_css=False)
        with gr.Row(elem_id="model-row"):
            llm = gr.Dropdown(
                model_choices(backends, strings), value=backends.default, label=words.model, info=words.model_hint,
                allow_custom_value=True, elem_id="llm", scale=1, min_width=0,
            )  # fmt: skip
            trial = gr.Button(words.try_it, elem_id="try-model", scale=0, min_width=0)
        status = gr.HTML(status_html(""), elem_id="model-status", js_on_load=None, apply_default_css=False)
        outcome = gr.HTML(elem_id="model-tried", js_on_load=None, apply_default_css=False)
        here = backends.assistant.settings.breadth
        breadth = gr.Radio(sorted({*BREADTHS, here}), value=here, label=words.breadth, info=words.breadth_hint,
                           elem_id="breadth", min_width=0)  # fmt: skip
        theme = gr.Radio(theme_choices(strings), value="auto", label=words.theme, elem_id="theme", min_width=0)
        # Which packages are there is looked up when the page is opened.
        listing = gr.HTML(elem_id="model-sources", js_on_load=None, apply_default_css=False)
    return Preferences(intro, llm, trial, status, outcome, breadth, theme, listing)


def wire_preferences(preferences: Preferences, backends: Backends, chat: Chat, language: gr.Radio) -> None:
    choice = chat.choice

    def choose(llm: str, chosen: Choice, language: str, request: gr.Request) -> tuple[Choice, str]:
        wanted, said = opened(backends, replace(chosen, llm=llm or ""), language, trusted=is_near(request))
        return wanted or chosen, said

    def widen(breadth: int, chosen: Choice) -> tuple[Choice, str]:
        return kept(chosen, breadth=breadth), gr.skip()

    def restore(event: gr.EventData, language: str, request: gr.Request) -> tuple[Any, ...]:
        saved = saved_choice(event)
        wanted, said = opened(backends, saved, language, trusted=is_near(request))
        wanted = wanted or Choice(breadth=saved.breadth)
        here = backends.assistant.settings.breadth
        return (wanted, said if wanted != saved else gr.skip(), gr.update(value=wanted.llm or backends.default),
                gr.update(value=wanted.breadth or here))  # fmt: skip

    def trial(llm: str, language: str, request: gr.Request) -> Iterator[str]:
        yield from tried(backends, llm or "", language, trusted=is_near(request))

    now: dict[str, Any] = {"queue": False, **_QUIET}
    preferences.llm.input(choose, [preferences.llm, choice, language], [choice, preferences.status], **now)
    preferences.breadth.input(widen, [preferences.breadth, choice], [choice, preferences.status], **now)
    # What was tried before says nothing about the model chosen now: gone at once, in the browser.
    preferences.llm.input(None, None, [preferences.tried], js="() => ''", **now)
    preferences.trial.click(trial, [preferences.llm, language], [preferences.tried], concurrency_limit=4, **_QUIET)
    # The chat is there from the beginning; this tab is not before somebody opens it.
    restored = [choice, preferences.status, preferences.llm, preferences.breadth]
    chat.current.restore(restore, [language], restored, **now)
    for component in (preferences.llm, preferences.breadth):
        component.input(None, [preferences.llm, preferences.breadth], None, js="page.saveChoice", **now)
    preferences.theme.input(None, [preferences.theme], None, js="page.saveTheme", **now)


def kept(chosen: Choice, *, breadth: int) -> Choice:
    """The choice with another breadth, as long as it is one of those offered."""
    return replace(chosen, breadth=breadth) if isinstance(breadth, int) and 1 <= breadth <= 50 else chosen


def saved_choice(event: gr.EventData) -> Choice:
    """What the browser has kept from the last time; anything may come from a browser."""
    told = event._data if isinstance(event._data, dict) else {}
    llm, breadth = told.get("llm"), told.get("breadth")
    return kept(Choice(llm[:_LONGEST_NAME] if isinstance(llm, str) else ""), breadth=breadth)


def is_near(request: gr.Request) -> bool:
    """Whether the browser runs on the computer that runs the assistant. Behind a proxy nobody is known to."""
    forwarded = any(name in request.headers for name in ("x-forwarded-for", "forwarded", "x-real-ip"))
    return not forwarded and request.client is not None and request.client.host in _THIS_COMPUTER


def opened(backends: Backends, wanted: Choice, language: str, *, trusted: bool) -> tuple[Choice | None, str]:
    """The choice when its model can be opened, and what to say about it."""
    strings = strings_of(language)
    wanted = replace(wanted, llm=wanted.llm.strip()[:_LONGEST_NAME])
    if not backends.allows(wanted.llm, trusted=trusted):
        return None, status_html(strings.preferences.not_listed, strings.preferences.failed)
    try:
        backends.of(wanted)
    except AssistantError as error:
        return None, status_html(error_words(error, language), strings.preferences.failed)
    name = name_of(wanted.llm or backends.default, strings)
    return wanted, status_html(strings.preferences.in_use.format(name=name))


def tried(backends: Backends, llm: str, language: str, *, trusted: bool) -> Iterator[str]:
    """What is told while a model is asked something small, and what came of it."""
    words, llm = strings_of(language).preferences, llm.strip()[:_LONGEST_NAME]
    if llm in ("", READER):
        yield status_html(words.reader_works)
        return
    if not backends.allows(llm, trusted=trusted):
        yield status_html(words.not_listed, words.failed)
        return
    yield status_html(words.trying.format(name=llm))
    try:
        reply, seconds = try_out(llm, language=language)
    except AssistantError as error:
        yield status_html(told_failure(error, llm, language), words.failed)
        return
    took = f"{seconds:.1f}".replace(".", "," if language == "vi" else ".")
    yield status_html(words.works.format(name=llm, seconds=took, words=reply[:_LONGEST_REPLY]))


def told_failure(error: AssistantError, llm: str, language: str) -> str:
    """A model's failure in the language of the page; anything else in its own words."""
    from assistant.llms.failures import KINDS

    kind = KINDS.get(getattr(error, "kind", ""))
    if not kind:
        return error_words(error, language)
    told = kind["en" if language == "en" else "vi"]
    return f"{llm} {told}{'' if told.endswith('?') else '.'}"


# --- HTML ------------------------------------------------------------------------------------------------------------


def intro_html(strings: Strings) -> str:
    return f"<p>{escaped(strings.preferences.intro)}</p>"


def status_html(said: str, failed: str = "") -> str:
    """One line about the model; one that cannot be used says so in words and colour."""
    kind, label = ("failed", f"<b>{escaped(failed)}</b> ") if failed else ("fine", "")
    return f'<p class="status {kind}" role="status">{label}{escaped(said)}</p>'


def model_choices(backends: Backends, strings: Strings) -> list[tuple[str, str]]:
    return [(name_of(name, strings), name) for name in backends.names()]


def name_of(llm: str, strings: Strings) -> str:
    return strings.preferences.reader if llm == READER else llm


def theme_choices(strings: Strings) -> list[tuple[str, str]]:
    return [(label, name) for name, label in strings.preferences.themes.items()]


def sources_html(found: list[Source], strings: Strings) -> str:
    """Every source of models with what it still needs."""
    words = strings.preferences
    rows = "".join(
        f'<tr><td><code>{escaped(source.example)}</code></td><td class="{source.state}">'
        f"{escaped(words.states[source.state].format(needs=source.needs))}</td></tr>"
        for source in found
    )
    return f"<h2>{escaped(words.sources)}</h2><p>{escaped(words.sources_hint)}</p><table>{rows}</table>"


def labelled(preferences: Preferences) -> list[Any]:
    """The components that hold words of the page, in the order of `labels`."""
    return [preferences.intro, preferences.llm, preferences.trial, preferences.breadth, preferences.theme,
            preferences.sources]  # fmt: skip


def labels(backends: Backends, strings: Strings) -> list[Any]:
    words = strings.preferences
    return [
        intro_html(strings),
        gr.update(label=words.model, info=words.model_hint, choices=model_choices(backends, strings)),
        words.try_it,
        gr.update(label=words.breadth, info=words.breadth_hint),
        gr.update(label=words.theme, choices=theme_choices(strings)),
        sources_html(sources(backends.default), strings),
    ]
