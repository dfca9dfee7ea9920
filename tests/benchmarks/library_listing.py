"""How quickly a large library is listed: `python tests/benchmarks/library_listing.py [ARTICLES]` (default 2,000).

Fills a library with that many small invented articles, with the fast embedder, and asks the server for what the page
asks: pages of the list, a search, filters, the register's table, timeline and matrix, and what follows a removal.
Prints milliseconds, the median and the worst of five. The target is 200 ms for every page.
"""

from __future__ import annotations

import random
import statistics
import sys
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(PROJECT))

from fastapi import FastAPI  # noqa: E402
from fastapi.testclient import TestClient  # noqa: E402

from assistant import Assistant  # noqa: E402
from assistant.web.library import add_library_routes  # noqa: E402
from assistant.web.register import add_register_routes  # noqa: E402

ROUNDS = 5
FAMILIES, MIDDLES = "Trần Lê Phạm Hoàng Vũ Đặng Bùi Đỗ Hồ Ngô".split(), "Văn Thị Hữu Đức Minh Thanh Quang".split()
GIVEN = "An Bình Cường Dũng Giang Hà Hải Hùng Khánh Lan Long Mai Nam Nga Phúc Quân Sơn Thảo Tuấn Việt Yến".split()
PLACES = ("Lâm Khê", "Vĩnh Tuyền", "Bình Khê", "An Phước", "Tam Sơn", "Đông Hải")
TOPICS = ("giống cây", "thư viện số", "nước sạch", "chuyển đổi số", "du lịch cộng đồng", "lưu trữ", "làng nghề")
PAGES = (
    "/library", "/library?page=20", "/library?q=kinh phi", "/library?q=kinh phí&sort=title", "/library?event=lang nghe",
    "/library?since=2018&until=2019", "/register", "/register?person=lan&sort=person", "/register/timeline",
    "/register/matrix", "/register/statements.csv",
)  # fmt: skip


def main(count: int) -> None:
    with tempfile.TemporaryDirectory() as folder, Assistant.open(
        Path(folder) / "home", embedder="hashing", vectors="exact"
    ) as assistant:  # fmt: skip
        began = time.perf_counter()
        assistant.ingest([_articles(Path(folder) / "articles", count)])
        print(f"{count} articles taken in: {time.perf_counter() - began:.0f} s")
        app = FastAPI()
        add_library_routes(app, assistant)
        add_register_routes(app, assistant)
        browser = TestClient(app)
        for page in PAGES:
            _report(page, [_milliseconds(browser, page) for _ in range(ROUNDS)])
        _report("the list after a removal", [_after_removal(assistant, browser) for _ in range(ROUNDS)])


def _report(name: str, spent: list[float]) -> None:
    print(f"{name}: median {statistics.median(spent):.0f} ms, worst {max(spent):.0f} ms")


def _milliseconds(browser: TestClient, page: str) -> float:
    began = time.perf_counter()
    assert browser.get(page).status_code == 200
    return 1000 * (time.perf_counter() - began)


def _after_removal(assistant: Assistant, browser: TestClient) -> float:
    assistant.remove(assistant.library.document_ids()[0])
    return _milliseconds(browser, "/library")


def _articles(folder: Path, count: int) -> Path:
    """Each of an event of its own, with three of three hundred people."""
    chance = random.Random(1)
    folder.mkdir()
    people = [" ".join(map(chance.choice, (FAMILIES, MIDDLES, GIVEN))) for _ in range(300)]
    for number in range(count):
        (folder / f"{number:05}.md").write_text(_article(chance, people, number), encoding="utf-8")
    return folder


def _article(chance: random.Random, people: list[str], number: int) -> str:
    day = date(2015, 1, 1) + timedelta(days=chance.randrange(3600))
    chair, speaker, expert = chance.sample(people, 3)
    topic, place = chance.choice(TOPICS), chance.choice(PLACES)
    return f"""---
title: Hội thảo {topic} lần {number} tại {place}
publisher: Báo {chance.choice(PLACES)}
published: {day + timedelta(days=1)}
event_date: {day}
language: vi
---

Sáng {day.day}/{day.month}/{day.year}, Sở Khoa học {place} tổ chức Hội thảo {topic} lần {number} tại {place}, có \
{chance.randrange(50, 900)} đại biểu tham dự.
Ông {chair}, Giám đốc Sở Khoa học {place}, chủ trì hội thảo.
Bà {speaker}, Viện trưởng Viện {topic}, trình bày tham luận về {topic} ở miền núi.
Ông {expert}, chuyên gia độc lập, báo cáo về kinh phí {topic} năm {day.year}.
"""


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 2000)
