"""OpenAI's models."""

from assistant.llms.base import Provider

SOURCE = Provider("openai", "openai:gpt-5-mini", "langchain_openai", "openai", ("OPENAI_API_KEY",))
