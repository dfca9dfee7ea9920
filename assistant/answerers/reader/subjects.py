"""What a question says of the paper or the speaker it asks for: a title, a number, a subject, a degree."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher

from assistant.answerers.reader.scene import Scene
from assistant.language import acts, questions
from assistant.language import events as event_tables
from assistant.language.sayings import calling_asked, kind_of_saying
from assistant.text import fold, words
from assistant.types import Document, Statement

_SLIP = 0.9
_MOSTLY = 0.6
_NUMBERED = re.compile(
    r"(?<!\w)(?:chuyên đề|tham luận|báo cáo|bài|phiên|chuyen de|session|paper)\s+(?:số\s+|thứ\s+)?"
    r"(?:\d{1,2}|[IVX]{1,4}|(?<=thứ )(?:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)|đầu tiên|cuối cùng)(?!\w|/)",
    re.IGNORECASE,
)
# What a question says that a paper is about, up to the event, the verb or the end.
_ABOUT = re.compile(
    r"(?<!\w)(?:về|on|about|ve)\s+(?:vấn đề\s+|chủ đề\s+|nội dung\s+|the topic of\s+)?(?P<topic>.{4,160}?)"
    r"(?=\s+(?:tại|ở|trong|do ai|được|là|của ai|thì|ai|ngày|năm|in|at|during|tai|do)(?!\w)|[?,;.]|$)",
    re.IGNORECASE,
)
# Of whom somebody demanded something: "… yêu cầu Sở Y tế làm gì".
_DEMANDED = re.compile(
    r"(?<!\w)(?:yêu cầu|đề nghị|giao|kêu gọi|chỉ đạo|khuyên|mong|kiến nghị)\s+(?P<addressed>[^?,]{2,80}?)\s+"
    r"(?:(?:phải|cần|nên)\s+)?(?:làm|thực hiện)(?:\s+những)?(?:\s+việc)?\s+gì(?!\w)",
    re.IGNORECASE,
)
# The linked site that a question names: "điểm cầu tỉnh Sông Lam", "điểm cầu UBND xã"; its first words decide.
_SITE = re.compile(
    r"(?<!\w)(?:điểm cầu|đầu cầu|diem cau|dau cau)\s+(?:(?:tại|ở|của|tai|o)\s+)?(?:(?:tỉnh|thành phố|huyện|tinh|thanh pho|huyen)\s+)?"  # noqa: E501
    r"(?P<name>(?!trung tâm|trung tam|chính|chinh|nào|nao|này|nay|cấp|cap|các|cac|có|co|là|la|thì|địa phương)[^\W\d_]+(?:\s[^\W\d_]+)?)"  # noqa: E501
    r"(?=\s|[?,.]|$)", re.IGNORECASE
)
# A paper by what it is called: "báo cáo trung tâm", "tờ trình nhân sự".
_CALLED = re.compile(
    r"(?<!\w)(?:báo cáo|tham luận|tờ trình|bài giảng|diễn văn|dự thảo|bao cao|tham luan|to trinh|bai giang|dien van|du thao)\s+"  # noqa: E501
    r"[^\W\d_]+\s[^\W\d_]+", re.IGNORECASE
)
# What a session is called, behind its kind.
_SESSION_CALLED = re.compile(
    r"(?<!\w)(?:phiên|tiểu ban|bàn tròn)\s+"
    r"(?!họp|làm việc|thứ|số|đầu|cuối|nào|của|tại|ở|trong|do|này|hội nghị|hội thảo|diễn đàn)(?P<first>[^\W\d_]{2,})",
    re.IGNORECASE,
)
_NO_TOPIC = re.compile(r"^(?:gì|gi|nào|nao|ai|what|which)(?!\w)|(?:gì|gi|việc gì|cái gì|ai|what|nội dung nào|vấn đề nào)$", re.IGNORECASE)  # noqa: E501


def of_role(scene: Scene, pool: Sequence[Statement]) -> list[Statement]:
    """Those of the degree or calling that the question asks for: "tiến sĩ nào", "nhà văn nào"; all when it asks for none."""  # noqa: E501
    asked = questions.ROLE.search(scene.asked)
    if not asked:
        return list(pool)
    role = asked["role"]
    short = questions.DEGREES.get(fold(role))
    if short:
        return [s for s in pool if short & set(re.findall(r"[^\W\d_]+", fold(s.address)))]
    return [s for s in pool if is_of_role(role, f"{s.address} {s.capacity} {s.quote}")]


def is_of_role(role: str, text: str) -> bool:
    """Whether a text names somebody of a calling, by its word or by a degree: a "PGS.TS" is a "nhà khoa học"."""
    degrees = questions.CALLED_BY_DEGREE.get(fold(role), frozenset())
    return fold(role) in fold(text) or bool(degrees & set(re.findall(r"[^\W\d_]+", fold(text))))


def of_calling(scene: Scene, pool: Sequence[Statement]) -> list[Statement]:
    """Those of the calling that the question asks for: "các chức sắc", "những luật sư"; all when it asks for none."""
    forms = calling_asked(fold(scene.query.question))
    if not forms:
        return list(pool)
    calls = re.compile(rf"(?<!\w)(?:{'|'.join(forms)})(?!\w)")
    return [s for s in pool if calls.search(fold(f"{s.address} {s.capacity}"))]


def of_saying(scene: Scene, pool: Sequence[Statement]) -> list[Statement]:
    """Of all who spoke, those who are told to have said it in the way asked for: "những ai kiến nghị"; else all."""
    verbs = kind_of_saying(fold(scene.query.question)) if acts.SPOKE in scene.query.acts else ()
    if not verbs:
        return list(pool)
    alternatives = "|".join(re.escape(fold(verb)) for verb in verbs)
    # "phân tích các phương án và kiến nghị bỏ một": the second verb of the same subject.
    joined = re.compile(rf"(?:(?<!\w)(?:va|dong thoi)|,)\s+(?:{alternatives})(?!\w)")
    return [s for s in pool if fold(s.verb) in map(fold, verbs) or joined.search(fold(s.quote))]


def of_site(scene: Scene, pool: Sequence[Statement]) -> list[Statement]:
    """Those who spoke from the linked site that the question names: "điểm cầu tỉnh Sông Lam"."""
    sites = [match["name"] for match in _SITE.finditer(scene.query.question)]
    return [s for s in pool if all(fold(site) in fold(s.quote) for site in sites)]


def of_sessions(scene: Scene, pool: Sequence[Statement]) -> list[Statement]:
    """Of chairs, those of the session that the question names; else those of the event, where somebody chaired it."""
    in_session = [s for s in pool if s.act == acts.CHAIRED and s.topic]
    if in_session and questions.ASKS_SESSION[scene.query.toneless].search(scene.asked):
        spell = scene.query.spell
        asked = {spell(word.text) for word in words(scene.query.question)}
        told = [(s, {spell(word.text) for word in words(f"{s.topic} {_part_of(s)}")}) for s in in_session]
        if called := _SESSION_CALLED.search(scene.query.question):
            # "Phiên kinh tế" is no "phiên kỹ thuật".
            told = [(s, found) for s, found in told if spell(called["first"]) in found]
        most = max((len(asked & found) for _, found in told), default=0)
        return [s for s, found in told if len(asked & found) == most]
    whole = {s.event_id for s in pool if s.act == acts.CHAIRED and not s.topic}
    return [s for s in pool if s not in in_session or s.event_id not in whole]


def _part_of(statement: Statement) -> str:
    """The part of a list that the person stands in: "Tiểu ban 2 (thủy sản) do B chủ tọa"."""
    parts = [part for part in statement.quote.split(";") if statement.person in part]
    return parts[0] if len(parts) == 1 else ""


def of_paper_called(scene: Scene, pool: Sequence[Statement]) -> list[Statement]:
    """Those who gave the paper as the question calls it, when somebody did: "báo cáo trung tâm"; else all."""
    for match in _CALLED.finditer(scene.query.question):
        called = fold(match.group())
        if held := [s for s in pool if called in fold(s.quote)]:
            return held
    return list(pool)


def of_papers_named(scene: Scene, pool: Sequence[Statement]) -> list[Statement]:
    """Those whose sentence has the numbered paper asked for, when somebody's has: "Nghị quyết số 27-NQ/TW"."""
    asked = papers_in(before_event(scene.query.question))
    return [s for s in pool if asked & papers_in(s.quote)] or list(pool)


def before_event(question: str) -> str:
    """A question up to its event: a paper behind that is what the event is on, whoever spoke there of what."""
    kind = event_tables.KIND.search(question)
    return question[: kind.start()] if kind else question


def papers_in(text: str) -> frozenset[tuple[str, str]]:
    """The numbered papers of a text by kind and number: `("nghi quyet", "27")`."""
    kinds = questions.PAPERS_IN_ENGLISH
    found = questions.NUMBERED_PAPER.finditer(text)
    return frozenset((kinds.get(kind := fold(match["kind"]), kind), match["number"]) for match in found)


def asked_subject(scene: Scene) -> frozenset[str]:
    """The words of what somebody spoke about, as the question puts it: "… tham luận về an toàn thông tin"."""
    if not scene.query.acts & (acts.SPEAKING | {acts.SPOKE}):
        return frozenset()
    question = scene.query.question
    kinds = {match.end() for match in event_tables.KIND.finditer(question)}
    for match in _ABOUT.finditer(question):
        # "hội thảo về X" is an event on X; the paper is another matter.
        named = len(question[: match.start()].rstrip()) in kinds
        if not named and not _NO_TOPIC.search(match["topic"]):
            told = {scene.query.spell(word.text) for word in words(match["topic"])}
            return frozenset(told & set(scene.query.terms))
    return frozenset()


def must_hold(scene: Scene, document: Document) -> dict[str, float]:
    """What an answer to "X nói gì về Y", "X yêu cầu Y làm gì" has to speak of, by weight, beyond the article's headline."""  # noqa: E501
    demanded = _DEMANDED.search(scene.query.question)
    spell = scene.query.spell
    subject = {spell(word.text) for word in words(demanded["addressed"])} if demanded else asked_subject(scene)
    # A headline over several events tells of none of them alone.
    one = len(scene.register.events_by_document.get(document.id, ())) <= 1
    title = {spell(word.text) for word in words(document.title or "")} if one else set()
    weights = scene.coverage.weights
    return {word: weights[word] for word in subject - title if word in weights}


def speaks_of(scene: Scene, document: Document, *texts: str) -> bool:
    """Whether texts hold most of what they must, by weight."""
    wanted = must_hold(scene, document)
    held = {scene.query.spell(word.text) for text in texts for word in words(text)}
    return sum(weight for word, weight in wanted.items() if word in held) >= _MOSTLY * sum(wanted.values())


def numbered(question: str) -> list[str]:
    """ "chuyên đề 3", "phiên thứ hai": which of several papers or sessions is meant."""
    return [match.group() for match in _NUMBERED.finditer(question)]


def is_nearly(quoted: str, topic: str) -> bool:
    """Whether a title quoted in the question is the topic but for a slip of the keyboard."""
    return bool(topic) and SequenceMatcher(None, fold(quoted), fold(topic.strip(' “”"'))).ratio() >= _SLIP


def holds_quote(quoted: str, texts: Iterable[str]) -> bool:
    wanted = fold(" ".join(quoted.split()))
    return any(wanted in fold(" ".join(text.split())) for text in texts)
