"""What the README tells a newcomer to type works, and what it names is there."""

from __future__ import annotations

import re
import shlex

import pytest

from assistant.cli import main
from tests.conftest import FAST, PROJECT

README = (PROJECT / "README.md").read_text("utf-8")
BLOCKS = re.findall(r"^```(\w*)\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)


def test_the_two_commands_are_there_to_the_letter():
    lines = {block.strip() for language, block in BLOCKS if not language}

    assert lines == {
        "python -m pip install -e . && python app.py",
        'python -m pip install -e ".[test]" && python -m pytest -n auto --dist loadfile',
    }


def test_ci_runs_the_test_command_that_is_printed():
    (line,) = re.findall(r"^test_command='(.*)'$", (PROJECT / ".ci" / "run").read_text("utf-8"), re.MULTILINE)

    assert line in README.splitlines()


def test_the_python_example_runs(monkeypatch, tmp_path, capsys):
    (source,) = [block for language, block in BLOCKS if language == "python" and "Assistant.open" in block]
    monkeypatch.chdir(tmp_path)
    (tmp_path / "knowledge").symlink_to(PROJECT / "knowledge")
    for name, value in FAST.items():
        monkeypatch.setenv(f"ASSISTANT_{name.upper()}", value)
    exec(compile(source, "README.md", "exec"), {})

    printed = capsys.readouterr().out
    assert printed.startswith("answered ") and "[1]" in printed and ".md" in printed


@pytest.mark.parametrize("line", sorted({*re.findall(r"`assistant (\w+)", README)}))
def test_every_command_that_is_named_exists(line, capsys):
    with pytest.raises(SystemExit) as ended:
        main([line, "--help"])

    assert ended.value.code == 0


@pytest.mark.parametrize("row", re.findall(r"^\| `assistant (.*?)` \|", README, re.MULTILINE))
def test_every_option_of_the_table_is_an_option_of_its_command(row, capsys):
    for usage in row.replace("\\|", "|").split("` · `assistant "):
        command, *words = shlex.split(re.sub(r"[\[\]|]", " ", usage))
        with pytest.raises(SystemExit):
            main([command, "--help"])
        shown = capsys.readouterr().out
        assert [word for word in words if word.startswith("-") and word not in shown] == []


def test_every_option_of_the_eval_examples_exists(capsys):
    (examples,) = [block for language, block in BLOCKS if language == "sh"]
    with pytest.raises(SystemExit):
        main(["eval", "--help"])
    shown = capsys.readouterr().out

    used = re.findall(r"(?<!\w)--[a-z-]+", examples)
    assert used and [option for option in used if option not in shown] == []


def test_every_file_and_folder_that_is_named_exists():
    named = re.findall(r"(?:`|\()((?:\.ci|app\.py|assistant|docs|knowledge|prompts|tests|LICENSE)[\w./-]*)[`)]", README)
    paths = {path for path in named if "/" in path or "." in path}

    assert len(paths) > 15
    assert sorted(path for path in paths if not (PROJECT / path).exists()) == []


def test_every_variable_that_is_named_is_a_setting(tmp_path):
    from assistant.settings import Settings

    named = set(re.findall(r"ASSISTANT_([A-Z_]+)", README)) - {"HOME"}
    fields = {field.upper() for field in Settings.__dataclass_fields__}

    assert len(named) >= 5 and named <= fields


def test_every_link_within_the_page_leads_to_a_heading():
    headings = {heading.lower().replace(" ", "-") for heading in re.findall(r"^## (.+)$", README, re.MULTILINE)}
    linked = set(re.findall(r"\]\(#([\w-]+)\)", README))

    assert linked and linked <= headings


def test_the_pictures_are_small_enough_for_a_slow_line():
    pictures = [PROJECT / path for path in re.findall(r"!\[.+\]\((\S+\.png)\)", README)]
    widths = [int.from_bytes(picture.read_bytes()[16:20], "big") for picture in pictures]

    assert len(pictures) == 3 and {*pictures} == {*(PROJECT / "docs").iterdir()}
    assert all(picture.stat().st_size < 250_000 for picture in pictures) and max(widths) <= 1600


def test_every_route_that_is_named_is_served(shipped):
    from assistant.web.http.rest import build_rest

    named = set(re.findall(r"/api/(\w+)", README)) - {"docs", "openapi"}
    served = {path.split("/")[1] for path in build_rest(shipped).openapi()["paths"]}

    assert named and named == served
