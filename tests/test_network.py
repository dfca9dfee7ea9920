"""Default settings reach nothing outside the machine: ingest, a question and a page load."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from tests.conftest import PROJECT, write_articles

# Python imports `sitecustomize` before anything else, so that no import of any package escapes the guard.
GUARD = '''
import ipaddress, os, socket

LOG = os.environ["NETWORK_LOG"]

def record(what):
    with open(LOG, "a", encoding="utf-8") as log:
        log.write(f"{what}\\n")
    raise PermissionError(f"no network in this test: {what}")

def is_local(host):
    if isinstance(host, bytes):
        host = host.decode()
    if host in (None, "", "localhost"):
        return True
    try:
        address = ipaddress.ip_address(str(host).split("%")[0])
    except ValueError:
        return False
    return address.is_loopback or address.is_unspecified

def guard_address(name, position):
    original = getattr(socket.socket, name)
    def guarded(self, *given):
        address = given[position]
        if self.family in (socket.AF_INET, socket.AF_INET6) and not is_local(address[0]):
            record(f"{name} {address}")
        return original(self, *given)
    setattr(socket.socket, name, guarded)

def guard_lookup(name):
    original = getattr(socket, name)
    def guarded(host, *given, **options):
        if not is_local(host):
            record(f"{name} {host}")
        return original(host, *given, **options)
    setattr(socket, name, guarded)

for name, position in (("connect", 0), ("connect_ex", 0), ("sendto", -1)):
    guard_address(name, position)
for name in ("getaddrinfo", "gethostbyname", "gethostbyname_ex"):
    guard_lookup(name)
with open(LOG, "a", encoding="utf-8"):
    pass
'''


@pytest.fixture
def guarded(tmp_path: Path) -> dict[str, str]:
    """An environment whose Python processes record and refuse every way out of the machine. No setting is given."""
    folder = tmp_path / "guard"
    folder.mkdir()
    (folder / "sitecustomize.py").write_text(GUARD, encoding="utf-8")
    kept = {name: value for name, value in os.environ.items() if not name.lower().endswith("_proxy")}
    return {
        **kept,
        "PYTHONPATH": os.pathsep.join([str(folder), str(PROJECT)]),
        "NETWORK_LOG": str(tmp_path / "network.log"),
        "HOME": str(tmp_path / "user"),
        "BROWSER": "true",
    }


def attempts(environment: dict[str, str]) -> list[str]:
    return Path(environment["NETWORK_LOG"]).read_text("utf-8").splitlines()


def run(environment: dict[str, str], *words: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, *map(str, words)]
    return subprocess.run(command, env=environment, cwd=PROJECT, capture_output=True, encoding="utf-8", check=False)


def test_the_guard_sees_a_connection_a_datagram_and_a_lookup(guarded):
    run(guarded, "-c", "import socket; socket.socket().connect(('192.0.2.1', 80))")
    run(guarded, "-c", "import urllib.request; urllib.request.urlopen('http://example.invalid/', timeout=1)")
    run(guarded, "-c", "import socket; socket.socket(type=socket.SOCK_DGRAM).sendto(b'x', ('192.0.2.1', 53))")

    assert [line.split(" ")[0] for line in attempts(guarded)] == ["connect", "getaddrinfo", "sendto"]


def test_ingest_and_ask_reach_nothing(guarded, tmp_path):
    articles = write_articles(tmp_path / "articles")
    home = ("--home", tmp_path / "home")
    taken_in = run(guarded, "-m", "assistant", "ingest", articles, *home)
    # In one process, with the engine of the settings: Chroma, the model, LangChain and tiktoken are all at work.
    code = (
        "import sys; from assistant import Assistant\n"
        "from assistant.tokens import count_tokens\n"
        "with Assistant.open(sys.argv[1]) as assistant:\n"
        "    print(assistant.as_runnable().invoke(sys.argv[2]).text, count_tokens('mai vàng'))"
    )
    question = "Ai chủ trì hội thảo về cây mai vàng?"
    answered = run(guarded, "-c", code, tmp_path / "home", question)
    asked = run(guarded, "-m", "assistant", "ask", question, *home)

    assert taken_in.stdout == "2 added, 0 updated, 0 unchanged, 0 failed\n", taken_in.stderr
    assert "Trần Văn Mẫu" in answered.stdout and "Trần Văn Mẫu" in asked.stdout, answered.stderr + asked.stderr
    assert attempts(guarded) == []


def test_the_page_is_served_and_reaches_nothing(guarded, tmp_path):
    home = tmp_path / "home"
    run(guarded, "-m", "assistant", "ingest", write_articles(tmp_path / "articles"), "--home", home)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "app.py", "--home", str(home), "--port", str(port), "--no-browser"]
    with open(tmp_path / "server.log", "w") as log:
        server = subprocess.Popen(command, env=guarded, cwd=PROJECT, stdout=log, stderr=log)
    try:
        page = fetch(f"http://127.0.0.1:{port}/", server)
        # Threads that were started with the page have the time to try.
        time.sleep(2)
    finally:
        server.terminate()
        server.wait(timeout=30)

    assert "<script" in page and "window.gradio_config" in page, (tmp_path / "server.log").read_text()
    assert attempts(guarded) == []


def fetch(address: str, server: subprocess.Popen[bytes]) -> str:
    direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    for _ in range(600):
        assert server.poll() is None, "the server has ended"
        try:
            with direct.open(address, timeout=10) as response:
                return response.read().decode("utf-8")
        except (urllib.error.URLError, ConnectionError):
            time.sleep(0.2)
    raise AssertionError("the server did not answer")
