"""Example questions: about the library's own events, and only what they answer."""

from __future__ import annotations

from assistant.types import Document, Event, Report, Statement
from assistant.web.examples import example_questions
from assistant.web.strings import EN, VI


def article(number: int, **given: object) -> Document:
    return Document(id=f"d{number}", source=f"{number}.txt", text="a", **{"language": "vi", **given})


def event(number: int, date: str | None = "2024-04-10", kind: str = "workshop") -> Event:
    report = Report(document_id=f"d{number}", kind=kind, date=date, last_date=date)
    return Event(f"e{number}", "Tên", kind, date, date, "", "", (report,))


def said(number: int, act: str = "chaired", person: str = "Vàng Thị Mỷ", **given: object) -> Statement:
    return Statement(f"d{number}", person, "", "", act, "chủ trì", 0, 1, event_id=f"e{number}", **given)


def test_an_example_asks_for_what_an_event_is_known_for() -> None:
    given = [event(1)], [said(1)], [article(1)]
    assert example_questions(*given, VI) == ["Ai chủ trì hội thảo ngày 10/4/2024?"]
    assert example_questions(*given, EN) == ["Who chaired the workshop on 10 April 2024?"]


def test_a_topic_is_asked_for_when_someone_had_one() -> None:
    statements = [said(1, "presented", "Lò Ôn"), said(1, "presented", "Vi Ba", topic="Lúa")]
    questions = example_questions([event(1)], statements, [article(1)], VI)
    assert questions[0] == "Vi Ba trình bày điều gì tại hội thảo ngày 10/4/2024?"


def test_examples_are_about_different_events() -> None:
    statements = [said(1), said(1, "opened"), said(2, "opened")]
    questions = example_questions([event(1), event(2, "2023-02-01")], statements, [article(1), article(2)], VI)
    assert questions == ["Ai chủ trì hội thảo ngày 10/4/2024?", "Ai khai mạc hội thảo ngày 1/2/2023?"]


def test_a_single_event_may_give_several_examples() -> None:
    questions = example_questions([event(1)], [said(1), said(1, "opened")], [article(1)], VI)
    assert questions == ["Ai chủ trì hội thảo ngày 10/4/2024?", "Ai khai mạc hội thảo ngày 10/4/2024?"]


def test_what_is_doubtful_or_happened_elsewhere_is_not_asked_for() -> None:
    statements = [said(1, certain=False), said(1, elsewhere="đại hội năm ngoái")]
    assert example_questions([event(1)], statements, [article(1)], VI) == []


def test_an_event_without_a_date_is_not_asked_about() -> None:
    assert example_questions([event(1, None)], [said(1)], [article(1)], VI) == []


def test_real_articles_come_first() -> None:
    documents = [article(1, fictional=True), article(2)]
    questions = example_questions([event(1, "2024-03-03"), event(2, "2024-02-02")], [said(1), said(2)], documents, VI)
    assert questions == ["Ai chủ trì hội thảo ngày 2/2/2024?"]


def test_articles_in_the_pages_language_are_asked_about() -> None:
    events, statements = [event(1, "2024-02-02"), event(2, "2024-01-01")], [said(1), said(2), said(1, "opened")]
    documents = [article(1, language="vi"), article(2, language="en")]
    assert example_questions(events, statements, documents, EN) == ["Who chaired the workshop on 1 January 2024?"]


def test_a_page_without_articles_in_its_language_asks_about_the_others() -> None:
    questions = example_questions([event(1)], [said(1)], [article(1, language="vi")], EN)
    assert questions == ["Who chaired the workshop on 10 April 2024?"]


def test_an_unknown_kind_of_event_has_a_general_name() -> None:
    questions = example_questions([event(1, kind="hackathon")], [said(1)], [article(1)], VI)
    assert questions == ["Ai chủ trì sự kiện ngày 10/4/2024?"]
