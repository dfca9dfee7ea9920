"""Addresses → bytes, over http and https, within a time and a size."""

from __future__ import annotations

import re
import socket
import ssl
import time
import zlib
from dataclasses import dataclass
from http.client import HTTPException, HTTPResponse
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urlsplit, urlunsplit
from urllib.request import HTTPRedirectHandler, OpenerDirector, Request, build_opener

from assistant.errors import Message, UnusableInput

_SCHEMES = ("http", "https")
_PIECE = 65_536
_TROUBLES: dict[type[Exception], str] = {
    socket.gaierror: "there is no server of this name",
    ConnectionRefusedError: "the server takes no connection",
    ssl.SSLCertVerificationError: "the certificate of the server is not valid",
}
_AGENT = "Mozilla/5.0 (compatible; assistant)"


@dataclass(frozen=True, slots=True)
class Fetched:
    data: bytes
    """Text in another character set than UTF-8 that the server declares is UTF-8 here."""
    url: str
    """Where it was found in the end."""


class _WebOnly(HTTPRedirectHandler):
    """Follows redirects to web addresses only."""

    def redirect_request(self, req, fp, code, msg, headers, newurl):  # type: ignore[no-untyped-def]
        if urlsplit(newurl).scheme not in _SCHEMES:
            raise HTTPError(newurl, code, "redirect to another kind of address", headers, fp)
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def is_url(source: str) -> bool:
    return re.match(r"[A-Za-z][A-Za-z0-9+.-]+://", source) is not None


def fetch(url: str, *, seconds: float, max_bytes: int) -> Fetched:
    """The content at `url`.

    Raises:
        UnusableInput: another kind of address, no answer in `seconds`, an error status, more than `max_bytes`.
    """
    if not _is_web_address(url):
        raise UnusableInput(url, "is not an http or https address")
    deadline = time.monotonic() + seconds
    request = Request(_quoted(url), headers={"User-Agent": _AGENT, "Accept-Encoding": "gzip, identity;q=0.5"})
    try:
        with _opener().open(request, timeout=seconds) as response:
            data = _body(response, url, deadline=deadline, max_bytes=max_bytes)
            return Fetched(_in_utf8(data, response.headers.get_content_charset()), response.geturl())
    except HTTPError as error:
        answered = Message("{status} {words}", status=error.code, words=error.reason)
        raise UnusableInput(url, "could not be fetched: {reason}", reason=answered) from error
    except URLError as error:
        raise UnusableInput(url, "could not be fetched: {reason}", reason=_why(error.reason, seconds)) from error
    except (HTTPException, OSError, ValueError, zlib.error) as error:
        raise UnusableInput(url, "could not be fetched: {reason}", reason=_why(error, seconds)) from error


def _why(error: object, seconds: float) -> str:
    """What went wrong on the way, as people without a terminal understand it; else in the system's own words."""
    if isinstance(error, TimeoutError):
        return Message("no answer within {seconds} seconds", seconds=f"{seconds:g}")
    known = next((said for kind, said in _TROUBLES.items() if isinstance(error, kind)), None)
    return Message(known) if known else _one_line(error) or type(error).__name__


def _is_web_address(url: str) -> bool:
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme.lower() in _SCHEMES and bool(parts.hostname)


def _opener() -> OpenerDirector:
    return build_opener(_WebOnly)


def _quoted(url: str) -> str:
    """The address as it goes over the wire: without its fragment, Vietnamese letters escaped."""
    parts = urlsplit(url)
    host = parts.netloc if parts.netloc.isascii() else parts.netloc.encode("idna").decode("ascii")
    safe = "/%:=&?~#+!$,;'@()*[]"
    return urlunsplit((parts.scheme, host, quote(parts.path, safe=safe), quote(parts.query, safe=safe), ""))


def _body(response: HTTPResponse, url: str, *, deadline: float, max_bytes: int) -> bytes:
    """Piece by piece: a server that drips or never ends is left in time."""
    unpack = (
        zlib.decompressobj(wbits=47)
        if response.headers.get("Content-Encoding", "").lower() in ("gzip", "deflate")
        else None
    )
    data = bytearray()
    while piece := response.read1(_PIECE):
        data += unpack.decompress(piece, max_bytes + 1) if unpack else piece
        if len(data) > max_bytes:
            raise UnusableInput(url, "is larger than {size} MB", size=f"{max_bytes / 1e6:g}")
        if time.monotonic() > deadline:
            raise TimeoutError
    return bytes(data)


def _in_utf8(data: bytes, charset: str | None) -> bytes:
    if not charset or charset.lower() in ("utf-8", "utf8"):
        return data
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        try:
            return data.decode(charset).encode("utf-8")
        except (UnicodeDecodeError, LookupError):
            return data
    return data


def _one_line(error: object) -> str:
    return " ".join(str(getattr(error, "strerror", None) or error).split())
