"""The evaluation report in a real Chromium, opened from the disk."""

from __future__ import annotations

import json

import pytest
from serving import OUTPUT

from assistant import Assistant
from assistant.evaluation import Case, compare, evaluate
from assistant.evaluation.report import html, markdown
from assistant.evaluation.results import Result
from assistant.evaluation.runs import Run
from tests.conftest import FAST, PROJECT

pytestmark = pytest.mark.browser
NASTY = '<img src=x onerror="document.title=1"></script><script>document.title=2</script>'


@pytest.fixture(scope="module")
def run(shipped):
    hurt = Case("nasty", f"Ai chủ trì {NASTY}?", ((NASTY,),), category=NASTY)
    cases = [
        Case.from_json(json.loads(line)) for line in (PROJECT / "tests/cases/knowledge.jsonl").open(encoding="utf-8")
    ]
    return evaluate(shipped, [*cases, hurt])


@pytest.fixture(scope="module")
def address(run, tmp_path_factory):
    """The page of the run, compared with one in which its first case was wrong."""
    first = run.results[0]
    spoilt = Result(first.case, first.answer, first.found, first.marks, ("lacks “x”",), first.confidence)
    path = tmp_path_factory.mktemp("report") / "report.html"
    path.write_text(html.render(run, compare(Run(run.about, (spoilt, *run.results[1:])), run)), encoding="utf-8")
    return path.as_uri()


@pytest.fixture
def page(chromium, address):
    """The report in a page of its own; what it logs as an error or asks of a network fails the test."""
    context = chromium.new_context(viewport={"width": 1280, "height": 860}, color_scheme="light")
    opened, errors, requests = context.new_page(), [], []
    opened.on("pageerror", lambda error: errors.append(str(error)))
    opened.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    opened.on("request", lambda request: requests.append(request.url))
    opened.goto(address)
    yield opened
    context.close()
    assert (errors, requests) == ([], [address])


def ids(page):
    return page.locator("tr.case td:nth-child(2)").all_text_contents()


def test_every_case_stands_in_the_table_with_its_verdict(page, run):
    assert len(ids(page)) == len(run.results)
    assert page.locator(".pill.right").count() == sum(result.right for result in run.results)


def test_a_search_finds_cases_without_tones(page):
    page.fill("#search", "dien dan du lieu mo 2024")
    found = page.locator("tr.case td:nth-child(3)").all_text_contents()
    assert "Ai chủ trì diễn đàn dữ liệu mở 2024?" in found and len(found) < 15


def test_a_search_without_a_hit_says_so(page):
    page.fill("#search", "xyzzy")
    assert page.is_visible("#nothing") and ids(page) == []


def test_a_click_on_a_head_sorts_and_a_second_one_turns_it_round(page):
    page.click('[data-sort="seconds"]')
    shown = page.locator("tr.case td:nth-child(8)").all_text_contents()
    assert shown == sorted(shown, key=lambda text: float(text) if text != "—" else 1e9)
    page.click('[data-sort="seconds"]')
    assert page.get_attribute('th:has([data-sort="seconds"])', "aria-sort") == "descending"
    assert page.locator("tr.case td:nth-child(8)").all_text_contents() == shown[::-1]


def test_wrong_cases_alone_can_be_shown(page, run):
    page.select_option("#kind", "wrong")
    assert set(ids(page)) == {result.case.id for result in run.results if not result.right}


def test_a_case_opens_on_answer_quotes_evidence_and_marks(page, run):
    page.click("tr.case >> nth=0")
    detail, answer = page.inner_text("tr.detail"), run.results[0].answer
    assert answer["text"].split("\n")[0] in detail
    assert " ".join(answer["citations"][0]["quote"].split()) in " ".join(detail.split())
    assert page.locator("tr.detail .evidence details").count() == len(run.results[0].found)
    page.click("tr.case >> nth=0")
    assert page.locator("tr.detail").count() == 0


def test_a_wrong_case_tells_why(page):
    page.fill("#search", "nasty")
    page.focus("tr.case")
    page.keyboard.press("Enter")
    assert page.inner_text("tr.detail .why ul").strip() != ""


def test_what_stands_in_articles_and_questions_stays_text(page):
    page.fill("#search", "nasty")
    page.click("tr.case")
    assert NASTY in page.inner_text("tr.detail .question p")
    assert page.title() not in ("1", "2") and page.locator("img").count() == 0


def test_labels_are_vietnamese_and_english(page):
    assert page.inner_text("#cases h2") == "Các câu hỏi"
    page.click("#language")
    assert page.inner_text("#cases h2") == "Cases"
    assert page.get_attribute("#search", "placeholder").startswith("Search")


def test_light_and_dark_can_be_switched(page):
    colour = "getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(colour)
    page.click("#theme")
    assert page.evaluate(colour) != light


def test_charts_are_drawn(page):
    charts = page.locator("svg.chart").evaluate_all("all => all.map(each => each.getBoundingClientRect().height)")
    assert len(charts) == 5 and all(height > 20 for height in charts)


def test_a_flipped_case_is_listed_and_opens(page, run):
    page.click("#comparison li a")
    assert page.locator("tr.detail").count() == 1
    page.select_option("#kind", "flipped")
    assert ids(page) == [run.results[0].case.id]


def test_a_narrow_window_needs_no_sideways_scrolling(page):
    page.set_viewport_size({"width": 390, "height": 800})
    page.click("tr.case >> nth=0")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_the_refusal_matrix_counts_every_case(page, run):
    counts = page.locator(".matrix td:not(:first-child)").all_text_contents()
    assert sum(map(int, filter(None, counts))) == len(run.results)


def test_a_picture_of_it_is_taken(page):
    page.evaluate("document.querySelector('#comparison').remove()")
    page.evaluate("document.querySelector('section .figures').closest('section').remove()")
    page.set_viewport_size({"width": 1280, "height": 1500})
    page.click("tr.case >> nth=1")
    page.evaluate("scrollTo(0, 0)")
    OUTPUT.mkdir(exist_ok=True)
    page.screenshot(path=OUTPUT / "report.png", full_page=False)
    assert (OUTPUT / "report.png").stat().st_size < 250_000


def test_markdown_keeps_what_articles_say_as_text(run):
    text = markdown.render(run)
    assert "<img" not in text.replace("\\<", "") and f"of {len(run.results)} cases right" in text


def test_an_empty_run_makes_a_page(tmp_path):
    with Assistant.open(tmp_path / "home", **FAST) as assistant:
        assert "<!doctype html>" in html.render(evaluate(assistant, []))
