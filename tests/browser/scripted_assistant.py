"""An assistant that says what a test wants, at the contract: no retrieval, no reading. Run it to see the page."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

from assistant.errors import LLMFailed, NoSuchDocument
from assistant.library import Library
from assistant.settings import Settings
from assistant.statements.register import Register, read_article
from assistant.types import (
    Answer,
    Citation,
    Claim,
    Document,
    Event,
    Failure,
    IngestReport,
    Outcome,
    Progress,
    Report,
    Scope,
    Statement,
    Turn,
    Unsupported,
)

CONFERENCE = Document(
    id="conference",
    source="/articles/hoi-nghi.txt",
    title="Hội nghị thư viện số vùng cao",
    publisher="Báo Miền Núi",
    url="https://example.org/hoi-nghi",
    published="2024-04-11",
    event_date="2024-04-10",
    byline="Lý A Sử",
    language="vi",
    text=(
        "Hội nghị thư viện số vùng cao\n"
        "Sáng 10/4/2024, tại thành phố Hà Giang, Sở Văn hóa tổ chức hội nghị thư viện số vùng cao với 215 đại biểu.\n"
        "Bà Vàng Thị Mỷ, Phó Giám đốc Sở, chủ trì hội nghị. Phát biểu khai mạc, bà nói mỗi bản làng cần một tủ sách "
        "mở được trên điện thoại 📱.\n"
        + "Các đại biểu thảo luận về đường truyền, nội dung song ngữ và người phụ trách. " * 12
        + "\nÔng Giàng Seo Páo, Trưởng phòng Thư viện, báo cáo về kho sách nói tiếng Mông.\n"
        + "Buổi chiều, hội nghị xem trình diễn thiết bị. " * 12
    ),
)
HOSTILE = Document(
    id="hostile",
    source="/articles/la.txt",
    title='<script>window.run = "title"</script> & <b>đậm</b>',
    publisher='<img src=x onerror="window.run=1">',
    url="javascript:window.run=2",
    published="2024-05-02",
    event_date="2024-05-01",
    language="vi",
    text=(
        '<script>window.run = "title"</script> & <b>đậm</b>\n'
        "Giá là $x$ và *sao* với _gạch_, [link](javascript:window.run=3), ${window.run=4} {{window}} `mã` \\(a\\).\n"
        '<img src="https://tracker.example/x.png" onerror="window.run=5"> </article></aside><iframe src=//x.example>'
    ),
)
DOCUMENTS = {document.id: document for document in (CONFERENCE, HOSTILE)}


def cite(number: int, document: Document, quote: str) -> Citation:
    start = document.text.index(quote)
    return Citation(
        number, document.id, document.name, document.title, document.publisher, document.published,
        quote, start, start + len(quote),
    )  # fmt: skip


class ScriptedAssistant:
    """Answers by a word in the question; `seconds` is how long each piece of an answer takes."""

    def __init__(self, settings: Settings, *, seconds: float = 0.0) -> None:
        self.settings = settings
        self.seconds = seconds
        self.added: dict[str, Document] = {}
        self.library = Library(settings.home)
        self.answerer = SimpleNamespace(name="reader")
        self.shelf = SimpleNamespace(register=lambda: Register(map(read_article, self.documents())))

    def with_options(self, **_: object) -> ScriptedAssistant:
        return self

    def documents(self) -> list[Document]:
        return [*DOCUMENTS.values(), *self.added.values()]

    def document(self, document_id: str) -> Document:
        found = {document.id: document for document in self.documents()}.get(document_id)
        if found is None:
            raise NoSuchDocument(f"No document `{document_id}`")
        return found

    def events(self) -> list[Event]:
        report = Report("conference", "conference", date="2024-04-10", last_date="2024-04-10")
        return [Event("e1", CONFERENCE.title, "conference", "2024-04-10", "2024-04-10", "", "", (report,))]

    def statements(self) -> list[Statement]:
        return [Statement("conference", "Vàng Thị Mỷ", "Bà", "", "chaired", "chủ trì", 0, 1, event_id="e1")]

    def stream(
        self, question: str, *, history: Sequence[Turn] = (), scope: Scope | None = None
    ) -> Iterator[Answer]:
        if "gãy" in question:
            yield Answer(question, Outcome.ANSWERED, "Mới nói", complete=False)
            raise LLMFailed("Mô hình không trả lời. Hãy thử lại.")
        if "hỏng" in question:
            raise RuntimeError("not one of ours")
        for piece in self._pieces(question, history):
            time.sleep(self.seconds)
            yield piece

    def _pieces(self, question: str, history: Sequence[Turn]) -> Iterator[Answer]:
        whole = self._whole(question, history)
        for count in range(1, len(whole.claims)):
            numbers = {number for claim in whole.claims[:count] for number in claim.citations}
            yield replace(
                whole,
                text=" ".join(f"{c.text} [{c.citations[0]}]." for c in whole.claims[:count]),
                claims=whole.claims[:count],
                citations=tuple(c for c in whole.citations if c.number in numbers),
                complete=False,
            )
        yield whole

    def _whole(self, question: str, history: Sequence[Turn]) -> Answer:
        if "mưa" in question:
            text = "Thư viện không có bài nào về thời tiết. Các bài gần nhất nói về hội nghị thư viện số."
            return Answer(question, Outcome.NOT_IN_CORPUS, text)
        if "ngân sách" in question:
            citation = cite(1, CONFERENCE, "Sở Văn hóa tổ chức hội nghị thư viện số vùng cao")
            text = "Bài báo về hội nghị ngày 10/4/2024 không nêu ngân sách [1]."
            claims = (Claim("Bài báo về hội nghị ngày 10/4/2024 không nêu ngân sách", (1,)),)
            return Answer(question, Outcome.NOT_STATED, text, claims, (citation,))
        if "đại biểu" in question:
            first = cite(1, CONFERENCE, "215 đại biểu")
            second = cite(2, HOSTILE, "Giá là $x$")
            claims = (Claim("Một bài viết có 215 đại biểu", (1,)), Claim("Một bài khác viết $x$", (2,)))
            text = "Một bài viết có 215 đại biểu [1]. Một bài khác viết $x$ [2]."
            return Answer(question, Outcome.CONFLICTING, text, claims, (first, second))
        if "lạ" in question:
            quote = "Giá là $x$ và *sao* với _gạch_, [link](javascript:window.run=3), ${window.run=4} {{window}} `mã`"
            claims = (Claim("<img src=x onerror=window.run=6> " + quote, (1,)),)
            return Answer(question, Outcome.ANSWERED, f"{claims[0].text} [1].", claims, (cite(1, HOSTILE, quote),))
        claims = (
            Claim("Bà Vàng Thị Mỷ, Phó Giám đốc Sở, chủ trì hội nghị", (1,)),
            Claim("Bà nói mỗi bản làng cần một tủ sách mở được trên điện thoại", (2,)),
            Claim("Ông Giàng Seo Páo báo cáo về kho sách nói tiếng Mông", (3,)),
        )
        citations = (
            cite(1, CONFERENCE, "Bà Vàng Thị Mỷ, Phó Giám đốc Sở, chủ trì hội nghị"),
            cite(2, CONFERENCE, "mỗi bản làng cần một tủ sách mở được trên điện thoại 📱"),
            cite(3, CONFERENCE, "Ông Giàng Seo Páo, Trưởng phòng Thư viện, báo cáo về kho sách nói tiếng Mông"),
        )
        return Answer(
            question,
            Outcome.ANSWERED,
            " ".join(f"{claim.text} [{claim.citations[0]}]." for claim in claims),
            claims,
            citations,
            unsupported=(Unsupported("Hội nghị kéo dài hai ngày.", "không có đoạn nào nói như vậy"),)
            if "những ai" in question.lower()
            else (),
            standalone=f"{question} (sau {len(history)} lượt)" if history else question,
            notice="Mô hình không đáp; bộ đọc đã trả lời thay." if "thay" in question else "",
        )

    def ingest(
        self, paths: Sequence[str], *, progress: Callable[[Progress], None] = lambda _: None
    ) -> IngestReport:
        added, failed = [], []
        for place, path in enumerate(paths, start=1):
            progress(Progress(place - 1, len(paths), path, "reading"))
            time.sleep(self.seconds)
            content = Path(path).read_bytes().decode("utf-8", "replace").strip()
            if content:
                document = Document(id=Path(path).stem, source=path, text=content, title=content.split("\n")[0])
                self.added[document.id] = document
                added.append(document)
                progress(Progress(place, len(paths), path, "added"))
            else:
                failed.append(Failure(path, "tệp rỗng"))
                progress(Progress(place, len(paths), path, "failed", "tệp rỗng"))
        return IngestReport(added=tuple(added), failed=tuple(failed))


def main() -> None:
    """`python -m tests.browser.scripted_assistant PORT HOME [SECONDS]`: the page over a scripted assistant."""
    from assistant.web import serve

    port, home, seconds = int(sys.argv[1]), sys.argv[2], float(sys.argv[3]) if len(sys.argv) > 3 else 0.0
    assistant = ScriptedAssistant(Settings.load(environment={}, home=home), seconds=seconds)
    _warm_up(assistant)
    serve(assistant, port=port)


def _warm_up(assistant: ScriptedAssistant) -> None:
    """What the first look at the library and the first upload import takes seconds on a busy machine: a real assistant
    has it behind it when its page opens, and no test waits so long for a row."""
    from assistant.web.http import uploads

    assert uploads.file_name("a.txt") == "a.txt"
    assistant.shelf.register()


if __name__ == "__main__":
    main()
