"""Fetching from a real server on this machine. The article is invented."""

import gzip
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from assistant.errors import UnusableInput
from assistant.readers import document_id, load
from assistant.settings import Settings

LEAD = "Sáng 12/5/2023, Viện Lúa Sông Hậu tổ chức hội thảo về giống lúa chịu mặn, thu hút 150 đại biểu từ 13 tỉnh."
PAGE = f"<!DOCTYPE html><html><body><h1>Hội thảo giống lúa chịu mặn</h1><p>{LEAD}</p></body></html>"


class Pages(BaseHTTPRequestHandler):
    def do_GET(self):
        answer = getattr(self, "get_" + self.path.strip("/").split("?")[0].split("/")[0], None)
        if answer is None:
            self.send_error(404)
        else:
            answer()

    def reply(self, data: bytes, kind: str = "text/html; charset=utf-8", **headers: str) -> None:
        self.send_response(200)
        self.send_header("Content-Type", kind)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(data)

    def get_page(self):
        self.reply(PAGE.encode())

    def get_plain(self):
        self.reply(f"Hội thảo giống lúa chịu mặn\n{LEAD}".encode("utf-16"), "text/plain")

    def get_gzip(self):
        self.reply(gzip.compress(PAGE.encode()), Content_Encoding="gzip")

    def get_large(self):
        self.reply(b"a" * 300_000)

    def get_bomb(self):
        self.reply(gzip.compress(b"a" * 3_000_000), Content_Encoding="gzip")

    def get_silent(self):
        time.sleep(2)

    def get_drip(self):
        self.send_response(200)
        self.end_headers()
        for _ in range(20):
            self.wfile.write(b"<p>a</p>")
            self.wfile.flush()
            time.sleep(0.1)

    def get_moved(self):
        self.send_response(302)
        self.send_header("Location", "/page")
        self.end_headers()

    def get_elsewhere(self):
        self.send_response(302)
        self.send_header("Location", "file:///etc/hostname")
        self.end_headers()

    def get_broken(self):
        self.send_error(500)

    def get_picture(self):
        self.reply(b"\x89PNG\r\n\x1a\n" + bytes(200), "image/png")

    def get_cut(self):
        self.reply(b"<p>", Content_Length="1000")

    def handle(self):
        try:
            super().handle()
        except (BrokenPipeError, ConnectionResetError):
            pass  # the reader left, as it should

    def log_message(self, *_):
        pass


@pytest.fixture(scope="module")
def address():
    server = ThreadingHTTPServer(("127.0.0.1", 0), Pages)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()


@pytest.fixture
def settings(tmp_path):
    return Settings(home=tmp_path, fetch_seconds=0.6, max_file_bytes=200_000)


def reason(url, settings):
    with pytest.raises(UnusableInput) as caught:
        load(url, settings=settings)
    assert caught.value.source == url
    assert "\n" not in caught.value.reason
    return caught.value.reason


@pytest.mark.parametrize("path", ["/page", "/plain", "/gzip", "/moved"])
def test_an_article_at_an_address_is_read(address, settings, path):
    assert LEAD in load(address + path, settings=settings).text


def test_the_address_is_source_and_id(address, settings):
    document = load(f"{address}/page#top", settings=settings)
    assert document.source == f"{address}/page"
    assert document.id == document_id(f"{address}/page")
    assert document.url == f"{address}/page"


def test_an_address_with_vietnamese_letters_is_fetched(address, settings):
    assert LEAD in load(f"{address}/page/hội thảo?từ=lúa", settings=settings).text


@pytest.mark.parametrize(
    ("path", "says"),
    [
        ("/none", "could not be fetched: 404"),
        ("/broken", "could not be fetched: 500"),
        ("/large", "is larger than 0.2 MB"),
        ("/bomb", "is larger than 0.2 MB"),
        ("/silent", "no answer within 0.6 seconds"),
        ("/drip", "no answer within 0.6 seconds"),
        ("/elsewhere", "could not be fetched: 302"),
        ("/picture", "picture"),
    ],
)
def test_what_cannot_be_had_is_one_clear_line(address, settings, path, says):
    assert says in reason(address + path, settings)


def test_a_server_that_is_not_there(settings):
    assert "could not be fetched" in reason("http://127.0.0.1:9/", settings)


@pytest.mark.parametrize("url", ["ftp://songhau.example/a", "file:///etc/hostname", "http://", "http://[broken/a"])
def test_other_addresses_are_refused(settings, url):
    assert "is not an http or https address" in reason(url, settings)
