import time

import pytest

from assistant import Assistant
from assistant.answerers.base import Answerer
from assistant.answerers.fallback import WithFallback
from assistant.errors import LLMFailed, PromptError
from assistant.llms.failures import KINDS
from assistant.types import Draft, DraftClaim, Evidence, Outcome, Turn
from assistant.understanding import Query
from tests.conftest import FAST
from tests.scripted import ScriptedChatModel

QUESTION = "Ai chủ trì hội thảo về cây mai vàng?"
QUERY = Query(QUESTION)


class Silent(ScriptedChatModel):
    """Takes the question and says nothing for a minute."""

    def _stream(self, *given, **options):
        time.sleep(60)
        yield from super()._stream(*given, **options)


class Scripted(Answerer):
    """Drafts the given claims one after the other, and then raises what it is given."""

    def __init__(self, *claims, error=None, name="test:x"):
        self.claims = [DraftClaim(claim, ()) for claim in claims]
        self.error = error
        self.name = name
        self.closed = False

    def draft(self, query, evidence):
        try:
            for count in range(1, len(self.claims) + 1):
                yield Draft(tuple(self.claims[:count]))
            if self.error:
                raise self.error
        finally:
            self.closed = True


def texts(drafts):
    return [[claim.text for claim in draft.claims] for draft in drafts]


def test_a_model_that_answers_is_left_alone():
    reader = Scripted("Lời của reader.")
    drafts = list(WithFallback(Scripted("Một.", "Hai."), reader).draft(QUERY, Evidence()))

    assert texts(drafts) == [["Một."], ["Một.", "Hai."]] and not reader.closed


@pytest.mark.parametrize("claims", [(), ("Một.", "Hai.")], ids=["before", "midway"])
def test_behind_what_a_failing_model_finished_stands_the_readers_whole_answer(claims):
    failing = Scripted(*claims, error=LLMFailed("test:x took too long", "slow"))
    drafts = list(WithFallback(failing, Scripted("A.", "B.")).draft(QUERY, Evidence()))

    assert texts(drafts)[len(claims) :] == [[*claims, "A."], [*claims, "A.", "B."]]


@pytest.mark.parametrize(
    ("language", "words"),
    [("vi", "Mô hình test:x trả lời quá lâu."), ("en", "The model test:x took too long to answer.")],
)
def test_the_notice_says_what_happened_in_the_questions_language(language, words):
    failing = Scripted(error=LLMFailed("test:x took too long", "slow"))
    drafts = list(WithFallback(failing, Scripted("A.")).draft(Query("?", language), Evidence()))

    assert all(draft.notice.startswith(words) and "reader" in draft.notice for draft in drafts)


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_no_notice_ends_a_sentence_twice(kind):
    failing = Scripted(error=LLMFailed("test:x failed", kind))
    draft = list(WithFallback(failing, Scripted("A.")).draft(QUERY, Evidence()))[-1]

    assert "?." not in draft.notice and ".." not in draft.notice


def test_what_the_provider_said_goes_to_the_log_and_not_to_the_page(caplog):
    failing = Scripted(error=LLMFailed("test:x failed (details of the provider)"))
    drafts = list(WithFallback(failing, Scripted("A.")).draft(QUERY, Evidence()))

    assert "details of the provider" in caplog.text and "details" not in drafts[-1].notice


def test_a_mistake_in_a_prompt_file_is_not_hidden_by_the_reader():
    with pytest.raises(PromptError):
        list(WithFallback(Scripted(error=PromptError("answer.md: …")), Scripted("A.")).draft(QUERY, Evidence()))


def test_closing_the_drafts_closes_the_model():
    model = Scripted("Một.", "Hai.")
    drafts = WithFallback(model, Scripted("A.")).draft(QUERY, Evidence())
    next(drafts)

    drafts.close()

    assert model.closed


# --- in the assistant ------------------------------------------------------------------------------------------------


@pytest.fixture
def answered(tmp_path, articles):
    """`answered(reply, …)`: the answer over two articles of an assistant whose model says `reply`."""

    def ask(reply, *, question=QUESTION, history=(), **options):
        model = ScriptedChatModel(replies=[reply], **options)
        with Assistant.open(tmp_path / "home", model, **FAST) as assistant:
            assistant.ingest(articles)
            return assistant.ask(question, history)

    return ask


def test_a_broken_model_costs_nobody_the_answer(answered):
    answer = answered("Ông", error=ConnectionResetError("reset"), error_after=1)

    assert "Trần Văn Mẫu" in answer.text and "bị ngắt giữa chừng" in answer.notice


def test_whoever_wrote_the_answer_is_named(answered):
    whole = answered("Ông Trần Văn Mẫu chủ trì hội thảo [1].")
    broken = answered("Ông", error=ConnectionResetError("reset"), error_after=1)
    nothing_held = answered("Bà Nguyễn Thị Bịa chủ trì hội thảo [1].")

    assert (whole.llm, broken.llm, nothing_held.llm) == ("ScriptedChatModel", "reader", "reader")


def test_a_program_learns_that_another_answered(answered):
    told = answered("Ông", error=ConnectionResetError("reset"), error_after=1).to_json()

    assert (told["llm"], "bị ngắt giữa chừng" in told["notice"]) == ("reader", True)


def test_what_a_model_had_proven_before_it_broke_off_stays_and_both_are_named(answered):
    first = "Có 125 đại biểu tham dự hội thảo về cây mai vàng."
    answer = answered(f"{first[:-1]} [1]. Ông Trần", error=ConnectionResetError("reset"), error_after=14)

    assert answer.text.startswith(first[:-1]) and "Trần Văn Mẫu" in answer.text
    assert (answer.llm, "reader soạn tiếp" in answer.notice) == ("ScriptedChatModel + reader", True)


def test_a_model_that_never_begins_is_given_up_after_the_seconds_set(tmp_path, articles):
    began = time.monotonic()
    with Assistant.open(tmp_path / "home", Silent(replies=[""]), llm_seconds=1, **FAST) as assistant:
        assistant.ingest(articles)
        answer = assistant.ask(QUESTION, [Turn("Hội thảo nào?", "Hội thảo về cây mai vàng.")])

    assert time.monotonic() - began < 20
    assert ("Trần Văn Mẫu" in answer.text, "trả lời quá lâu" in answer.notice) == (True, True)


def test_when_nothing_of_the_model_holds_the_reader_answers_and_the_rest_stays_listed(answered):
    answer = answered("Bà Nguyễn Thị Bịa chủ trì hội thảo [1]. Có 999 đại biểu tham dự [1].")

    assert "Trần Văn Mẫu" in answer.text and "Bịa" not in answer.text
    assert len(answer.unsupported) == 2
    assert answer.notice.startswith("Không câu nào của mô hình ScriptedChatModel có đủ căn cứ.")


def test_when_nothing_holds_and_the_reader_knows_nothing_either_it_is_a_refusal(answered):
    answer = answered("Giá vàng hôm qua là 999 đồng [1].", question="Giá vàng hôm qua là bao nhiêu?")

    assert answer.outcome.is_refusal and "999" not in answer.text and answer.claims == ()


def test_a_refusal_of_the_model_is_an_answer(answered):
    answer = answered("KHÔNG NÊU TRONG BÀI")

    assert (answer.outcome, answer.notice) == (Outcome.NOT_STATED, "")


def test_a_follow_up_is_completed_by_the_rules_when_the_model_fails(answered):
    history = [Turn(QUESTION, "Ông Trần Văn Mẫu chủ trì hội thảo.")]
    answer = answered("x", question="Ông ấy giữ chức vụ gì?", history=history, error=TimeoutError())

    assert "Trần Văn Mẫu" in answer.standalone and "Giám đốc Sở Khoa học" in answer.text
