"""What other programs call: REST under /api, OpenAI's protocol under /v1, and the guard before them and the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fastapi import FastAPI

    from assistant import Assistant


def add_http(app: FastAPI, assistant: Assistant) -> None:
    """Adds both, and puts the guard before everything that the application serves."""
    from fastapi.responses import RedirectResponse

    from assistant.web.http.guard import SameSiteOnly
    from assistant.web.http.openai import build_openai
    from assistant.web.http.rest import build_rest

    app.add_middleware(SameSiteOnly, hosts=assistant.settings.hosts)
    app.add_api_route("/api", lambda: RedirectResponse("/api/docs"), include_in_schema=False)
    app.mount("/api", build_rest(assistant))
    app.mount("/v1", build_openai(assistant))
