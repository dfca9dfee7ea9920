"""Readings are kept in the library, and made anew when the article or the code that reads changes."""

from dataclasses import replace

from assistant.statements import shelf as shelves
from assistant.statements.records import from_record, to_record
from assistant.statements.register import read_article
from assistant.statements.shelf import Shelf
from assistant.types import Document

TEXT = (
    "Hội thảo giống lúa\nSáng 5/3/2024, Viện Lúa tổ chức hội thảo giống lúa tại Cần Thơ. "
    "Ông Trần Quang Lộc, Viện trưởng Viện Lúa, chủ trì hội thảo."
)
DOCUMENT = Document("d1", "/a.txt", TEXT, title="Hội thảo giống lúa", event_date="2024-03-05", language="vi")


def test_a_reading_comes_back_from_its_record_as_it_was():
    reading = read_article(DOCUMENT)
    assert from_record(DOCUMENT, to_record(reading)) == reading


def test_a_record_of_another_version_of_the_article_is_not_used():
    record = to_record(read_article(DOCUMENT))
    assert from_record(replace(DOCUMENT, text=TEXT + " Hết."), record) is None


def test_articles_are_read_once(fresh, articles, monkeypatch):
    fresh.ingest([articles])
    expected = fresh.shelf.register().statements

    def read_again(document):
        raise AssertionError(f"{document.name} is read a second time")

    monkeypatch.setattr(shelves, "read_article", read_again)
    assert Shelf(fresh.library).register().statements == expected


def test_what_is_removed_leaves_the_register(fresh, articles):
    fresh.ingest([articles])
    for document in fresh.documents():
        fresh.remove(document.id)
    assert fresh.shelf.register().statements == ()
