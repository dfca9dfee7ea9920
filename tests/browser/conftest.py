"""A real Chromium, and servers of the page on free loopback ports."""

from __future__ import annotations

import contextlib
import os
import shutil
import sys
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright
from serving import free_port, served

from assistant import Assistant
from tests.conftest import FAST

# Playwright loses its footing when a sandboxed frame of its own process is replaced; one process will do for the tests.
SWITCHES = (
    "--disable-features=IsolateSandboxedIframes --no-sandbox --disable-gpu --disable-quic --no-first-run "
    "--disable-background-networking "
    "--disable-component-update --disable-sync"
).split()
# What a person would wait for on a machine that does something else beside it; nothing waits so long when all is well.
expect.set_options(timeout=20_000)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Skips on a machine without Chromium; on CI its absence is a failure."""
    found = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if found is None and not os.environ.get("CI"):
        pytest.skip("no Chromium on this machine (Debian: apt-get install chromium)")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=SWITCHES)
        yield browser
        browser.close()


@pytest.fixture
def open_page(chromium: Browser) -> Iterator[Callable[..., Page]]:
    """`open_page(address, width=…, height=…, scheme=…)`: a page that remembers its requests in `page.requests`.

    It is the chat's, unless `first` names what is seen first of another tab.

    Anything the page logs as an error fails the test.
    """
    with contextlib.ExitStack() as stack:
        errors: list[str] = []

        def open_one(
            address: str, *, width: int = 1280, height: int = 800, scheme: str = "light", first: str = ""
        ) -> Page:
            context = chromium.new_context(viewport={"width": width, "height": height}, color_scheme=scheme)
            stack.callback(context.close)
            page = context.new_page()
            page.requests = []
            page.on("request", lambda request: page.requests.append(request.url))
            page.on("pageerror", lambda error: errors.append(str(error)))
            page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
            page.goto(address)
            for selector in [first] if first else ["#question textarea", ".example >> visible=true"]:
                page.wait_for_selector(selector)
            return page

        yield open_one
        assert errors == []


@pytest.fixture(scope="session")
def scripted(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the page over an assistant that says what a test wants, at once."""
    yield from _served(tmp_path_factory, "tests.browser.scripted_assistant", "0.02")


@pytest.fixture(scope="session")
def slow(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The same, a second for each piece of an answer."""
    yield from _served(tmp_path_factory, "tests.browser.scripted_assistant", "1.0")


@pytest.fixture(scope="session")
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """app.py on a home that does not exist yet: the first start indexes knowledge/."""
    port, home = free_port(), tmp_path_factory.mktemp("fresh") / "home"
    with served([sys.executable, "app.py", "--port", str(port)], port, ASSISTANT_HOME=str(home)) as address:
        yield address


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The page over knowledge/, with the fast embedder: a library that the tests of one module may change."""
    home, port = tmp_path_factory.mktemp("office") / "home", free_port()
    with Assistant.open(home, **FAST) as assistant:
        assistant.ingest_shipped()
    command = [sys.executable, "-m", "assistant", "serve", "--port", str(port), "--no-browser"]
    variables = {f"ASSISTANT_{name.upper()}": value for name, value in FAST.items()}
    with served(command, port, ASSISTANT_HOME=str(home), **variables) as address:
        yield address


def _served(factory: pytest.TempPathFactory, module: str, seconds: str) -> Iterator[str]:
    port, home = free_port(), factory.mktemp("home")
    with served([sys.executable, "-m", module, str(port), str(home), seconds], port) as address:
        yield address
