"""What a question names that stands nowhere in an article: a numbered unit, a place in capitals, somebody unknown."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from itertools import pairwise

from assistant.answerers.reader.scene import Scene
from assistant.language.events import CAPITAL, KIND
from assistant.text import fold, is_syllable, words
from assistant.types import Document

# "Quân khu 31", "Trung đoàn 77", "phường 3": the number is the unit's name. Folded.
_NUMBERED_UNIT = re.compile(
    r"(?<!\w)(?P<unit>quan khu|quan doan|binh doan|su doan|lu doan|trung doan|tieu doan|hai doan|vung \d hai quan|"
    r"quan|phuong|khu pho|to dan pho|cum thi dua|chi nhanh|truong (?:thpt|thcs|tieu hoc|mam non) so)\s+(?P<number>\d{1,3})(?![\d.,/]|\s*(?:nguoi|dai bieu|nam|lan))"  # noqa: E501
)
_NAME = re.compile(rf"(?<=\w\s)[{CAPITAL}][^\W\d_]+\s[{CAPITAL}][^\W\d_]+(?!\s[{CAPITAL}])(?!\w)")


def lacks_unit(scene: Scene, document: Document) -> bool:
    """ "Quân khu 31": an article without that number behind that word is on another unit."""
    asked = {(match["unit"], match["number"]) for match in _NUMBERED_UNIT.finditer(fold(scene.query.question))}
    if not asked:
        return False
    text = fold(_text(document))
    return any(not re.search(rf"(?<!\w){unit}\s+(?:so\s+)?0*{number}(?!\d)", text) for unit, number in asked)


def lacks_capitals(scene: Scene, document: Document) -> bool:
    """ "chua Nui Tram" typed without tones: two words in capitals stand side by side in the article that is meant."""
    asked = set(_capital_pairs(scene)) if scene.query.folded else set()
    return bool(asked) and not asked <= set(pairwise(fold(word.text) for word in words(_text(document))))


def _capital_pairs(scene: Scene) -> Iterator[tuple[str, str]]:
    """Of a question in which not every word is in capitals."""
    if not any(word.text.islower() for word in words(scene.query.question)[1:]):
        return
    for match in _NAME.finditer(scene.query.question):
        one, other = (fold(part) for part in match.group().split())
        if not {one, other} & scene.name_words and not KIND.fullmatch(match.group()):
            yield one, other


def names_strangers_only(scene: Scene, documents: Collection[Document]) -> bool:
    """Whether the question names somebody who stands in none of the articles."""
    if scene.query.people or scene.query.yes_no:
        return False
    texts = [fold(_text(document)) for document in documents]
    return any(not any(_names(name, text) for text in texts) for name in scene.query.strangers)


def _names(name: str, folded_text: str) -> bool:
    """Foreign names are printed with either part first."""
    parts = fold(name).split()
    orders = [parts] if all(map(is_syllable, parts)) else [parts, parts[::-1]]
    return any(" ".join(order) in folded_text for order in orders)


def _text(document: Document) -> str:
    return f"{document.title or ''}\n{document.publisher or ''}\n{document.text}"
