"""What a web page says of itself: JSON-LD first, then meta tags, then its headings."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from assistant.language.dates import parse_day
from assistant.metadata import outlet_name, without_site
from assistant.readers.base import RawArticle
from assistant.text import fold

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# The title of every page of a site, not of this one.
_PORTAL = re.compile(r"(?:(?:cổng|trang)\s+(?:thông tin|tt)|báo\s+[\w\s]{2,30}$|trang chủ|home\b)", re.IGNORECASE)
_PUBLISHED_META = (
    "article:published_time", "og:published_time", "datepublished", "date", "pubdate", "publishdate", "publish-date",
    "dc.date", "dc.date.issued", "dcterms.date", "dcterms.created", "citation_publication_date", "parsely-pub-date", 
    "article:published", "sailthru.date",
)  # fmt: skip


def described(tree: HtmlElement) -> RawArticle:
    """The metadata of a page; `text` is empty."""
    meta, linked = _meta(tree), _linked_data(tree)
    site = meta.get("og:site_name") or meta.get("application-name") or _name(linked.get("publisher"))
    return RawArticle(
        text="",
        title=_title(tree, meta, linked, site),
        publisher=site and outlet_name(site),
        url=_address(meta.get("og:url"), _canonical(tree)),
        published=_published(tree, meta, linked),
        byline=_name(linked.get("author")) or _person(meta.get("author") or meta.get("article:author")),
    )


def words_of(element: HtmlElement) -> str:
    """The text of an element on one line; nothing for comments."""
    return " ".join(element.text_content().split()) if isinstance(element.tag, str) else ""


def _meta(tree: HtmlElement) -> dict[str, str]:
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop")
        content = (element.get("content") or "").strip()
        if name and content:
            found.setdefault(name.strip().lower(), content)
    return found


def _linked_data(tree: HtmlElement) -> Mapping[str, Any]:
    """The JSON-LD object of the article: the one that has a day of publication or a headline."""
    for script in tree.xpath("//script[contains(@type, 'ld+json')]"):
        try:
            data = json.loads(script.text_content(), strict=False)
        except (ValueError, RecursionError):
            continue
        for item in _objects(data):
            if "datePublished" in item or "headline" in item:
                return item
    return {}


def _objects(data: object) -> Iterator[Mapping[str, Any]]:
    if isinstance(data, list):
        for item in data:
            yield from _objects(item)
    elif isinstance(data, dict):
        yield data
        yield from _objects(data.get("@graph"))


def _title(tree: HtmlElement, meta: Mapping[str, str], linked: Mapping[str, Any], site: str | None) -> str | None:
    headings = [words_of(element) for element in tree.iter("h1")]
    printed = next((words_of(element) for element in tree.iter("title")), "")
    given = linked.get("headline") if isinstance(linked.get("headline"), str) else None
    printed = "" if _PORTAL.match(printed) else printed
    stated = [
        without_site(text, site)
        for text in (given, meta.get("og:title"), meta.get("twitter:title"), printed)
        if text and text.strip()
    ]
    # The heading as printed wins when the page's own metadata know it; a lone h1 may be the site's name.
    for heading in headings:
        if heading and (not stated or any(_alike(heading, text) for text in stated)):
            return heading
    return next(iter(stated), None) or next(iter(headings), None) or None


def _alike(one: str, other: str) -> bool:
    """Whether two titles share most words of the shorter one."""
    first, second = set(fold(one).split()), set(fold(other).split())
    return len(first & second) >= max(3, 0.6 * min(len(first), len(second)))


def _published(tree: HtmlElement, meta: Mapping[str, str], linked: Mapping[str, Any]) -> str | None:
    stated = [linked.get("datePublished"), *(meta.get(name) for name in _PUBLISHED_META)]
    stated += [
        element.get("datetime") or element.get("content") for element in tree.xpath("//*[@itemprop='datePublished']")
    ]
    stated += [element.get("datetime") for element in tree.xpath("//article//time[@datetime] | //time[@pubdate]")]
    days = (parse_day(value[:40]) for value in stated if isinstance(value, str))
    return next((day for day in days if day), None)


def _name(value: object) -> str | None:
    """The name in a JSON-LD person or organisation, or in several."""
    if isinstance(value, list):
        return ", ".join(filter(None, map(_name, value))) or None
    if isinstance(value, dict):
        value = value.get("name")
    return _person(value) if isinstance(value, str) else None


def _person(value: str | None) -> str | None:
    return None if not value or "://" in value or "@" in value else value.strip() or None


def _canonical(tree: HtmlElement) -> str | None:
    return next((element.get("href") for element in tree.xpath("//link[@rel='canonical'][@href]")), None)


def _address(*candidates: str | None) -> str | None:
    return next((url for url in candidates if url and re.match(r"https?://[^/]+/.+", url)), None)
