"""OpenAI's messages: what is the question, what a chore, what has been sent already, and errors in OpenAI's shape."""

from __future__ import annotations

import json

import pytest

from assistant import Turn
from assistant.web.http.failures import Refused
from assistant.web.http.messages import Message, conversation_of
from assistant.web.http.openai import growth
from assistant.web.http.sources import source_list, without_sources
from tests.web.http.conftest import CHAIR, PLACE


def messages(*told: tuple[str, object]) -> list[Message]:
    return [Message(role=role, content=content) for role, content in told]


def chore(wanted: str, *, history: str = f"USER: {CHAIR}\nASSISTANT: Ông Mẫu [1].") -> str:
    """As Open WebUI words its chores."""
    return (
        f"### Task:\nDo something with the chat history.\n### Output:\nJSON format: {{ {wanted}: … }}\n"
        f"### Chat History:\n<chat_history>\n{history}\n</chat_history>"
    )


def test_earlier_messages_become_turns_without_their_lists_of_sources(shipped):
    answer = shipped.ask("Ai chủ trì hội nghị lúa ít phát thải?")
    shown = answer.text + source_list(answer)
    asked = [{"type": "text", "text": PLACE}]
    told = messages(("system", "Be brief."), ("user", CHAIR), ("assistant", shown), ("user", asked))

    assert "“" in shown and conversation_of(told).history == (Turn(CHAIR, answer.text),)
    assert conversation_of(told).question == PLACE


def test_a_text_without_a_list_stays_as_it_is():
    assert without_sources("Nguồn: Báo Thử.\n- [1] là mục một") == "Nguồn: Báo Thử.\n- [1] là mục một"


@pytest.mark.parametrize(
    "wrapped",
    [
        "### Task:\nRespond to the query.\n<context>\n<source id='1'>Ai đó?</source>\n</context>\n\n{}",
        "### Task:\nRespond.\n<context>x</context>\n<user_query>\n{}\n</user_query>",
    ],
)
def test_a_question_is_taken_out_of_the_passages_around_it(wrapped):
    assert conversation_of(messages(("user", wrapped.format(CHAIR)))).question == CHAIR


def test_pictures_are_refused_and_not_ignored():
    with pytest.raises(Refused, match="image_url"):
        conversation_of(messages(("user", [{"type": "text", "text": CHAIR}, {"type": "image_url"}])))


@pytest.mark.parametrize(
    ("wanted", "reply"),
    [
        ('"title"', {"title": CHAIR}),
        ('"tags"', {"tags": []}),
        ('"queries"', {"queries": []}),
    ],
)
def test_chores_of_a_chat_program_are_not_put_to_the_library_as_questions(client, wanted, reply):
    asked = {"messages": [{"role": "user", "content": chore(wanted)}]}
    completion = client.post("/v1/chat/completions", json=asked).json()

    assert json.loads(completion["choices"][0]["message"]["content"]) == reply


def test_follow_ups_are_questions_that_the_library_can_answer(client):
    asked = {"messages": [{"role": "user", "content": chore('"follow_ups"')}]}
    completion = client.post("/v1/chat/completions", json=asked).json()
    questions = json.loads(completion["choices"][0]["message"]["content"])["follow_ups"]

    assert questions and CHAIR not in questions
    assert {client.get("/api/ask", params={"q": each}).json()["outcome"] for each in questions} == {"answered"}


def test_a_question_about_titles_is_a_question():
    asked = '### Task: kể "title" của hội thảo'
    assert conversation_of(messages(("user", asked))).question == asked


@pytest.mark.parametrize(
    ("body", "status", "parameter"),
    [
        ({"messages": []}, 400, "messages"),
        ({"messages": [{"role": "user", "content": "  "}]}, 400, "messages"),
        ({"messages": [{"role": "assistant", "content": "a"}]}, 400, "messages"),
        ({"messages": [{"role": "user", "content": "a"}], "n": 2}, 400, "n"),
        ({"messages": [{"role": "user", "content": "a" * 2001}]}, 400, "messages"),
        ({"messages": [{"role": "user", "content": "a"}], "model": "x"}, 404, "model"),
    ],
)
def test_errors_have_the_shape_of_openai(client, body, status, parameter):
    refused = client.post("/v1/chat/completions", json=body)

    assert refused.status_code == status
    assert refused.json()["error"].keys() == {"message", "type", "param", "code"}
    assert refused.json()["error"]["param"] == parameter


@pytest.mark.parametrize(
    ("sent", "text", "new"),
    [
        ("", "A [1].", "A [1]."),
        ("A [1].", "A [1]. B [2].", " B [2]."),
        # Three sentences stand on lines of their own, two on one.
        ("A [1]. B [2].", "A [1].\nB [2].\nC [3].", "\nC [3]."),
        ("A [1].", "A [1].", ""),
        ("A [1].", "X [1].", "\n\nX [1]."),
        ("A [1]. B [2].", "A [1].", "\n\nA [1]."),
    ],
)
def test_what_was_sent_is_not_sent_again(sent, text, new):
    assert growth(sent, text) == new
