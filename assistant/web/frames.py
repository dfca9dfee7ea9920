"""The frames of the tabs that have addresses; views.js fills them when they are first opened."""

from __future__ import annotations

import json
from typing import Any

from assistant.web.gradio_import import gr
from assistant.web.parts import text
from assistant.web.strings import LANGUAGES, Strings

_QUIET: dict[str, Any] = {"queue": False, "show_progress": "hidden", "api_visibility": "private"}


def build_frame(tab: str, strings: Strings) -> gr.HTML:
    """An empty frame with what is said while it is being filled, in every language."""
    words = {
        name: {"failed": table.register.failed, "again": table.register.again} for name, table in LANGUAGES.items()
    }
    return gr.HTML(
        f'<div class="views-frame" data-views="{tab}" data-language="{strings.language}" '
        f'data-words="{text(json.dumps(words, ensure_ascii=False))}">'
        f'<p class="empty">{text(strings.register.loading)}</p></div>',
        elem_id=f"{tab}-page", js_on_load="views.framed()", apply_default_css=False,
    )  # fmt: skip


def wire_tabs(**tabs: gr.Tab) -> None:
    """Tells views.js which tab is in front."""
    for name, tab in tabs.items():
        tab.select(None, js=f"() => views.chosen('{name}')", **_QUIET)
