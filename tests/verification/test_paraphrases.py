"""What a model says in words of its own is kept when it is true, and not when it is nearly true."""

from __future__ import annotations

import pytest

from assistant.answerers.narrowing import narrow
from assistant.text import keys
from assistant.types import DraftClaim, Evidence, EvidenceSpan
from assistant.verification import verify

FORUM_2022, FORUM_2023 = "dien-dan-du-lieu-mo-song-hong-2022.md", "dien-dan-du-lieu-mo-song-hong-2023.md"
CLASSES, RICE, ARCHIVES = (
    "hoi-thao-giao-duc-vung-cao-2023.md",
    "hoi-nghi-lua-it-phat-thai-2024.md",
    "hoi-nghi-luu-tru-so-2024.md",
)
COAST, POTTERY = "coastal-memory-workshop-2024.md", "hoi-thao-lang-gom-ke-dong-2023-dong-xuan-moi.md"

TRUE = [
    (FORUM_2022, "Diễn đàn lần thứ nhất diễn ra ngày 14/9/2022 tại Hội trường Bến Vị, với 180 đại biểu tham dự."),
    (FORUM_2022, "Theo ông Lương Đắc Vĩnh, tới giữa năm 2022 mới có 42 bộ dữ liệu được công bố."),
    (FORUM_2022, "Lần thứ hai được dự kiến tổ chức vào tháng 9/2023, theo bà Mạc Thị Thu Giang."),
    (FORUM_2023, "Phiên toàn thể có hai người đồng chủ trì là ông Lương Đắc Vĩnh và PGS.TS Phùng Hạnh Lan."),
    (FORUM_2023, "Số bộ dữ liệu mở của vùng đã tăng từ 42 lên 117 trong một năm, theo Thứ trưởng Cao Bảo Nguyên."),
    (FORUM_2023, "Ông Vĩnh cho biết Vụ chưa có kế hoạch thu phí khai thác dữ liệu trong năm 2024."),
    (CLASSES, "Người chủ trì phiên toàn thể là PGS.TS Chu Thế Bân, Viện trưởng Viện Giáo dục Đa ngữ."),
    (CLASSES, "Hội thảo có 165 nhà giáo và nhà nghiên cứu từ 6 nước."),
    (RICE, "Năng suất của mô hình đạt 7,2 tấn/ha, hơn ruộng đối chứng 0,3 tấn."),
    (RICE, "Bà Doãn Cẩm Tú cam kết bao tiêu 5.000 tấn lúa trong vụ tới."),
    (ARCHIVES, "Các hội viên đã số hóa 61 triệu trang tài liệu, theo PGS.TS Phùng Hạnh Lan."),
    (COAST, "Martin Kessler did not attend, and Ms Yến read his paper on village newsreels."),
    (COAST, "Eighty-five participants from 11 countries took part in the workshop on 5 and 6 June 2024."),
    (COAST, "Daniel Okoro-Hayes delivered the keynote “Paper drowns slowly”."),
    (POTTERY, "Làng từng có 112 lò nung năm 1998, nay chỉ còn 19 lò hoạt động."),
]  # fmt: skip
FALSE = [
    (FORUM_2022, "Diễn đàn lần thứ hai diễn ra ngày 14/9/2022 tại Hội trường Bến Vị, Nam Định."),
    (FORUM_2022, "Theo bà Mạc Thị Thu Giang, tới giữa năm 2022 mới có 42 bộ dữ liệu được công bố."),
    (FORUM_2023, "Số bộ dữ liệu mở của vùng đã giảm từ 117 xuống 42 trong một năm."),
    (FORUM_2023, "Bà Mạc Thị Thu Giang cho biết Vụ chưa có kế hoạch thu phí khai thác dữ liệu trong năm 2024."),
    (CLASSES, "Người chủ trì phiên toàn thể là TS Claire Montreux, Trường Đại học Haute-Rive."),
    (CLASSES, "Ông Erik Lindqvist-Moe, Trường Đại học Haute-Rive, Pháp, trình bày tham luận “Thư viện đi bằng ngựa”."),
    (RICE, "Ông Hoàng Ngọc Lâm cam kết bao tiêu 5.000 tấn lúa trong vụ tới."),
    (RICE, "Bà Doãn Cẩm Tú không phát biểu tại hội nghị."),
    (ARCHIVES, "Lương Đắc Vĩnh tham dự hội thảo làng gốm Kẻ Đông ngày 22/11/2024."),
    (COAST, "Ingrid Solberg did not attend, and Ms Yến read her paper on village newsreels."),
    (COAST, "Eighty-five participants from 40 countries took part in the workshop."),
    (POTTERY, "Từ 19 lò nung của năm 1998, nay làng chỉ còn 112 lò đỏ lửa."),
]  # fmt: skip


@pytest.fixture(scope="module")
def reason_of(shipped):
    """Why a claim about an article is not shown, when it cites the passage of the article that is nearest in words."""
    documents = {document.name: document for document in shipped.documents()}

    def reason_of(name: str, text: str):
        document = shipped.document(documents[name].id)
        chunks = shipped.library.chunks_of(document.id)
        evidence = Evidence(tuple(EvidenceSpan(n, document, c.start, c.end, 1 / n) for n, c in enumerate(chunks, 1)))
        wanted = set(keys(text))
        cited = max(evidence.spans, key=lambda span: len(wanted & set(keys(document.text[span.start : span.end]))))
        claim = DraftClaim(text, tuple(narrow(text, cited)))
        return verify(claim, evidence, shipped.document, shipped.shelf.register()).reason

    return reason_of


@pytest.mark.parametrize(("name", "text"), TRUE)
def test_a_true_paraphrase_is_kept(reason_of, name, text):
    assert reason_of(name, text) is None


@pytest.mark.parametrize(("name", "text"), FALSE)
def test_a_paraphrase_with_one_thing_wrong_is_not_shown(reason_of, name, text):
    assert reason_of(name, text) is not None
