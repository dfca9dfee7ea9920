import pytest

from assistant.language.figures import find_figures, same_figure


def values(text):
    return [figure.value for figure in find_figures(text)]


@pytest.mark.parametrize("writing", ["17.350", "17,350", "17350", "17 350"])
def test_all_writings_of_a_figure_are_one(writing):
    assert values(f"hơn {writing} đảng viên") == [17350]


@pytest.mark.parametrize(
    ("writing", "value"),
    [
        ("một triệu", 1e6), ("1 triệu", 1e6), ("1.000.000", 1e6), ("1,2 triệu", 1.2e6), ("hai nghìn ba trăm", 2300),
        ("mười lăm", 15), ("hai mươi mốt", 21), ("hai trăm linh năm", 205), ("3,5", 3.5), ("2 million", 2e6),
        ("twenty one", 21), ("five hundred", 500), ("sáu", 6),
    ],
)  # fmt: skip
def test_values(writing, value):
    assert values(f"có {writing} người") == [value]


def test_words_that_only_look_like_numbers():
    assert values("trong năm qua không có một ai") == []


def test_offsets_hold():
    text = "với hơn một triệu cán bộ"
    (figure,) = find_figures(text)
    assert text[figure.start : figure.end] == "một triệu"


def test_same_figure():
    assert same_figure("17.350", "17,350")
    assert not same_figure("17.350", "17.300")


def test_a_row_of_digits_beyond_every_number_is_still_a_figure():
    (figure,) = find_figures("1" * 400)

    assert figure.canonical == "inf"
