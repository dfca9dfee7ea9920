"""Web pages: the article by trafilatura, with its captions and lead; metadata from JSON-LD, meta tags, time stamps."""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from assistant import cleaning
from assistant.language.dates import parse_day
from assistant.metadata import without_site
from assistant.readers.base import RawArticle
from assistant.readers.encoding import decode
from assistant.text import fold

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_PAGE = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
_FRAGMENT = re.compile(
    rb"\s*(?:<!--.*?-->\s*)*<(?:div|article|section|main|p|h[1-6]|table|meta|title|header|span)\b[^>]*>",
    re.IGNORECASE | re.DOTALL,
)
_CHARSET = re.compile(
    rb"<(?:meta[^>]{0,200}?charset\s*=|\?xml[^>]{0,80}?encoding\s*=)\s*[\"']?\s*([\w-]+)", re.IGNORECASE
)
_CAPTION_CLASS = re.compile(
    r"(?:^|[\s_-])(?:photo|image|img|pic|picture|figure|avatar|photocms)?[\s_-]*caption(?:$|[\s_-])|desc_cation",
    re.IGNORECASE,
)
_ASIDE = re.compile(
    r"related|lienquan|lien-quan|sidebar|comment|binh-?luan|footer|menu|nav|breadcrumb|share|social|"
    r"tags?\b|poll|banner|advert|popup|cookie|most-?read|tinkhac",
    re.IGNORECASE,
)
_BLOCKS = ("p", "div", "h4", "li", "td", "strong", "em", "span", "time", "footer", "address")
_PUBLISHED_META = (
    "article:published_time", "og:published_time", "datepublished", "date", "pubdate", "publishdate", "publish-date",
    "dc.date", "dc.date.issued", "dcterms.date", "dcterms.created", "citation_publication_date", "parsely-pub-date", 
    "article:published", "sailthru.date",
)  # fmt: skip


def accepts(data: bytes, name: str) -> bool:
    """A page, or a fragment of one with several closing tags. A text that only mentions a tag is none."""
    head = data[:4096].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe")  # marks of UTF-8 and UTF-16
    if _PAGE.match(head):
        return True
    return _FRAGMENT.match(head) is not None and data.replace(b"\0", b"").count(b"</") >= 2


def read(data: bytes, name: str) -> RawArticle:
    declared = _CHARSET.search(data[:4096])
    markup = decode(data, name, declared=declared[1].decode("ascii") if declared else None)
    tree = _tree(markup)
    if tree is None:
        return RawArticle(text="")
    meta, linked = _meta(tree), _linked_data(tree)
    site = meta.get("og:site_name") or meta.get("application-name") or _name(linked.get("publisher"))
    title = _title(tree, meta, linked, site)
    return RawArticle(
        text=_article(markup, title),
        title=title,
        publisher=site,
        url=_address(meta.get("og:url"), _canonical(tree)),
        published=_published(tree, meta, linked),
        byline=_name(linked.get("author")) or _person(meta.get("author") or meta.get("article:author")),
        surroundings="\n".join(_short_lines(tree, _headline(tree, title))),
    )


def _tree(markup: str) -> HtmlElement | None:
    from lxml import html
    from lxml.etree import ParserError

    try:
        return html.document_fromstring(markup.encode("utf-8"), parser=html.HTMLParser(encoding="utf-8"))
    except ParserError:
        return None


# --- the article -----------------------------------------------------------------------------------------------------


def _article(markup: str, title: str | None) -> str:
    """Trafilatura's text, with the lead put back that many outlets keep outside the body, and table rows as lines."""
    import trafilatura

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # an empty page is our error to report, not its
    tree = _tree(markup)
    _free_captions(tree)
    found = trafilatura.bare_extraction(tree, include_comments=False, include_tables=True, favor_recall=True)
    text = (found.text if found else "") or ""
    lines = [_line(line) for line in text.split("\n")]
    lines = [line for line in lines if line]
    fresh = _tree(markup)
    if not any(map(cleaning.is_sentence, lines)):
        lines = [text for element in fresh.iter("p") if not _is_aside(element) and (text := _words(element))]
    return "\n".join([*_missing_lead(fresh, lines, title), *lines])


def _line(line: str) -> str:
    """A list entry or table row of trafilatura's text without its marks."""
    line = line.strip()
    if line.startswith("|"):
        return "; ".join(cell.strip() for cell in line.strip("|").split("|") if cell.strip(" -"))
    return line.removeprefix("- ").strip()


def _free_captions(tree: HtmlElement) -> None:
    """Make captions paragraphs: trafilatura drops figures whole, and tables that frame a picture become rows."""
    for element in list(tree.iter("figcaption", "td", "p", "div", "span")):
        is_caption = element.tag == "figcaption" or _CAPTION_CLASS.search(element.get("class") or "")
        frame = _picture_frame(element) if is_caption else None
        if is_caption:
            element.tag = "p"
            element.attrib.clear()
        if frame is not None and frame.getparent() is not None:
            element.tail, after = None, frame.tail
            frame.getparent().replace(frame, element)
            element.tail = after


def _picture_frame(caption: HtmlElement) -> HtmlElement | None:
    """The figure or table around a caption, when it holds a picture and no other text to speak of."""
    for ancestor in caption.iterancestors("figure", "table"):
        others = len(_words(ancestor)) - len(_words(caption))
        return ancestor if others < 40 else None
    return None


def _missing_lead(tree: HtmlElement, lines: list[str], title: str | None) -> list[str]:
    """The sentences between the headline and the first line found: the lead, when trafilatura left it out."""
    headline = _headline(tree, title)
    if headline is None or not lines:
        return []
    first, known, lead = fold(lines[0])[:60], fold("\n".join(lines)), []
    for element in headline.xpath("following::*"):
        words = _words(element) if element.tag in ("p", "h2", "h3", "h4", "div", "strong", "span") else ""
        if words and fold(words).startswith(first):
            return lead
        if element.tag in ("div", "strong", "span") and element.xpath(".//p|.//div|.//h2|.//h3|.//ul|.//table"):
            continue
        is_new = fold(words)[:60] not in known and not any(words in line for line in lead)
        if cleaning.is_sentence(words) and is_new and not _is_aside(element):
            lead.append(words)
    return []  # the first line was never met: what was gathered may be anything


def _headline(tree: HtmlElement, title: str | None) -> HtmlElement | None:
    headings = [element for element in tree.iter("h1", "h2") if _words(element)]
    named = [element for element in headings if title and fold(_words(element)) == fold(title)]
    return next(iter(named or [element for element in headings if element.tag == "h1"]), None)


def _is_aside(element: HtmlElement) -> bool:
    """Whether an element stands in a menu, a side column, the comments or the foot of the page."""
    for ancestor in [element, *element.iterancestors()]:
        named = f"{ancestor.get('class') or ''} {ancestor.get('id') or ''}"
        if ancestor.tag in ("nav", "aside", "footer", "form") or (ancestor.tag != "body" and _ASIDE.search(named)):
            return True
    return False


def _words(element: HtmlElement) -> str:
    return " ".join(element.text_content().split()) if isinstance(element.tag, str) else ""


# --- the metadata ----------------------------------------------------------------------------------------------------


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
    headings = [_words(element) for element in tree.iter("h1")]
    printed = next((_words(element) for element in tree.iter("title")), "")
    given = linked.get("headline") if isinstance(linked.get("headline"), str) else None
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


def _short_lines(tree: HtmlElement, headline: HtmlElement | None) -> list[str]:
    """The page's short blocks (time stamps, owners), those below the headline first. Each text once."""
    from itertools import chain

    blocks = list(tree.iter(*_BLOCKS))
    below = set(headline.xpath("following::*")) if headline is not None else set()
    ordered = chain((e for e in blocks if e in below), (e for e in blocks if e not in below))
    lines = (words for element in ordered if 4 <= len(words := _words(element)) <= 120)
    return list(dict.fromkeys(lines))
