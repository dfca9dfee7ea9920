"""Statements read from real and invented articles, against what a careful reader finds in them (gold/README.md)."""

from __future__ import annotations

from functools import cache

import pytest
from scoring import FOLDERS, load_gold, score

from assistant.language import acts
from assistant.readers import load
from assistant.settings import Settings
from assistant.statements.extraction import read_statements
from assistant.statements.register import Register, read_article
from assistant.types import Document

HERE = [name for name, folder in FOLDERS.items() if folder.is_dir()]
needs_raw_articles = pytest.mark.skipif(
    "articles" not in HERE, reason="the raw articles (../shared/articles) are not here"
)
SETS = ["knowledge", "texts", pytest.param("articles", marks=needs_raw_articles)]


@cache
def documents(name: str) -> dict[str, Document]:
    settings = Settings.load()
    return {row["article"]: load(FOLDERS[name] / row["article"], settings=settings) for row in load_gold(name)}


def show(capsys, figures: str) -> None:
    with capsys.disabled():
        print(f"\n{figures}")


@pytest.mark.parametrize("name", SETS)
def test_every_article_has_gold_rows(name):
    articles = {path.name for path in FOLDERS[name].iterdir() if path.suffix in (".md", ".txt")}

    assert {row["article"] for row in load_gold(name)} == articles


@pytest.mark.parametrize("name", SETS)
def test_every_gold_quote_is_verbatim_in_its_article(name):
    astray = [row["quote"] for row in load_gold(name) if row["quote"] not in documents(name)[row["article"]].text]

    assert astray == []


@pytest.mark.parametrize("name", SETS)
def test_every_gold_person_is_printed_in_the_article(name):
    rows = load_gold(name)

    assert [row["person"] for row in rows if row["person"] not in documents(name)[row["article"]].text] == []


@pytest.mark.parametrize("name", ["knowledge", "texts", "articles"])
def test_gold_rows_name_known_acts_and_none_twice(name):
    rows = [(row["article"], row["person"], row["act"], row["event"]) for row in load_gold(name)]

    assert len(set(rows)) == len(rows) and {act for _, _, act, _ in rows} <= set(acts.PHRASES)


@pytest.mark.parametrize("name", SETS)
def test_statements_are_read_as_a_careful_reader_reads_them(name, capsys):
    read = {article: read_statements(document) for article, document in documents(name).items()}

    result = score(load_gold(name), read)

    show(capsys, f"{name}: {result}")
    assert result.precision >= 0.95 and result.recall >= 0.85, str(result)


@pytest.mark.parametrize("name", SETS)
def test_articles_with_one_event_key_become_one_event_and_no_others(name):
    keys = {row["article"]: row["event"] for row in load_gold(name) if not row["event"].startswith("other: ")}
    found = documents(name)
    file_of = {document.id: article for article, document in found.items()}

    register = Register([read_article(found[article]) for article in keys])

    wanted = {frozenset(article for article in keys if keys[article] == key) for key in keys.values()}
    assert {frozenset(file_of[id_] for id_ in event.document_ids) for event in register.events} == wanted
