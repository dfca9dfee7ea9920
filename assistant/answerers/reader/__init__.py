"""The answerer without a model: it reads the register and the sentences, and writes short answers around their words."""

from assistant.answerers.reader.reader import Reader

__all__ = ["Reader"]
