"""Web pages: the article by trafilatura, with the captions and the lead that it leaves out."""

from __future__ import annotations

import logging
import re
from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING

from assistant import cleaning
from assistant.readers.base import RawArticle
from assistant.readers.encoding import decode
from assistant.readers.page_metadata import described, words_of
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
# A place glued to the first word of the lead: "Cần ThơViện Lúa …".
_PLACE_STAMPS = "//*[contains(@class, 'location-stamp')]"
_BLOCKS = ("p", "div", "h4", "li", "td", "strong", "em", "span", "time", "footer", "address")


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
    found = described(tree)
    headline = _headline(tree, found.title)
    return replace(found, text=_article(markup, found.title), surroundings="\n".join(_short_lines(tree, headline)))


def _tree(markup: str) -> HtmlElement | None:
    from lxml import html
    from lxml.etree import ParserError

    try:
        tree = html.document_fromstring(markup.encode("utf-8"), parser=html.HTMLParser(encoding="utf-8"))
    except ParserError:
        return None
    for stamp in tree.xpath(_PLACE_STAMPS):
        stamp.drop_tree()
    return tree


# --- the article -----------------------------------------------------------------------------------------------------


def _article(markup: str, title: str | None) -> str:
    """Trafilatura's text, with the lead put back that many outlets keep outside the body, and table rows as lines."""
    import trafilatura

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # an empty page is our error to report, not its
    tree = _tree(markup)
    _free_captions(tree)
    _free_tables(tree)
    found = trafilatura.bare_extraction(tree, include_comments=False, include_tables=True, favor_recall=True)
    text = (found.text if found else "") or ""
    lines = [_line(line) for line in text.split("\n")]
    lines = [line for line in lines if line]
    fresh = _tree(markup)  # trafilatura and the two steps before it have changed the first
    if not any(map(cleaning.is_sentence, lines)):
        lines = [text for element in fresh.iter("p") if not _is_aside(element) and (text := words_of(element))]
    begin = next((n for n, line in enumerate(lines) if _opens_article(line)), 0)
    lead = _missing_lead(fresh, lines, title, begin=begin)
    return "\n".join([*lines[:begin], *lead, *lines[begin:]])


def _opens_article(line: str) -> bool:
    return len(line.split()) >= 8 and not cleaning.is_boilerplate(line)


def _line(line: str) -> str:
    """A list entry or table row of trafilatura's text without its marks."""
    line = line.strip()
    if line.startswith("|"):
        return "; ".join(cell.strip() for cell in line.strip("|").split("|") if cell.strip(" -"))
    return line.removeprefix("- ").strip()


def _free_tables(tree: HtmlElement) -> None:
    """Tables that lay out the page, not data, become plain blocks: trafilatura runs each cell into one line."""
    layout = [table for table in tree.iter("table") if table.xpath(".//td[count(.//p) > 1 or .//table or .//h1]")]
    for table in layout:
        parts = table.xpath("./tr | ./tbody | ./tbody/tr | ./tr/td | ./tbody/tr/td")
        for element in [table, *parts]:
            element.tag = "div"


def _free_captions(tree: HtmlElement) -> None:
    """Make captions paragraphs of their own: trafilatura drops figures whole, and what stands beside links."""
    for element in list(tree.iter("figcaption", "td", "p", "div", "span")):
        if element.tag != "figcaption" and not _CAPTION_CLASS.search(element.get("class") or ""):
            continue
        words, tail = words_of(element), element.tail
        frame = _picture_frame(element, len(words))
        element.clear()
        element.tag, element.text, element.tail = "p", words, tail
        if frame is not None and frame.getparent() is not None:
            element.tail = frame.tail
            frame.getparent().replace(frame, element)


def _picture_frame(caption: HtmlElement, length: int) -> HtmlElement | None:
    """The outermost block around a caption and its picture, when it holds no other text to speak of."""
    frame = None
    for ancestor in caption.iterancestors("figure", "table", "div", "center"):
        if len(words_of(ancestor)) - length >= 40 or ancestor.find(".//h1") is not None:
            break
        if ancestor.tag == "figure" or ancestor.find(".//img") is not None:
            frame = ancestor
    return frame


def _missing_lead(tree: HtmlElement, lines: list[str], title: str | None, *, begin: int) -> list[str]:
    """The sentences between the headline and line `begin`: the lead, when trafilatura left it out."""
    headline = _headline(tree, title)
    if headline is None or not lines:
        return []
    first, known, lead = fold(lines[begin])[:60], fold("\n".join(lines)), []
    for element in headline.xpath("following::*"):
        words = words_of(element) if element.tag in ("p", "h2", "h3", "h4", "div", "strong", "span") else ""
        if words and fold(words).startswith(first):
            return lead
        if element.tag in ("div", "strong", "span") and element.xpath(".//p|.//div|.//h2|.//h3|.//ul|.//table"):
            continue
        is_new = fold(words)[:60] not in known and not any(words in line for line in lead)
        if cleaning.is_sentence(words) and is_new and not _is_aside(element):
            lead.append(words)
    return []  # the first line was never met: what was gathered may be anything


def _headline(tree: HtmlElement, title: str | None) -> HtmlElement | None:
    headings = [element for element in tree.iter("h1", "h2") if words_of(element)]
    named = [element for element in headings if title and fold(words_of(element)) == fold(title)]
    return next(iter(named or [element for element in headings if element.tag == "h1"]), None)


def _is_aside(element: HtmlElement) -> bool:
    """Whether an element stands in a menu, a side column, the comments or the foot of the page."""
    for ancestor in [element, *element.iterancestors()]:
        if ancestor.find(".//h1") is not None:
            return False  # a frame around the headline is the page itself, whatever it is called
        named = f"{ancestor.get('class') or ''} {ancestor.get('id') or ''}"
        if ancestor.tag in ("nav", "aside", "footer", "form") or (ancestor.tag != "body" and _ASIDE.search(named)):
            return True
    return False


def _short_lines(tree: HtmlElement, headline: HtmlElement | None) -> list[str]:
    """The page's short blocks (time stamps, owners), those below the headline first. Each text once."""
    blocks = list(tree.iter(*_BLOCKS))
    below = set(headline.xpath("following::*")) if headline is not None else set()
    ordered = chain((e for e in blocks if e in below), (e for e in blocks if e not in below))
    lines = (words for element in ordered if 4 <= len(words := words_of(element)) <= 120)
    return list(dict.fromkeys(lines))
