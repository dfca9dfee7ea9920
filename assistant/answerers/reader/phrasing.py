"""The reader's own words, per language: how an act, an event and a list are put. No knowledge of any article."""

from __future__ import annotations

from assistant.language import acts
from assistant.language.dates import parse_day
from assistant.language.offices import in_english
from assistant.text import squeeze
from assistant.types import Event, Statement

VERBS = {
    "vi": {
        acts.CHAIRED: "chủ trì", acts.OPENED: "khai mạc", acts.CLOSED: "bế mạc", acts.CONCLUDED: "phát biểu kết luận tại",  # noqa: E501
        acts.DIRECTED: "phát biểu chỉ đạo tại", acts.PRESENTED: "trình bày", acts.REPORTED: "báo cáo",
        acts.CONTRIBUTED: "trình bày tham luận", acts.SPOKE: "phát biểu tại", acts.WELCOMED: "phát biểu chào mừng tại",
        acts.ATTENDED: "tham dự", acts.MENTIONED: "được nhắc đến",
    },
    "en": {
        acts.CHAIRED: "chaired", acts.OPENED: "opened", acts.CLOSED: "closed", acts.CONCLUDED: "concluded",
        acts.DIRECTED: "gave directions at", acts.PRESENTED: "presented", acts.REPORTED: "reported",
        acts.CONTRIBUTED: "presented the paper", acts.SPOKE: "spoke at", acts.WELCOMED: "gave a welcome at",
        acts.ATTENDED: "attended", acts.MENTIONED: "is mentioned",
    },
}  # fmt: skip
# Printed verbs that tell more than the usual one of their act; told as printed.
_TELLING = {
    acts.CHAIRED: {"đồng chủ trì", "điều hành", "điều phối", "đồng điều phối", "chủ tọa", "dẫn dắt"},
    acts.PRESENTED: {"phát biểu đề dẫn", "trình bày báo cáo đề dẫn", "báo cáo đề dẫn", "quán triệt", "truyền đạt"},
}
# What was wished or promised is told as that: behind "phát biểu" it would read as a fact.
_WISHED = {
    **{verb: f"{verb} tại" for verb in ("kiến nghị", "đề nghị", "đề xuất", "khuyến nghị", "yêu cầu", "cam kết")},
    "mong": "nêu mong muốn tại", "mong muốn": "nêu mong muốn tại", "mong mỏi": "nêu mong muốn tại",
    "hỏi": "đặt câu hỏi tại", "đặt câu hỏi": "đặt câu hỏi tại",
}  # fmt: skip
_THE_EVENT = {"vi": "sự kiện", "en": "the event"}
_KIND_NAMES = {
    "vi": {"conference": "hội nghị", "workshop": "hội thảo", "seminar": "tọa đàm", "forum": "diễn đàn", "congress": "đại hội",  # noqa: E501
           "ceremony": "buổi lễ", "session": "phiên họp", "meeting": "cuộc họp", "press conference": "họp báo", "training": "lớp tập huấn", "talks": "cuộc hội đàm",  # noqa: E501
           "working session": "buổi làm việc", "dialogue": "buổi đối thoại", "exhibition": "triển lãm",
           "fair": "hội chợ", "contest": "cuộc thi",
           "festival": "lễ hội", "talk": "buổi nói chuyện", "exchange": "buổi giao lưu",
           "summit": "hội nghị thượng đỉnh", "symposium": "hội nghị chuyên đề"},
    "en": {},
}  # fmt: skip
_MOST_NAME, _MOST_TOPIC, _MOST_CAPACITY = 150, 190, 130


def clip(text: str, most: int) -> str:
    """At most `most` characters, cut between words, with a mark that something is left out."""
    text = squeeze(text)
    if len(text) <= most:
        return text
    return text[: most - 1].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"


def verb_phrase(statement: Statement, language: str) -> str:
    """How the act is put: "chủ trì", or the printed verb where it is more exact ("điều hành", "phát biểu đề dẫn")."""
    printed = statement.verb.lower()
    if language == "vi" and statement.act == acts.SPOKE and printed in _WISHED:
        return _WISHED[printed]
    telling = language == "vi" and printed in _TELLING.get(statement.act, ())
    return printed if telling else VERBS[language][statement.act]


def kind_name(event: Event | None, language: str) -> str:
    if not event:
        return _THE_EVENT[language]
    name = _KIND_NAMES[language].get(event.kind, event.kind or _THE_EVENT[language])
    return name if language == "vi" else f"the {name}"


def small_first(text: str) -> str:
    """With a small first letter when the first word is an ordinary one: "Hội nghị" inside a sentence."""
    first = text.split(" ", 1)[0]
    return text if first.isupper() and len(first) > 1 else text[:1].lower() + text[1:]


def quoted(name: str) -> str:
    """In quotation marks; a name that is a title in quotes keeps its own."""
    return name if name[:1] in "“\"«" and name[-1:] in "”\"»" else f"“{name}”"


def event_phrase(event: Event | None, language: str, *, day: str = "") -> str:
    """The event inside a sentence: its name as printed, with the day as printed in brackets when given."""
    if not event:
        return _THE_EVENT[language]
    name = small_first(clip(event.name, _MOST_NAME)) if event.name else kind_name(event, language)
    if language == "en":
        name = quoted(clip(event.name, _MOST_NAME)) if event.name else name
    if day and parse_day(name) is None and day not in name:
        return f"{name} ({day})"
    return name


def person_phrase(statement: Statement, language: str, *, with_capacity: bool = True) -> str:
    """The person with title and capacity as printed: "PGS.TS. A, Viện trưởng …"."""
    name = f"{statement.address} {statement.person}".strip() if statement.address else statement.person
    name = name[:1].upper() + name[1:]
    if with_capacity and statement.capacity:
        return f"{name}, {capacity_phrase(statement.capacity, language)},"
    return name


def capacity_phrase(capacity: str, language: str, *, most: int = _MOST_CAPACITY) -> str:
    """The capacity as printed; in an English sentence with the common offices translated in brackets behind it."""
    printed = clip(capacity, most)
    english = in_english(printed) if language == "en" else ""
    return f"{printed} ({english})" if english else printed


def topic_phrase(topic: str) -> str:
    inside = topic.strip(' “”"')
    return f"“{clip(inside, _MOST_TOPIC)}”"


def sentence(text: str) -> str:
    """One finished sentence: a capital first, one stop last."""
    text = squeeze(text).rstrip(" ,;:")
    text = text[:1].upper() + text[1:]
    return text if text.endswith((".", "!", "?", "…", "”.", ".”")) else f"{text}."
