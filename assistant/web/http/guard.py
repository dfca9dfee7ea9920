"""Who may speak to this server: people on this machine or network, not the web pages that they happen to visit.

There are no accounts, so the browser is the way in for others: a page elsewhere could send a form here (it would say
so in `Origin`), or bind its own name to this address and read the library as if it were its own (the name would stand
in `Host`). Every request is looked at, those of the page and of Gradio too.
"""

from __future__ import annotations

import ipaddress
import json
import socket
from collections.abc import Iterable
from typing import Any


class SameSiteOnly:
    """ASGI middleware: answers 403 to requests that another web page has caused.

    Allowed as the server's name are addresses (a name is what an attacker binds, not an address), `localhost`, this
    machine's own name, the name that it listens by (`own`), and `hosts`. What says nothing about where it comes from
    is no browser, and is let in.
    """

    def __init__(self, app: Any, *, own: str = "", hosts: Iterable[str] = ()) -> None:
        self.app = app
        machine = socket.gethostname().lower()
        self.hosts = frozenset(_bare(host) for host in hosts)
        self.names = self.hosts | ({"localhost", machine, f"{machine}.local", _bare(own)} - {""})

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        reason = self.objection(scope) if scope["type"] in ("http", "websocket") else ""
        if not reason:
            await self.app(scope, receive, send)
        elif scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": 1008, "reason": "not from this server's own page"})
        else:
            await _refuse(reason, send)

    def objection(self, scope: Any) -> str:
        """Why this request is not served; empty when it is."""
        headers = {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in scope["headers"]}
        host = headers.get("host", "")
        if not self._is_ours(host):
            return f"This server does not go by the name {_bare(host)!r}. Add it to ASSISTANT_HOSTS if it is yours"
        origin = headers.get("origin")
        if origin is not None and not self._is_own_page(origin, host):
            return f"Requests from pages of {origin!r} are not accepted"
        # Pictures, scripts and forms of other pages carry no origin when they only fetch; a link that is followed may.
        if headers.get("sec-fetch-site") == "cross-site" and headers.get("sec-fetch-mode") != "navigate":
            return "Requests from other pages are not accepted"
        return ""

    def _is_ours(self, host: str) -> bool:
        name = _bare(host)
        return name in self.names or name.endswith(".localhost") or _is_address(name)

    def _is_own_page(self, origin: str, host: str) -> bool:
        # Behind a proxy the page's name may be another than the one the proxy asks for; then it is among the hosts.
        page = origin.partition("://")[2].lower()
        return page == host.lower() or _bare(page) in self.hosts


def _bare(host: str) -> str:
    """`[::1]:7860` → `::1`, `Localhost:7860` → `localhost`."""
    host = host.strip().lower()
    if host.startswith("["):
        return host[1:].partition("]")[0]
    return host if host.count(":") > 1 else host.partition(":")[0]


def _is_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True


async def _refuse(reason: str, send: Any) -> None:
    body = json.dumps({"error": {"message": reason, "type": "forbidden"}}, ensure_ascii=False).encode()
    headers = [(b"content-type", b"application/json"), (b"content-length", str(len(body)).encode())]
    await send({"type": "http.response.start", "status": 403, "headers": headers})
    await send({"type": "http.response.body", "body": body})
