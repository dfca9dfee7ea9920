"""The page: a header, the chat and the library in tabs, and beside them the source panel."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from assistant.types import Scope
from assistant.web import evaluation as evaluating
from assistant.web import preferences as preferring
from assistant.web.backends import Backends
from assistant.web.chat import build_chat, labelled, labels, wire_chat
from assistant.web.evaluation import build_evaluation, wire_evaluation
from assistant.web.frames import build_frame, wire_tabs
from assistant.web.gradio_import import gr
from assistant.web.library.frame import build_intake, build_results, intake_html
from assistant.web.preferences import build_preferences, wire_preferences
from assistant.web.runner import Runner
from assistant.web.strings import LANGUAGES, Strings, strings_of

if TYPE_CHECKING:
    from assistant import Assistant
    from assistant.settings import Settings

_HERE = Path(__file__).resolve().parent
# In this order: what comes later builds on what came before.
_STYLES = ("page.css", "chat.css", "evaluation.css", "preferences.css", "views.css", "days.css")
_SCRIPTS = ("page.js", "chat.js", "evaluation.js", "preferences.js", "views.js", "library.js", "days.js")
# What the reader's own system has: nothing is fetched, and Vietnamese marks are drawn well.
_SYSTEM_FONTS = ["system-ui", "-apple-system", "Segoe UI", "Roboto", "Noto Sans", "Liberation Sans", "sans-serif"]
# A mark, as a picture: otherwise the browser shows Gradio's.
_ICON = (
    "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Crect width='32' height='32' "
    "rx='8' fill='%230f6b62'/%3E%3Ctext x='16' y='22' font-family='sans-serif' font-size='17' font-weight='700' "
    "fill='%23fff' text-anchor='middle'%3E[1]%3C/text%3E%3C/svg%3E"
)


def build_page(assistant: Assistant, *, settings: Settings) -> gr.Blocks:
    strings, backends = strings_of(settings.language), Backends(assistant)
    with gr.Blocks(title=strings.title, analytics_enabled=False, fill_width=True) as page:
        with gr.Row(elem_id="header"):
            heading = gr.HTML(heading_html(strings), elem_id="heading", js_on_load=None, apply_default_css=False)
            language = gr.Radio(
                [(table.language_name, table.language) for table in LANGUAGES.values()], value=strings.language,
                label=strings.language_label, show_label=False, container=False, elem_id="language",
                min_width=0, scale=0,
            )  # fmt: skip
        with gr.Row(elem_id="workspace"):
            with gr.Column(elem_id="main"), gr.Tabs(elem_id="tabs", overflow_behavior="wrap"):
                with gr.Tab(strings.chat_tab, id="chat", elem_id="chat-tab") as chat_tab:
                    chat = build_chat(strings)
                with gr.Tab(strings.register.tab, id="register", elem_id="register-tab") as register_tab:
                    build_frame("register", strings)
                with gr.Tab(strings.library_tab, id="library", elem_id="library-tab") as library_tab:
                    intake = build_intake(strings, most_bytes=settings.max_file_bytes)
                    build_results()
                    build_frame("library", strings)
                with gr.Tab(strings.evaluation.tab, id="evaluation", elem_id="evaluation-tab") as evaluation_tab:
                    evaluation = build_evaluation(strings, backends)
                with gr.Tab(strings.preferences.tab, id="settings", elem_id="settings-tab") as settings_tab:
                    preferences = build_preferences(strings, backends)
            panel = gr.HTML(panel_html(strings), elem_id="panel", js_on_load=None, apply_default_css=False)
        wire_chat(chat, assistant, backends, language, page)
        wire_evaluation(evaluation, evaluation_tab, backends, Runner(), chat.choice, language)
        wire_preferences(preferences, backends, chat, language)
        wire_tabs(chat=chat_tab, register=register_tab, library=library_tab, evaluation=evaluation_tab,
                  settings=settings_tab)  # fmt: skip

        def relabel(
            language: str, exchanges: tuple, conversation: str, scope: Scope, origin: str, count: int, built: str = ""
        ) -> list[Any]:
            strings = strings_of(language)
            return [
                heading_html(strings),
                gr.update(label=strings.language_label, value=language),
                gr.update(label=strings.chat_tab),
                gr.update(label=strings.register.tab),
                gr.update(label=strings.library_tab),
                panel_html(strings),
                intake_html(strings, most_bytes=settings.max_file_bytes),
                gr.update(label=strings.evaluation.tab),
                gr.update(label=strings.preferences.tab),
                *labels(assistant, exchanges, conversation, scope, strings, built=built),
                *evaluating.labels(backends, origin, count, strings),
                *preferring.labels(backends, strings),
            ]

        def open_page(*told: Any) -> list[Any]:
            return relabel(*told, built=settings.language)

        everything = [heading, language, chat_tab, register_tab, library_tab, panel, intake, evaluation_tab,
                      settings_tab, *labelled(chat),
                      *evaluating.labelled(evaluation), *preferring.labelled(preferences)]  # fmt: skip
        quiet: dict[str, Any] = {"queue": False, "show_progress": "hidden", "api_visibility": "private"}
        told = [language, chat.exchanges, chat.id, chat.scope.scope, evaluation.origin, evaluation.count]
        switched = language.change(relabel, told, everything, **quiet)
        switched.then(None, [language], None, js="page.speak", **quiet)
        opened = page.load(open_page, told, everything, js="page.savedLanguage", **quiet)
        opened.then(None, [language], None, js="page.speak", **quiet)
        opened.then(None, None, None, js="page.reopen", **quiet)
        opened.then(None, None, [preferences.theme], js="page.restoreChoice", **quiet)
    page.queue(default_concurrency_limit=16, api_open=False)
    return page


def heading_html(strings: Strings) -> str:
    return f"<h1>{strings.title}</h1>"


def panel_html(strings: Strings) -> str:
    """The frame that page.js fills with articles; its words are data for page.js, too."""
    return (
        f'<aside class="panel" id="source-panel" aria-label="{strings.panel_label}" '
        f'data-failed="{strings.panel_failed}" data-hint="{strings.panel_hint}">'
        f'<div class="panel-bar"><span class="panel-name">{strings.panel_label}</span>'
        f'<button type="button" class="panel-close" aria-label="{strings.panel_close}">×</button></div>'
        f'<div class="panel-hint">{strings.panel_hint}</div></aside>'
    )


def dress() -> dict[str, Any]:
    """Theme, style and script, as `gr.mount_gradio_app` takes them."""
    theme = gr.themes.Base(
        primary_hue="teal", neutral_hue="slate", radius_size="md", font=_SYSTEM_FONTS,
        font_mono=["ui-monospace", "Consolas", "monospace"],
    )  # fmt: skip
    style = "".join((_HERE / name).read_text(encoding="utf-8") for name in _STYLES)
    script = "".join((_HERE / name).read_text(encoding="utf-8") for name in _SCRIPTS)
    icon = f'<link rel="icon" href="{_ICON}">'
    return {"theme": theme, "head": f"{icon}<style>{style}</style><script>{script}</script>"}
