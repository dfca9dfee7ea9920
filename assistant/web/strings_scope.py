"""The words with which a question is narrowed to some articles, one table per language."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ScopeStrings:
    everything: str
    narrowed: str
    """With `{parts}`."""
    within: str
    """Under a question, with `{parts}`."""
    title: str
    outlets: str
    people: str
    documents: str
    since: str
    until: str
    day_example: str
    outlet_part: str
    people_part: str
    document_part: str
    several_documents: str
    since_part: str
    until_part: str
    wrong_day: str
    wrong_order: str
    clear: str


VI = ScopeStrings(
    everything="Tìm trong: toàn bộ thư viện",
    narrowed="Chỉ tìm trong: {parts}",
    within="Chỉ tìm trong: {parts}",
    title="Giới hạn các bài được dùng để trả lời",
    outlets="Báo",
    people="Bài có người này tham gia",
    documents="Bài",
    since="Từ ngày",
    until="Đến ngày",
    day_example="1/1/2024",
    outlet_part="báo {names}",
    people_part="bài về {names}",
    document_part="bài “{names}”",
    several_documents="{count} bài đã chọn",
    since_part="từ {day}",
    until_part="đến {day}",
    wrong_day="“{day}” chưa phải là ngày, tháng hay năm; hãy viết như 1/1/2024, 1/2024 hoặc 2024.",
    wrong_order="“{since}” sau “{until}”, nên không bài nào nằm giữa hai ngày này.",
    clear="Bỏ giới hạn",
)

EN = ScopeStrings(
    everything="Searching: the whole library",
    narrowed="Searching only: {parts}",
    within="Searched only: {parts}",
    title="Which articles may answer",
    outlets="Outlets",
    people="Articles in which they took part",
    documents="Articles",
    since="From",
    until="To",
    day_example="2024-01-01",
    outlet_part="outlet {names}",
    people_part="articles on {names}",
    document_part="“{names}”",
    several_documents="{count} chosen articles",
    since_part="from {day}",
    until_part="to {day}",
    wrong_day="“{day}” is no day, month or year; write it like 2024-01-01, 2024-01 or 2024.",
    wrong_order="“{since}” is later than “{until}”, so no article lies between them.",
    clear="Search everything",
)
