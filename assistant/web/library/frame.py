"""The library's tab: where articles come in, what became of them, and the frame that views.js fills with the list."""

from __future__ import annotations

import json

from assistant.web.gradio_import import gr
from assistant.web.parts import text
from assistant.web.strings import LANGUAGES, Strings

FILE_TYPES = (".txt", ".md", ".markdown", ".html", ".htm", ".xhtml", ".pdf", ".docx")


def build_intake(strings: Strings, *, most_bytes: int) -> gr.HTML:
    return gr.HTML(
        intake_html(strings, most_bytes=most_bytes), elem_id="intake", js_on_load=None,
        apply_default_css=False,
    )  # fmt: skip


def build_results() -> gr.HTML:
    """Where library.js tells what became of what was sent; never changed from here."""
    return gr.HTML('<div id="results"></div>', elem_id="upload-results", js_on_load=None, apply_default_css=False)


def intake_html(strings: Strings, *, most_bytes: int) -> str:
    """Buttons for files, folders and an address. The lists under them are library.js's own and stay."""
    words = strings.library
    told = {language: _told(table, most_bytes) for language, table in LANGUAGES.items()}
    return (
        f'<div class="intake" data-most="{most_bytes}" data-told="{text(json.dumps(told, ensure_ascii=False))}">'
        f'<div class="ways"><button type="button" class="way first" data-choose="files">{text(strings.upload)}</button>'
        f'<button type="button" class="way" data-choose="folder">{text(words.add_folder)}</button>'
        f'<input type="file" id="choose-files" multiple hidden accept="{",".join(FILE_TYPES)}">'
        f'<input type="file" id="choose-folder" webkitdirectory hidden>'
        f'<input type="file" id="choose-replacement" hidden accept="{",".join(FILE_TYPES)}">'
        f'<form class="link-form"><label class="unseen" for="link">{text(words.link)}</label>'
        f'<input id="link" name="link" type="text" inputmode="url" autocomplete="off" '
        f'placeholder="{text(words.link_placeholder)}"><button class="way">{text(words.add_link)}</button></form></div>'
        f'<p class="hint">{text(strings.upload_hint)} <span class="drop">{text(words.drop)}</span></p></div>'
    )


def _told(strings: Strings, most_bytes: int) -> dict[str, str]:
    """What library.js says by itself."""
    words = strings.library
    return {
        "waiting": strings.reading["waiting"], "sending": words.sending, "failed": strings.reading["failed"],
        "tooLarge": words.too_large.format(size=f"{most_bytes / 1e6:g}"), "broken": words.broken_off,
        "working": words.working, "done": words.done, "close": words.close_results, "undo": words.undo,
        "drop": words.drop_here, "list": strings.upload_list_label,
    }  # fmt: skip
