"""What a model proposes is taken only where the article bears it out."""

from __future__ import annotations

import pytest

from assistant import Assistant
from assistant.errors import SettingsError
from assistant.statements.by_model import pieces, taken
from assistant.types import Document
from tests.scripted import ScriptedChatModel

_TEXT = (
    "Hội thảo giữ rừng ngập mặn\n"
    "Sáng 4/3/2025, hội thảo giữ rừng ngập mặn mở tại thị trấn Năm Căn. Ông Lâm Văn Đước, Trạm trưởng, chủ trì. "
    "Phần sau là của kỹ sư Kiều Thị Sậy với bài trình bày về cây con. Bà Đỗ Thị Lan không phát biểu tại hội thảo."
)
_SENTENCE = "Phần sau là của kỹ sư Kiều Thị Sậy với bài trình bày về cây con."


@pytest.fixture
def document() -> Document:
    return Document("d1", "/d1.txt", _TEXT, published="2025-03-04", event_date="2025-03-04", language="vi")


def test_a_line_with_a_verbatim_quote_is_taken_as_not_certain(document):
    found = taken(f"Kiều Thị Sậy | kỹ sư | presented | {_SENTENCE}", document, [], model="m")
    assert [(s.person, s.act, s.certain, s.quote) for s in found] == [("Kiều Thị Sậy", "presented", False, _SENTENCE)]
    assert document.text[found[0].capacity_start : found[0].capacity_end] == "kỹ sư"


@pytest.mark.parametrize(
    "line",
    [
        "Kiều Thị Sậy | kỹ sư | presented | Kỹ sư Kiều Thị Sậy trình bày về cây con.",
        f"Lâm Văn Đước | Trạm trưởng | presented | {_SENTENCE}",
        f"Kiều Thị Sậy | kỹ sư | chaired | {_SENTENCE}",
        f"Kiều Thị Sậy | kỹ sư | cheered | {_SENTENCE}",
        "Đỗ Thị Lan |  | spoke | Bà Đỗ Thị Lan không phát biểu tại hội thảo.",
        "Tôi sẽ liệt kê như sau:",
    ],
    ids=["not verbatim", "another person", "another act", "no act", "denied", "prose"],
)
def test_what_the_article_does_not_bear_out_is_left(document, line):
    assert taken(line, document, [], model="m") == []


def test_a_long_article_is_read_in_pieces_that_lose_nothing(document):
    found = list(pieces(document, most=60))
    assert len(found) == 2 and "\n".join(found) == _TEXT


def test_added_statements_stay_in_the_library_and_go_with_the_document(tmp_path):
    model = ScriptedChatModel(replies=[f"1. Kiều Thị Sậy | kỹ sư | presented | {_SENTENCE}"])
    (tmp_path / "bai.txt").write_text(_TEXT, encoding="utf-8")
    with Assistant.open(home=tmp_path / "home", llm=model, embedder="hashing", vectors="exact") as assistant:
        (document,) = assistant.ingest(tmp_path / "bai.txt").added
        assert assistant.read_with_model() == 1
        assert "Kiều Thị Sậy" in model.prompts[0] and "</article-" in model.prompts[0]
    with Assistant.open(home=tmp_path / "home", embedder="hashing", vectors="exact") as again:
        (held,) = again.statements(person="Kiều Thị Sậy", act="presented")
        assert (held.certain, held.quote) == (False, _SENTENCE)
        again.remove(document.id)
        assert again.statements(person="Kiều Thị Sậy") == []


def test_without_a_model_there_is_nothing_to_read_with(tmp_path):
    with Assistant.open(home=tmp_path, embedder="hashing", vectors="exact") as assistant:
        with pytest.raises(SettingsError, match="--llm"):
            assistant.read_with_model()
