"""Prompt files → prompts. The words live in prompts/<name>.md; here they are only filled in.

A file may hold one section per language, each opened by a line `<!-- language: vi -->`; what stands before the first
such line is a note for whoever edits the file and is never sent. A file without such lines serves every language.
Variables are written `$name`; a dollar sign is written `$$`.

A folder of one's own (`ASSISTANT_PROMPTS`) needs only the files that differ.
"""

from __future__ import annotations

import re
from pathlib import Path
from string import Template

from assistant.errors import PromptError
from assistant.settings import shipped_folder

_SECTION = re.compile(r"^<!--\s*language:\s*(\w+)\s*-->[ \t]*\n", re.MULTILINE)


def render(name: str, folder: Path | None = None, /, *, language: str = "vi", **variables: str) -> str:
    """The text of <name>.md for `language`, from `folder` or else as shipped, with its variables filled in.

    Raises:
        PromptError: folder, file or section is missing, or its variables are not exactly those given.
    """
    path = _path(name, folder)
    template = Template(_section(path, language))
    _check(path, template, set(variables))
    return template.substitute(variables)


def _path(name: str, folder: Path | None) -> Path:
    if folder is not None and not folder.is_dir():
        raise PromptError("{folder}: there is no such folder of prompts", folder=folder)
    own = folder / f"{name}.md" if folder is not None else None
    return own if own and own.exists() else shipped_folder("prompts") / f"{name}.md"


def _section(path: Path, language: str) -> str:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise PromptError(
            "{path}: the prompt file cannot be read ({reason})", path=path, reason=error.strerror
        ) from error
    except UnicodeDecodeError as error:
        raise PromptError("{path}: the prompt file is not UTF-8", path=path) from error
    parts = _SECTION.split(text)
    if len(parts) == 1:
        return text.strip()
    sections = dict(zip(parts[1::2], parts[2::2], strict=True))
    if language not in sections:
        raise PromptError(
            "{path}: no section `<!-- language: {language} -->`. There are: {names}",
            path=path,
            language=language,
            names=", ".join(sections),
        )
    return sections[language].strip()


def _check(path: Path, template: Template, given: set[str]) -> None:
    if not template.is_valid():
        raise PromptError("{path}: a `$` that begins no variable; write `$$` for a dollar sign", path=path)
    wanted = set(template.get_identifiers())
    problems = [
        f"{what} {', '.join(f'${name}' for name in sorted(names))}"
        for what, names in (("does not use", given - wanted), ("uses unknown", wanted - given))
        if names
    ]
    if problems:
        raise PromptError(
            "{path}: {problems}. Its variables are: {names}",
            path=path,
            problems="; ".join(problems),
            names=", ".join(sorted(given)),
        )
