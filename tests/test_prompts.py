import pytest

from assistant.errors import PromptError
from assistant.prompts import render


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "greeting.md").write_text(
        "A note for editors about $name.\n\n"
        "<!-- language: vi -->\nChào $name, giá 5$$.\n\n<!-- language: en -->\nHello $name.\n",
        encoding="utf-8",
    )
    return tmp_path


def test_the_section_of_the_language_is_filled_in_and_the_note_left_out(folder):
    assert render("greeting", folder, language="vi", name="bà Hoa") == "Chào bà Hoa, giá 5$."


def test_a_file_without_sections_serves_every_language(tmp_path):
    (tmp_path / "one.md").write_text("Only $x", encoding="utf-8")

    assert render("one", tmp_path, language="en", x="this") == "Only this"


def test_a_dollar_in_a_value_is_only_a_dollar(folder):
    assert render("greeting", folder, language="en", name="$name $$ ${x}") == "Hello $name $$ ${x}."


def test_a_missing_variable_is_named_with_its_file(folder):
    with pytest.raises(PromptError, match=r"greeting\.md: uses unknown \$name"):
        render("greeting", folder, language="en")


def test_a_surplus_variable_is_named_with_its_file(folder):
    with pytest.raises(PromptError, match=r"greeting\.md: does not use \$colour"):
        render("greeting", folder, language="en", name="Hoa", colour="red")


def test_a_dollar_that_begins_no_variable_is_an_error(tmp_path):
    (tmp_path / "price.md").write_text("It costs $5", encoding="utf-8")

    with pytest.raises(PromptError, match=r"write `\$\$`"):
        render("price", tmp_path)


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(PromptError, match=r"absent\.md: the prompt file cannot be read"):
        render("absent", tmp_path)


def test_a_missing_section_is_an_error_that_lists_those_there_are(folder):
    with pytest.raises(PromptError, match="There are: vi, en"):
        render("greeting", folder, language="fr", name="Hoa")


def test_a_file_in_another_encoding_is_one_clear_error(tmp_path):
    (tmp_path / "old.md").write_bytes("Chào".encode("utf-16"))

    with pytest.raises(PromptError, match="not UTF-8"):
        render("old", tmp_path)


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize(
    ("name", "variables"),
    [
        ("answer", ("question", "evidence", "boundary", "not_stated", "not_in_corpus")),
        ("standalone_question", ("history", "question")),
        ("try", ()),
    ],
)
def test_shipped_prompts_fill_in_and_stay_short(name, variables, language):
    text = render(name, language=language, **{variable: f"[{variable}]" for variable in variables})

    assert all(f"[{variable}]" in text for variable in variables)
    assert len(text) < 1600


def test_a_folder_of_ones_own_needs_only_the_files_that_differ(folder):
    (folder / "answer.md").write_text("$question|$evidence|$boundary|$not_stated|$not_in_corpus", encoding="utf-8")

    assert render("standalone_question", folder, history="x", question="y").startswith("Viết lại")


def test_a_folder_that_is_not_there_is_named(tmp_path):
    with pytest.raises(PromptError, match="nowhere: there is no such folder"):
        render("answer", tmp_path / "nowhere")
