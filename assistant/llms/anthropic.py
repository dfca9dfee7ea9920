"""Anthropic's models."""

from assistant.llms.base import Provider

SOURCE = Provider("anthropic", "anthropic:claude-haiku-4-5", "langchain_anthropic", "anthropic", ("ANTHROPIC_API_KEY",))
