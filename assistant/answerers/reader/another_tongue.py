"""Whether an English question names a Vietnamese place or house that an article has not.

Across languages words do not meet, so an event is found by how near its text is in meaning; a name is the same in both.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterator
from itertools import pairwise

from assistant.answerers.reader.scene import Scene
from assistant.language.events import CAPITAL
from assistant.text import fold, has_tones, is_syllable, key, words
from assistant.types import Document

_RUN = re.compile(rf"(?<!\w)[{CAPITAL}][^\W\d_]+(?:\s[{CAPITAL}][^\W\d_]+)+")
# English words that could be Vietnamese syllables.
_ENGLISH = frozenset(
    "an any at bay ban big bin by can chi chin com cut dam dan day den do dong get go got ham hang hat he him his hit "
    "ho hop hot how in it lan lay let long man may me men met my net new no not on or our out pan pay pen per pin quay "
    "ran red run sat say sea see set she sing so song sun tam tan ten than that the them then they thin this to too "
    "top van vet via was we who why win you".split()
)
# "Ho Chi Minh City" is mostly printed short.
_PRINTED_SHORT = {("ho", "chi"): "hcm", ("chi", "minh"): "hcm"}


def lacks_vietnamese_name(scene: Scene, document: Document) -> bool:
    """ "the Núi Bạc Forum": an article where no "Núi Bạc" stands is on another forum."""
    text = f"{document.title or ''}\n{document.publisher or ''}\n{document.text}"
    return any(not _stands(pair, text) for pair in _asked_pairs(scene))


def names_vietnamese(scene: Scene) -> bool:
    """Whether an English question has a Vietnamese name that is nobody's."""
    return any(True for _ in _asked_pairs(scene))


def _asked_pairs(scene: Scene) -> Iterator[tuple[str, str]]:
    """Neighbouring syllables of the Vietnamese names in an English question; people are looked for in the register."""
    people = {fold(word) for word in scene.name_words}
    for run in _RUN.finditer(scene.query.question):
        for pair in pairwise(run.group().split()):
            plain = all(word.isascii() for word in pair)
            if {fold(word) for word in pair} <= people or (plain and any(word.lower() in _ENGLISH for word in pair)):
                continue
            if all(map(is_syllable, pair)):
                yield pair


def _stands(pair: tuple[str, str], text: str) -> bool:
    """Whether the two stand side by side; tones count where the question and the article write them."""
    spell = key if has_tones(" ".join(pair)) and has_tones(text) else fold
    short = _PRINTED_SHORT.get(tuple(map(fold, pair)))
    return tuple(map(spell, pair)) in _side_by_side(text, spell) or (short is not None and short in fold(text))


@functools.lru_cache(maxsize=256)
def _side_by_side(text: str, spell: Callable[[str], str]) -> frozenset[tuple[str, str]]:
    return frozenset(pairwise(spell(word.text) for word in words(text)))
