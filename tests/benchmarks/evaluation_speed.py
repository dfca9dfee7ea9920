"""How long a run of 600 cases over 240 documents takes with `reader`, taking the documents in and all.

    python tests/benchmarks/evaluation_speed.py [--documents 240] [--cases 600] [--parallel 1]

The documents are invented reports of conferences, the cases are made from the register.
"""

from __future__ import annotations

import argparse
import random
import tempfile
import time
from pathlib import Path

from assistant import Assistant
from assistant.evaluation import evaluate
from assistant.evaluation.generation import make_cases

FAMILIES = "Nguyễn Trần Lê Phạm Hoàng Vũ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Mai Tạ".split()
MIDDLES = "Văn Thị Đức Minh Ngọc Hữu Thanh Quang Thu Xuân".split()
GIVEN = "An Bình Chi Dũng Giang Hà Hùng Khánh Lan Linh Mạnh Nam Phúc Quỳnh Sơn Thảo Trung Uyên Việt Yến".split()
FIELDS = (
    "chuyển đổi số,nuôi tôm nước lợ,bảo tồn rừng ngập mặn,y tế học đường,du lịch cộng đồng,đô thị thông minh,logistics,"
    "giống lúa chịu mặn,điện mặt trời mái nhà,thư viện số,dân ca ví giặm,phòng chống sạt lở,chăn nuôi an toàn sinh học,"
    "an toàn thông tin,kiến trúc nhà cổ,giáo dục nghề nghiệp"
).split(",")
PLACES = "An Phước,Bình Lâm,Cát Sơn,Đông Hải,Gia Vinh,Hòa Thạnh,Kim Sơn,Long Xuyên Đông,Mỹ Đức,Ninh Hòa Tây".split(",")


def article(number: int, draw: random.Random) -> str:
    """One invented report; its event's name and day are its own."""
    field, place = FIELDS[number % len(FIELDS)], PLACES[(number // len(FIELDS)) % len(PLACES)]
    day = f"{draw.randint(1, 28)}/{draw.randint(1, 12)}/{2018 + number % 7}"
    name = f"Hội thảo {field} tỉnh {place} lần thứ {2 + number // 160}"
    people = [f"{draw.choice(FAMILIES)} {draw.choice(MIDDLES)} {draw.choice(GIVEN)}" for _ in range(5)]
    return f"""{name}

Ngày {day}, Sở Khoa học và Công nghệ tỉnh {place} tổ chức {name} tại Trung tâm Văn hóa tỉnh {place}.
Ông {people[0]}, Giám đốc Sở Khoa học và Công nghệ tỉnh, chủ trì hội thảo. Có {draw.randint(60, 400)} đại biểu tham dự.
Phát biểu khai mạc, bà {people[1]}, Phó Chủ tịch Ủy ban nhân dân tỉnh, nhấn mạnh vai trò của {field} với địa phương.
TS {people[2]}, Viện trưởng Viện Phát triển, trình bày tham luận “Kinh nghiệm {field} ở {draw.randint(3, 30)} xã”.
Ông {people[3]}, chuyên gia độc lập, báo cáo về khó khăn của {field} khi thiếu vốn và thiếu người làm.
Các đại biểu thảo luận về cách mở rộng mô hình sang các huyện còn lại trong hai năm tới, về vốn vay và về đào tạo.
Phát biểu kết luận, ông {people[4]}, Phó Giám đốc Sở, đề nghị các đơn vị hoàn thành kế hoạch trước quý sau.
"""


def main() -> None:
    options = _options()
    draw = random.Random(7)
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        for number in range(options.documents):
            (folder / f"{number:03d}.txt").write_text(article(number, draw), encoding="utf-8")
        started = time.perf_counter()
        with Assistant.open(folder / "home", "reader", vectors="exact") as assistant:
            assistant.ingest([folder])
            taken_in = time.perf_counter()
            cases = make_cases(assistant, count=options.cases)
            made = time.perf_counter()
            run = evaluate(assistant, cases, parallel=options.parallel)
        ended, computed = time.perf_counter(), time.process_time()
    print(f"{options.documents} documents taken in in {taken_in - started:.1f} s")
    print(f"{len(cases)} cases made in {made - taken_in:.1f} s")
    print(f"{len(cases)} cases asked in {ended - made:.1f} s, {sum(r.right for r in run.results)} of them right")
    print(f"together {ended - started:.1f} s; {computed:.1f} s of computing, on however many cores were free")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=int, default=240)
    parser.add_argument("--cases", type=int, default=600)
    parser.add_argument("--parallel", type=int)
    return parser.parse_args()


if __name__ == "__main__":
    main()
