"""Whom the server listens to: programs and its own page; not other pages in somebody's browser."""

from __future__ import annotations

import socket

import httpx
import pytest

from assistant.settings import Settings
from assistant.web.http.guard import SameSiteOnly


def objection(hosts: tuple[str, ...] = (), **headers: str) -> str:
    named = [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()]
    return SameSiteOnly(None, hosts=hosts).objection({"headers": named})


OURS = "localhost:7860"


@pytest.mark.parametrize(
    "host", [OURS, "127.0.0.1:7860", "[::1]:7860", "192.168.1.20", "Localhost", "a.localhost:1", socket.gethostname()]
)
def test_it_goes_by_addresses_and_by_its_own_names(host):
    assert objection(host=host) == ""


@pytest.mark.parametrize("host", ["evil.example:7860", "127.0.0.1.evil.example", "localhost.evil.example", ""])
def test_a_name_bound_to_this_address_from_outside_reads_nothing(host):
    """DNS rebinding: the browser thinks that the page at evil.example speaks to its own server."""
    assert "ASSISTANT_HOSTS" in objection(host=host)


@pytest.mark.parametrize(
    "origin", ["http://evil.example", "null", "http://localhost:3000", "http://localhost", "http://[", "http://192.168.1.9"]
)
def test_another_page_can_do_nothing(origin):
    assert objection(host=OURS, origin=origin)


def test_it_goes_by_the_name_that_it_listens_by():
    listening = SameSiteOnly(None, own="office-pc")

    assert listening.objection({"headers": [(b"host", b"office-pc:7860")]}) == ""
    assert listening.objection({"headers": [(b"host", b"")]})


def test_its_own_page_can():
    assert objection(host=OURS, origin=f"http://{OURS}") == ""


def test_pictures_and_scripts_of_other_pages_are_not_served_but_links_are():
    assert objection(host=OURS, sec_fetch_site="cross-site", sec_fetch_mode="no-cors")
    assert objection(host=OURS, sec_fetch_site="cross-site", sec_fetch_mode="navigate") == ""
    assert objection(host=OURS, sec_fetch_site="same-origin", sec_fetch_mode="cors") == ""


def test_names_of_a_proxy_are_accepted_when_they_are_set(tmp_path):
    settings = Settings.load(home=tmp_path, environment={"ASSISTANT_HOSTS": "Office.Example, host.docker.internal"})

    assert objection(settings.hosts, host="office.example") == ""
    assert objection(settings.hosts, host=OURS, origin="https://office.example") == ""
    assert objection(settings.hosts, host="evil.example")


# --- on the running server -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", ["/", "/api/documents", "/v1/models", "/source?document=x", "/gradio_api/info"])
def test_every_route_is_guarded(address, path):
    answer = httpx.get(f"{address}{path}", headers={"host": "evil.example"}, trust_env=False)

    assert answer.status_code == 403 and answer.json()["error"]["type"] == "forbidden"
    assert "default-src 'self'" in answer.headers["content-security-policy"]


def test_another_page_cannot_delete_nor_send_a_form(address):
    documents = httpx.get(f"{address}/api/documents", trust_env=False).json()
    there = {"origin": "http://evil.example"}
    deleted = httpx.delete(f"{address}/api/documents/{documents['documents'][0]['id']}", headers=there, trust_env=False)
    posted = httpx.post(f"{address}/api/documents", files={"files": ("a.txt", b"x")}, headers=there, trust_env=False)

    assert (deleted.status_code, posted.status_code) == (403, 403)
    assert httpx.get(f"{address}/api/documents", trust_env=False).json() == documents


def test_nobody_is_invited_to_read_across_sites(address):
    answer = httpx.get(f"{address}/api/documents", headers={"origin": address}, trust_env=False)

    assert answer.status_code == 200
    assert not any(name.startswith("access-control") for name in answer.headers)
