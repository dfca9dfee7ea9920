"""Why a sentence is not shown, in words for a person. One table per language."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.language import acts

_TEXTS = {
    "vi": {
        "no_source": "câu không dẫn nguồn nào trong thư viện",
        "figure": "con số {what} không có trong đoạn được trích",
        "figure_of": "đoạn được trích không dùng con số {what} cho điều này",
        "date": "ngày {what} không có trong đoạn được trích",
        "date_of": "đoạn được trích không gắn {what} với điều này",
        "person": "tên {what} không có trong đoạn được trích",
        "name": "“{what}” không có trong đoạn được trích",
        "quote": "lời trích “{what}” không có nguyên văn trong đoạn được trích",
        "capacity": "đoạn được trích không ghi {who} là {what}",
        "silent": "bài chỉ nhắc đến {who}, không nói {who} {what}",
        "other_act": "theo bài, {who} {held}, không phải {what}",
        "no_act": "đoạn được trích không nói {who} {what}",
        "topic": "theo bài, đó không phải phần của {who}",
        "elsewhere": "theo bài, {who} {what} ở một dịp khác ({held})",
        "event": "bài được trích không nói về sự kiện này ({what})",
        "edition": "sự kiện trong bài được trích diễn ra {held}, không phải {what}",
        "denied": "nguồn phủ định điều này (“{what}”)",
        "not_denied": "nguồn không phủ định như câu này (“{what}”)",
        "words": "các chữ {what} không có trong bài được trích",
        "place": "theo bài, sự kiện diễn ra ở nơi khác, không phải {what}",
        "organiser": "bài được trích không nói {what} tổ chức sự kiện này",
        "altered": "bài viết câu này với {held}, không phải {what}",
        "meaning": "nội dung câu khác với đoạn được trích",
    },
    "en": {
        "no_source": "the sentence cites no source in the library",
        "figure": "the figure {what} does not stand in the cited text",
        "figure_of": "the cited text does not give the figure {what} for this",
        "date": "the date {what} does not stand in the cited text",
        "date_of": "the cited text does not tie {what} to this",
        "person": "the name {what} does not stand in the cited text",
        "name": "“{what}” does not stand in the cited text",
        "quote": "the quotation “{what}” does not stand in the cited text word for word",
        "capacity": "the cited text does not call {who} {what}",
        "silent": "the article only mentions {who}; it does not say that {who} {what}",
        "other_act": "the article says that {who} {held}, not that {who} {what}",
        "no_act": "the cited text does not say that {who} {what}",
        "topic": "by the article, that was not {who}'s part",
        "elsewhere": "by the article, {who} {what} on another occasion ({held})",
        "event": "the cited article is not about this event ({what})",
        "edition": "the event of the cited article took place {held}, not {what}",
        "denied": "the source denies this (“{what}”)",
        "not_denied": "the source does not deny what this sentence denies (“{what}”)",
        "words": "the words {what} stand nowhere in the cited article",
        "place": "by the article, the event took place elsewhere, not at {what}",
        "organiser": "the cited article does not say that {what} organised this event",
        "altered": "the article says this with {held}, not {what}",
        "meaning": "the sentence says something else than the cited text",
    },
}
_ACTS = {
    "vi": {
        acts.CHAIRED: "chủ trì", acts.OPENED: "khai mạc", acts.CLOSED: "bế mạc", acts.CONCLUDED: "kết luận",
        acts.DIRECTED: "phát biểu chỉ đạo", acts.PRESENTED: "trình bày", acts.REPORTED: "báo cáo",
        acts.CONTRIBUTED: "tham luận", acts.SPOKE: "phát biểu", acts.WELCOMED: "chào mừng", acts.ATTENDED: "tham dự",
        acts.MENTIONED: "được nhắc đến",
    },
    "en": {
        acts.CHAIRED: "chaired", acts.OPENED: "opened", acts.CLOSED: "closed", acts.CONCLUDED: "concluded",
        acts.DIRECTED: "gave directions", acts.PRESENTED: "presented", acts.REPORTED: "reported",
        acts.CONTRIBUTED: "contributed a paper", acts.SPOKE: "spoke", acts.WELCOMED: "welcomed the guests",
        acts.ATTENDED: "attended", acts.MENTIONED: "is mentioned",
    },
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a claim fails: a kind from the table and what it is about."""

    kind: str
    what: str = ""
    who: str = ""
    held: str = ""
    """What the source says instead. Acts stand here and in `what` by their names in language/acts.py."""

    def text(self, language: str) -> str:
        """The reason in Vietnamese (`vi`) or English (`en`)."""
        return _TEXTS[language][self.kind].format(
            what=_ACTS[language].get(self.what, self.what), who=self.who, held=_ACTS[language].get(self.held, self.held)
        )
