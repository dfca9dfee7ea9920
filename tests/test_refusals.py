import pytest

from assistant.refusals import refusal_text
from assistant.types import Document, Evidence, EvidenceSpan, Outcome
from assistant.understanding import understand

DOCUMENT = Document(
    "d1",
    "/a.txt",
    "Hội thảo giống lúa\nViện Lúa họp.",
    title="Hội thảo giống lúa",
    publisher="Báo Đồng",
    event_date="2024-03-05",
)
EVIDENCE = Evidence((EvidenceSpan(1, DOCUMENT, 0, 10, 1.0),))


def test_it_says_what_was_looked_for_and_what_is_nearest():
    text = refusal_text(Outcome.NOT_STATED, understand("Hội thảo ngày 5/3/2024 kéo dài mấy tiếng?"), EVIDENCE)
    assert "5/3/2024" in text and "“Hội thảo giống lúa” (Báo Đồng, 5/3/2024)" in text


def test_it_does_not_repeat_the_question_as_if_it_were_so():
    text = refusal_text(Outcome.NOT_STATED, understand("Ông Trần Quang Lộc phát biểu gì tại hội thảo?"), EVIDENCE)
    assert "Trần Quang Lộc" in text and "Trần Quang Lộc phát biểu" not in text


def test_it_speaks_the_language_of_the_question():
    assert refusal_text(Outcome.NOT_IN_CORPUS, understand("Who won the cup in 2018?"), EVIDENCE).startswith(
        "Nothing in"
    )


def test_it_is_short_with_the_longest_titles():
    long = Document("d2", "/b.txt", "x", title="Hội nghị " * 60, publisher="Báo " * 10)
    evidence = Evidence((EvidenceSpan(1, long, 0, 1, 1.0), EvidenceSpan(2, DOCUMENT, 0, 1, 0.5)))
    assert (
        len(refusal_text(Outcome.NOT_IN_CORPUS, understand("Ai " + "nói gì về hội nghị " * 30 + "?"), evidence)) <= 700
    )


@pytest.mark.parametrize(
    ("question", "looked_for"),
    [
        ("Hội nghị an ninh nguồn nước ai chủ trì?", "Hội nghị an ninh nguồn nước · chủ trì"),
        ("Buổi ra mắt tập thơ ở đâu?", "Buổi ra mắt tập thơ"),
        ("Thành đoàn Sông Châu mở lớp ở đâu?", "Thành đoàn Sông Châu mở lớp"),
        ("Giải báo tường lần thứ IV có mấy bài dự thi?", "Giải báo tường lần thứ IV · bài dự thi"),
        ("Mục sư Trần Quang Lộc nhận gì ở buổi gặp mặt?", "Mục sư Trần Quang Lộc · buổi gặp mặt"),
        ("Sở Y tế tổ chức lễ tim mạch - đột quỵ khi nào?", "Sở Y tế · tổ chức · lễ tim mạch - đột quỵ"),
        ("Đề án 2031-2034 giúp bao nhiêu hộ tại Sông Châu?", "Đề án 2031-2034 · Sông Châu"),
        ("Ai nói “nước là máu của đất” ở kỳ họp thứ 9?", "nói · “nước là máu của đất” · kỳ họp thứ 9"),
    ],
)
def test_words_are_kept_whole(question, looked_for):
    assert f"Đã tìm: {looked_for}." in refusal_text(Outcome.NOT_STATED, understand(question), EVIDENCE)


def test_english_phrases_are_kept_whole():
    text = refusal_text(Outcome.NOT_STATED, understand("What did Dr Lộc say at the third forum in Salton?"), EVIDENCE)
    assert "Looked for: Dr Lộc · say · third forum in Salton." in text
