from hypothesis import given
from hypothesis import strategies as st

from assistant.answerers.narrowing import narrow
from assistant.types import Document, EvidenceSpan

TEXT = st.text(alphabet=st.sampled_from("abc Ông Đế 12.,!?\n“”😀ệ\u0301"), min_size=1, max_size=200)


@given(TEXT, TEXT, st.data())
def test_every_span_lies_inside_the_cited_one_and_is_not_empty(text, claim, data):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    cited = EvidenceSpan(1, Document("a", "/a", text), start, end, 1.0)

    spans = narrow(claim, cited)

    assert spans
    assert all(start <= span.start < span.end <= end for span in spans)


def test_an_added_sentence_must_bring_something_new():
    text = "Ông Mẫu chủ trì hội thảo. Ông Mẫu dự hội thảo. Trời mưa."
    cited = EvidenceSpan(1, Document("a", "/a", text), 0, len(text), 1.0)

    quotes = [text[span.start : span.end] for span in narrow("Ông Mẫu chủ trì hội thảo.", cited)]

    assert quotes == ["Ông Mẫu chủ trì hội thảo."]
