"""A pytest plug-in (registered under the name `assistant`) with which a team pins its own questions.

    import pytest

    @pytest.mark.assistant_cases("questions.jsonl")
    def test_our_questions(assistant_result):
        assert assistant_result.right, assistant_result.why

Each case of the file becomes a test of its own, named by its id. Fixtures:

- `assistant_case`: the case (its file is given by the marker, relative to the test's folder)
- `assistant_result`: the case, asked and measured: `.right`, `.why`, `.answer["text"]`, `.marks["answer_facts"]`
- `assistant_under_test`: the assistant that is asked; a project may define its own in its conftest.py. Ours opens the
  library of `--assistant-home`, with `--assistant-llm`, or takes `--assistant-articles FOLDER` into a temporary one.

A file that is wrong fails the collection with its line and reason. The plug-in imports nothing of the assistant until a
test asks for it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from assistant.assistant import Assistant
    from assistant.evaluation.cases import Case
    from assistant.evaluation.results import Result

MARKER = "assistant_cases(path): runs the test once for each case of the file, which `assistant_case` then is"


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", MARKER)


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup("assistant", "questions pinned with the assistant's evaluation harness")
    group.addoption("--assistant-home", metavar="DIR", help="the library that is asked (default: the user's own)")
    group.addoption("--assistant-llm", metavar="NAME", default="reader", help="who answers (default: reader)")
    group.addoption("--assistant-articles", metavar="FOLDER", help="ask over these articles, in a temporary library")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Each case of the marker's file is one run of the test."""
    marker = metafunc.definition.get_closest_marker("assistant_cases")
    if marker is None or "assistant_case" not in metafunc.fixturenames:
        return
    cases = [case for path in marker.args for case in _cases(metafunc, path)]
    metafunc.parametrize("assistant_case", cases, ids=[case.id for case in cases])


def _cases(metafunc: pytest.Metafunc, path: Any) -> tuple[Case, ...]:
    from assistant.errors import CaseError
    from assistant.evaluation.case_files import load_cases

    try:
        return load_cases(metafunc.definition.path.parent / path).cases
    except CaseError as error:
        raise pytest.UsageError(str(error)) from error


@pytest.fixture
def assistant_case() -> Case:
    pytest.fail('mark the test with @pytest.mark.assistant_cases("questions.jsonl")')


@pytest.fixture(scope="session")
def assistant_under_test(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Assistant]:
    """The assistant of the command line's options; open for the whole session."""
    from assistant import Assistant

    option, articles = request.config.getoption, request.config.getoption("--assistant-articles")
    home = tmp_path_factory.mktemp("assistant") if articles else option("--assistant-home")
    with Assistant.open(home, option("--assistant-llm")) as assistant:
        if articles:
            assistant.ingest([articles])
        yield assistant


@pytest.fixture
def assistant_result(assistant_under_test: Assistant, assistant_case: Case) -> Result:
    """The case, asked and measured."""
    from assistant.evaluation.asking import observe
    from assistant.evaluation.results import judge

    return judge(observe(assistant_under_test, assistant_case))
