"""The pages in the browser. Gradio is imported when a page is built, not before: it takes more than a second."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.web.server import build_app, serve

if TYPE_CHECKING:
    import gradio

    from assistant import Assistant
    from assistant.settings import Settings

__all__ = ["build_app", "build_page", "serve"]


def build_page(assistant: Assistant, *, settings: Settings) -> gradio.Blocks:
    """The chat and library page, to be mounted; `build_app` does that and adds the route that serves sources."""
    from assistant.web.page import build_page

    return build_page(assistant, settings=settings)
