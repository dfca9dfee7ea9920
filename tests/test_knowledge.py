"""The articles of knowledge/ and the evaluation cases of tests/cases/: data, checked as strictly as code."""

from __future__ import annotations

import datetime
import json
import re
import unicodedata
from functools import cache
from pathlib import Path

import pytest
import yaml

from assistant.language.dates import DateMention, find_dates
from assistant.text import fold

PROJECT = Path(__file__).parents[1]
KNOWLEDGE = PROJECT / "knowledge"
CASES = PROJECT / "tests" / "cases"
RAW = PROJECT.parent / "shared" / "articles"
ARTICLES = sorted(KNOWLEDGE.glob("*.md"))
RAW_ARTICLES = sorted(RAW.glob("*.txt")) if RAW.is_dir() else []

KNOWN_KEYS = {"title", "publisher", "byline", "published", "event_date", "url", "language", "fictional"}
CASE_KEYS = {
    "id", "question", "lang", "category", "answer_facts", "forbidden", "sources", "answerable", "history",
}  # fmt: skip
LANGUAGES = {"vi", "en", "vi-nodiacritics"}
CATEGORIES = {
    "speaker_by_event", "event_by_speaker", "chair_opening_closing", "presenter_of_topic", "title_of_person", "date",
    "place", "attendance_number", "topic_of_event", "cross_article", "same_name_or_edition", "follow_up",
    "unanswerable_close", "out_of_corpus",
}  # fmt: skip
CASE_FILES = ["knowledge.jsonl", "articles.jsonl"]
needs_raw_articles = pytest.mark.skipif(not RAW_ARTICLES, reason="the raw articles (../shared/articles) are not here")


def name_of(path: Path) -> str:
    return path.name


@cache
def split_article(path: Path) -> tuple[dict, str]:
    """Front matter and body."""
    _, front, body = path.read_text(encoding="utf-8").split("---\n", 2)
    return yaml.safe_load(front), body


@cache
def load_cases(name: str) -> list[dict]:
    return [json.loads(line) for line in (CASES / name).read_text(encoding="utf-8").splitlines() if line.strip()]


# The articles


def test_there_are_at_least_fifteen_articles():
    assert len(ARTICLES) >= 15


@pytest.mark.parametrize("path", ARTICLES, ids=name_of)
def test_file_name_is_a_lower_case_ascii_slug(path):
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*\.md", path.name)


@pytest.mark.parametrize("path", ARTICLES, ids=name_of)
def test_text_is_nfc_with_plain_line_ends(path):
    text = path.read_bytes().decode("utf-8")
    assert unicodedata.is_normalized("NFC", text) and "\r" not in text


@pytest.mark.parametrize("path", ARTICLES, ids=name_of)
def test_front_matter_names_title_language_and_who_reported(path):
    front, _ = split_article(path)
    assert front["title"].strip()
    assert front["language"] in ("vi", "en")
    assert front.get("publisher") or front.get("byline")
    assert set(front) <= KNOWN_KEYS


@pytest.mark.parametrize("path", ARTICLES, ids=name_of)
def test_dates_of_the_front_matter_are_iso_days(path):
    front, _ = split_article(path)
    # YAML reads an unquoted ISO day as a date; anything else written there stays a string or becomes a datetime.
    assert all(type(front[name]) is datetime.date for name in ("published", "event_date") if name in front)


def test_articles_invented_for_the_project_are_marked_fictional_and_dated():
    invented = [front for front, _ in map(split_article, ARTICLES) if "fictional" in front]
    assert len(invented) >= 10
    assert all(front["fictional"] is True and front["publisher"] and front["published"] for front in invented)


def test_five_real_reports_are_not_marked_fictional():
    assert sum("fictional" not in front for front, _ in map(split_article, ARTICLES)) >= 5


@pytest.mark.parametrize("path", ARTICLES, ids=name_of)
def test_body_is_a_short_article(path):
    assert 150 <= len(split_article(path)[1].split()) <= 500


def test_no_two_articles_have_the_same_title_or_body():
    for column in zip(*[(front["title"], body.strip()) for front, body in map(split_article, ARTICLES)], strict=True):
        assert len(set(column)) == len(ARTICLES)


# Own sentences

RUN = 8
BREAK = "\n\n"
# Official names that are written mostly small; an article has to give them exactly.
OFFICIAL_NAMES = (
    "Khối các cơ quan Trung ương",
    "Trường Đào tạo, bồi dưỡng nghiệp vụ kiểm sát tại Thành phố Hồ Chí Minh",
    "Giải phóng miền Nam, thống nhất đất nước",
    "Hội nghị toàn quốc nghiên cứu, học tập, quán triệt Nghị quyết Hội nghị lần thứ 5 Ban Chấp hành Trung ương Đảng",
)


def words_of(text: str) -> list[str]:
    """Words, and a BREAK for every empty line."""
    return re.findall(r"[^\W_]+(?:[./-][^\W_]+)*|\n\n", text)


def without_quotations(text: str) -> str:
    """The text with every quoted title or saying replaced by a break: quotations are to be exact."""
    return re.sub(r"“[^”]*”|\"[^\"\n]*\"", BREAK, text)


def name_words(words: list[str]) -> list[bool]:
    """Which words look like part of a name, a title of office, an organisation, a date or a figure.

    Vietnamese writes the first syllable of each word of an office with a capital ("Phó Chủ tịch Thường trực Hội đồng
    Lý luận Trung ương"), so the small syllable behind a capital one belongs to it.
    """
    strong = [word[0].isupper() or word[0].isdigit() for word in words]
    named = [mark or (i > 0 and strong[i - 1]) for i, mark in enumerate(strong)]
    for name in map(words_of, OFFICIAL_NAMES):
        for i in range(len(words) - len(name) + 1):
            if words[i : i + len(name)] == name:
                named[i : i + len(name)] = [True] * len(name)
    return named


def copied_runs(text: str, original: str) -> list[str]:
    """Runs of RUN words that stand outside quotations in `text` and anywhere in `original`.

    Left out are runs with at least five name words in eight: exact names and offices are wanted, prose is not.
    """
    words, its = words_of(without_quotations(text)), [word.lower() for word in words_of(original)]
    known = {tuple(its[i : i + RUN]) for i in range(len(its) - RUN + 1)}
    named = name_words(words)
    starts = [i for i in range(len(words) - RUN + 1) if tuple(word.lower() for word in words[i : i + RUN]) in known]
    prose = [i for i in starts if sum(named[i : i + RUN]) < 5 and BREAK not in words[i : i + RUN]]
    return [" ".join(words[i : i + RUN]) for i in prose]


@needs_raw_articles
@pytest.mark.parametrize("path", ARTICLES, ids=name_of)
def test_no_sentence_is_copied_from_a_raw_article(path):
    front, body = split_article(path)
    text = front["title"] + "\n\n" + body
    assert [run for raw in RAW_ARTICLES for run in copied_runs(text, raw.read_text(encoding="utf-8"))] == []


def test_a_copied_run_is_noticed_and_a_title_of_office_is_not():
    original = (
        "Chiều qua ông Trần Văn Ất, Phó Chủ tịch Thường trực Hội đồng Khoa học, kể lại chuyện cũ cho cả hội trường."
    )
    office = "Trần Văn Ất, Phó Chủ tịch Thường trực Hội đồng Khoa học, đến dự."
    prose = "Người ta nói ông kể lại chuyện cũ cho cả hội trường."
    assert copied_runs(office, original) == []
    assert copied_runs(prose, original) == ["kể lại chuyện cũ cho cả hội trường"]


# The evaluation cases


@pytest.mark.parametrize("name", CASE_FILES)
def test_cases_have_exactly_the_agreed_keys_and_values(name):
    for case in load_cases(name):
        assert set(case) == CASE_KEYS, case["id"]
        assert case["lang"] in LANGUAGES and case["category"] in CATEGORIES, case["id"]
        assert all(set(turn) == {"question", "answer"} for turn in case["history"]), case["id"]
        assert all(facts and all(isinstance(fact, str) for fact in facts) for facts in case["answer_facts"]), case["id"]


def test_case_ids_and_questions_are_unique():
    cases = [case for name in CASE_FILES for case in load_cases(name)]
    assert len({case["id"] for case in cases}) == len(cases)
    asked = {(case["question"], json.dumps(case["history"]), tuple(case["sources"])) for case in cases}
    assert len(asked) == len(cases)


@pytest.mark.parametrize("name", CASE_FILES)
def test_only_answerable_cases_expect_facts(name):
    assert all(bool(case["answer_facts"]) == case["answerable"] for case in load_cases(name))


@pytest.mark.parametrize("name", CASE_FILES)
def test_tone_less_questions_are_marked_so(name):
    for case in load_cases(name):
        assert (case["lang"] != "vi-nodiacritics") or case["question"].isascii(), case["id"]


@pytest.mark.parametrize("name", CASE_FILES)
def test_only_questions_out_of_the_corpus_have_no_source(name):
    assert all(bool(case["sources"]) == (case["category"] != "out_of_corpus") for case in load_cases(name))


def test_sources_of_the_knowledge_cases_stand_in_knowledge():
    sources = {source for case in load_cases("knowledge.jsonl") for source in case["sources"]}
    assert sources <= {path.name for path in ARTICLES}


def test_every_article_is_asked_about():
    asked = {source for case in load_cases("knowledge.jsonl") for source in case["sources"]}
    assert asked == {path.name for path in ARTICLES}


@pytest.mark.parametrize("name", CASE_FILES)
def test_a_refusal_is_forbidden_nothing(name):
    """A proper refusal may repeat the words of its question."""
    assert not [case["id"] for case in load_cases(name) if case["forbidden"] and not case["answerable"]]


@pytest.mark.parametrize("name", CASE_FILES)
def test_an_expected_fact_is_not_forbidden(name):
    for case in load_cases(name):
        facts = [fact.casefold() for variants in case["answer_facts"] for fact in variants]
        assert not [word for word in case["forbidden"] for fact in facts if word.casefold() in fact], case["id"]


def source_text(path: Path) -> str:
    return " ".join(path.read_text(encoding="utf-8").split())


def stands_in(variants: list[str], text: str) -> bool:
    """Whether one variant stands in the text, as written or, when it is a date, in any writing of the same date.

    A date agrees when every part that both writings name is the same and day and month are among them: the text may
    leave the year to its front matter or to the reader ("sáng 10/4").
    """
    if any(variant.casefold() in text.casefold() for variant in variants):
        return True
    written = [date for date in find_dates(text) if date.day]
    asked = [date for variant in variants for date in find_dates(variant) if date.day]
    return any(same_day(one, other) for one in asked for other in written)


def same_day(one: DateMention, other: DateMention) -> bool:
    return (one.day, one.month) == (other.day, other.month) and one.agrees_with(other)


def facts_without_source(name: str, folder: Path) -> list[tuple[str, list[str]]]:
    return [
        (case["id"], variants)
        for case in load_cases(name)
        for variants in case["answer_facts"]
        if not any(stands_in(variants, source_text(folder / source)) for source in case["sources"])
    ]


def test_every_expected_fact_of_a_knowledge_case_stands_in_a_source():
    assert facts_without_source("knowledge.jsonl", KNOWLEDGE) == []


@needs_raw_articles
def test_every_expected_fact_of_an_article_case_stands_in_a_raw_article():
    assert facts_without_source("articles.jsonl", RAW) == []


@pytest.mark.parametrize("name", CASE_FILES)
def test_a_quarter_of_the_cases_has_no_answer(name):
    cases = load_cases(name)
    assert 0.2 <= sum(not case["answerable"] for case in cases) / len(cases) <= 0.35


def test_a_tone_less_reading_of_every_typed_fact_is_offered():
    """A tone-less question may be answered with or without tones; both must count."""
    for case in [case for name in CASE_FILES for case in load_cases(name) if case["lang"] == "vi-nodiacritics"]:
        for variants in case["answer_facts"]:
            assert any(fold(variant) == variant.lower() for variant in variants), case["id"]
