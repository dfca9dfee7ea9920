"""Table: how questions made from a library are put, by language. `{…}` are filled from the register.

An act of a person is asked with the phrase of `assistant/language/acts.py` that people would use; only acts that a
question can be about without doubt are here.
"""

from __future__ import annotations

from assistant.language import acts

ACT_PHRASES: dict[str, dict[str, str]] = {
    "vi": {
        acts.CHAIRED: "chủ trì",
        acts.OPENED: "phát biểu khai mạc tại",
        acts.CLOSED: "phát biểu bế mạc tại",
        acts.CONCLUDED: "phát biểu kết luận tại",
        acts.DIRECTED: "phát biểu chỉ đạo tại",
        acts.WELCOMED: "phát biểu chào mừng tại",
    },
    "en": {
        acts.CHAIRED: "chaired",
        acts.OPENED: "opened",
        acts.CLOSED: "closed",
        acts.CONCLUDED: "delivered the concluding remarks at",
        acts.WELCOMED: "delivered the welcome remarks at",
    },
}
QUESTIONS: dict[str, dict[str, str]] = {
    "vi": {
        "act": "Ai {act} {event}?",
        "act_on": "Ai {act} {event} ngày {day}?",
        "topic": "Ai trình bày “{topic}” tại {event}?",
        "capacity": "{person} tham gia {event} với chức danh gì?",
        "date": "{event} diễn ra ngày nào?",
        "place": "{event} được tổ chức ở đâu?",
        "spoke": "{person} phát biểu gì tại {event}?",
        "act_elsewhen": "Ai {act} {event} năm {year}?",
    },
    "en": {
        "act": "Who {act} {event}?",
        "act_on": "Who {act} {event} on {day}?",
        "topic": "Who presented “{topic}” at {event}?",
        "capacity": "In which capacity did {person} take part in {event}?",
        "date": "On which day did {event} take place?",
        "place": "Where was {event} held?",
        "spoke": "What did {person} say at {event}?",
        "act_elsewhen": "Who {act} {event} in {year}?",
    },
}
