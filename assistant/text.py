"""Vietnamese and English text: Unicode, words, sentences. Every offset counts characters of the text given."""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

# The five tone marks as combining characters. They are told apart from the marks that make other letters (â, ê, ơ …).
TONES = {"\u0300": "2", "\u0301": "1", "\u0303": "4", "\u0309": "3", "\u0323": "5"}

# A word is a run of letters and digits. Marks inside figures, dates and codes ("12.480", "9/5/2024", "21-NQ/TW",
# "6½") hold it together; a mark at its end does not belong to it.
_WORD = re.compile(r"[^\W_](?:[^\W_]|[\u0300-\u036f]|(?<=\d)[.,/:](?=\d)|(?<=[^\W_])[-/](?=[A-ZĐ]{2}))*[%½¼¾]?")


@dataclass(frozen=True, slots=True)
class Word:
    start: int
    end: int
    text: str

    @property
    def key(self) -> str:
        """The word for comparing: small letters, and one spelling for `hoà` and `hòa`."""
        return key(self.text)

    @property
    def folded(self) -> str:
        """The word without tones and marks: `Đảng` is `dang`."""
        return fold(self.text)


def nfc(text: str) -> str:
    """Unicode NFC with `\\n` line ends; what every text and question becomes before anything else."""
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))


@functools.lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Small letters without tones and marks, `đ` as `d`. May be shorter than the text; compare words, not offsets."""
    small = text.lower().replace("đ", "d")
    if small.isascii():
        return small
    return "".join(c for c in unicodedata.normalize("NFD", small) if not unicodedata.combining(c))


@functools.lru_cache(maxsize=65536)
def key(word: str) -> str:
    """A comparable spelling that keeps tones but not where their mark sits: `hoà` and `hòa` are one word.

    The tone mark is taken out of the syllable and put behind it as a digit: `đảng` is `đang3`.
    """
    small = word.lower()
    if small.isascii():
        return small
    tones, letters = [], []
    for character in unicodedata.normalize("NFD", small):
        if character in TONES:
            tones.append(TONES[character])
        else:
            letters.append(character)
    return unicodedata.normalize("NFC", "".join(letters)) + "".join(tones)


def words(text: str) -> list[Word]:
    return [Word(match.start(), match.end(), match.group()) for match in _WORD.finditer(text)]


def keys(text: str) -> list[str]:
    return [key(match.group()) for match in _WORD.finditer(text)]


_RIMES = frozenset(
    "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp "  # noqa: E501
    "iêt iêu im in inh ip it iu o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt "  # noqa: E501
    "ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uênh ui um un ung uơ uôc uôi uôm uôn uông uôt up ut uy uya uych uyên uyêt uynh uyt uyu uâ uôi ư ưa ưc ưi ưm ưn ưng ươc ươi "  # noqa: E501
    "ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng yêt yêu yêng ay".split()
)
_ONSET = re.compile(r"ngh|ng|nh|ch|tr|th|kh|ph|gh|gi|qu|[bcdđghklmnpqrstvx]")
_TONE_ON_SECOND = re.compile(
    r"(?:i|y|u|ư|uy)[\u0300\u0301\u0303\u0309\u0323](?:ê|ô|ơ)|(?:iê|yê|uô|ươ)[a-z][\u0300\u0301\u0303\u0309\u0323]"
)


def is_syllable(word: str) -> bool:
    """Whether a word is written as Vietnamese can be: a known rime, its tone mark on the right vowel."""
    small = unicodedata.normalize("NFC", word.lower())
    letters, tones = [], 0
    for character in unicodedata.normalize("NFD", small):
        tones += character in TONES
        letters.append("" if character in TONES else character)
    bare = unicodedata.normalize("NFC", "".join(letters))
    onset = _ONSET.match(bare)
    rimes = {bare, bare[onset.end() :] if onset else bare}
    if onset and onset.group() == "gi":
        rimes |= {bare[1:], f"i{bare[2:]}"}
    if onset and onset.group() == "qu":
        rimes |= {bare[1:]}
    if tones > 1 or not rimes & _RIMES:
        return False
    # A syllable that ends in a stop has one of two tones: "xuất", "nhật", never "xuât".
    if re.search(r"(?:c|ch|p|t)$", bare) and not any(
        TONES.get(c) in ("1", "5") for c in unicodedata.normalize("NFD", small)
    ):
        return False
    # Take the tone marks out of their letters, but leave â, ê, ô, ơ, ư whole, to see where the marks stand.
    marked = "".join(
        unicodedata.normalize("NFC", "".join(p for p in parts if p not in TONES))
        + "".join(p for p in parts if p in TONES)
        for parts in (unicodedata.normalize("NFD", character) for character in small)
    )
    return not _TONE_ON_SECOND.search(marked)


def has_tones(name: str) -> bool:
    """Whether a letter of a name bears a mark; English articles leave them out."""
    return fold(name) != name.lower()


def is_toneless(text: str) -> bool:
    """Whether a Vietnamese question was typed without tones: no letter carries any mark, in at least three words."""
    return len(_WORD.findall(text)) >= 3 and fold(text) == text.lower()


def squeeze(text: str) -> str:
    """Runs of white space as one space, none at the ends. For display only: it moves offsets."""
    return " ".join(text.split())


# --- sentences -------------------------------------------------------------------------------------------------------

# Abbreviations that a full stop belongs to; it does not end the sentence. Compared folded and without their stops.
ABBREVIATIONS = frozenset(
    # academic and professional titles
    "gs ts pgs ths cn ks bs ks kts ls tskh gvc nsnd nsut ngut ngnd ttut ttnd ncs hvch gvc gvcc bscki bsckii cki ckii dr prof assoc sc msc bsc phd mr mrs ms st jr sr hon rev "  # noqa: E501
    # places and organisations
    "tp tx tt q p h x d kp nxb ubnd hdnd tw vksnd cty jsc ltd inc corp co dept univ "
    # writing
    "tr vd vs no nos vol pp ed eds cf al fig eg ie etc jan feb mar apr jun jul aug sep sept oct nov dec "
    # forms of address
    "d/c dc dong chi".split()
)
# These end a sentence after all when a capital letter follows and they stand at a pause: "… v.v. Hội nghị …".
_CLOSING_ABBREVIATIONS = frozenset({"v.v", "etc"})
# Behind these a single capital is no initial but the name of a hall or a group: "Hội trường A. Ông …".
_LETTERED = re.compile(
    r"(?:hội trường|hoi truong|giảng đường|khu|nhà|lớp|tổ|phòng|tòa|toà|khối|dãy|bảng|nhóm|hạng|loại|cổng|kho|lô|sân|"
    r"bậc|mục|phụ lục|ban|đội|điểm|vitamin|hepatitis|viêm gan|cúm|"
    r"hall|room|block|building|group|class|grade|annex|wing)$",
    re.IGNORECASE,
)
# Nobody's name goes on with these behind an initial.
_OPENER = re.compile(
    r"\s+(?:Ông|Bà|Anh|Chị|Đồng chí|Các|Những|Tại|Theo|Sau|Trước|Trong|Khi|Từ|Đây|Đó|Hội nghị|Hội thảo|"
    r"The|He|She|They|It|In|At)\s"
)
LONGEST_SENTENCE = 4_000
"""In characters: ten times what a long sentence has. The rules look at every pair of places in a sentence."""
_STOP = re.compile(r"(?<![.!?…])[.!?…]+[\"'”’»)\]]*(?:/\.)?(?=\s+|$)")
# A title or theme in quotes; what has a full stop inside is somebody's words, which are sentences of their own.
_TITLE = re.compile(r"(?<!\S)(?:“[^“”\n.]{3,150}”|«[^«»\n.]{3,150}»|\"[^\"\n.]{3,150}\"(?!\w))")
_OPENS_SENTENCE = re.compile(r"\s+[\"'“‘«(\[–—-]*\s*(?:[0-9]|[^\W\d_])")
# "NDO - ", "(ANTV) - ", "Hà Nội (TTXVN) – ": where the report comes from, not what it says.
DATELINE = re.compile(
    r"\s*(?:\([^()\n]{2,40}\)|[A-ZĐ][A-ZĐ0-9.]{1,9}(?:\.[A-Za-z]{2,4})?|[^\n().,;:]{2,30}\((?=[A-ZĐ])[^()\n]{2,20}\))\s*[-–—]\s+"
)


def paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Offsets of the lines that hold more than white space, trimmed."""
    for match in re.finditer(r"[^\n]+", text):
        start, end = _trim(text, match.start(), match.end())
        if start < end:
            yield start, end


def sentences(text: str) -> list[tuple[int, int]]:
    """Offsets of the sentences, in order. A line break ends one; the stops of abbreviations, dates and figures don't.

    A dateline such as "NDO - " before a paragraph's first sentence is left out of it. What goes on for thousands of
    characters without a stop is no sentence (a table on one line, a list): it is cut, at a comma where there is one.
    """
    found = []
    for start, end in paragraphs(text):
        dateline = DATELINE.match(text, start, end)
        if dateline and dateline.end() < end:
            start = dateline.end()
        for sentence in _sentences_of_paragraph(text, start, end):
            found.extend(_within_length(text, *sentence))
    return found


def _within_length(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > LONGEST_SENTENCE:
        latest = start + LONGEST_SENTENCE
        cuts = (text.rfind(mark, start + 1, latest) + len(mark) for mark in ("; ", ", ", " "))
        cut = next((place for place in cuts if place > start + LONGEST_SENTENCE // 2), latest)
        if (piece := _trim(text, start, cut))[0] < piece[1]:
            yield piece
        start = cut
    if (rest := _trim(text, start, end))[0] < rest[1]:
        yield rest


def _sentences_of_paragraph(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    begin = start
    titles = [match.span() for match in _TITLE.finditer(text, start, end)]
    for match in _STOP.finditer(text, start, end):
        # "tọa đàm “Ai giữ nghề? Làng nghề trước ngã rẽ”": the mark of a title's first half ends no sentence.
        if match.group() in "?!…" and any(first < match.start() < last - 1 for first, last in titles):
            continue
        if match.end() < end and _ends_sentence(text, begin, match):
            yield _trim(text, begin, match.end())
            begin = match.end()
    if (rest := _trim(text, begin, end))[0] < rest[1]:
        yield rest


def _ends_sentence(text: str, begin: int, stop: re.Match[str]) -> bool:
    following = _OPENS_SENTENCE.match(text, stop.end())
    if not following:
        return False
    opens_with = following.group()[-1]
    if opens_with.islower():
        return False
    if stop.group()[0] != ".":
        return True
    before = text[begin : stop.start()].rsplit(maxsplit=1)
    token = before[-1].lstrip("\"'“‘«([") if before else ""
    if token and stop.group().startswith(".."):
        return True
    if len(token) == 1 and len(before) > 1 and (_LETTERED.search(before[0]) or _OPENER.match(text, stop.end())):
        return True
    return not _keeps_its_stop(token, at_start=len(before) <= 1)


def _keeps_its_stop(token: str, *, at_start: bool) -> bool:
    """Whether the stop behind `token` belongs to it: an abbreviation, an initial, or the number of a list entry."""
    folded = fold(token)
    if folded in _CLOSING_ABBREVIATIONS:
        return False
    if at_start and re.fullmatch(r"\d{1,3}|[ivx]{1,5}|[a-z]", folded):
        return True
    last = re.split(r"[.,(]", folded)[-1]
    if len(last) == 1 and last.isalpha() and token[-1:].isupper():
        return True
    # Capitals alone or in a row of titles ("PGS.TS.", "TP."); a small-letter word that happens to read the same ends it.  # noqa: E501
    return last in ABBREVIATIONS and (token[:1].isupper() or "." in token or "/" in token)


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
